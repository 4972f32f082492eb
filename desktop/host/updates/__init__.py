"""Newer versions of the program, for installations that look after themselves. Off unless a policy says so.

What is fetched is the ordinary installer, named and signed for by metadata whose root keys are kept offline.
"""
