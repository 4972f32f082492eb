"""What a subscription is about, and which rows of the log belong to it."""

import json
from dataclasses import dataclass

from desktop.domain.record import JsonValue
from desktop.service.store.transaction import Logged


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on a field of the entry, named by its path."""

    kind: str
    path: tuple[str, ...]
    value: JsonValue

    def is_met(self, entry: JsonValue) -> bool:
        """Values are compared as text too, because they may be written so in a subscription."""
        found = entry
        for name in self.path:
            found = found.get(name) if isinstance(found, dict) else None
        if self.kind == "in":
            choices = self.value if isinstance(self.value, list) else [self.value]
            return any(_same(found, one) for one in choices)
        return _same(found, self.value) is (self.kind == "equals")


@dataclass(frozen=True, slots=True)
class Interest:
    """Exactly one of the three scopes is given. ``agents`` are me, or those whom I lead."""

    agents: frozenset[str] = frozenset()
    workbins: frozenset[str] = frozenset()
    event_types: frozenset[str] = frozenset()
    filters: tuple[Filter, ...] = ()

    def wants(self, row: Logged) -> bool:
        """Whether an event belongs to this subscription."""
        if self.event_types and row.event_type not in self.event_types:
            return False
        if not self.is_about(row):
            return False
        if not self.filters or row.entry_id is None:
            return True
        entry = json.loads(row.body)["entry"]
        return all(one.is_met(entry) for one in self.filters)

    def is_about(self, row: Logged) -> bool:
        """The scope alone: an entry that is or just was with somebody, that lies in a workbin; a person."""
        return (
            row.agent_id in self.agents
            or row.left_agent_id in self.agents
            or (row.workbin_id is not None and row.workbin_id in self.workbins)
            or row.event_type == "routing.workbin.updated"
        )

    def covers(self, workbin_id: str | None, agent_id: str | None) -> bool:
        """Whether an open entry counts for the digest."""
        return agent_id in self.agents or workbin_id in self.workbins


def _same(found: JsonValue, wanted: JsonValue) -> bool:
    return found == wanted or (found is not None and str(found) == str(wanted))
