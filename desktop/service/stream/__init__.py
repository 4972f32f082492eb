"""The event log's readers: who receives what, over WebSocket, long poll and webhook."""
