"""The worklist: tabs with counts, filter and order, the list, and words where there is nothing to show."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.changes import Change, TableName
from desktop.core.messages import ReloadAsked
from desktop.domain.workbin import Workbin
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_delegate import EntryDelegate
from desktop.ui.memory import WindowMemory
from desktop.ui.models.arrangement import STATE_GROUPS, Grouping, Section, View
from desktop.ui.models.read_ahead import ReadAhead
from desktop.ui.models.worklist_model import WorklistModel
from desktop.ui.pages.day_figures import SLOT, today
from desktop.ui.panels.capacity_view import MAIN_MEDIA
from desktop.ui.panels.entry_list import EntryList
from desktop.ui.panels.filter_bar import FilterBar
from desktop.ui.panels.list_stamp import ListStamp
from desktop.ui.panels.list_state import ListState
from desktop.ui.panels.list_top import ListTop
from desktop.ui.panels.list_words import words_for
from desktop.ui.panels.order_menu import open_order_menu
from desktop.ui.panels.section_tabs import SectionTabs
from desktop.ui.panels.selection_bar import SelectionBar
from desktop.ui.panels.view_bar import ViewBar
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.tips import plain_tip

_IN_PROGRESS: Final = 1
STRIP_WIDTH: Final = 68
LEAST_WIDTH: Final = 300
_ANY_WIDTH: Final = 16_777_215
_QUIET: Final = frozenset({TableName.ENTRIES, TableName.DONE, TableName.ANSWERS})
translate = QCoreApplication.translate


class WorklistPanel(QFrame):
    """``entry_chosen`` follows the cursor; ``ready_asked`` comes from the words for an idle list."""

    entry_chosen = Signal(str)
    entry_opened = Signal(str)
    menu_asked = Signal(str, object)
    ready_asked = Signal()
    widened = Signal()

    def __init__(
        self, bridge: Bridge, actions: Actions, theme: Theme, memory: WindowMemory | None = None
    ) -> None:
        super().__init__()
        self.setProperty("pane", "true")
        self._bridge = bridge
        self._actions = actions
        self._theme = theme
        self.model = WorklistModel(bridge.server_now, lambda: bridge.tables.catalogue)
        delegate = EntryDelegate(self.model, theme, bridge.server_now, self._find_workbin)
        self.list = EntryList(self.model, delegate, self)
        delegate.setParent(self.list)
        self._delegate = delegate
        self.filter = FilterBar(theme, self)
        self.views = ViewBar(bridge, actions, theme, memory or WindowMemory(), self)
        self.model.show_view(self.views.saved.last)
        self._state = ListState(theme, self)
        self._offer_turns = 0
        self._reading = ReadAhead(self.model, self)
        self._update = QPushButton(self)
        self._update.setProperty("kind", "link")
        self.stamp = ListStamp()
        self.selection = SelectionBar(bridge, actions, theme, self.list)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._state)
        self._stack.setContentsMargins(0, 0, 0, 5)
        self.tabs = SectionTabs(theme, self)
        self._groupings = dict.fromkeys(Section, Grouping.STATE) | {Section.WORKBINS: Grouping.WORKBIN}
        self._filter_button = self._icon_button(self.tr("Filter"))
        self._order_button = self._icon_button(self.tr("Order and groups"))
        self._widen = self._icon_button(self.tr("Show the whole list"))
        self._widen.clicked.connect(self.widened)
        self._widen.hide()
        self._lay_out()
        self._connect(actions)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_counts()
        self._show_state()

    def apply(self, changes: list[Change]) -> None:
        """Take news over. Most is of rows in a list that has some, and changes nothing around it."""
        was_empty = not self.model.placed
        self.model.apply(changes, more_follow=self._bridge.is_flooded)
        self._reading.begin_soon()
        turns = self._bridge.tables.offer_turns
        is_other = was_empty or not self.model.placed or turns != self._offer_turns
        self._offer_turns = turns
        if is_other or any(change.table not in _QUIET for change in changes):
            self._show_state()

    def tick(self) -> None:
        """A second went by."""
        self.model.turn()
        self.list.tick()

    def show_section(self, section: Section) -> None:
        """Turn to another tab."""
        self.tabs.choose(section)
        view = self.model.view
        self._groupings[view.section] = view.grouping
        self.model.show_view(replace(view, section=section, grouping=self._groupings[section]))
        self.views.show_view(self.model.view)
        if section is Section.DONE:
            self._bridge.ask(SLOT, today(self._bridge.server_now()))
        self._show_state()

    def show_view(self, view: View) -> None:
        """Look at the list differently, as a saved view or a menu says."""
        self.model.show_view(view)
        self.tabs.choose(view.section)
        self.filter.show_view(view)
        self.views.show_view(view)
        self._show_state()

    def open_filter(self) -> None:
        """Show the filter and put the caret into it."""
        self.widened.emit()
        self.filter.open()

    def show_narrow(self, *, is_narrow: bool) -> None:
        """As a strip of rails and initials, where the window has no room for the whole list."""
        self._delegate.is_narrow = is_narrow
        self.stamp.show_narrow(is_narrow=is_narrow)
        for part in (self._top, self._top_line, self.filter, self.views, self._update):
            part.setVisible(not is_narrow and (part in (self._top, self._top_line)))
        self._widen.setVisible(is_narrow)
        self.list.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_narrow else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.setMaximumWidth(self._theme.px(STRIP_WIDTH) if is_narrow else _ANY_WIDTH)
        self.setMinimumWidth(self._theme.px(STRIP_WIDTH if is_narrow else LEAST_WIDTH))
        self.list.scheduleDelayedItemsLayout()
        if not is_narrow:
            self.filter.show_view(self.model.view)
            self.views.show_if_any()
            self._show_state()

    def focus_list(self) -> None:
        """Put the keyboard on the list, on a row; or on the words that stand in its place."""
        self._shown_part().setFocus()
        if self.list.current_row() is None:
            self.list.step(1)

    # what is shown

    def _show_counts(self) -> None:
        self.tabs.show_counts(self.model.count)
        self._top.fit()

    def _show_state(self) -> None:
        words = words_for(self.model, self._bridge.tables)
        if words is not None:
            self._state.show_words(words)
        shown = self.list if words is None else self._state
        if self._shown_part() is not shown:
            had_focus = self._shown_part().hasFocus()
            self._stack.setCurrentWidget(shown)
            if had_focus:
                shown.setFocus()
        self.stamp.show_link(self._bridge.tables.link)
        self._show_capacity()

    def _shown_part(self) -> QWidget:
        return self._stack.currentWidget() or self.list

    def _show_capacity(self) -> None:
        loads = self._bridge.tables.loads()
        load = next((load for load in loads if load.media_type == MAIN_MEDIA), None)
        words = self.tr("{0} of {1} capacity").format(load.used, load.maximum) if load is not None else ""
        self.model.say_beside(_IN_PROGRESS, STATE_GROUPS[_IN_PROGRESS], words)

    def _show_waiting(self, count: int) -> None:
        self._update.setText(self.tr("%n change(s) · Update", "", count))
        self._update.setVisible(count > 0)

    def _act_on_state(self) -> None:
        if self.model.view.is_filtered:
            self.show_view(self.model.view.unfiltered())
        else:
            self.ready_asked.emit()

    def _find_workbin(self, workbin_id: str) -> Workbin | None:
        catalogue = self._bridge.tables.catalogue
        return catalogue.workbin(workbin_id) if catalogue is not None else None

    def _open_order(self) -> None:
        open_order_menu(self._order_button, self.model.view, self.show_view, self._actions)

    # parts

    def _connect(self, actions: Actions) -> None:
        self.list.entry_chosen.connect(self.entry_chosen)
        self.list.entry_opened.connect(self.entry_opened)
        self.list.menu_asked.connect(self.menu_asked)
        self.model.counts_changed.connect(self._show_counts)
        self.model.waiting_changed.connect(self._show_waiting)
        self._update.clicked.connect(self.list.let_go)
        self._state.acted.connect(self._act_on_state)
        self._filter_button.clicked.connect(self.filter.toggle)
        self._order_button.clicked.connect(self._open_order)
        self.tabs.chosen.connect(self.show_section)
        self.filter.changed.connect(lambda: self.show_view(self.filter.applied_to(self.model.view)))
        self.filter.left.connect(self.focus_list)
        self.views.chosen.connect(self.show_view)
        self.views.left.connect(self.focus_list)
        self.views.opening.connect(self.widened)
        actions.add_list(self.list)
        actions.add_list(self._state, ("list.filter", "view.keys"))
        actions.bind("list.filter", self.open_filter)
        actions.bind("list.next", lambda: self.list.step(1))
        actions.bind("list.previous", lambda: self.list.step(-1))
        actions.bind("list.all", self.list.selectAll)
        actions.bind("list.select", self.list.toggle_selected)
        actions.bind("list.reload", lambda: self._bridge.tell(ReloadAsked()))
        actions.bind("list.collapse", lambda: self.list.toggle_group(collapse=True))
        actions.bind("list.expand", lambda: self.list.toggle_group(collapse=False))

    def _icon_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "plain")
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        return button

    def _lay_out(self) -> None:
        self._top = ListTop(self.tabs, (self._filter_button, self._order_button), self)
        line = self._top_line = QFrame(self)
        line.setProperty("line", "horizontal")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._widen, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(line)
        column.addWidget(self.views)
        column.addWidget(self.filter)
        column.addWidget(self._update)
        column.addWidget(self.stamp)
        column.addWidget(self._stack, 1)
        column.addWidget(self.selection)
        self._update.hide()

    def _restyle(self) -> None:
        icons = {
            self._filter_button: "funnel",
            self._order_button: "arrow-up-down",
            self._widen: "panel-right",
        }
        for button, icon in icons.items():
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        self._top.fit()
        self.list.scheduleDelayedItemsLayout()
