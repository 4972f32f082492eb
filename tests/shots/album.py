"""Plays every scene in every look, and holds each picture against the one that was accepted."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.theme import Theme
from tests.shots.clipping import cut_off
from tests.shots.looks import LOOKS, Look
from tests.shots.picture import Picture, changes
from tests.ui.gallery import Stage, play_all

STORE: Final = Path(__file__).parent / "accepted"
_CUT_OFF = "cut-off.txt"
_PEN = 3


@dataclass(frozen=True)
class Shot:
    """A scene in a look; ``is_new`` where nothing was accepted yet."""

    look: str
    scene: str
    is_new: bool
    changed: tuple[QRect, ...]
    cut: tuple[str, ...]

    @property
    def name(self) -> str:
        """Where its pictures are, below any folder."""
        return f"{self.look}/{self.scene}.png"


class Album:
    """``out`` gets the full pictures: all of them, or only those that changed."""

    def __init__(self, out: Path, *, keeps_all: bool, accepts: bool = False, store: Path = STORE) -> None:
        self._out = out
        self._keeps_all = keeps_all
        self._accepts = accepts
        self._store = store
        self.shots: list[Shot] = []

    def fill(self, app: QApplication, looks: Iterable[Look] = LOOKS) -> None:
        """Play everything."""
        theme = Theme(app)
        with tempfile.TemporaryDirectory() as folder:
            for look in looks:
                with look.worn(app, theme):
                    play_all(Stage(app, theme, partial(self.see, look.name), Path(folder)))

    def see(self, look: str, scene: str, widget: QWidget) -> None:
        """Take one picture."""
        image = widget.grab().toImage()
        new = Picture.of(image)
        file = self._store / look / f"{scene}.png"
        old = Picture.stored(file)
        changed = () if old is None else tuple(changes(old, new))
        shot = Shot(look, scene, old is None, changed, tuple(cut_off(widget)))
        self.shots.append(shot)
        if self._accepts and (old is None or changed):
            new.store(file)
        if self._keeps_all or changed or old is None:
            self._save(image, shot)

    def cut_off(self) -> set[str]:
        """Words that are cut off, one line each."""
        return {f"{shot.look}/{shot.scene}: {cut}" for shot in self.shots for cut in shot.cut}

    def known_cut_off(self) -> set[str]:
        """Those that are known, and wait to be mended."""
        file = self._store / _CUT_OFF
        return set(file.read_text(encoding="utf-8").splitlines()) if file.exists() else set()

    def accept_all(self) -> None:
        """Forget scenes that are no more, and take down what is still cut off."""
        for stray in self.strays():
            stray.unlink()
        lines = "".join(f"{line}\n" for line in sorted(self.cut_off()))
        (self._store / _CUT_OFF).write_text(lines, encoding="utf-8")

    def strays(self) -> list[Path]:
        """Accepted pictures of which there is no scene any more."""
        known = {self._store / shot.name for shot in self.shots}
        return sorted(set(self._store.rglob("*.png")) - known)

    def _save(self, image: QImage, shot: Shot) -> None:
        file = self._out / shot.name
        file.parent.mkdir(parents=True, exist_ok=True)
        if shot.changed:
            painter = QPainter(image)
            painter.setPen(QPen(QColor("#e0218a"), _PEN))
            painter.drawRects(list(shot.changed))
            painter.end()
        image.save(str(file))
