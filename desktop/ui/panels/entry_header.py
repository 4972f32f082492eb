"""The head of the open entry: what it is, how long it has been worked on, when it is due, and what to do."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core import sla
from desktop.core.changes import EntryRow
from desktop.core.permits import transfer_targets
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import EntryLook, entry_look, entry_name, one_line, skill_words
from desktop.ui.delegates.time_words import clock_words, due_words, full_words, time_words
from desktop.ui.panels.park_popover import ParkPopover
from desktop.ui.panels.reject_popover import RejectPopover, release_question
from desktop.ui.panels.transfer_popover import TransferPopover
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.chip import Chip, ChipLook, ChipStyle
from desktop.ui.widgets.key_button import KeyButton
from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.tips import plain_tip

_WORDS_ROOM = 760
_HANDLING_ROOM = 560
_MENU = (
    "entry.note",
    "entry.history",
    "entry.copy_id",
    "entry.wrapup",
    "entry.park_until",
    "entry.transfer",
    "entry.release",
    "entry.claim",
)


class EntryHeader(QFrame):
    """Empty until an entry is chosen."""

    asked = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._bridge = bridge
        self._actions = actions
        self._theme = theme
        self._row: EntryRow | None = None
        self.question = release_question()
        self._title = ElidedLabel("", "title", self)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._chip = Chip(theme, ChipLook("", "circle-play", "work", ChipStyle.TINT), self)
        self._sub = ElidedLabel("", "meta", self)
        self._handling_name = label(self.tr("Handling"), "meta", self)
        self._handling = label("", "timer", self)
        self._due_name = label("", "meta", self)
        self._due = label("", "timer", self)
        self._park = KeyButton(theme, self.tr("Park"), icon="circle-pause", parent=self)
        self._second = KeyButton(theme, self.tr("Reassign…"), icon="arrow-left-right", parent=self)
        self._menu = QToolButton(self)
        self._menu.setProperty("kind", "plain")
        self._menu.setAccessibleName(self.tr("More actions"))
        self._park.clicked.connect(lambda: actions.run(self._first_action()))
        self._second.clicked.connect(lambda: actions.run(self._second_action()))
        self._menu.clicked.connect(self._open_menu)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        actions.refreshed.connect(self._show_permits)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_entry(self, row: EntryRow | None) -> None:
        """Turn to another entry."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        entry = row.entry
        self._title.setText(one_line(entry.title) or entry_name(entry))
        needs = skill_words(entry)
        parts = (
            entry_name(entry),
            one_line(entry.workbin_name),
            self.tr("Priority {0}").format(entry.routing_data.priority),
            self.tr("requested skill {0}").format(needs) if needs else "",
        )
        self._sub.setText(" · ".join(part for part in parts if part))
        self._show_permits()
        self.tick()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # what it shows follows from the room it gets

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def tick(self) -> None:
        """A second went by."""
        row = self._row
        if row is None:
            return
        now = self._bridge.server_now()
        catalogue = self._bridge.tables.catalogue
        workbin = catalogue.workbin(row.entry.workbin_id) if catalogue else None
        look = entry_look(row, now, workbin)
        self._chip.show_look(look.chip)
        started = row.entry.accepted_at
        ended = row.entry.completed_at or now
        spent = clock_words((ended - started).total_seconds()) if started is not None else ""
        self._handling.setText(spent)
        if not row.entry.status.is_open:
            self._show_end(row.entry)
            return
        due_at = sla.due_at(row.entry, workbin)
        self._due_name.setVisible(due_at is not None)
        self._due.setVisible(due_at is not None)
        if due_at is not None:
            self._due_name.setText(self.tr("Due {0}").format(time_words(due_at)))
            self._due.setText(due_words(due_at, now))
            self._due.setToolTip(plain_tip(full_words(due_at)))
            self._colour_due(look)

    def _show_end(self, entry: Entry) -> None:
        """Finished work is due no more: when it ended stands there instead."""
        ended_at = entry.completed_at or entry.status_since
        is_done = entry.status is EntryStatus.COMPLETED
        self._due_name.setText(self.tr("Done") if is_done else self.tr("Stopped"))
        self._due.setText(time_words(ended_at))
        self._due.setToolTip(plain_tip(full_words(ended_at)))
        self._due_name.show()
        self._due.show()
        self._paint_due(self._theme.colour("text"))

    def _colour_due(self, look: EntryLook) -> None:
        calm = look.time_family == "off"
        self._paint_due(
            self._theme.colour("text") if calm else QColor(self._theme.family(look.time_family).fg)
        )

    def _paint_due(self, colour: QColor) -> None:
        palette = self._due.palette()
        if palette.color(palette.ColorRole.WindowText) != colour:
            palette.setColor(palette.ColorRole.WindowText, colour)
            self._due.setPalette(palette)

    def _show_permits(self) -> None:
        for button, action_id in (
            (self._park, self._first_action()),
            (self._second, self._second_action()),
        ):
            button.setEnabled(not self._actions.why_not(action_id))
            button.setToolTip(plain_tip(self._actions.tooltip(action_id)))

    def ask_release(self, release: Callable[[Reason], None]) -> None:
        """Ask why the entry goes back to its workbin."""
        if self._row is None:
            return
        popover = RejectPopover(self._theme, self._row.entry.workbin_name, self, self.question)
        popover.rejected.connect(release)
        popover.open_above(self._second)

    def ask_park(self, park: Callable[[datetime | None], None]) -> None:
        """Ask until when the entry is parked."""
        if self._row is None:
            return
        popover = ParkPopover(self._theme, self._bridge.server_now(), self)
        popover.parked.connect(park)
        popover.open_above(self._park)

    def ask_transfer(self, transfer: Callable[[str, Reason], None]) -> None:
        """Ask to which workbin the entry goes, and why."""
        if self._row is None:
            return
        targets = transfer_targets(self._row.entry, self._bridge.tables.catalogue)
        popover = TransferPopover(self._theme, targets, self)
        popover.transferred.connect(transfer)
        popover.open_above(self._menu)

    @property
    def _status(self) -> EntryStatus | None:
        return self._row.entry.status if self._row is not None else None

    def _first_action(self) -> str:
        """What nobody has can be claimed; what I have can be put aside."""
        return "entry.claim" if self._status is EntryStatus.UNASSIGNED else "entry.park"

    def _second_action(self) -> str:
        """A lead may give work to others; everybody may give it back."""
        catalogue = self._bridge.tables.catalogue
        is_lead = catalogue is not None and catalogue.me.is_lead
        return "entry.reassign" if is_lead and self._actions.is_bound("entry.reassign") else "entry.release"

    def _fit(self) -> None:
        """Where there is little room the words on the buttons go first; their tooltips say them."""
        room = self.width() * 100 / self._theme.appearance.text_scale
        has_words = room >= _WORDS_ROOM
        self._place_chip(line=0 if has_words else 1)
        status = self._status
        park, icon = self.tr("Park"), "circle-pause"
        if status is EntryStatus.PARKED:
            park, icon = self.tr("Resume"), "circle-play"
        elif status is EntryStatus.UNASSIGNED:
            park, icon = self.tr("Claim"), "hand"
        self._park.set_icon_name(icon)
        is_open = status is not None and status.is_open
        self._park.setVisible(is_open)
        is_lead = self._second_action() == "entry.reassign"
        second = self.tr("Reassign…") if is_lead else self.tr("Return…")
        self._second.set_icon_name("arrow-left-right" if is_lead else "undo-2")
        self._second.setVisible(is_open and (is_lead or status is not EntryStatus.UNASSIGNED))
        for button, words in ((self._park, park), (self._second, second)):
            button.setText(words if has_words else "")
            button.setAccessibleName(words)
            button.updateGeometry()
        self._handling_name.setVisible(room >= _HANDLING_ROOM and bool(self._handling.text()))
        self._handling.setVisible(room >= _HANDLING_ROOM and bool(self._handling.text()))

    def _place_chip(self, line: int) -> None:
        """Beside the title, or where that would cut it, before the line below."""
        wanted, other = self._lines[line], self._lines[1 - line]
        if wanted.indexOf(self._chip) < 0:
            other.removeWidget(self._chip)
            wanted.insertWidget(1 - line, self._chip)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for action_id in _MENU:
            reason = self._actions.why_not(action_id)
            hint = self._actions.hint(action_id)
            text = self._actions.label(action_id) + (f"\t{hint}" if hint else "")
            action = menu.addAction(self._theme.icon(self._actions.spec(action_id).icon), text)
            action.setEnabled(not reason)
            action.setToolTip(plain_tip(reason))
            action.triggered.connect(lambda _checked=False, name=action_id: self._actions.run(name))
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._menu.mapToGlobal(QPoint(0, self._menu.height() + 4)))

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        second.setSpacing(8)
        first.addWidget(self._title)
        first.addWidget(self._chip)
        first.addStretch(1)
        second.addWidget(self._sub)
        self._lines = (first, second)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(first)
        words.addLayout(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 14, 9)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addLayout(_pair(self._handling_name, self._handling))
        row.addSpacing(26)
        row.addLayout(_pair(self._due_name, self._due))
        row.addSpacing(14)
        line = QFrame(self)
        line.setProperty("line", "vertical")
        row.addWidget(line)
        row.addSpacing(6)
        row.addWidget(self._park)
        row.addWidget(self._second)
        row.addWidget(self._menu)

    def _restyle(self) -> None:
        self._menu.setIcon(self._theme.icon("ellipsis"))
        self._menu.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        self.tick()


def _pair(name: QLabel, value: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in (name, value):
        part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(part)
    return column
