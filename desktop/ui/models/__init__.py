"""Qt models: each keeps its own list of references to frozen rows and changes it row by row."""
