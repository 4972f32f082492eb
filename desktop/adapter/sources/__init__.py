"""Where records come from. A source is an async iterator of what it read; it sends nothing itself."""
