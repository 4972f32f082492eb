"""What became of an order, or would become of it: how far it is, and one line per workitem."""

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QProgressBar, QVBoxLayout, QWidget

from desktop.core.changes import OrderRow
from desktop.domain.bulk import MoveResult
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.team.spread import result_words, trial_words
from desktop.ui.theme.theme import Theme


class OrderResults(QWidget):
    """What failed stands in front."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._row: OrderRow | None = None
        self._failed = 0
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What became of it"))
        self.list.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.progress)
        column.addWidget(self.list, 1)

    def show_row(self, row: OrderRow) -> None:
        """The order went on: only what is new is added, so that whoever reads is not disturbed."""
        shown = () if self._row is None else self._row.results
        if self._row is None or row.order.id != self._row.order.id or shown != row.results[: len(shown)]:
            self._row = None
            self._failed = 0
            self.list.clear()
        known = 0 if self._row is None else len(self._row.results)
        self._row = row
        self.progress.setMaximum(len(row.order.moves))
        self.progress.setValue(len(row.results))
        for result in row.results[known:]:
            self._add(result, is_trial=row.order.is_trial)

    def _add(self, result: MoveResult, *, is_trial: bool) -> None:
        row = self._row
        moved = {} if row is None else {move.entry_id: move.to_workbin_id for move in row.order.moves}
        say = trial_words if is_trial else result_words
        words = say(result, is_moved=moved.get(result.entry_id) is not None)
        icon = self._theme.icon("check" if result.is_done else "triangle-alert")
        line = QListWidgetItem(icon, f"{self._name(result)}: {words}")
        self.list.insertItem(self.list.count() if result.is_done else self._failed, line)
        self._failed += not result.is_done

    def _name(self, result: MoveResult) -> str:
        known = self._bridge.tables.entry(result.entry_id)
        return entry_name(known.entry) if known is not None else one_line(result.entry_id)
