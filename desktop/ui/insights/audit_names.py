"""What the ids in audits are called, as far as this window knows."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.entry import EntryStatus
from desktop.domain.questions import Audit
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

    def status(self, status: EntryStatus) -> str:
        """An entry's status in words."""
        return translate("Audit", _STATUSES[status])

    def entry(self, entry_id: str, name: JsonValue = None) -> str:
        """The third party's id of it, or its title; else the beginning of our id."""
        row = self.tables.entry(entry_id)
        known = name if row is None else row.entry.external_id or row.entry.title
        if isinstance(known, str) and known:
            return inert(known, _LONGEST)
        return translate("Audit", "Entry {0}").format(inert(entry_id[:_SHORT], _SHORT))


def audit_names(tables: Tables, audits: tuple[Audit, ...] = ()) -> AuditNames:
    """What is known now; those who wrote audits are named in them."""
    agents = {one.actor.id: one.actor.name for one in audits if one.actor.name}
    catalogue = tables.catalogue
    presences = {} if catalogue is None else {one.id: one.label for one in catalogue.presence_definitions}
    return AuditNames(tables, agents | agent_names(tables), presences)
