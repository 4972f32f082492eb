"""What was done here and is not on the server yet, with what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.changes import IntentRow, Phase
from desktop.core.messages import IntentDiscarded, IntentRetried
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.delegates.time_words import clock_words
from desktop.ui.intent_words import intent_words, phase_words
from desktop.ui.widgets.labels import ElidedLabel, label

_STUCK = frozenset({Phase.WAITING, Phase.PARKED})


class QueueRow(QWidget):
    """One action. Discarding asks once more, in place."""

    def __init__(self, bridge: Bridge, row: IntentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._row = row
        self._title = ElidedLabel(intent_words(row), "body", self)
        self._state = label("", "meta", self)
        self.send = QPushButton(self.tr("Send now"), self)
        self.discard = QPushButton(self.tr("Discard…"), self)
        self._is_asked = False
        self.send.setAccessibleName(self.tr("Send now: {0}").format(self._title.text()))
        self.discard.setAccessibleName(self.tr("Discard: {0}").format(self._title.text()))
        self.send.clicked.connect(lambda: bridge.tell(IntentRetried(key=row.key)))
        self.discard.clicked.connect(self._discard)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._state)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(self.send)
        line.addWidget(self.discard)
        self.show_row(row)

    def show_row(self, row: IntentRow) -> None:
        """Show how far it is."""
        self._row = row
        age = clock_words((self._bridge.server_now() - row.given_at).total_seconds())
        phase = phase_words(row.phase)
        words = self.tr("{0}, given {1} ago, tried {2} times").format(phase, age, row.tries)
        self._state.setText(f"{words}. {one_line(row.problem)}" if row.problem else words)
        for button in (self.send, self.discard):
            button.setVisible(row.phase in _STUCK)

    def _discard(self) -> None:
        if self._is_asked:
            self._bridge.tell(IntentDiscarded(key=self._row.key))
            return
        self._is_asked = True
        self.discard.setText(self.tr("Discard for good"))


class QueueList(QWidget):
    """``counted`` tells how many there are."""

    counted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.rows: dict[str, QueueRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._none = label(self.tr("Everything is on the server."), "body2", self)
        self._column.addWidget(self._none)

    def refresh(self) -> None:
        """Show the outbox as it is now; rows that stay keep the focus."""
        found = {row.key: row for row in self._bridge.tables.intents()}
        for key in [key for key in self.rows if key not in found]:
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, row in found.items():
            if key in self.rows:
                self.rows[key].show_row(row)
            else:
                self.rows[key] = QueueRow(self._bridge, row, self)
                self._column.addWidget(self.rows[key])
        self._none.setVisible(not found)
        self.counted.emit(len(found))
