"""Decisions, pure: no Qt, no clock, no I/O, no randomness. Messages in, changes and effects out."""
