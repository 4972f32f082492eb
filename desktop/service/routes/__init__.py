"""The routes, one module per noun. They check, ask the house, and answer; nothing is decided here."""
