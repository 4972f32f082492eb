"""Insights: how work was handled in an interval, at a glance, over time and by group."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.permits import why_not_ask
from desktop.domain.questions import Figures, Grouping, SummaryFound, WorkSummary
from desktop.ui.bridge import Bridge
from desktop.ui.insights.answer_line import AnswerLine
from desktop.ui.insights.answer_words import AnswerWords, answer_words
from desktop.ui.insights.asked import Asked
from desktop.ui.insights.chart_card import ChartCard
from desktop.ui.insights.figure_words import Names, is_fallback_high, share_words
from desktop.ui.insights.folding_row import FoldingRow
from desktop.ui.insights.group_card import GroupCard
from desktop.ui.insights.interval import WORDS, Bounds, Interval, bounds
from desktop.ui.insights.names import agent_names
from desktop.ui.insights.saving import ask_and_write
from desktop.ui.insights.tiles import Tiles
from desktop.ui.panels.list_state import StateWords
from desktop.ui.theme.theme import Theme
from desktop.ui.ticker import Ticker
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.pane_switch import PaneSwitch
from desktop.ui.widgets.scroll import scrolling

translate = QCoreApplication.translate
_AGAIN_AFTER_TICKS: Final = 60
_INTERVALS: Final = tuple(Interval)


class InsightsPane(QWidget):
    """Asks when it is looked at, when something else is chosen, and once a minute while it can be seen."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ticks = 0
        self._asked = {name: Asked(bridge, f"insights.{name}", self) for name in ("whole", "groups", "hours")}
        self.intervals = PaneSwitch(tuple(translate("Insights", WORDS[one]) for one in _INTERVALS), self)
        self.line = AnswerLine(theme, self)
        self.csv = QPushButton(translate("Insights", "Export CSV…"), self)
        self.png = QPushButton(translate("Insights", "Export picture…"), self)
        self.warning = Banner(theme, self)
        self.tiles = Tiles(theme, self)
        self.chart = ChartCard(theme, self)
        self.table = GroupCard(theme, self)
        self._lay_out()
        self.setFocusProxy(self.table.table)
        self.intervals.choose(_INTERVALS.index(Interval.TODAY))
        self._connect()
        self._show()

    @property
    def span(self) -> Bounds:
        """The stretch of time that is chosen."""
        return bounds(_INTERVALS[self.intervals.current], self._bridge.server_now())

    def reload(self) -> None:
        """Ask for everything anew."""
        self._ticks = 0
        groups: dict[str, tuple[Grouping, ...]] = {
            "whole": (),
            "groups": (self.table.grouping,),
            "hours": (Grouping.HOUR,),
        }
        since, until = self.span
        for name, asked in self._asked.items():
            asked.ask(WorkSummary(since=since, until=until, group_by=groups[name]))
        self._show()

    def search(self, words: str) -> None:
        """Show only groups with these words in their names."""
        self.table.search(words)

    def export_csv(self) -> None:
        """Write the table as it is shown."""
        ask_and_write(self, f"{self._file_name()}.csv", self.table.model.csv, self._say)

    def export_png(self) -> None:
        """Write the plot as it is shown."""
        ask_and_write(self, f"{self._file_name()}.png", self._picture, self._say)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _connect(self) -> None:
        self.intervals.chosen.connect(self.reload)
        self.table.chosen.connect(self.reload)
        self.line.again.connect(self.reload)
        self.csv.clicked.connect(self.export_csv)
        self.png.clicked.connect(self.export_png)
        for asked in self._asked.values():
            asked.changed.connect(self._show)
        ticker = Ticker(self)
        ticker.ticked.connect(self._tick)

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks >= _AGAIN_AFTER_TICKS:
            self.reload()

    def _figures(self, name: str) -> tuple[Figures, ...] | None:
        answer = self._asked[name].answer
        return answer.entities if isinstance(answer, SummaryFound) else None

    def _show(self) -> None:
        tables = self._bridge.tables
        row, is_live = self._asked["whole"].row, tables.link is not None and tables.link.is_live
        words = answer_words(row, is_live=is_live)
        whole = self._figures("whole")
        figures = None if whole is None else next(iter(whole), Figures())
        self.line.show_answer(row, is_live=is_live)
        self.tiles.show_figures(figures)
        self._warn(figures)
        span, now = self.span, self._bridge.server_now()
        nothing = translate("Insights", "Nothing happened in this time.")
        hours, groups = self._figures("hours"), self._figures("groups")
        self.chart.show_hours(hours, span, now, nothing if hours is not None else words.text)
        state = StateWords("gauge", nothing) if groups is not None else self._why_nothing(words)
        self.table.show_figures(groups, Names(agent_names(tables), tables.catalogue), state)
        self.csv.setEnabled(bool(groups))
        self.png.setEnabled(bool(hours))

    def _why_nothing(self, words: AnswerWords) -> StateWords:
        reason = why_not_ask(WorkSummary, self._bridge.tables.catalogue)
        if reason:
            return StateWords("lock", reason)
        return StateWords(words.icon, words.text)

    def _warn(self, figures: Figures | None) -> None:
        if figures is None or not is_fallback_high(figures):
            self.warning.hide()
            return
        title = translate("Insights", "{0} of the work that asked for somebody went to the fallback queue")
        detail = translate(
            "Insights", "More than 40 % means that the preferred agents are too often full or away."
        )
        self.warning.show_words(
            "away", "triangle-alert", title.format(share_words(figures.fallback_share)), detail
        )
        self.warning.show()

    def _file_name(self) -> str:
        since: datetime = self.span.since.astimezone()
        return f"worklist-{self.table.grouping.value}-{since:%Y-%m-%d}"

    def _picture(self) -> bytes:
        chosen = _INTERVALS[self.intervals.current]
        data = self.chart.plot.data
        name = "" if data is None else translate("Insights", data.measure.name)
        day = self.span.since.astimezone().date().isoformat()
        title = f"{name} · {translate('Insights', WORDS[chosen])} · {day}"
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.chart.plot.picture(title).save(buffer, "PNG")  # type: ignore[call-overload]  # a device is fine
        return bytes(buffer.data().data())

    def _say(self, words: str) -> None:
        self.line.say(AnswerWords(words, "info"))

    def _lay_out(self) -> None:
        tail = QWidget()
        ending = QHBoxLayout(tail)
        ending.setContentsMargins(0, 0, 0, 0)
        ending.setSpacing(8)
        ending.addWidget(self.line, 1)
        ending.addWidget(self.csv)
        ending.addWidget(self.png)
        card = QFrame(self)
        card.setProperty("pane", "true")
        top = QVBoxLayout(card)
        top.setContentsMargins(10, 10, 10, 10)
        top.setSpacing(10)
        top.addWidget(FoldingRow((self.intervals, tail)))
        top.addWidget(self.warning)
        top.addWidget(self.tiles)
        self.warning.offer("", can_dismiss=False)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part, stretch in ((card, 0), (self.chart, 0), (self.table, 1)):
            column.addWidget(part, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner, self))
