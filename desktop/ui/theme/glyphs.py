"""Marks inside standard controls (arrow, tick, dot): the style sheet wants files, so they are written.

They lie in a folder of this run, one file per mark and colour, and are gone with it.
"""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from desktop.ui.theme.assets import asset
from desktop.ui.theme.tokens import Colours

_DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="6" fill="currentColor"/></svg>'
)


class Glyphs:
    """Writes the marks of a theme and names their files for the sheet."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def values(self, colours: Colours) -> dict[str, str]:
        """Sheet values ``chevron``, ``tick`` and ``dot`` for these colours."""
        return {
            "chevron": self._file("chevron-down", colours.text2),
            "tick": self._file("check", colours.on_accent),
            "dot": self._file("dot", colours.text),
        }

    def _file(self, name: str, colour: str) -> str:
        path = Path(self._folder.path()) / f"{name}-{colour.lstrip('#')}.svg"
        if not path.exists():
            drawing = _DOT if name == "dot" else asset("icons", f"{name}.svg").read_text(encoding="utf-8")
            path.write_text(drawing.replace("currentColor", colour), encoding="utf-8")
        return path.as_posix()
