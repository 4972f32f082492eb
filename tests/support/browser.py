"""A person's browser that walks the service's sign-in page, for tests."""

import re
import socket
import threading

import httpx

from tests.support.service import PASSWORD


class Walker:
    """Opens one page on its own time, as a browser does; ``address`` is where it was sent."""

    def __init__(self, login: str = "ana") -> None:
        self.address = ""
        self._login = login
        self._thread: threading.Thread | None = None

    def open(self, address: str) -> None:
        """Go there."""
        self.address = address
        self._thread = threading.Thread(target=self._walk)
        self._thread.start()

    def join(self) -> None:
        """Until it shows the last page."""
        if self._thread is not None:
            self._thread.join()

    def _walk(self) -> None:
        """Fill the service's form in, and follow the redirect to the desktop."""
        with httpx.Client() as client:
            fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', client.get(self.address).text))
            form = {**fields, "username": self._login, "password": PASSWORD}
            sent = client.post(self.address.partition("?")[0], data=form)
            client.get(sent.headers["location"]).raise_for_status()


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
