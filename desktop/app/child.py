"""Child processes of the demo: the routing service and the third party's feed.

A child watches its standard input and ends when it closes, so that it cannot outlive this program,
however this program ends.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue

from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject

READY_WITHIN_S = 60.0  # the first start compiles the program; one that ends is noticed at once
ENDS_WITHIN_S = 5.0
LAST_WORDS = 1000


def own_command(*arguments: str) -> list[str]:
    """This program's own command line, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "desktop", *arguments]


class Child:
    """One child of ours. What it says besides its first line goes to a log file in its folder."""

    def __init__(
        self,
        name: str,
        arguments: Sequence[str],
        folder: Path,
        secrets: Mapping[str, str] | None = None,
    ) -> None:
        self.name = name
        self.log_file = folder / f"{name}.log"
        log = os.open(self.log_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program with our own arguments
                own_command(*arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env={**os.environ, **(secrets or {})},
            )
        finally:
            os.close(log)
        self._lines: Queue[bytes] = Queue()
        self._reader = threading.Thread(target=self._read, name=f"{name}-output", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The operating system's number for it."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether it is gone."""
        return self._process.poll() is not None

    def _read(self) -> None:
        if self._process.stdout is None:
            return
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def ready_line(self) -> JsonObject:
        """The one JSON line that it prints when it is ready."""
        try:
            line = self._lines.get(timeout=READY_WITHIN_S)
        except Empty:
            self.stop()
            raise WorklistError(
                f"The {self.name} did not start within {READY_WITHIN_S:.0f} s.", f"See {self.log_file}."
            ) from None
        try:
            ready = json.loads(line)
        except ValueError:
            self.stop()
            raise WorklistError(f"The {self.name} did not start.", self._last_words()) from None
        if not isinstance(ready, dict):
            self.stop()
            raise WorklistError(f"The {self.name} said something unexpected.", f"See {self.log_file}.")
        return ready

    def _last_words(self) -> str:
        """What it said last: that is where a child tells what is wrong."""
        with self.log_file.open("rb") as log:
            log.seek(max(0, self.log_file.stat().st_size - LAST_WORDS))
            return log.read().decode(errors="replace").strip()

    def stop(self) -> None:
        """Close its standard input and wait; a child that will not end is ended."""
        if self._process.stdin is not None and not self._process.stdin.closed:
            self._process.stdin.close()
        try:
            self._process.wait(timeout=ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(timeout=ENDS_WITHIN_S)
        if self._process.stdout is not None:
            self._process.stdout.close()
