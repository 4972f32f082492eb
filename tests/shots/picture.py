"""A picture as it is stored: small, grey, and compared by places that lie together, not by single pixels."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage

BLOCK: Final = 12
# A glyph that another rasteriser draws changes the grey of its block by less than this (of 255) ...
_GREY: Final = 14
# ... and never that of so many blocks beside each other.
_TOGETHER: Final = 4

Place = tuple[int, int]


@dataclass(frozen=True)
class Picture:
    """``greys`` has one byte for each block of the screen, row by row."""

    width: int
    height: int
    greys: bytes

    @classmethod
    def of(cls, image: QImage) -> "Picture":
        """The small picture of a screen."""
        size = max(1, image.width() // BLOCK), max(1, image.height() // BLOCK)
        small = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
            *size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        return cls._read(small)

    @classmethod
    def stored(cls, file: Path) -> "Picture | None":
        """A picture that was accepted before, if it was."""
        image = QImage(str(file))
        return None if image.isNull() else cls._read(image)

    @classmethod
    def _read(cls, image: QImage) -> "Picture":
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        whole, line = bytes(grey.constBits()), grey.bytesPerLine()
        rows = (whole[row * line : row * line + grey.width()] for row in range(grey.height()))
        return cls(grey.width(), grey.height(), b"".join(rows))

    def store(self, file: Path) -> None:
        """Accept it."""
        file.parent.mkdir(parents=True, exist_ok=True)
        image = QImage(self.greys, self.width, self.height, self.width, QImage.Format.Format_Grayscale8)
        image.save(str(file), "PNG", 0)  # type: ignore[call-overload]  # a format is a str as well


def changes(old: Picture, new: Picture) -> list[QRect]:
    """Where the two differ by more than another rasteriser would explain, in pixels of the screen."""
    if (old.width, old.height) != (new.width, new.height):
        return [QRect(0, 0, new.width * BLOCK, new.height * BLOCK)]
    if old.greys == new.greys:
        return []
    pairs = enumerate(zip(old.greys, new.greys, strict=True))
    places = {divmod(at, old.width) for at, (before, now) in pairs if abs(before - now) > _GREY}
    clusters = (_cluster(places) for _ in range(len(places)) if places)
    return [_around(cluster) for cluster in clusters if len(cluster) >= _TOGETHER]


def _cluster(places: set[Place]) -> list[Place]:
    """Take out those that lie beside each other, beginning with any."""
    found: list[Place] = []
    waiting = [places.pop()]
    while waiting:
        row, column = waiting.pop()
        found.append((row, column))
        beside = {(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)} & places
        places -= beside
        waiting.extend(beside)
    return found


def _around(cluster: list[Place]) -> QRect:
    rows, columns = [row for row, _ in cluster], [column for _, column in cluster]
    first, last = QPoint(min(columns), min(rows)), QPoint(max(columns) + 1, max(rows) + 1)
    return QRect(first * BLOCK, (last * BLOCK) - QPoint(1, 1))
