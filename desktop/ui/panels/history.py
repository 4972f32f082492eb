"""The timeline of an entry, read when somebody looks at it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QVBoxLayout, QWidget

from desktop.core.changes import AnswerRow
from desktop.domain.questions import EntryHistory, Question, Timeline
from desktop.ui.panels.timeline_text import TimelineLine, timeline
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import TYPE
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip

_ROW = 30
_WHY = 17
_MOST_WHY = 4
_MARK = 16
_BESIDE = 11
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class TimelineView(QWidget):
    """Marks joined by a line, words, and the time at the end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[TimelineLine, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_lines(self, lines: tuple[TimelineLine, ...]) -> None:
        """Show these steps, newest first."""
        self._lines = lines
        self.setAccessibleName(". ".join(_spoken(line) for line in lines))
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[TimelineLine, ...]:
        """What is shown."""
        return self._lines

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_ROW) * len(self._lines))

    def heightForWidth(self, width: int) -> int:
        return sum(self._height(line, width) for line in self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():  # everything below is told as from the left; texts are turned back
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        top = 0
        for number, line in enumerate(self._lines):
            area = QRect(0, top, self.width(), self._height(line, self.width()))
            top += area.height()
            if area.intersects(event.rect()):
                self._paint_line(painter, area, line, is_last=number == len(self._lines) - 1)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            line = self._line_at(event.pos().y())
            if line is not None:
                QToolTip.showText(event.globalPos(), plain_tip(line.detail), self)
                return True
        return super().event(event)

    def _height(self, line: TimelineLine, width: int) -> int:
        return self._theme.px(_ROW) + self._why_height(line.why, width)

    def _why_height(self, why: str, width: int) -> int:
        """A reason takes as many lines as it needs, up to a few; the tooltip has all of it."""
        if not why:
            return 0
        one, room = self._theme.px(_WHY), max(1, width - self._theme.px(_MARK + _BESIDE))
        metrics = self._theme.metrics(TYPE["meta"])
        lines = metrics.boundingRect(QRect(0, 0, room, 1), _WRAPPED, why).height() / metrics.height()
        return one * min(_MOST_WHY, max(1, round(lines)))

    def _line_at(self, y: int) -> TimelineLine | None:
        """The line under a point."""
        bottom = 0
        for line in self._lines:
            bottom += self._height(line, self.width())
            if y < bottom:
                return line
        return None

    def _paint_line(self, painter: QPainter, area: QRect, line: TimelineLine, *, is_last: bool) -> None:
        theme, side = self._theme, self._theme.px(_MARK)
        whole, area = area, QRect(area.left(), area.top(), area.width(), theme.px(_ROW))
        centre = area.center().y()
        colour = theme.family(line.family).fg if line.family != "off" else theme.colours.text2
        if not is_last:
            painter.setPen(QPen(theme.colour("line"), theme.px(1.4)))
            trail = QRect(area.left() + 1 + side // 2, centre + side // 2 + 3, 1, whole.height() - side - 6)
            trail = self._visual(trail)
            painter.drawLine(trail.left(), trail.top(), trail.left(), trail.bottom() + 1)
        mark = theme.pixmap(line.icon, colour, _MARK, self.devicePixelRatioF())
        painter.drawPixmap(
            self._visual(QRect(area.left() + 1, centre - side // 2, side, side)).topLeft(), mark
        )
        metrics = theme.metrics(TYPE["meta"])
        time_width = metrics.horizontalAdvance(line.at)
        painter.setFont(theme.font(TYPE["meta"]))
        painter.setPen(theme.colour("text3"))
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignAbsolute
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.isRightToLeft():
            start, end = end, start
        painter.drawText(area, upright | end, line.at)
        words = area.adjusted(side + theme.px(_BESIDE), 0, -time_width - theme.px(10), 0)
        painter.setFont(theme.font(TYPE["body"]))
        painter.setPen(QColor(theme.colours.text))
        text = theme.metrics(TYPE["body"]).elidedText(
            line.text, Qt.TextElideMode.ElideRight, max(0, words.width())
        )
        painter.drawText(self._visual(words), upright | start, text)
        if why := self._why_height(line.why, whole.width()):
            self._paint_why(
                painter,
                line.why,
                QRect(words.left(), area.bottom() - theme.px(4), whole.width() - words.left(), why),
            )

    def _visual(self, box: QRect) -> QRect:
        """Where a box lies in the language's own direction."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _paint_why(self, painter: QPainter, why: str, area: QRect) -> None:
        painter.setFont(self._theme.font(TYPE["meta"]))
        painter.setPen(self._theme.colour("text3"))
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._visual(area), _WRAPPED | int(upright.value), why)


def history_slot(entry_id: str) -> str:
    """Where the answer to "what has happened to this entry?" is kept."""
    return f"history:{entry_id}"


def _spoken(line: TimelineLine) -> str:
    return ", ".join(part for part in (line.text, line.why, line.at) if part)


class HistoryBox(QWidget):
    """The heading, the timeline, or a word on why there is none yet. ``ask`` puts a question for a slot."""

    def __init__(
        self,
        theme: Theme,
        ask: Callable[[str, Question], None],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._now = now
        self._entry_id = ""
        self._asked_for: tuple[str, int] | None = None
        self.timeline = TimelineView(theme)
        self.hint = label("", "meta3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(QCoreApplication.translate("History", "History"), "section"))
        column.addWidget(self.hint)
        column.addWidget(self.timeline)

    def show_entry(self, entry_id: str, version: int) -> None:
        """Turn to an entry; its history is read when it is new or has a new version."""
        if entry_id != self._entry_id:
            self._entry_id = entry_id
            self.timeline.show_lines(())
            self._tell(QCoreApplication.translate("History", "Reading…"))
        if self._asked_for != (entry_id, version):
            self._asked_for = (entry_id, version)
            self._ask(history_slot(entry_id), EntryHistory(entry_id=entry_id))

    def show_history(self, row: AnswerRow, my_id: str, workbin_name: str) -> None:
        """It was read, or it could not be."""
        if row.slot != history_slot(self._entry_id):
            return
        if isinstance(row.answer, Timeline):
            lines = timeline(row.answer.steps, my_id, workbin_name, self._now())
            self.timeline.show_lines(lines)
            self._tell("" if lines else QCoreApplication.translate("History", "Nothing has happened yet."))
        if row.problem:
            self._tell(QCoreApplication.translate("History", "It could not be read: {0}").format(row.problem))

    def _tell(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
