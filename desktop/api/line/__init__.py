"""The line to any back end: HTTP, web sockets, what failures mean, and how the network is crossed."""
