"""Lines over time, with a mark that says the values of one moment."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.insights.figure_words import NONE
from desktop.ui.insights.plot_painter import EDGE, PlotPainter, plot_area
from desktop.ui.insights.scale import WORDS
from desktop.ui.insights.series import PlotData
from desktop.ui.panels.field_text import clock_text, day_text, people_locale
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import RADIUS, SEMIBOLD, TYPE

_SIZE: Final = QSize(640, 184)
_TITLE: Final = 40
_PICTURE_RATIO: Final = 2
_DAY_S: Final = 80_000  # a day on which the clocks are changed is shorter


class Plot(QWidget):
    """The mark follows the pointer, and the arrow keys while the plot has the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: PlotData | None = None
        self._marked: int | None = None
        self._hint = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def data(self) -> PlotData | None:
        """What is shown."""
        return self._data

    def show_data(self, data: PlotData | None, hint: str = "") -> None:
        """Show other lines; ``hint`` says why there are none."""
        self._data, self._hint = data, hint
        self.mark(self._marked)

    def mark(self, number: int | None) -> None:
        """Say the values of this moment; None for no moment."""
        count = 0 if self._data is None else len(self._data.times)
        self._marked = None if number is None or not count else min(max(0, number), count - 1)
        self._speak()
        self.update()

    def readings(self) -> tuple[str, ...]:
        """What the legend says: names, with the values of the marked moment."""
        if self._data is None:
            return ()
        words, said = WORDS[self._data.measure.kind], list[str]()
        for line in self._data.series:
            name = QCoreApplication.translate("Insights", line.spec.name)
            value = None if self._marked is None else line.values[self._marked]
            reading = NONE if value is None else words(value)
            said.append(name if self._marked is None else f"{name} {reading}")
        return tuple(said)

    def picture(self, title: str) -> QImage:
        """The plot under its title, for a file."""
        head = self._theme.px(_TITLE)
        size = QSize(self.width(), self.height() + head) * _PICTURE_RATIO
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_PICTURE_RATIO)
        image.fill(self._theme.colour("surface"))
        painter = QPainter(image)
        painter.setFont(self._theme.font(TYPE["section"], SEMIBOLD))
        painter.setPen(self._theme.colour("text"))
        pad = self._theme.px(EDGE)
        painter.drawText(QRectF(pad, 0, self.width() - pad, head), Qt.AlignmentFlag.AlignVCenter, title)
        painter.translate(0, head)
        self._paint(painter)
        painter.end()
        return image

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIZE.width()), self._theme.px(_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._paint(painter)
        if self.hasFocus():
            width = self._theme.focus_width
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), width))
            ring = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(ring, RADIUS["row"], RADIUS["row"])
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        count = 0 if self._data is None else len(self._data.times)
        area = plot_area(QRectF(self.rect()), self._theme, is_mirrored=self._is_mirrored)
        if count > 1 and area.width() > 0:
            x = event.position().x()
            ahead = area.right() - x if self._is_mirrored else x - area.left()
            self.mark(round(ahead / area.width() * (count - 1)))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.mark(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key())
        if step is None or self._data is None:
            super().keyPressEvent(event)
            return
        last = len(self._data.times) - 1
        self.mark(last if self._marked is None else self._marked + (-step if self._is_mirrored else step))

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _speak(self) -> None:
        if self._data is None or self._data.is_empty:
            self.setAccessibleName(self._hint)
            self.setAccessibleDescription("")
            return
        self.setAccessibleName(QCoreApplication.translate("Insights", self._data.measure.name))
        self.setAccessibleDescription(" ".join((self._marked_words(), ", ".join(self.readings()))).strip())

    def _marked_words(self) -> str:
        data = self._data
        if data is None or self._marked is None:
            return ""
        local, locale = data.times[self._marked].astimezone(), people_locale()
        day = day_text(local.date(), locale)
        is_daily = len(data.times) > 1 and (data.times[1] - data.times[0]).total_seconds() > _DAY_S
        return day if is_daily else f"{day}, {clock_text(local, locale)}"

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        data, whole = self._data, QRectF(self.rect())
        if data is None or data.is_empty:
            painter.setFont(self._theme.font())
            painter.setPen(self._theme.colour("text3"))
            painter.drawText(whole, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)
            return
        PlotPainter(
            painter,
            self._theme,
            whole,
            data,
            self.readings(),
            self._marked,
            self._marked_words(),
            self._is_mirrored,
        ).paint()
