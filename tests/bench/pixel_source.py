"""Sends one event a line over a socket, at a steady rate: for the bench of the way to the screen.

Run as ``python -m tests.bench.pixel_source PORT RATE SECONDS ENTRIES``. Each event carries in its entry's
title when it was sent, on the clock that all processes of a computer share.
"""

import socket
import sys
import threading
import time

from desktop.domain.stream import Frame
from tests.core import bench

LATE_S = 0.5


def line_of(number: int, count: int) -> bytes:
    """The event of this number: one of the first entries of the list has another title."""
    entry = bench.entry(
        f"e{number % count}", 2 + number, due_at=bench.START, title=str(time.perf_counter_ns())
    )
    told = Frame(epoch="a", prev=100 + number, cursor=101 + number, events=(bench.event(entry),))
    return told.model_dump_json(by_alias=True, exclude_none=True).encode() + b"\n"


def main() -> None:
    """Send, and end with the connection."""
    port, rate, seconds, count = (float(word) for word in sys.argv[1:])
    with socket.create_connection(("127.0.0.1", int(port))) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        begun, turn = time.perf_counter() + LATE_S, threading.Event()
        for number in range(int(rate * seconds)):
            wait_s = begun + number / rate - time.perf_counter()
            if wait_s > 0:
                turn.wait(wait_s)
            line.sendall(line_of(number, int(count)))


if __name__ == "__main__":
    main()
