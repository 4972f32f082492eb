"""What the ids in audits are called, as far as this window knows."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.entry import EntryStatus
from desktop.domain.presence import RoutingStatus
from desktop.domain.questions import AuditPage
from desktop.domain.record import JsonValue
from desktop.ui.insights.names import agent_names
from desktop.ui.panels.field_text import inert
from desktop.ui.tables import Tables
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_SHORT: Final = 8
_LONGEST: Final = 80
_STATUSES: Final = {
    EntryStatus.UNASSIGNED: QT_TRANSLATE_NOOP("Audit", "Waiting"),
    EntryStatus.ASSIGNED: QT_TRANSLATE_NOOP("Audit", "Offered"),
    EntryStatus.ACCEPTED: QT_TRANSLATE_NOOP("Audit", "In progress"),
    EntryStatus.PARKED: QT_TRANSLATE_NOOP("Audit", "Parked"),
    EntryStatus.COMPLETED: QT_TRANSLATE_NOOP("Audit", "Done"),
    EntryStatus.STOPPED: QT_TRANSLATE_NOOP("Audit", "Stopped"),
}
_ROUTING: Final = {
    RoutingStatus.OFF_QUEUE: QT_TRANSLATE_NOOP("Audit", "Off queue"),
    RoutingStatus.IDLE: QT_TRANSLATE_NOOP("Audit", "Ready"),
    RoutingStatus.INTERACTING: QT_TRANSLATE_NOOP("Audit", "Busy"),
    RoutingStatus.NOT_RESPONDING: QT_TRANSLATE_NOOP("Audit", "Not Responding"),
}


@dataclass(frozen=True)
class AuditNames:
    """Agents by id, presences by definition, and ``tables`` for entries."""

    tables: Tables
    agents: dict[str, str] = field(default_factory=dict)
    presences: dict[str, str] = field(default_factory=dict)

    @property
    def my_id(self) -> str:
        """Whose window it is."""
        return self.tables.my_id

    def agent(self, agent_id: JsonValue, name: str | None = None) -> str:
        """An agent's name, or their id where nobody told it."""
        known = self.agents.get(str(agent_id)) or name or str(agent_id or "")
        return inert(known, _LONGEST) or translate("Audit", "nobody")

    def presence(self, definition_id: JsonValue) -> str:
        """A presence as the organisation calls it."""
        return inert(self.presences.get(str(definition_id), str(definition_id or "")), _LONGEST)

    def status(self, status: JsonValue) -> str | None:
        """An entry's status, or an agent's routing status, in words; None: one that nobody knows."""
        words = {str(one): said for one, said in (*_STATUSES.items(), *_ROUTING.items())}.get(str(status))
        return None if words is None else translate("Audit", words)

    def entry(self, entry_id: str, name: JsonValue = None) -> str:
        """The third party's id of it, or its title; else the beginning of our id."""
        row = self.tables.entry(entry_id)
        known = name if row is None else row.entry.external_id or row.entry.title
        if isinstance(known, str) and known:
            return inert(known, _LONGEST)
        return translate("Audit", "Entry {0}").format(inert(entry_id[:_SHORT], _SHORT))


def audit_names(tables: Tables, *pages: AuditPage) -> AuditNames:
    """What is known now, and who is named in the audits."""
    agents = {one.actor.id: one.actor.name for page in pages for one in page.entities if one.actor.name}
    for page in pages:
        agents |= page.names
    catalogue = tables.catalogue
    presences = {} if catalogue is None else {one.id: one.label for one in catalogue.presence_definitions}
    return AuditNames(tables, agents | agent_names(tables), presences)
