"""A Genesys Cloud organisation behind the port."""
