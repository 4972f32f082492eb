"""Small pictures that rows share, painted once: a chip, a rail. What stands in one row stands in many."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

_MOST: Final = 512
_kept: OrderedDict[tuple[Hashable, float], QPixmap] = OrderedDict()


def stamp(look: Hashable, size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """The picture of this look, of ``size`` device-independent pixels; ``ratio`` is the screen's.

    ``look`` holds all that decides about the picture; ``paint`` is called where it was not painted lately.
    """
    key = (look, ratio)
    picture = _kept.get(key)
    if picture is not None:
        return picture
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    _kept[key] = picture
    if len(_kept) > _MOST:
        _kept.popitem(last=False)
    return picture
