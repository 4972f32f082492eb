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
        """The order went on."""
        self.progress.setMaximum(len(row.order.moves))
        self.progress.setValue(len(row.results))
        self.list.clear()
        words = trial_words if row.order.is_trial else result_words
        for result in sorted(row.results, key=lambda one: one.is_done):
            icon = "check" if result.is_done else "triangle-alert"
            self.list.addItem(
                QListWidgetItem(self._theme.icon(icon), f"{self._name(result)}: {words(result)}")
            )

    def _name(self, result: MoveResult) -> str:
        known = self._bridge.tables.entry(result.entry_id)
        return entry_name(known.entry) if known is not None else one_line(result.entry_id)
