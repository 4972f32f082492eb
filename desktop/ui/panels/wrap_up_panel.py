"""Wrap-up in the inspector's footer: how long it may still take, more time, and what comes after it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.changes import EntryRow
from desktop.domain.agent import AgentStatus
from desktop.domain.entry import EntryStatus, WrapUp
from desktop.domain.presence import WorkState
from desktop.domain.workbin import WrapUpEnd, WrapUpRule
from desktop.ui.presence_words import presence_words
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.announce import say
from desktop.ui.widgets.chip import Chip, ChipButton, ChipLook
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip

WARN_S = 20
_TAKING_WORK = frozenset({WorkState.AVAILABLE, WorkState.BUSY})
_MINUTE = 60


def short_clock(seconds: float) -> str:
    """``0:48``: a time that is looked at while it runs."""
    whole = max(0, int(seconds))
    return f"{whole // _MINUTE}:{whole % _MINUTE:02}"


class WrapUpPanel(QWidget):
    """Times are the server's: ``now`` gives them. ``foot`` goes below the disposition."""

    more_wanted = Signal()
    presence_wanted = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._given: WrapUp | None = None
        self._rule: WrapUpRule | None = None
        self._is_warned = False
        self.chip = Chip(theme, ChipLook(self.tr("Wrap-up"), "pencil-line", "wrap"), self)
        self.clock = label("", "strong", self)
        self.clock.setFont(theme.font(13, is_tabular=True))
        self.hint = label("", "meta3", self)
        self.hint.setWordWrap(True)
        self.then_name = label(self.tr("Then"), "meta3", self)
        self.then = ChipButton(theme, ChipLook("", "circle-check", "ready"), self)
        self.then.clicked.connect(self.presence_wanted)
        self.more = KeyButton(theme, "", parent=self)
        self.more.clicked.connect(self.more_wanted)
        self.foot = QWidget(parent)
        self._lay_out()

    def show_row(self, row: EntryRow, rule: WrapUpRule | None, why_no_more: str) -> None:
        """Turn to an entry; hidden where it is not in wrap-up."""
        given = row.entry.wrap_up if row.is_mine and row.entry.status is EntryStatus.ACCEPTED else None
        if given != self._given:
            self._is_warned = False
        self._given, self._rule = given, rule
        self.setVisible(given is not None)
        self.foot.setVisible(given is not None)
        if given is None or rule is None:
            return
        words = self.tr("Add %n s", "", rule.extension_seconds)
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self.more.setVisible(rule.extensions > 0)
        self.more.setEnabled(not why_no_more)
        left = self.tr("%n left", "", given.extensions_left)
        self.more.setToolTip(plain_tip(why_no_more or left))
        self.more.updateGeometry()
        self.tick()

    def show_status(self, status: AgentStatus | None) -> None:
        """What comes after the work: the next presence, or the one that I am in."""
        presence = None if status is None else status.next_presence or status.presence
        if presence is None:
            self.then.hide()
            return
        is_ready = status is not None and status.next_presence is None and status.state in _TAKING_WORK
        icon, family = ("circle-check", "ready") if is_ready else ("circle-minus", "away")
        text = presence_words(presence, 40)
        self.then.show_look(ChipLook(text, icon, family))
        self.then.setAccessibleName(self.tr("After this work: {0}").format(text))
        self.then.show()

    def tick(self) -> None:
        """A second went by."""
        given = self._given
        if given is None:
            return
        now = self._now()
        left_s = (given.until - now).total_seconds()
        whole_s = (given.until - given.since).total_seconds()
        spent = self.tr("{0} of {1}").format(
            short_clock((now - given.since).total_seconds()), short_clock(whole_s)
        )
        over = self.tr("{0} over").format(short_clock(-left_s))
        self.clock.setText(spent if left_s >= 0 else over)
        _show_role(self.clock, "strong" if left_s > WARN_S else "late")
        self.hint.setText(self._end_words(left_s))
        self.hint.setVisible(left_s <= WARN_S)
        if left_s <= WARN_S and not self._is_warned:
            self._is_warned = True
            say(self, self.hint.text())

    def _end_words(self, left_s: float) -> str:
        ends_by_itself = self._rule is not None and self._rule.at_end is WrapUpEnd.MARK_DONE
        if left_s <= 0:
            return self.tr("Its time is over.") if not ends_by_itself else self.tr("Marking done…")
        seconds = max(1, round(left_s))
        if ends_by_itself:
            return self.tr("Marked done by itself in %n s.", "", seconds)
        return self.tr("Its time is over in %n s.", "", seconds)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.chip)
        head.addStretch(1)
        head.addWidget(self.clock)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.then_name)
        foot.addWidget(self.then)
        foot.addStretch(1)
        foot.addWidget(self.more)
        foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.hint)


def _show_role(words: QLabel, role: str) -> None:
    if words.property("role") != role:
        words.setProperty("role", role)
        words.style().unpolish(words)
        words.style().polish(words)
