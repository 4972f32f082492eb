"""Sends the floor's events a line each over a socket, at a steady rate: for the bench of the lead's page.

Run as ``python -m tests.bench.team_source PORT RATE SECONDS``.
"""

import socket
import sys
import threading
import time

from tests.bench import team_floor


def main() -> None:
    """Send, and end with the connection."""
    port, rate, seconds = (float(word) for word in sys.argv[1:])
    with socket.create_connection(("127.0.0.1", int(port))) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        begun, turn = 0.0, threading.Event()
        for number, text in enumerate(team_floor.lines(int(rate * seconds))):
            begun = begun or time.perf_counter()  # the first line waits for the whole floor
            wait_s = begun + number / rate - time.perf_counter()
            if wait_s > 0:
                turn.wait(wait_s)
            line.sendall(text)


if __name__ == "__main__":
    main()
