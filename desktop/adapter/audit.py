"""Audit lines: one JSON object per line, for whatever collects logs. No secrets.

Nothing is copied from records wholesale: business ids, workitem ids, request ids, states, and of a value
that was refused as much as is needed to find and mend it.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Self, TextIO

from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject, JsonValue, wire_time

LONGEST_TEXT = 500


class Audit:
    """Writes lines to standard output, or appends them to a file that only its owner may read."""

    def __init__(self, now: Callable[[], datetime], path: Path | None = None) -> None:
        self._now = now
        self._path = path
        self._out: TextIO = sys.stdout if path is None else _append_to(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._path is not None:
            self._out.close()

    def write(self, event: str, *, outcome: str = "success", **context: JsonValue) -> None:
        """One line; what is None or empty is left out."""
        line: JsonObject = {"timestamp": wire_time(self._now()), "event": event, "outcome": outcome}
        line |= {_camel(name): _clipped(value) for name, value in context.items() if value not in (None, "")}
        self._out.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._out.flush()


def _append_to(path: Path) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8")
    except OSError as error:
        raise WorklistError(f"The audit file {path} cannot be written.", str(error)) from error


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _clipped(value: JsonValue) -> JsonValue:
    return f"{value[:LONGEST_TEXT]}…" if isinstance(value, str) and len(value) > LONGEST_TEXT else value
