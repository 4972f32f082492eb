"""A place where versions are published, signed with keys made here, and served on a real port."""

import importlib.util
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import httpx

from desktop.host.updates.channel import Channel
from tests.gates.finding import PROJECT


def _publish() -> ModuleType:
    file = PROJECT / "packaging" / "release" / "publish.py"
    spec = importlib.util.spec_from_file_location("publish", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        del format, args


@dataclass
class Publisher:
    """``publish`` adds a version; ``channel`` is what a program of a person sees of it."""

    folder: Path
    keys: Path
    home: Path
    url: str
    client: httpx.Client

    def publish(self, version: str, content: bytes = b"#!/bin/sh\n", notes: str = "Mends things.") -> None:
        installer = self.folder.parent / f"worklist-{version}.run"
        installer.write_bytes(content)
        self.main("add", "--notes", notes, str(installer))

    def main(self, what: str, *more: str) -> None:
        """What the publisher's command does, on this folder with these keys."""
        _publish().main([what, str(self.folder), "--keys", str(self.keys), *more])

    def forget_key(self, name: str) -> None:
        """Another key in the place of one of the publisher's."""
        (self.keys / f"{name}.pem").unlink()
        _publish().make_key(self.keys / f"{name}.pem")

    def channel(self) -> Channel:
        root = (self.folder / "metadata" / "1.root.json").read_bytes()
        return Channel(self.url, self.home, root, self.client)

    def published(self, pattern: str) -> Path:
        (found,) = self.folder.glob(pattern)
        return found


@contextmanager
def publishing(tmp_path: Path) -> Iterator[Publisher]:
    folder, keys = tmp_path / "published", tmp_path / "keys"
    _publish().Repository(folder, keys).begin()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        with httpx.Client(trust_env=False) as client:
            yield Publisher(folder, keys, tmp_path / "home", url, client)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
