"""Top-level windows: they place panels and carry news to them."""
