"""Readers: threads with a connection each that see the last commit and never hold up the writer."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from desktop.service.store.database import open_reader

T = TypeVar("T")


class Readers:
    """A few threads; each query sees one moment of the database."""

    def __init__(self, folder: Path, count: int = 2) -> None:
        self._folder = folder
        self._own = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="store-reader")

    async def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query away from the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._inside, query)

    def read_now(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query and wait for it."""
        return self._threads.submit(self._inside, query).result()

    def close(self) -> None:
        """End the threads and close their connections."""
        self._threads.shutdown(wait=True)
        for conn in self._opened:
            conn.close()

    def _inside(self, query: Callable[[sqlite3.Connection], T]) -> T:
        conn: sqlite3.Connection | None = getattr(self._own, "conn", None)
        if conn is None:
            conn = self._own.conn = open_reader(self._folder)
            self._opened.append(conn)
        conn.execute("BEGIN")
        try:
            return query(conn)
        finally:
            conn.execute("ROLLBACK")
