"""The lead's room: the page with the floor on it, brought to life by news, by time and by what is typed."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox

from desktop.core.changes import Change, TableName
from desktop.domain.abilities import Abilities
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.team.floor import FloorPane
from desktop.ui.team.lead_acts import LeadActs
from desktop.ui.team.team_page import FLOOR, TeamPage
from desktop.ui.ticker import Ticker
from desktop.ui.windows.main_window import MainWindow

translate = QCoreApplication.translate


class TeamRoom(QObject):
    """Lives as long as the window. ``page`` takes further tabs."""

    def __init__(self, window: MainWindow, abilities: Abilities | None = None) -> None:
        super().__init__(window)
        self._bridge = window.bridge
        self.page = TeamPage(window.theme)
        self.floor = FloorPane(window.bridge, window.theme)
        self.page.add_tab(FLOOR, translate("Team", "Floor"), self.floor)
        self.groups = QComboBox(self.page)
        self.groups.setAccessibleName(translate("Team", "Team"))
        self.groups.setMinimumWidth(window.theme.px(200))
        self.page.bar.addWidget(self.groups)
        self.groups.currentIndexChanged.connect(self._choose_group)
        self.page.searched.connect(self.floor.search)
        self._ticker = Ticker(self.page)
        self._ticker.ticked.connect(self.floor.begin_tick)
        window.bridge.changed.connect(self._apply)
        window.add_page("view.team", self.page)
        self.acts = LeadActs(window, self.floor, abilities or Abilities())
        self._show_groups()

    def _apply(self, changes: list[Change]) -> None:
        self.floor.apply(changes)
        if any(change.table is TableName.CATALOGUE for change in changes):
            self._show_groups()

    def _show_groups(self) -> None:
        """Everybody, then each group of the team."""
        catalogue = self._bridge.tables.catalogue
        team = () if catalogue is None else catalogue.team
        named = {group.id: group.name or group.id for agent in team for group in agent.groups}
        known = [self.groups.itemData(number) for number in range(self.groups.count())]
        ordered = sorted(named.items(), key=lambda pair: pair[1].casefold())
        if known == ["", *(group_id for group_id, _ in ordered)] and known:
            return
        self.groups.clear()
        count = len(team)
        self.groups.addItem(translate("Team", "Everybody, %n agent(s)", "", count), "")
        for group_id, name in ordered:
            self.groups.addItem(one_line(name), group_id)

    def _choose_group(self, number: int) -> None:
        self.floor.roster.show_group(str(self.groups.itemData(number) or ""))
