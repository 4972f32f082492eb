"""Paints the lines of a plot with its scale, its times and its legend: on a widget, or into a picture."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.ui.insights.scale import WORDS, ticks
from desktop.ui.insights.series import PlotData, Series
from desktop.ui.panels.field_text import clock_text, day_text, people_locale
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, TYPE

LEGEND: Final = 28
FOOT: Final = 24
SIDE: Final = 52
EDGE: Final = 16
_DOTS_UP_TO: Final = 48
_SAMPLE: Final = 22
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


def plot_area(whole: QRectF, theme: Theme, *, is_mirrored: bool) -> QRectF:
    """Where the lines go."""
    px = theme.px
    left, right = (px(EDGE), px(SIDE)) if is_mirrored else (px(SIDE), px(EDGE))
    return whole.adjusted(left, px(LEGEND) + px(8), -right, -px(FOOT))


@dataclass(frozen=True)
class PlotPainter:
    """One paint of one plot. ``marked`` is the moment whose values the legend says."""

    painter: QPainter
    theme: Theme
    whole: QRectF
    data: PlotData
    readings: tuple[str, ...]
    marked: int | None
    marked_words: str
    is_mirrored: bool

    @property
    def area(self) -> QRectF:
        """Where the lines go."""
        return plot_area(self.whole, self.theme, is_mirrored=self.is_mirrored)

    def paint(self) -> None:
        """All of it."""
        most = max(value or 0 for line in self.data.series for value in line.values)
        marks = ticks(most, self.data.measure.kind)
        self._scale(marks)
        self._times()
        if self.marked is not None:
            x = self._point(self.marked, 0, 1).x()
            self.painter.setPen(QPen(self.theme.colour("outline"), 1, Qt.PenStyle.DashLine))
            self.painter.drawLine(QPointF(x, self.area.top()), QPointF(x, self.area.bottom()))
        for line in self.data.series:
            self._line(line, marks[-1])
        self._legend()

    def _point(self, number: int, value: float, top: float) -> QPointF:
        area, count = self.area, len(self.data.times)
        ahead = area.width() * (number / (count - 1) if count > 1 else 0.5)
        x = area.right() - ahead if self.is_mirrored else area.left() + ahead
        return QPointF(x, area.bottom() - area.height() * (value / top if top else 0))

    def _scale(self, marks: tuple[float, ...]) -> None:
        area, px = self.area, self.theme.px
        left = area.right() + px(8) if self.is_mirrored else 0.0
        side = Qt.AlignmentFlag.AlignLeft if self.is_mirrored else Qt.AlignmentFlag.AlignRight
        words = WORDS[self.data.measure.kind]
        for value in marks:
            y = area.bottom() - area.height() * value / marks[-1]
            self.painter.setPen(QPen(self.theme.colour("line"), 1))
            self.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            self._write(QRectF(left, y - px(9), px(SIDE - 8), px(18)), words(value), side | _MIDDLE)

    def _times(self) -> None:
        times, locale = [at.astimezone() for at in self.data.times], people_locale()
        is_long = (times[-1] - times[0]).days > 1
        words = [day_text(at.date(), locale) if is_long else clock_text(at, locale) for at in times]
        metrics = self.theme.metrics(TYPE["caption"], is_tabular=True)
        width = max(metrics.horizontalAdvance(word) for word in words) + self.theme.px(24)
        every = max(1, -(-len(times) * width // max(1, int(self.area.width()))))
        top = self.area.bottom() + self.theme.px(4)
        for number in range(0, len(times), every):
            half = metrics.horizontalAdvance(words[number]) / 2 + 1
            x = min(max(self._point(number, 0, 1).x(), half), self.whole.width() - half)
            self._write(QRectF(x - width / 2, top, width, self.theme.px(18)), words[number], _CENTRE)

    def _line(self, line: Series, top: float) -> None:
        pen, run = self._pen(line), list[QPointF]()
        for number, value in enumerate((*line.values, None)):
            if value is not None:
                run.append(self._point(number, value, top))
            elif run:
                self._run(run, pen, has_dots=len(line.values) <= _DOTS_UP_TO)
                run = []
        value = None if self.marked is None else line.values[self.marked]
        if self.marked is not None and value is not None:
            self.painter.setPen(QPen(self.theme.colour("surface"), self.theme.px(2)))
            self.painter.setBrush(pen.color())
            radius = self.theme.px(5)
            self.painter.drawEllipse(self._point(self.marked, value, top), radius, radius)

    def _run(self, run: list[QPointF], pen: QPen, *, has_dots: bool) -> None:
        """A stretch without gaps; a lone value is at least a dot."""
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(QPolygonF(run))
        if has_dots or len(run) == 1:
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(pen.color())
            for point in run:
                self.painter.drawEllipse(point, self.theme.px(2.5), self.theme.px(2.5))

    def _pen(self, line: Series) -> QPen:
        pen = QPen(QColor(self.theme.family(line.spec.family).fg), self.theme.px(2))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if line.spec.dashes:
            pen.setDashPattern(line.spec.dashes)
        return pen

    def _legend(self) -> None:
        px, height = self.theme.px, self.theme.px(LEGEND)
        metrics = self.theme.metrics(TYPE["meta"], MEDIUM, is_tabular=True)
        x = float(px(EDGE))
        for line, text in zip(self.data.series, self.readings, strict=True):
            width = metrics.horizontalAdvance(text) + 1
            self.painter.setPen(self._pen(line))
            self.painter.drawLine(self._at(x, height / 2), self._at(x + px(_SAMPLE), height / 2))
            self._reading(QRectF(x + px(_SAMPLE + 6), 0, width, height), text)
            x += px(_SAMPLE + 6) + width + px(20)
        width = metrics.horizontalAdvance(self.marked_words) + 1
        self._reading(QRectF(self.whole.width() - px(EDGE) - width, 0, width, height), self.marked_words)

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(self.whole.width() - x if self.is_mirrored else x, y)

    def _reading(self, box: QRectF, text: str) -> None:
        if self.is_mirrored:
            box.moveLeft(self.whole.width() - box.right())
        self.painter.setFont(self.theme.font(TYPE["meta"], MEDIUM, is_tabular=True))
        self.painter.setPen(self.theme.colour("text2"))
        self.painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignLeft, text)

    def _write(self, box: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
        self.painter.setFont(self.theme.font(TYPE["caption"], is_tabular=True))
        self.painter.setPen(self.theme.colour("text3"))
        self.painter.drawText(box, flags, text)
