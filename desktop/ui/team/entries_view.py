"""The list of some entries of the team; several can be chosen, and dragged to somebody."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from desktop.core.changes import EntryRow
from desktop.ui.team.entries_model import EntriesModel


class EntriesView(QListView):
    """A drag stays inside of the window, so no loop of its own is needed: it is told where it is.

    ``dragged``, ``dropped`` and ``menu_asked`` carry a place of the screen; a drag that ends with Escape is
    ``let_go``.
    """

    chosen = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    let_go = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, model: EntriesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self._kept: list[str] = []
        self._kept_current = ""
        self.setModel(model)
        self.setAccessibleName(self.tr("Workitems"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.selectionModel().selectionChanged.connect(self._tell)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._find)

    @property
    def is_dragging(self) -> bool:
        """Whether something hangs on the pointer."""
        return self._is_dragging

    def selected_rows(self) -> list[EntryRow]:
        """What is chosen, in order."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [row for number in numbers if (row := self._entries.entry(number)) is not None]

    def current_row(self) -> EntryRow | None:
        """The entry under the cursor."""
        return self._entries.entry(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        self._pressed_at = place if event.button() is Qt.MouseButton.LeftButton and index.isValid() else None
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self._pressed_at is not None and is_plain and self.selectionModel().isSelected(index):
            return  # what is chosen stays so: it may be about to be dragged
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._is_dragging or far >= QApplication.startDragDistance():
            self._is_dragging = bool(self.selected_rows())
            if self._is_dragging:
                self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._is_dragging = False
            self._pressed_at = None
            self.dropped.emit(event.globalPosition().toPoint())
            return
        if self._pressed_at is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Over what is chosen, the menu is about all of it; over anything else, about that alone."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        place = self.visualRect(index).center() if is_key else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dragging:
            self._is_dragging = False
            self._pressed_at = None
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.chosen.emit()

    def _keep(self) -> None:
        current = self.current_row()
        self._kept = [row.entry.id for row in self.selected_rows()]
        self._kept_current = "" if current is None else current.entry.id

    def _find(self) -> None:
        """What is still listed is chosen again, and the cursor goes back to where it was."""
        chosen = self.selectionModel()
        current = self._entries.line_of(self._kept_current)
        if current is not None:
            chosen.setCurrentIndex(self._entries.index(current), chosen.SelectionFlag.NoUpdate)
        for entry_id in self._kept:
            line = self._entries.line_of(entry_id)
            if line is not None:
                chosen.select(self._entries.index(line), chosen.SelectionFlag.Select)
        self._kept = []
        self.chosen.emit()
