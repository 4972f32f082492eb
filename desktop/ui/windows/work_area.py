"""The work area: the list, the open entry's head, its pages and its details, and how they share the room."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.core.changes import Change, EntryRow, NoticeRow
from desktop.core.effects import PopPage
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.memory import WindowMemory
from desktop.ui.models.arrangement import Section
from desktop.ui.panels.bulk_disposition import BulkDisposition
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.panels.entry_header import EntryHeader
from desktop.ui.panels.entry_notices import EntryNotices, is_told_over_entry
from desktop.ui.panels.undo_bar import UndoBar
from desktop.ui.panels.worklist import LEAST_WIDTH, STRIP_WIDTH, WorklistPanel
from desktop.ui.pop.gate import Gate
from desktop.ui.pop.pop_tabs import PopTabs
from desktop.ui.tables import LISTED
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.pane_switch import PaneSwitch
from desktop.ui.windows.accepted import Accepted
from desktop.ui.windows.entry_menu import open_entry_menu
from desktop.ui.windows.split import GUTTER, beside, restored, written

LIST_WIDTH: Final = 372
DETAIL_WIDTH: Final = 328
THREE_PANES: Final = 1190
WHOLE_LIST: Final = 934
# Of larger text less fits, but a list is better than initials as long as both are usable.
LEAST_LIST: Final = 860
LEAST_ENTRY: Final = 560
_SECTIONS: Final = {
    "view.work": Section.MINE,
    "view.workbins": Section.WORKBINS,
    "view.done": Section.DONE,
}
_IN_DETAIL: Final = frozenset({"entry.done", "entry.disposition", "entry.note", "entry.history"})


class WorkArea(QWidget):
    """Three panes where there is room, two where there is not."""

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        actions: Actions,
        gate: Gate | None = None,
        memory: WindowMemory | None = None,
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._actions = actions
        self.entry_id = self._wanted_id = ""
        self.panel = WorklistPanel(bridge, actions, theme, memory)
        self.head = EntryHeader(bridge, actions, theme)
        self.pops = PopTabs(bridge, theme, actions, gate)
        self.detail = DetailPanel(bridge, theme, actions)
        self.pops.serve(self.detail)
        self.told = EntryNotices(bridge, actions, theme, self.detail.drafts)
        self._inner = beside(self.pops, self.detail, keeps=1)
        self._switch = PaneSwitch((self.tr("Pages"), self.tr("Details")))
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER)
        column.addWidget(self.head)
        column.addWidget(self.told)
        column.addWidget(self._switch)
        column.addWidget(self._inner, 1)
        self._outer = beside(self.panel, right, keeps=0)
        self.undo = UndoBar(bridge, actions, theme, self.detail.drafts, over=self.panel, window=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._outer)
        self._is_shared = self._is_strip = self._wants_list = False
        self._is_wide = self._has_room = True
        self._has_pages = False
        self._accepted = Accepted()
        self._connect()
        self.show_entry("")

    def _connect(self) -> None:
        self._bridge.dispatched.connect(self._accepted.note)
        BulkDisposition(self._bridge, self._actions, self._theme, self.detail, self.panel.list)
        self.panel.entry_chosen.connect(self.show_entry)
        self.panel.list.opens_next = lambda: not self.told.is_telling
        self.panel.entry_opened.connect(self.open_entry)
        self.panel.menu_asked.connect(
            lambda _id, place: open_entry_menu(self, self._actions, self._theme, place)
        )
        self._switch.chosen.connect(self._share_panes)
        self.panel.widened.connect(lambda: self._want_list(is_wanted=True))
        self._actions.starting.connect(self._bring_into_view)
        self._actions.bind("entry.open", self._focus_entry, self._why_none)

    def current_row(self) -> EntryRow | None:
        """The entry that is open."""
        return self._bridge.tables.entry(self.entry_id)

    def show_entry(self, entry_id: str) -> None:
        """Open an entry beside the list; the keyboard stays where it is."""
        self.entry_id = entry_id
        row = self.current_row()
        self.head.show_entry(row)
        self.pops.show_entry(row)
        self.detail.show_entry(row)
        self.told.show_entry(row)
        self._share_panes()
        self._actions.refresh()

    def open_when_there(self, entry_id: str) -> None:
        """Open it now, or as soon as the list has it."""
        self._wanted_id = entry_id
        self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted_id and self._bridge.tables.entry(self._wanted_id) is not None:
            wanted, self._wanted_id = self._wanted_id, ""
            self.open_entry(wanted)

    def entry_ids(self) -> list[str]:
        """What is open, and what is chosen in the list."""
        return [self.entry_id, *(row.entry.id for row in self.panel.list.selected_rows())]

    def tells(self, notice: NoticeRow) -> bool:
        """Whether a notice is told over the open entry."""
        return bool(self.entry_id) and notice.entry_id == self.entry_id and is_told_over_entry(notice)

    def open_entry(self, entry_id: str) -> None:
        """Open an entry and put the keyboard on it. A list that has no room steps back."""
        self._want_list(is_wanted=False)
        if not self.panel.list.go_to(entry_id):
            self.show_entry(entry_id)
        self._focus_entry()

    def apply(self, changes: list[Change]) -> None:
        """Carry news to the panes."""
        self.panel.apply(changes)
        if self._bridge.is_last:
            self.panel.list.paint_news()
        self._fit_list()
        self.pops.apply(changes)
        self.detail.apply(changes)
        if self._has_pages != self.pops.has_pages:
            self._share_panes()
        if any(change.table not in LISTED for change in changes):
            self.told.refresh()
            self.undo.refresh()
        if any(change.table in LISTED and change.id == self.entry_id for change in changes):
            self._follow()
        for entry_id in self._accepted.taken(changes):
            self._show_work(entry_id)
        self._open_wanted()

    def open_pop(self, effect: PopPage) -> None:
        """A page opens with the entry that was just accepted."""
        if self._show_work(effect.entry_id):
            self._switch.choose(0)
        self.pops.open_pop(effect)
        self._share_panes()

    def _show_work(self, entry_id: str) -> bool:
        """Turn to this entry; False where somebody is typing."""
        is_typing = self._is_typing()
        if not is_typing and not self.panel.list.go_to(entry_id):
            self.show_entry(entry_id)  # its row waits while somebody's hands are on the list
        return not is_typing

    def tick(self) -> None:
        """A second went by."""
        self.panel.tick()
        self.head.tick()
        self.detail.tick()
        self.undo.refresh()

    def show_section(self, action_id: str) -> None:
        """Turn the list to the section of the rail."""
        self.panel.show_section(_SECTIONS[action_id])
        self.panel.focus_list()

    def step_pane(self, by: int) -> None:
        """Put the keyboard into the next pane, also out of a page."""
        panes: list[QWidget] = [self.panel.list, self.head, self.pops, self.detail]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        place = next(
            (n for n, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), -by
        )
        self._focus_into(panes[(place + by) % len(panes)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing else took leads back to the list. Not a shortcut: it belongs to pages too."""
        if event.key() == Qt.Key.Key_Escape:
            self.panel.focus_list()
        else:
            super().keyPressEvent(event)

    # room

    def fit(self, width: int) -> None:
        """Share the room of a window this wide: the first time, and when three panes become two."""
        px = self._theme.px
        is_wide, has_room = width >= px(THREE_PANES), width >= max(WHOLE_LIST, px(LEAST_LIST))
        if self._is_shared and (self._is_wide, self._has_room) == (is_wide, has_room):
            return
        self._is_shared, self._is_wide, self._has_room = True, is_wide, has_room
        self._want_list(is_wanted=False)
        whole = min(px(LIST_WIDTH), max(px(LEAST_WIDTH), width - px(LEAST_ENTRY)))
        right = width - whole
        if not self._is_strip:
            self.panel.setMinimumWidth(px(LEAST_WIDTH))
            self._outer.setSizes([whole, right])
        self._inner.setSizes([right - px(DETAIL_WIDTH), px(DETAIL_WIDTH)])
        self._share_panes()

    def _want_list(self, *, is_wanted: bool) -> None:
        """The whole list although there is no room for it, or no longer."""
        self._wants_list = is_wanted
        self._fit_list()

    def _fit_list(self) -> None:
        """As a strip where there is no room, unless it is empty: then it has words to say."""
        is_strip = not self._has_room and not self._wants_list and self.panel.model.placed > 0
        if self._is_strip != is_strip:
            self._is_strip = is_strip
            self.panel.show_narrow(is_narrow=is_strip)
            wide = self._theme.px(STRIP_WIDTH if is_strip else LIST_WIDTH)
            self._outer.setSizes([wide, self.width() - wide])

    def _share_panes(self) -> None:
        """Side by side where there is room, else one at a time. Without a page, details have it all."""
        has_entry, self._has_pages = self.current_row() is not None, self.pops.has_pages
        self._switch.setVisible(not self._is_wide and has_entry and self._has_pages)
        shows_detail = self._is_wide or not self._has_pages or self._switch.current == 1
        shows_pages = self._is_wide or self._switch.current == 0
        self.pops.setVisible(not has_entry or (self._has_pages and shows_pages))
        self.detail.setVisible(has_entry and shows_detail)

    def _bring_into_view(self, action_id: str) -> None:
        if action_id in _IN_DETAIL and not self._is_wide:
            self._switch.choose(1)

    def panes(self) -> str:
        """How the room is shared, to be remembered."""
        return written((self._outer, self._inner))

    def restore(self, panes: str) -> None:
        """Share the room as it was; what cannot be read is left as it is."""
        self._is_shared = restored((self._outer, self._inner), panes)

    # the open entry

    def _follow(self) -> None:
        row = self.current_row()
        if row is None:
            self.show_entry("")
        else:
            self.head.show_entry(row)
            self.told.show_entry(row)

    def _is_typing(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and any(
            pane.isAncestorOf(focus) for pane in (self.detail, self.pops, self.panel.filter)
        )

    def _focus_entry(self) -> None:
        self._bring_into_view("entry.note")
        self._focus_into(self.detail)

    @staticmethod
    def _focus_into(pane: QWidget) -> None:
        """Focus the first part of a pane that takes the keyboard."""
        if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
            pane.setFocus(Qt.FocusReason.TabFocusReason)
            return
        for child in pane.findChildren(QWidget):
            if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _why_none(self) -> str:
        return "" if self.current_row() is not None else self.tr("No workitem is chosen.")
