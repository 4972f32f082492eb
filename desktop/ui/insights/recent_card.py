"""What happened lately to whom the lead looks at: a few lines, and the way to all of them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.permits import why_not_ask
from desktop.domain.questions import AuditPage, AuditTrail
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.time_words import time_words
from desktop.ui.insights.answer_words import answer_words
from desktop.ui.insights.asked import Asked
from desktop.ui.insights.audit_line import AuditLine, audit_line
from desktop.ui.insights.audit_names import audit_names
from desktop.ui.insights.interval import Interval, bounds
from desktop.ui.theme.theme import Theme
from desktop.ui.ticker import Ticker
from desktop.ui.widgets.icon_view import IconView
from desktop.ui.widgets.labels import ElidedLabel, label

translate = QCoreApplication.translate
SHOWN: Final = 4
_AGAIN_AFTER_TICKS: Final = 10


class RecentCard(QFrame):
    """``all_asked`` carries the agent whose whole history is wanted; empty for everybody's.

    Reads anew when somebody else is looked at, and every ten seconds while it can be seen.
    """

    all_asked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bridge = bridge
        self._agent_id = ""
        self._ticks = 0
        self._asked = Asked(bridge, "team.recent", self)
        self.hint = label("", "meta", self)
        self.hint.setWordWrap(True)
        self.more = QPushButton(translate("Audit", "All"), self)
        self.more.setProperty("kind", "link")
        self.more.setAccessibleName(translate("Audit", "All of the history"))
        self.lines = [_Line(theme, self) for _ in range(SHOWN)]
        self._lay_out()
        self.more.clicked.connect(lambda: self.all_asked.emit(self._agent_id))
        self._asked.changed.connect(self._follow)
        Ticker(self).ticked.connect(self._tick)

    def show_agent(self, agent_id: str) -> None:
        """Look at somebody else; empty for everybody."""
        if agent_id != self._agent_id:
            self._agent_id = agent_id
            self.reload()

    def reload(self) -> None:
        """Read today's newest writes anew, where that may be."""
        self._ticks = 0
        if self.isVisible() and not why_not_ask(AuditTrail, self._bridge.tables.catalogue):
            since = bounds(Interval.TODAY, self._bridge.server_now()).since
            self._asked.ask(AuditTrail(agent_id=self._agent_id or None, since=since))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _follow(self) -> None:
        """The answer came; or only now it is known whether this may be asked."""
        if self._asked.question is None:
            self.reload()
        else:
            self._show()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks >= _AGAIN_AFTER_TICKS:
            self.reload()

    def _show(self) -> None:
        tables, page = self._bridge.tables, self._asked.answer
        shown = []
        if isinstance(page, AuditPage):
            names = audit_names(tables, page)
            shown = [audit_line(audit, names) for audit in page.entities[:SHOWN]]
        for number, line in enumerate(self.lines):
            line.show_line(shown[number] if number < len(shown) else None)
        self.hint.setText(self._why_nothing(is_read=isinstance(page, AuditPage)))
        self.hint.setVisible(not shown)

    def _why_nothing(self, *, is_read: bool) -> str:
        reason = why_not_ask(AuditTrail, self._bridge.tables.catalogue)
        if reason or is_read:
            return reason or translate("Audit", "Nothing was changed in this time.")
        link = self._bridge.tables.link
        return answer_words(self._asked.row, is_live=link is not None and link.is_live).text

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(translate("Audit", "Recent history"), "section", self))
        head.addStretch(1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.hint)
        for line in self.lines:
            column.addWidget(line)


class _Line(QWidget):
    """One write: its icon, what happened, and when."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = IconView(theme, "history", "text3", 16, self)
        self.words, self.time = ElidedLabel("", "body", self), label("", "meta", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 4, 1)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.time)

    def show_line(self, line: AuditLine | None) -> None:
        """Another write; None for none."""
        self.setVisible(line is not None)
        if line is None:
            return
        self._icon.show_icon(line.icon, line.family)
        self.words.setText(line.text)
        self.time.setText(time_words(line.audit.timestamp))
        self.setAccessibleName(f"{line.text}, {line.source_words}")
