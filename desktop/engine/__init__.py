"""The engine: asyncio without Qt, in its own thread, so that a blocked window never kills a heartbeat."""
