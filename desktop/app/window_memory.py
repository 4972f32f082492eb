"""Where the window stood and how its panes were shared, kept in a file of its own.

It is written often and by no person, so it is not among the settings. A damaged file is begun anew.
"""

import json
import logging
from pathlib import Path

from desktop.host.paths import write_private
from desktop.ui.memory import WindowMemory

LARGEST_FILE = 100_000
log = logging.getLogger(__name__)


def window_memory(file: Path) -> WindowMemory:
    """The memory that this file keeps."""
    kept = _read(file)

    def write(name: str, value: str) -> None:
        if kept.get(name) == value:
            return
        kept[name] = value
        try:
            write_private(file, json.dumps(kept).encode())
        except OSError as error:
            log.info("the window's place could not be kept: %s", error.strerror)

    return WindowMemory(read=lambda name: kept.get(name, ""), write=write)


def _read(file: Path) -> dict[str, str]:
    try:
        found = json.loads(file.read_bytes()[:LARGEST_FILE])
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: value for name, value in found.items() if isinstance(value, str)}
