"""What the service keeps: one SQLite file, one writer, readers that never wait for it."""
