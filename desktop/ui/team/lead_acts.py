"""What a lead does from the floor: gives work to others, and puts agents right; where their rights allow."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop.core.changes import EntryRow
from desktop.domain.abilities import Abilities
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.team.agent_forms import AgentForm
from desktop.ui.team.agent_look import AgentLook, Band
from desktop.ui.team.finish_form import FinishForm
from desktop.ui.team.fit import fit_agent, fit_workbin
from desktop.ui.team.floor import FloorPane
from desktop.ui.team.reassign_dialog import ReassignDialog
from desktop.ui.team.spread import BACK, SPREAD, Target
from desktop.ui.windows.entry_menu import open_entry_menu
from desktop.ui.windows.main_window import MainWindow

translate = QCoreApplication.translate
OVERRIDE = "routing:workbinentry:override"
PRESENCE = "presence:user:writeother"
CAPACITY = "routing:utilization:writeother"
_GUTTER = 10
_MENU = ("entry.reassign", "entry.finish", "entry.history", "team.simulate")
_FAMILIES = ("ready", "away", "risk", "off")


class LeadActs(QObject):
    """Binds the floor's wishes to the dialogs."""

    def __init__(self, window: MainWindow, floor: FloorPane, abilities: Abilities) -> None:
        super().__init__(floor)
        self._bridge = window.bridge
        self._floor, self._window = floor, window
        self._work = window.work
        self.dialog = ReassignDialog(window.bridge, window.theme, window, self._targets)
        self.dialog.form.suit(abilities)
        floor.entries.offer_endings(of_all=not abilities.has_timed_wrap_up)
        self.form = AgentForm(window.bridge, window.theme, window)
        self.finish_form = FinishForm(window.bridge, window.theme, window, abilities)
        self.finish_form.order_made.connect(self.dialog.show_order)
        floor.give_asked.connect(lambda rows, agent, workbin: self._give(rows, agent or workbin))
        floor.entries.reassign_asked.connect(self.reassign)
        floor.entries.return_asked.connect(lambda: self._give(floor.entries.chosen_rows(), BACK))
        floor.entries.finish_asked.connect(self.finish)
        floor.entries.menu_asked.connect(self._open_menu)
        floor.roster.view.menu_asked.connect(self._open_menu)
        floor.roster.force_asked.connect(self._force)
        floor.entries.list.menu_asked.connect(
            lambda place: open_entry_menu(floor, window.actions_, window.theme, place, _MENU)
        )
        window.actions_.add_list(floor.entries.list, only={"entry.reassign", "entry.history"})
        window.actions_.add_list(floor.roster.view, only={"team.force", "entry.history"})
        window.actions_.bind("team.force", self._force, self._why_no_force)
        window.actions_.bind("entry.reassign", self.reassign, self.why_not)
        window.actions_.bind("entry.finish", self.finish, self.why_not_finish)
        window.actions_.refreshed.connect(self._show_rights)
        window.bridge.changed.connect(lambda _changes: self.dialog.follow())

    def reassign(self) -> None:
        """Ask to whom what is chosen should go."""
        self._give(self._chosen(), "")

    def finish(self) -> None:
        """Ask how to end what somebody has left unfinished."""
        if not self.why_not_finish():
            self.finish_form.open_for(self._chosen())

    def why_not_finish(self) -> str:
        """Why nothing can be finished for somebody now; empty when it can."""
        if not self._may(OVERRIDE):
            return translate("Override", "You may not finish other people's work.")
        rows = self._chosen()
        if not rows:
            return translate("Actions", "No workitem is chosen.")
        return self._bridge.permit("FinishEntry", rows[0]).reason if len(rows) == 1 else self._why_never()

    def _chosen(self) -> list[EntryRow]:
        """What is chosen on the floor; in the agent's own sections, the entry that is open."""
        if self._floor.isVisible():
            return self._floor.entries.chosen_rows()
        row = self._work.current_row()
        return [] if row is None else [row]

    def why_not(self) -> str:
        """Why nothing can be reassigned now; empty when it can."""
        reason = self._why_never()
        return reason if reason or self._chosen() else translate("Actions", "No workitem is chosen.")

    def _why_never(self) -> str:
        """Why not, whatever is chosen."""
        if not self._may(OVERRIDE):
            return self._lacking(OVERRIDE)
        link = self._bridge.tables.link
        if link is None or not link.is_live:
            return translate("Override", "Only while the line is live: what is shown may be old.")
        return ""

    def _give(self, rows: list[EntryRow], target_id: str) -> None:
        if rows and not self.why_not():
            self.dialog.open_for(rows, target_id)

    def _lacking(self, permission: str) -> str:
        catalogue = self._bridge.tables.catalogue
        name = permission if catalogue is None else catalogue.permission_name(permission)
        words = translate("Override", "You may not reassign work. This needs the permission {0}.")
        return words.format(name)

    def _may(self, permission: str) -> bool:
        catalogue = self._bridge.tables.catalogue
        return catalogue is not None and permission in catalogue.me.permissions

    def _show_rights(self) -> None:
        self._floor.entries.why_not(self._why_never())
        self._floor.roster.force.setVisible(self._may(PRESENCE))
        self._floor.roster.force.setEnabled(self._floor.roster.view.current_look() is not None)

    def _why_no_force(self) -> str:
        if not self._may(PRESENCE):
            return translate("Lead", "You may not change other people's presence.")
        is_chosen = self._floor.isVisible() and self._floor.roster.view.current_look() is not None
        return "" if is_chosen else translate("Lead", "No agent is chosen.")

    def _force(self) -> None:
        look = self._floor.roster.view.current_look()
        if look is not None and self._may(PRESENCE):
            self.form.open_presence(look)

    def _open_menu(self, agent_id: str, place: QPoint) -> None:
        look = self._floor.model.find_look(agent_id)
        if look is None:
            return
        menu = QMenu(self._floor)
        if self._may(PRESENCE):
            menu.addAction(translate("Lead", "Force presence…"), lambda: self.form.open_presence(look))
            if look.band is Band.SILENT:
                words = translate("Lead", "Bring back from Not Responding…")
                menu.addAction(words, lambda: self.form.open_recovery(look))
        if self._may(CAPACITY):
            menu.addAction(translate("Lead", "Change capacity…"), lambda: self.form.open_capacity(look))
        if menu.isEmpty():
            menu.addAction(translate("Lead", "You may not change other people's presence.")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        room = (
            self._window.mapToGlobal(QPoint(self._window.width() - _GUTTER, 0)).x() - menu.sizeHint().width()
        )
        menu.popup(QPoint(min(place.x(), room), place.y()))

    def _targets(self, rows: list[EntryRow]) -> list[Target]:
        agents = [self._agent(look, rows) for look in self._floor.model.looks()]
        agents.sort(key=lambda one: (*_standing(one), one.over, -one.free, one.name.casefold()))
        return [*self._places(rows, agents), *agents, *self._workbins(rows)]

    def _places(self, rows: list[EntryRow], agents: list[Target]) -> list[Target]:
        """What is no single agent: back to where it lay, or spread over all who have room."""
        words = translate("Override", "routed again")
        back = Target(
            BACK, translate("Override", "Back to its workbin"), words, "undo-2", is_workbin=True, family="off"
        )
        if len(rows) == 1:
            return [back]
        room = sum(one.free for one in agents)
        name = translate("Override", "Spread by free capacity")
        words = translate("Override", "room for {0}").format(room)
        family = "ready" if room >= len(rows) else "away"
        return [Target(SPREAD, name, words, "users", is_possible=room > 0, free=room, family=family), back]

    def _workbins(self, rows: list[EntryRow]) -> list[Target]:
        catalogue = self._bridge.tables.catalogue
        found = []
        for one in catalogue.workbins if catalogue is not None else ():
            fit, name = fit_workbin(one.id, rows), one_line(one.name)
            target = Target(one.id, name, fit.word, "inbox", is_workbin=True, is_possible=fit.is_possible)
            found.append(replace(target, hay=name.casefold(), family="off"))
        return found

    def _agent(self, look: AgentLook, rows: list[EntryRow]) -> Target:
        fit = fit_agent(look, rows, self._bridge.tables.catalogue)
        load = "" if look.main is None else f"{look.main.in_use}/{look.main.maximum}"
        is_here = look.band in (Band.READY, Band.BUSY, Band.WRAP_UP)
        return Target(
            look.agent.id,
            look.name,
            fit.word,
            is_possible=fit.is_possible,
            over=fit.over,
            free=look.main.available if look.main is not None and is_here else 0,
            hay=f"{look.name} {look.sub}".casefold(),
            sub=look.sub,
            load=load,
            family=fit.family,
        )


def _standing(target: Target) -> tuple[bool, int]:
    """Who fits stands in front, who cannot get it at all behind."""
    return not target.is_possible, _FAMILIES.index(target.family)
