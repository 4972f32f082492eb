"""Programs of ours that run beside the window: what they were started with, and all that they said."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.adapter.submit import SECRET_VARIABLE
from desktop.domain.record import JsonObject
from tests.support.service import RunningService

ENDS_WITHIN_S = 60
ADAPTER = """
audit = "logs/adapter.jsonl"
[platform]
url = "{url}"
client_id = "{client_id}"
client_secret_env = "{variable}"
[source]
kind = "jsonl"
path = "-"
"""


class Program:
    """One that was given its work on standard input."""

    def __init__(self, service: RunningService, arguments: Sequence[str], given: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "desktop", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, SECRET_VARIABLE: str(service.demo["clientSecret"])},
        )
        self.command_line = Path(f"/proc/{self._process.pid}/cmdline").read_bytes()
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(given.encode())
        stdin.close()
        self._process.stdin = None

    def ended(self) -> tuple[bytes, bytes]:
        """Its standard output and error, once it has come to a good end."""
        out, err = self._process.communicate(timeout=ENDS_WITHIN_S)
        assert self._process.returncode == 0, out + err
        return out, err


def starts_adapter(service: RunningService, home: Path, record: JsonObject) -> Program:
    """A source of work; its database and its audit are in the person's folder."""
    config = home / "feed.toml"
    text = ADAPTER.format(url=service.url, client_id=service.demo["clientId"], variable=SECRET_VARIABLE)
    config.write_text(text, encoding="utf-8")
    config.chmod(0o600)
    return Program(service, ["adapter", "--config", str(config)], json.dumps(record))


def starts_submit(service: RunningService, record: JsonObject) -> Program:
    """One piece of work by hand, which is nobody else's business."""
    options = ["--url", service.url, "--client-id", str(service.demo["clientId"]), "--from", "-"]
    return Program(service, ["submit", *options], json.dumps(record))
