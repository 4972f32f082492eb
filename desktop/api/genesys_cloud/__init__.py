"""A Genesys Cloud organisation behind the port.

Entries here are workitems; workbins are the queues and workbins of that organisation. There is no log with
positions: events are hints, and the list is read again whenever one may have been missed.
"""
