"""What submissions are measured against: one FastAPI route, one SQLite insert, the same durability.

Run as ``python -m tests.bench.bare FOLDER``; prints its port, serves until standard input closes.
"""

import json
import os
import socket
import sqlite3
import sys
import threading
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

from desktop.service.server import config_for


class Item(BaseModel):
    """What is posted."""

    name: str
    fields: dict[str, str]


def make_app(folder: Path) -> FastAPI:
    """One route that inserts a row and commits."""
    app = FastAPI()
    conn = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None, check_same_thread=False)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, body TEXT)")
    turn = threading.Lock()

    @app.post("/items", status_code=201)
    def post(item: Item) -> dict[str, int | None]:
        with turn:
            cursor = conn.execute(
                "INSERT INTO item (name, body) VALUES (?, ?)", (item.name, json.dumps(item.fields))
            )
            return {"id": cursor.lastrowid}

    return app


def main() -> None:
    """Serve."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(config_for(make_app(Path(sys.argv[1]))))

    def watch() -> None:
        while os.read(0, 4096):
            pass
        server.should_exit = True

    threading.Thread(target=watch, daemon=True).start()
    listener.listen()
    print(listener.getsockname()[1], flush=True)  # noqa: T201 - the promised line
    server.run(sockets=[listener])


if __name__ == "__main__":
    main()
