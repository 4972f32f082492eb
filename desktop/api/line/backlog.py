"""What came over a line and has not been read yet: bounded, so that a slow reader costs no memory."""

import asyncio
from collections import deque
from enum import Enum

MOST_MESSAGES = 1024
MOST_BYTES = 64 * 1024 * 1024


class Spilt(Enum):
    """Stands where messages were dropped because there were too many."""

    SPILT = "spilt"


class Backlog:
    """Filled by whoever reads the line, emptied by whoever understands it. Too much, and all of it goes."""

    def __init__(self, most_messages: int = MOST_MESSAGES, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_messages
        self._most_bytes = most_bytes
        self._items: deque[bytes | str] = deque()
        self._bytes = 0
        self._is_spilt = False
        self._end: Exception | None = None
        self._news = asyncio.Event()
        self.spills = 0

    def put(self, item: bytes | str) -> None:
        """Keep a message, or drop all."""
        if len(self._items) >= self._most or self._bytes + len(item) > self._most_bytes:
            self._items.clear()
            self._bytes = 0
            self._is_spilt = True
            self.spills += 1
        else:
            self._items.append(item)
            self._bytes += len(item)
        self._news.set()

    def end(self, error: Exception) -> None:
        """Nothing more comes, because of this; the first reason counts."""
        self._end = self._end or error
        self._news.set()

    async def take(self) -> bytes | str | Spilt:
        """The next message; at the end, what ended it is raised."""
        while not self._items and not self._is_spilt and self._end is None:
            self._news.clear()
            await self._news.wait()
        if self._is_spilt:
            self._is_spilt = False
            return Spilt.SPILT
        if self._items:
            item = self._items.popleft()
            self._bytes -= len(item)
            return item
        if self._end is None:
            raise AssertionError("woken without a reason")
        raise self._end
