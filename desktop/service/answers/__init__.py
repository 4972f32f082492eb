"""What answers look like, for the published document. Routes write their JSON themselves; tests compare."""
