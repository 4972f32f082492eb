"""The plot with the choice of what it shows."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.questions import Figures
from desktop.ui.insights.interval import Bounds
from desktop.ui.insights.plot import Plot
from desktop.ui.insights.series import MEASURES, plot_data
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.pane_switch import PaneSwitch

translate = QCoreApplication.translate


class ChartCard(QFrame):
    """Shows hours, or why there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self._hours: tuple[Sequence[Figures], Bounds, datetime] | None = None
        self._hint = ""
        names = tuple(translate("Insights", measure.name) for measure in MEASURES)
        self.measures = PaneSwitch(names, self)
        self.measures.chosen.connect(self._show)
        self.plot = Plot(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.measures)
        column.addWidget(self.plot)

    def show_hours(self, hours: Sequence[Figures] | None, span: Bounds, now: datetime, hint: str) -> None:
        """Show other figures by the hour; ``hint`` stands there while there are none."""
        self._hours = None if hours is None else (hours, span, now)
        self._hint = hint
        self._show()

    def _show(self) -> None:
        measure = MEASURES[self.measures.current]
        data = None if self._hours is None else plot_data(measure, *self._hours)
        self.plot.show_data(data, self._hint)
