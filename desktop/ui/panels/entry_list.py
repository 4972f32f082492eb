"""The list itself: a view over the worklist model that holds still under the pointer and the cursor."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.core.changes import EntryRow
from desktop.ui.delegates.entry_delegate import UNIFORM_ABOVE, EntryDelegate
from desktop.ui.delegates.heading import GroupHeading
from desktop.ui.models.arrangement import View
from desktop.ui.models.worklist_model import Index, WorklistModel

IDLE_MS = 2000


class _Kept(NamedTuple):
    """Where the person was before everything moved."""

    view: View
    current_id: str
    selected_ids: tuple[str, ...]
    anchor_id: str
    anchor_top: int


class _Lost(NamedTuple):
    """The row that had the cursor when it was taken away, and where it stood."""

    entry_id: str
    line: int


class EntryList(QListView):
    """``entry_chosen`` follows the cursor, ``entry_opened`` is Enter or a double click."""

    entry_chosen = Signal(str)
    entry_opened = Signal(str)
    menu_asked = Signal(str, object)

    def __init__(self, model: WorklistModel, delegate: EntryDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = delegate
        self._lost: _Lost | None = None
        self._current_id = ""
        # Whether the next row is opened in place of one that is gone; not while its end is still to be read.
        self.opens_next: Callable[[], bool] = lambda: True
        model.rowsAboutToBeRemoved.connect(self._note_lost)  # before the view itself moves the cursor on
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.setAccessibleName(self.tr("Workitems"))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.let_go)
        self._kept: _Kept | None = None
        self._seconds = 0
        # It paints its own ground: else a row's news repaints every frame and pane behind the list.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._find_place)
        model.rowsInserted.connect(self._choose_layout)
        model.rowsRemoved.connect(self._choose_layout)

    # where it stands

    def current_row(self) -> EntryRow | None:
        """The row under the cursor."""
        return self._model.entry(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def selected_rows(self) -> list[EntryRow]:
        """The rows that are selected, in order."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [row for number in numbers if (row := self._model.entry(number)) is not None]

    def go_to(self, entry_id: str) -> bool:
        """Put the cursor on an entry; False when it is not shown."""
        line = self._model.find_line(entry_id)
        if line is None:
            return False
        self._put_cursor(line)
        return True

    def _put_cursor(self, line: int) -> None:
        """Choose that row alone, whatever modifier the key that led here has."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._model.index(line), alone)

    def step(self, by: int) -> None:
        """Go to the next or previous row, over headings."""
        line = self.currentIndex().row() if self.currentIndex().isValid() else -1
        line += by
        while 0 <= line < self._model.rowCount():
            if self._model.entry(line) is not None:
                self._put_cursor(line)
                return
            line += by

    def toggle_selected(self) -> None:
        """Select the row under the cursor as well, or no longer; the cursor stays."""
        if self.current_row() is not None:
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)

    def toggle_group(self, *, collapse: bool) -> None:
        """Collapse or expand the group under the cursor."""
        line = self.currentIndex().row()
        while line >= 0 and not isinstance(self._model.item(line), GroupHeading):
            line -= 1
        item = self._model.item(line)
        if isinstance(item, GroupHeading) and item.is_collapsed != collapse:
            self.setCurrentIndex(self._model.index(line))
            self._model.toggle(line)

    def tick(self) -> None:
        """Repaint what time has changed: the visible times and rails, those in minutes once a minute."""
        self._seconds += 1
        is_minute = self._seconds % 60 == 0
        line = self.indexAt(self.viewport().rect().topLeft()).row()
        bottom = self.viewport().height()
        while 0 <= line < self._model.rowCount():
            area = self.visualRect(self._model.index(line))
            if area.top() > bottom:
                break
            row = self._model.entry(line)
            if row is not None and (is_minute or self._delegate.runs_by_seconds(row)):
                for part in self._delegate.time_areas(area):
                    self.viewport().update(part)
            line += 1

    # holding still

    def let_go(self) -> None:
        """Nobody points at it any more: rows may go where they belong."""
        self._idle.stop()
        self._model.hold(is_held=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hold()
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._hold()
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.let_go()
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def hideEvent(self, event: QEvent) -> None:
        del event
        self.let_go()

    def _hold(self) -> None:
        self._model.hold(is_held=True)
        self._idle.start()

    # what is painted

    def paint_news(self) -> None:
        """Paint what has changed now: the rows first, then whatever else there is to do for the news."""
        QCoreApplication.sendPostedEvents(self.window(), QEvent.Type.UpdateRequest.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._delegate.ground)
        painter.end()
        super().paintEvent(event)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Repaint these lines: none changes its height, for which QListView would lay out all of them."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    # what the person does

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self._model.entry(current.row()) if current.isValid() else None
        self._current_id = row.entry.id if row is not None else ""
        if row is not None and self._lost is None:
            self._model.mark_read(row.entry.id)
            if self._kept is None or self._kept.current_id != row.entry.id:
                self.entry_chosen.emit(row.entry.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_heading = index.isValid() and isinstance(self._model.item(index.row()), GroupHeading)
        if is_heading and event.button() is Qt.MouseButton.LeftButton:
            self._model.toggle(index.row())
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._model.entry(self.indexAt(event.position().toPoint()).row())
        if row is not None:
            self.entry_opened.emit(row.entry.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        row = self._model.entry(index.row()) if index.isValid() else None
        if row is not None:
            place = self.visualRect(index).center() if is_key else event.pos()
            self.setCurrentIndex(index)
            self.menu_asked.emit(row.entry.id, self.viewport().mapToGlobal(place))

    # keeping the place

    def _keep_place(self) -> None:
        row, top = self.current_row(), self.indexAt(QPoint(0, 0))
        at_top = self._model.entry(top.row()) or self._model.entry(top.row() + 1)
        anchor = at_top.entry.id if at_top is not None else ""
        self._kept = _Kept(
            self._model.view,
            row.entry.id if row is not None else "",
            tuple(row.entry.id for row in self.selected_rows()),
            anchor,
            self._top_of(anchor),
        )

    def _find_place(self) -> None:
        """The same rows are selected again, and in sight where nobody asked for another view."""
        self._choose_layout()
        kept, model = self._kept, self._model
        if kept is None:
            return
        line = model.find_line(kept.current_id) if kept.current_id else None
        if line is not None:
            self.setCurrentIndex(model.index(line))
            selection = QItemSelection()
            for entry_id in kept.selected_ids:
                if (other := model.find_line(entry_id)) is not None:
                    selection.select(model.index(other), model.index(other))
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._kept = None
        if kept.view == model.view and model.find_line(kept.anchor_id) is not None:
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(kept.anchor_id) - kept.anchor_top)

    def _note_lost(self, _parent: Index, first: int, last: int) -> None:
        line = self.currentIndex().row()
        if self._current_id and first <= line <= last and self._lost is None:
            self._lost = _Lost(self._current_id, line)
            QTimer.singleShot(0, self, self._find_lost)

    def _find_lost(self) -> None:
        """The cursor follows a row to its new group; of a row that is gone, it stands on the next one."""
        lost, model = self._lost, self._model
        if lost is not None and not self.selectionModel().hasSelection():
            line = model.find_line(lost.entry_id)
            if line is None:
                if self.opens_next():
                    self._lost = None
                after, before = range(lost.line, model.rowCount()), range(lost.line - 1, -1, -1)
                line = next((at for at in (*after, *before) if model.entry(at) is not None), None)
            if line is not None:
                self._put_cursor(line)
        self._lost = None

    def _top_of(self, entry_id: str) -> int:
        line = self._model.find_line(entry_id) if entry_id else None
        return self.visualRect(self._model.index(line)).top() if line is not None else 0

    def _choose_layout(self) -> None:
        self.setUniformItemSizes(self._model.rowCount() > UNIFORM_ABOVE)
