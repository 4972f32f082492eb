"""The team at a glance: one bar in the colours of the states, and how many are in each."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.team.agent_look import Band
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import label
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
BANDS: Final = {
    Band.READY: (QT_TRANSLATE_NOOP("Bands", "Ready"), "circle-check", "ready"),
    Band.BUSY: (QT_TRANSLATE_NOOP("Bands", "Busy"), "circle-play", "work"),
    Band.WRAP_UP: (QT_TRANSLATE_NOOP("Bands", "Wrap-up"), "pencil-line", "wrap"),
    Band.SILENT: (QT_TRANSLATE_NOOP("Bands", "Not Responding"), "bell-off", "risk"),
    Band.AWAY: (QT_TRANSLATE_NOOP("Bands", "Not Ready"), "circle-minus", "away"),
    Band.OFFLINE: (QT_TRANSLATE_NOOP("Bands", "Offline"), "circle-dashed", "off"),
}
_HEIGHT: Final = 9
_GAP: Final = 2


class _Bar(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.counts: dict[Band, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        radius = self.height() / 2
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour("track"))
        shown = [(band, count) for band, count in self.counts.items() if count]
        total = sum(count for _, count in shown) or 1
        left = 0.0
        for band, count in shown:
            width = self.width() * count / total
            family = self._theme.family(BANDS[band][2])
            ink = self._theme.colour("neutral_rail") if band is Band.OFFLINE else QColor(family.solid)
            painter.fillRect(QRectF(left, 0, max(1.0, width - _GAP), self.height()), ink)
            left += width


class BandBar(QFrame):
    """Says everything in words as well."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bar = _Bar(theme, self)
        self._numbers: dict[Band, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 15, 16, 13)
        column.setSpacing(11)
        column.addWidget(self._bar)
        parts = FlowLayout(24, 4)
        for band in BANDS:
            parts.addWidget(self._part(theme, band))
        column.addLayout(parts)

    def _part(self, theme: Theme, band: Band) -> QWidget:
        words, icon, family = BANDS[band]
        part = QWidget(self)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._numbers[band] = label("0", "strong", part)
        for widget in (
            IconView(theme, icon, family, 16, part),
            self._numbers[band],
            label(translate("Bands", words), "body2", part),
        ):
            row.addWidget(widget)
        return part

    def show_counts(self, counts: dict[Band, int]) -> None:
        """How many are in each state now."""
        if counts == self._bar.counts:
            return
        self._bar.counts = counts
        self._bar.update()
        for band, number in self._numbers.items():
            number.setText(str(counts[band]))
        spoken = (f"{counts[band]} {translate('Bands', words)}" for band, (words, _, _) in BANDS.items())
        self.setAccessibleName(", ".join(spoken))
