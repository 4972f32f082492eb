"""Finds words that are cut off without a sign that there is more, and controls outside of what holds them."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from desktop.ui.widgets.labels import ElidedLabel

_SLACK = 2


def cut_off(root: QWidget) -> list[str]:
    """One sentence for each that is cut off, where it can be seen in this window."""
    shown = (one for one in root.findChildren(QWidget) if one.isVisibleTo(root))
    parts = [one for one in shown if isinstance(one, (QLabel, QAbstractButton)) and _words(one)]
    return [f"{_title(part)} {why}" for part in parts for why in _faults(part, root)]


def _faults(part: QLabel | QAbstractButton, root: QWidget) -> Iterator[str]:
    if _lacking_width(part) > _SLACK:
        yield "is not wide enough"
    if _lacking_height(part) > _SLACK:
        yield "is not high enough"
    if holder := _find_overflown(part, root):
        yield f"reaches out of its {type(holder).__name__}"


def _words(part: QLabel | QAbstractButton) -> str:
    text: str = part.text()
    return text.strip()


def _title(part: QLabel | QAbstractButton) -> str:
    return f"{type(part).__name__} {_words(part)[:40]!r}"


def _lacking_width(part: QLabel | QAbstractButton) -> int:
    if isinstance(part, QLabel) and part.wordWrap():
        longest = max(_words(part).split(), key=len)
        return part.fontMetrics().horizontalAdvance(longest) - part.contentsRect().width()
    if isinstance(part, ElidedLabel):
        return part.fontMetrics().horizontalAdvance("…") - part.contentsRect().width()
    return part.minimumSizeHint().width() - part.width()


def _lacking_height(part: QLabel | QAbstractButton) -> int:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) - part.height()
    if isinstance(part, QLabel):
        lines = _words(part).count("\n") + 1
        return lines * part.fontMetrics().ascent() - part.contentsRect().height()
    return part.fontMetrics().ascent() - part.height()


def _find_overflown(part: QWidget, root: QWidget) -> QWidget | None:
    """The nearest widget around it that it does not fit into; what scrolls holds everything."""
    area = QRect(QPoint(), part.size())
    inner = part
    while inner is not root and (outer := inner.parentWidget()) is not None:
        if inner.isWindow() or _scrolls(outer):
            return None
        area = QRect(inner.mapTo(outer, area.topLeft()), area.size())
        if not outer.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(area):
            return outer
        inner = outer
    return None


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not widget:
        return False
    policies = (area.horizontalScrollBarPolicy(), area.verticalScrollBarPolicy())
    return any(policy is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff for policy in policies)
