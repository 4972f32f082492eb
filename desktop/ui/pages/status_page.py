"""The status page: how the line, the clock and the outbox are, and what support needs to know."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.bridge import Bridge
from desktop.ui.pages import status_figures
from desktop.ui.pages.link_watch import LinkWatch
from desktop.ui.pages.queue_list import QueueList
from desktop.ui.pages.status_facts import StatusFacts
from desktop.ui.pages.status_report import report
from desktop.ui.theme.theme import Theme
from desktop.ui.ticker import Ticker
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.sparkline import Sparkline

# With how much each grows where there is room.
_ROWS: Final = ((("connection", "stream"), 3), (("subscriptions", "misses", "versions"), 0))


class FigureCard(QFrame):
    """A title over pairs of a name and what is so."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "card")
        self.setAccessibleName(title)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 14)
        self.column.setSpacing(8)
        self.column.addWidget(label(title, "section", self))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._body = QHBoxLayout()
        self._body.setSpacing(24)
        figures = QVBoxLayout()
        figures.addLayout(self._grid)
        figures.addStretch(1)
        self._body.addLayout(figures, 1)
        self.column.addLayout(self._body, 1)

    def show_beside(self, line: Sparkline) -> None:
        """A line of measurements in the other half, as high as the card."""
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._body.addWidget(line, 1)

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show other figures; only what differs is touched."""
        names = [name for name, _ in pairs]
        if names != [name for name, _ in self._shown]:
            while (item := self._grid.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.deleteLater()
            for line, (name, value) in enumerate(pairs):
                self._grid.addWidget(label(name, "meta", self), line, 0, Qt.AlignmentFlag.AlignTop)
                words = label(value, "number", self)
                words.setWordWrap(True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._grid.addWidget(words, line, 1)
        elif tuple(pairs) != self._shown:
            for line, (_, value) in enumerate(pairs):
                item = self._grid.itemAtPosition(line, 1)
                words_ = item.widget() if item is not None else None
                if words_ is not None and words_.property("text") != value:
                    words_.setProperty("text", value)
        self._shown = tuple(pairs)


class StatusPage(QFrame):
    """Refreshed once a second while it can be seen."""

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        facts: StatusFacts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bridge = bridge
        self._facts = facts or StatusFacts()
        self.watch = LinkWatch(bridge)
        self.line = Sparkline(theme, self)
        self.rate = Sparkline(theme, self)
        self.queue = QueueList(bridge, self)
        self.names = QCheckBox(self.tr("With names and ids"), self)
        self.copy = QPushButton(self.tr("Copy report"), self)
        self._copied = label("", "meta", self)
        self._waiting = label("", "meta", self)
        self._cards = {
            "connection": FigureCard(self.tr("Connection")),
            "stream": FigureCard(self.tr("Stream")),
            "subscriptions": FigureCard(self.tr("Subscriptions")),
            "misses": FigureCard(self.tr("Missed offers")),
            "versions": FigureCard(self.tr("Versions")),
        }
        self._cards["connection"].show_beside(self.line)
        self._cards["stream"].show_beside(self.rate)
        self._lay_out()
        self.setFocusProxy(self.copy)
        self.copy.clicked.connect(self._copy)
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self.refresh)
        bridge.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what is so now."""
        bridge, now = self._bridge, self._bridge.server_now()
        figures = {
            "connection": status_figures.connection(bridge.tables.link, self.watch, now),
            "stream": status_figures.stream(bridge, self.watch),
            "subscriptions": status_figures.subscriptions(bridge),
            "misses": self._facts.misses(),
            "versions": self._facts.versions(),
        }
        for name, pairs in figures.items():
            self._cards[name].show_pairs(pairs)
            self._cards[name].setVisible(bool(pairs))
        self._show_lines()
        self.queue.refresh()
        words = status_figures.waiting(bridge)
        self._waiting.setText(words)
        self._waiting.setVisible(bool(words))

    def _show_lines(self) -> None:
        values = self.watch.latencies_ms
        least, most = (round(min(values)), round(max(values))) if values else (0, 0)
        self.line.show_values(tuple(values), self.tr("Answer times from {0} to {1} ms").format(least, most))
        self.line.setVisible(len(values) > 1)
        rates = self.watch.rates()
        self.rate.show_values(rates, self.tr("At most %n event(s) in two seconds", "", round(max(rates))))
        self.rate.setVisible(any(rates))

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _copy(self) -> None:
        text = report(self._bridge, self.watch, self._facts, shows_names=self.names.isChecked())
        QGuiApplication.clipboard().setText(text)
        masked = self.tr("Copied. Names, ids and field values are masked.")
        self._copied.setText(self.tr("Copied with names and ids.") if self.names.isChecked() else masked)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._copied.setText("")

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(14)
        column.addLayout(self._top())
        for names, share in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(14)
            for name in names:
                row.addWidget(self._cards[name], 1)
            column.addLayout(row, share)
        column.addWidget(self._pending(), 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(scrolling(inner, self))

    def _pending(self) -> QFrame:
        card = FigureCard(self.tr("Pending actions"))
        card.column.insertWidget(1, self._waiting)
        card.column.insertWidget(2, self.queue)
        return card

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.tr("Status"), "title"))
        row.addStretch(1)
        row.addWidget(self._copied)
        row.addWidget(self.names)
        row.addWidget(self.copy)
        for words, call in (
            (self.tr("Open log folder"), self._facts.open_logs),
            (self.tr("Practice offer"), self._facts.practise),
        ):
            if call is not None:
                button = QPushButton(words, self)
                button.clicked.connect(lambda _on=False, act=call: act())
                row.addWidget(button)
        return row
