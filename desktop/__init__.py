"""Worklist: the desktop program for contact-centre agents and team leads, and its routing service."""

__version__ = "0.1.0"
