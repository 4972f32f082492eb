"""The end of the work: wrap-up, disposition, Mark Done, and what is missing or what became of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow, Phase
from desktop.domain.workbin import Workbin, WrapUpRule
from desktop.ui.panels.detail_columns import TWO_COLUMNS
from desktop.ui.panels.disposition import DispositionBox
from desktop.ui.panels.done_summary import DoneSummary
from desktop.ui.panels.field_text import inert
from desktop.ui.panels.wrap_up_panel import WrapUpPanel
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.key_button import ButtonKind, KeyButton
from desktop.ui.widgets.labels import label

_MARGIN = 16
_ANY_WIDTH = 16_777_215


class DoneFooter(QFrame):
    """The button is enabled unless a page ends the work: pressed too early, it says what is missing."""

    done_wanted = Signal()
    wrap_up_wanted = Signal()

    def __init__(
        self, theme: Theme, key_hint: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("pane", "footer")
        self.box = DispositionBox(theme)
        self.summary = DoneSummary(theme)
        self.summary.hide()
        self.wrap_up = WrapUpPanel(theme, now)
        self.begin = KeyButton(theme, self.tr("Start wrap-up"), icon="pencil-line")
        self.begin.clicked.connect(self.wrap_up_wanted)
        self.problem = label("", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.who = label("", "body2")
        self.who.setWordWrap(True)
        self.who.hide()
        self.button = KeyButton(
            theme, self.tr("Mark Done"), icon="check-check", hint=key_hint, kind=ButtonKind.PRIMARY
        )
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.done_wanted)
        self._theme = theme
        self._inner = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(_MARGIN, 12, _MARGIN, 14)
        across.addStretch(0)
        across.addWidget(self._inner, 1)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.wrap_up)
        column.addWidget(self.summary)
        column.addWidget(self.box)
        column.addWidget(self.problem)
        column.addWidget(self.wrap_up.foot)
        column.addWidget(self.who)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.begin)
        foot.addWidget(self.button, 1)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(TWO_COLUMNS)
        self._inner.setMaximumWidth(self.width() // 2 - 2 * _MARGIN - 1 if is_wide else _ANY_WIDTH)

    def show_row(self, row: EntryRow, blocked_by_page: str | None, of_page: str = "") -> None:
        """What the button says: under way, waiting, blocked by the third party's page, or its name.

        ``of_page``: the sentence for work that the page alone ends; the button is off then.
        """
        is_own = row.intent_name == "MarkDone"
        words = {
            Phase.SENDING: self.tr("Marking done…"),
            Phase.CHECKING: self.tr("Checking…"),
            Phase.WAITING: self.tr("Done, waiting to sync"),
            Phase.HELD: self.tr("Done in a moment"),
        }
        phase = row.intent_phase if is_own else None
        text = words.get(phase, self.tr("Mark Done")) if phase else self.tr("Mark Done")
        icon = "lock" if blocked_by_page is not None or of_page else "check-check"
        self.who.setText(of_page)
        self.who.setVisible(bool(of_page))
        self.button.setEnabled(not of_page)
        if phase is Phase.WAITING:
            icon = "cloud-upload"
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.set_icon_name(icon)
        self.button.update()
        self.tell(blocked_by_page or (inert(row.problem, 300) if row.problem else ""))

    def show_end(self, row: EntryRow, workbin: Workbin | None) -> bool:
        """Where the work is over, only how it ended; False where it goes on."""
        is_over = not row.entry.status.is_open
        self.summary.setVisible(is_over)
        self.box.setVisible(not is_over)
        self.button.setVisible(not is_over)
        if is_over:
            self.summary.show_row(row, workbin)
            for part in (self.begin, self.who, self.problem, self.wrap_up, self.wrap_up.foot):
                part.hide()
        return is_over

    def show_wrap_up(
        self, row: EntryRow, rule: WrapUpRule | None, why_not_begin: str, why_no_more: str
    ) -> None:
        """Where the workbin gives time for wrap-up: the button that begins it, or how long it lasts."""
        can_begin = rule is not None and row.entry.wrap_up is None and not why_not_begin
        self.begin.setVisible(can_begin)
        self.wrap_up.show_row(row, rule, why_no_more)

    def tell(self, sentence: str) -> None:
        """Say what stands in the way, or nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.button.setAccessibleDescription(sentence)
