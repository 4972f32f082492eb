"""Genesys Cloud's task management, notifications and wrap-up codes, over the same workitems and entries.

A program written for Genesys Cloud finds its paths, names and bodies here. Nothing is decided here: what
is asked for becomes the same commands that everybody else uses, and what is told is a translation.
"""
