"""Pages of the rail beside the work: settings and status. They know the program's settings by shape only."""
