"""The page of one's own day: how much work, how long, in which hours, in which presences."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.changes import AnswerRow, Change, TableName
from desktop.domain.questions import DayFound
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import time_words
from desktop.ui.pages.day_figures import SLOT, Share, bars, shares, tiles, today
from desktop.ui.theme.theme import Theme
from desktop.ui.ticker import Ticker
from desktop.ui.widgets.bar_chart import BarChart, BarKey
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling

_EVERY_S: Final = 60
_TILES: Final = 6


class Tile(QFrame):
    """A number over its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "card")
        self._number = label("", "timer", self)
        self._name = label("", "meta", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        column.addWidget(self._number)
        column.addWidget(self._name)

    def show_figure(self, number: str, name: str) -> None:
        """Show another number."""
        self._number.setText(number)
        self._name.setText(name)
        self.setAccessibleName(f"{name}: {number}")


class ShareBar(QWidget):
    """How much of the day a presence took, as a bar."""

    def __init__(self, theme: Theme, share: Share, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = share
        self.setMinimumWidth(40)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = theme.px(8)
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        width = max(float(height), whole.width() * self._share.share)
        left = whole.right() - width if self.isRightToLeft() else whole.left()
        painter.setBrush(QColor(theme.family("ready" if self._share.takes_work else "away").fg))
        painter.drawRoundedRect(QRectF(left, whole.top(), width, height), height / 2, height / 2)
        painter.end()


class DayPage(QFrame):
    """Asks the back end when it is shown and once a minute; an older answer stays, with its age."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bridge = bridge
        self._theme = theme
        self._left_s = 0
        self._stamp = label("", "meta3", self)
        self._again = QPushButton(self.tr("Read again"), self)
        self._tiles = [Tile(self) for _ in range(_TILES)]
        self.chart = BarChart(theme, self)
        self._shares = QGridLayout()
        self._none: QLabel = label(self.tr("No presence was chosen yet today."), "body2", self)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._again)
        self._again.clicked.connect(self.ask)
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self._tick)
        bridge.changed.connect(self._on_changed)
        self._show(bridge.tables.answer(SLOT))

    def ask(self) -> None:
        """Have the day read."""
        self._left_s = _EVERY_S
        self._bridge.ask(SLOT, today(self._bridge.server_now()))

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s < 0:
            self.ask()

    def _on_changed(self, changes: list[Change]) -> None:
        if any(change.table is TableName.ANSWERS and change.id == SLOT for change in changes):
            self._show(self._bridge.tables.answer(SLOT))

    def _show(self, row: AnswerRow | None) -> None:
        day = row.answer if row is not None and isinstance(row.answer, DayFound) else DayFound()
        self._stamp.setText(self._stamp_words(row))
        for tile, figure in zip(self._tiles, tiles(day), strict=True):
            tile.show_figure(*figure)
        found = bars(day)
        hours = "; ".join(
            self.tr("{hour} h: {accepted} accepted, {done} done").format(
                hour=bar.label, accepted=bar.whole, done=bar.part
            )
            for bar in found
            if bar.whole
        )
        self.chart.show_bars(found, self.tr("Today by hour. {0}").format(hours))
        self._show_shares(shares(day, self._bridge.tables.catalogue))

    def _stamp_words(self, row: AnswerRow | None) -> str:
        if row is None or (row.is_reading and row.read_at is None):
            return self.tr("Reading…")
        stamp = self.tr("As of {0}").format(time_words(row.read_at)) if row.read_at is not None else ""
        return " · ".join(part for part in (row.problem, stamp) if part)

    def _show_shares(self, found: list[Share]) -> None:
        while (item := self._shares.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._none:
                widget.hide()
                widget.deleteLater()
        self._none.setVisible(not found)
        for line, share in enumerate(found):
            name = label(one_line(share.name, 40), "body", self)
            words = label(share.words, "number", self)
            bar = ShareBar(self._theme, share, self)
            bar.setAccessibleName(f"{name.text()}: {share.words}")
            self._shares.addWidget(name, line, 0)
            self._shares.addWidget(bar, line, 1)
            self._shares.addWidget(words, line, 2, Qt.AlignmentFlag.AlignRight)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._left_s = 0

    # parts

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label(self.tr("My day"), "title"))
        top.addWidget(self._stamp)
        top.addStretch(1)
        top.addWidget(self._again)
        column.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(12)
        for tile in self._tiles:
            row.addWidget(tile, 1)
        column.addLayout(row)
        cards = QHBoxLayout()
        cards.setSpacing(14)
        cards.addWidget(self._chart_card(), 3)
        cards.addWidget(self._presence_card(), 2)
        column.addLayout(cards, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(scrolling(inner, self))

    def _chart_card(self) -> QFrame:
        card, column = _card(self.tr("Today by hour"))
        column.addWidget(self.chart, 1)
        key = QHBoxLayout()
        key.setSpacing(8)
        for is_whole, words in ((True, self.tr("Accepted")), (False, self.tr("Done"))):
            key.addWidget(BarKey(self._theme, is_whole=is_whole))
            key.addWidget(label(words, "meta", self))
            key.addSpacing(12)
        key.addStretch(1)
        column.addLayout(key)
        return card

    def _presence_card(self) -> QFrame:
        card, column = _card(self.tr("Time per presence"))
        self._shares.setHorizontalSpacing(14)
        self._shares.setVerticalSpacing(10)
        self._shares.setColumnStretch(1, 1)
        column.addWidget(self._none)
        column.addLayout(self._shares)
        column.addStretch(1)
        return card


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("pane", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 14)
    column.setSpacing(10)
    column.addWidget(label(title, "section", card))
    return card, column
