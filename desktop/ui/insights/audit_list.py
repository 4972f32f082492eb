"""The list of writes: selection, and copying what is selected."""

from PySide6.QtCore import QCoreApplication, QItemSelection, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.insights.audit_delegate import AuditDelegate
from desktop.ui.insights.audit_line import AuditLine
from desktop.ui.insights.audit_model import AuditModel, text_of
from desktop.ui.theme.theme import Theme


class AuditList(QListView):
    """``chosen`` carries the write under the cursor, None for none."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, model: AuditModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(AuditDelegate(theme, self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(QCoreApplication.translate("Audit", "History"))
        self._kept: AuditLine | None = None
        self._kept_top = 0
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._find_place)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def current_line(self) -> AuditLine | None:
        """The write under the cursor."""
        return self._model.line(self.currentIndex().row())

    def selected_lines(self) -> list[AuditLine]:
        """The writes that are selected, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [line for row in rows if (line := self._model.line(row)) is not None]

    def copy(self) -> int:
        """Put what is selected on the clipboard, a line each; how many."""
        lines = self.selected_lines()
        if lines:
            QGuiApplication.clipboard().setText("\n".join(text_of(line) for line in lines))
        return len(lines)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.current_line())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _keep_place(self) -> None:
        self._kept = self.current_line()
        self._kept_top = self.verticalScrollBar().value()

    def _find_place(self) -> None:
        kept, self._kept = self._kept, None
        row = next((row for row in range(self._model.rowCount()) if self._model.line(row) == kept), None)
        if kept is not None and row is not None:
            self.setCurrentIndex(self._model.index(row))
            self.verticalScrollBar().setValue(self._kept_top)
        else:
            self.chosen.emit(None)
