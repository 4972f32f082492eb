"""How this program came onto this computer, which decides whether it may look after itself.

The installers that a person runs leave a marker in the program's folder. A package of the system, a checkout
and whatever else has none: those are never updated by the program.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

MARKER: Final = "self-managed.txt"
# What the installer of each kind is called when it is published, and how it is run without questions.
SUFFIXES: Final = {"run": ".run", "setup": "-setup.exe"}
_SILENT: Final = {"run": ("--quiet", "--nox11", "--", "--upgrade"), "setup": ("/S",)}


def program_folder() -> Path | None:
    """Where the frozen program lies; None in a checkout."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def self_managed_kind(folder: Path | None) -> str:
    """Which of our installers put it there; empty when it is not for the program to update."""
    if folder is None:
        return ""
    try:
        kind = (folder / MARKER).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return kind if kind in SUFFIXES else ""


def silent_command(kind: str, installer: Path) -> Sequence[str]:
    """How the installer is started; it asks nothing."""
    return (str(installer), *_SILENT[kind])
