"""Painters of list rows, and the pure decisions about what a row shows."""
