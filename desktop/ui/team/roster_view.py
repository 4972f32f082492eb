"""The roster itself: a table that holds still while somebody is on one of its lines, and takes drops."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.team.agent_look import AgentLook
from desktop.ui.team.roster_delegate import RosterDelegate
from desktop.ui.team.roster_model import RosterModel
from desktop.ui.team.roster_order import Column
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_REST_MS: Final = 2000
_WIDTHS: Final = {
    Column.AGENT: 200,
    Column.PRESENCE: 228,
    Column.CAPACITY: 118,
    Column.DEPTH: 112,
    Column.OLDEST: 84,
    Column.RISK: 74,
    Column.DONE: 84,
}


class RosterView(QTableView):
    """``agent_chosen`` follows the cursor, ``menu_asked`` comes from the menu key and the right button.

    While something is dragged over it (``is_target``), or a pointer moves over it, its lines stay.
    """

    agent_chosen = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, model: RosterModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roster = model
        self._theme = theme
        self._chosen = ""
        self._is_entered = False
        self.is_target = False
        self._pointed = QElapsedTimer()
        self.setModel(model)
        self.setAccessibleName(self.tr("Agents"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._sort)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        model.modelReset.connect(self._find_chosen)
        theme.changed.connect(self._restyle)

    def use(self, delegate: RosterDelegate) -> None:
        """Paint with this."""
        self.setItemDelegate(delegate)
        self._delegate = delegate
        self._restyle()

    def current_look(self) -> AgentLook | None:
        """The agent under the cursor."""
        return self._roster.look(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def go_to(self, agent_id: str) -> bool:
        """Put the cursor on somebody; False where they are not shown."""
        line = self._roster.line_of(agent_id)
        if line is None:
            return False
        self.setCurrentIndex(self._roster.index(line, 0))
        return True

    def turning(self) -> Iterator[None]:
        """A second went by, step by step: the visible times are others now, and lines may move."""
        self._roster.hold(is_held=self._is_held())
        yield from self._roster.turning()
        for column in (Column.PRESENCE, Column.OLDEST):
            left = self.columnViewportPosition(column)
            self.viewport().update(left, 0, self.columnWidth(column), self.viewport().height())

    def forget(self) -> None:
        """Something else is looked at: nobody is chosen."""
        self._chosen = ""
        self.selectionModel().clear()

    def agent_at(self, place: QPoint) -> AgentLook | None:
        """Who is under a place of the screen."""
        index = self.indexAt(self.viewport().mapFromGlobal(place))
        return self._roster.look(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        look = self._roster.look(current.row()) if current.isValid() else None
        if look is not None and not self._is_entered and look.agent.id != self._chosen:
            self._chosen = look.agent.id
            self.agent_chosen.emit(self._chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointed.start()
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._pointed.invalidate()
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, line: int) -> None:
        """The whole line answers to the pointer, not one of its cells."""
        if line != self._delegate.hovered:
            self._delegate.hovered = line
            self.viewport().update()

    def _is_held(self) -> bool:
        """Somebody is on a line, or is about to press or to drop something there."""
        is_pointed = self._pointed.isValid() and not self._pointed.hasExpired(_REST_MS)
        return self.is_target or is_pointed or (self.hasFocus() and self.currentIndex().isValid())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Nobody chose the line that Qt would put the cursor on: it would hold the order still."""
        self._is_entered = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if self._is_entered:
            self.selectionModel().clearCurrentIndex()
        self._is_entered = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._roster.hold(is_held=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        look = self._roster.look(index.row()) if index.isValid() else None
        if look is not None:
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if is_key else event.pos()
            self.menu_asked.emit(look.agent.id, self.viewport().mapToGlobal(place))

    def _sort(self, section: int) -> None:
        """The first click orders by a column, the second turns it round, the third goes back to attention."""
        column, view, head = Column(section), self._roster.view, self.horizontalHeader()
        if view.column is column and view.is_reversed:
            self._roster.sort_by(None)
            head.setSortIndicatorShown(False)
            return
        is_reversed = view.column is column
        self._roster.sort_by(column, is_reversed=is_reversed)
        head.setSortIndicatorShown(True)
        order = Qt.SortOrder.DescendingOrder if is_reversed else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(section, order)

    def _find_chosen(self) -> None:
        if self._chosen:
            self.go_to(self._chosen)

    def _restyle(self) -> None:
        height = self._delegate.row_height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(self._theme.px(36))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
