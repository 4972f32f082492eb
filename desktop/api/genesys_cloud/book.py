"""What is known of each workitem: its newest shape, its version here, its alert's name, its wrap-up codes.

Genesys Cloud numbers nothing that it sends. The version is made of when a workitem was last touched, so
that what comes late is known to be old; what changes twice in one moment counts up.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.api.genesys_cloud.entries import entry_of, status_of
from desktop.api.genesys_cloud.workitem import Workitem, plain
from desktop.domain.entry import Entry, EntryStatus

KEPT = 5000
_STEPS = 1000  # versions that fit into one millisecond


@dataclass(frozen=True)
class Known:
    """One workitem. ``codes`` None: not read yet."""

    workitem: Workitem
    number: int
    offer_id: str
    codes: tuple[str, ...] | None

    @property
    def entry(self) -> Entry:
        """As the desk knows it."""
        return entry_of(self.workitem, self.number, self.offer_id, self.codes or ())


class Book:
    """Of one person's or team's workitems; the one not seen for longest is forgotten first."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Known] = OrderedDict()
        self.names: dict[str, str] = {}

    def find(self, workitem_id: str) -> Known | None:
        """What is known of it."""
        return self._known.get(workitem_id)

    def take(self, told: Workitem, codes: tuple[str, ...] | None = None) -> Entry:
        """Learn; what is older than what is known changes nothing."""
        before = self._known.get(told.id)
        if before is not None and told.touched_at < before.workitem.touched_at:
            return before.entry
        names = {**(before.workitem.names if before else {}), **told.names}
        self.names |= told.names
        told = told.model_copy(update={"names": self._named(told, names)})
        if codes is None:
            codes = self._codes(before, told)
        now = Known(told, 0, _offer_id(before, told), codes)
        known = Known(told, _number(before, now), now.offer_id, codes)
        self._known[told.id] = known
        self._known.move_to_end(told.id)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return known.entry

    def note_codes(self, workitem_id: str, codes: tuple[str, ...]) -> Entry | None:
        """These are this person's wrap-up codes on it."""
        known = self._known.get(workitem_id)
        return None if known is None else self.take(known.workitem, codes)

    def load(self, agent_id: str) -> tuple[str, ...]:
        """The ids of what fills this agent: what alerts, is connected, or is held."""
        return tuple(entry.id for entry in self._with(agent_id, (EntryStatus.ASSIGNED, EntryStatus.ACCEPTED)))

    def alerting(self, agent_id: str) -> tuple[str, ...]:
        """The ids of what is offered to this agent."""
        return tuple(entry.id for entry in self._with(agent_id, (EntryStatus.ASSIGNED,)))

    def keep_only(self, agent_id: str, workitem_ids: set[str]) -> None:
        """The list held these only: whatever else was this agent's is not any more."""
        gone = [one for one in self.load(agent_id) if one not in workitem_ids]
        for workitem_id in gone:
            del self._known[workitem_id]

    def _with(self, agent_id: str, statuses: tuple[EntryStatus, ...]) -> Iterator[Workitem]:
        for known in self._known.values():
            if known.workitem.assignee_id == agent_id and status_of(known.workitem) in statuses:
                yield known.workitem

    def _named(self, told: Workitem, names: dict[str, str]) -> dict[str, str]:
        pointed = (told.type_id, told.workbin_id, told.queue_id, told.assignee_id, told.status_id)
        found = {one: names.get(one) or self.names.get(one) for one in pointed if one}
        return {one: name for one, name in found.items() if name}

    def _codes(self, before: Known | None, told: Workitem) -> tuple[str, ...] | None:
        codes = None if before is None else before.codes
        if told.wrapup_id is None or told.wrapup_id in (codes or ()):
            return codes
        return (*(codes or ()), told.wrapup_id)


def _offer_id(before: Known | None, told: Workitem) -> str:
    """One alert keeps its first name: an event tells its assignment's id, the list does not."""
    if plain(told.assignment_state) != "alerting":
        return ""
    if before is not None and before.offer_id and before.workitem.since == told.since:
        was, now = before.workitem.assignment_id, told.assignment_id
        if was is None or now is None or was == now:
            return before.offer_id
    return f"{told.id}:{told.assignment_id or told.since.isoformat()}"


def _number(before: Known | None, now: Known) -> int:
    stamp = int(now.workitem.touched_at.timestamp() * 1000) * _STEPS
    if before is None:
        return stamp
    is_same = _essence(before) == _essence(now)
    return before.number if is_same else max(stamp, before.number + 1)


def _essence(known: Known) -> dict[str, object]:
    entry = known.entry.model_copy(update={"sequence_number": 0})
    return entry.model_dump(exclude={"custom_fields", "routing_data"}) | {
        "fields": {name: str(value) for name, value in entry.custom_fields.items()},
        "state": known.workitem.assignment_state,
        "category": known.workitem.status_category,
    }
