"""A third party's endpoint on a real port, for tests of whatever posts to one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Event, Thread
from typing import Any

Delivery = tuple[dict[str, str], bytes]


class Receiver:
    """It answers with the statuses it is given, then with 200; what was posted waits in ``heard``.

    Each answer names another place of its own, where a redirect would lead.
    While ``is_trickling``, an answer goes on arriving, a line at a time, and does not end.
    """

    def __init__(self) -> None:
        self.heard: Queue[Delivery] = Queue()
        self.answers: list[int] = []
        self.is_trickling = False
        self.is_closed = Event()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.heard.put(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(receiver.answers.pop(0) if receiver.answers else 200)
                with suppress(OSError):
                    while receiver.is_trickling and not receiver.is_closed.wait(0.05):
                        self.send_header("X-Filler", "x")
                        self.flush_headers()
                self.send_header("Location", f"{receiver.url}/elsewhere")
                self.send_header("Content-Length", "0")
                with suppress(OSError):
                    self.end_headers()

            def log_message(self, *_: object) -> None:
                """Silence."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def next(self) -> Delivery:
        """The next post: headers in lower case, and the bytes."""
        return self.heard.get(timeout=10)

    def next_json(self) -> Any:
        """The next post's body."""
        return json.loads(self.next()[1])

    def close(self) -> None:
        """Listen no more."""
        self.is_closed.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def receiving() -> Iterator[Receiver]:
    """An endpoint for as long as it is needed."""
    made = Receiver()
    try:
        yield made
    finally:
        made.close()
