"""Signing in to a back end of any kind: credentials, tokens, and the way through the browser."""
