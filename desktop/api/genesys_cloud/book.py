"""What is known of each workitem: its newest shape, its version here, its alert's name, its wrap-up codes.

Genesys Cloud numbers nothing that it sends. The version is made of when a workitem was last touched, so
that what comes late is known to be old; what changes twice in one moment counts up.

What a list lacked is not forgotten, only counted no more: a list may lag behind the events, and an alert
that comes back under another name would ring twice.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop.api.genesys_cloud.bodies import plain
from desktop.api.genesys_cloud.entries import entry_of, status_of
from desktop.api.genesys_cloud.workitem import Workitem
from desktop.domain.entry import Entry, EntryStatus

KEPT = 5000
_STEPS = 1000  # versions that fit into one millisecond
_SAME_ALERT_S = 1.0  # an event may tell the moment more exactly than the list
_FILLING = (EntryStatus.ASSIGNED, EntryStatus.ACCEPTED)


@dataclass(frozen=True)
class Known:
    """One workitem. ``codes`` None: not read yet. ``told_at`` counts what was told, whatever it was about."""

    workitem: Workitem
    number: int
    offer_id: str
    codes: tuple[str, ...] | None
    told_at: int = 0
    is_listed: bool = True

    @property
    def entry(self) -> Entry:
        """As the desk knows it."""
        return entry_of(self.workitem, self.number, self.offer_id, self.codes or ())


class Book:
    """Of one person's or team's workitems; the one not seen for longest is forgotten first."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Known] = OrderedDict()
        self.names: dict[str, str] = {}
        self.tellings = 0

    def find(self, workitem_id: str) -> Known | None:
        """What is known of it."""
        return self._known.get(workitem_id)

    def take(self, told: Workitem, codes: tuple[str, ...] | None = None) -> Entry:
        """Learn; what is older than what is known changes nothing but that it is there."""
        self.tellings += 1
        before = self._known.get(told.id)
        if before is not None and told.touched_at < before.workitem.touched_at:
            return self._keep(before)
        told = _with_assignment(before, told)
        names = {**(before.workitem.names if before else {}), **told.names}
        self.names |= told.names
        told = told.model_copy(update={"names": self._named(told, names)})
        if codes is None:
            codes = self._codes(before, told)
        now = Known(told, 0, _offer_id(before, told), codes)
        is_listed = before is None or before.is_listed
        return self._keep(replace(now, number=_number(before, now), is_listed=is_listed))

    def note_codes(self, workitem_id: str, codes: tuple[str, ...]) -> Entry | None:
        """These are this person's wrap-up codes on it."""
        known = self._known.get(workitem_id)
        return None if known is None else self.take(known.workitem, codes)

    def load(self, agent_id: str) -> tuple[str, ...]:
        """The ids of what fills this agent: what alerts, is connected, or is held."""
        return tuple(entry.id for entry in self._with(agent_id, _FILLING))

    def alerting(self, agent_id: str) -> tuple[str, ...]:
        """The ids of what is offered to this agent."""
        return tuple(entry.id for entry in self._with(agent_id, (EntryStatus.ASSIGNED,)))

    def listed(self) -> Iterator[Workitem]:
        """What there is, and what is over."""
        known = self._known.values()
        return (one.workitem for one in known if one.is_listed or one.workitem.is_closed)

    def keep_only(self, workitem_ids: Iterable[str], since: int) -> None:
        """A list asked for at ``since`` held these only; what was told since may be newer than it."""
        kept = set(workitem_ids)
        for workitem_id, known in self._known.items():
            if known.is_listed and known.told_at <= since and workitem_id not in kept:
                self._known[workitem_id] = replace(known, is_listed=False)

    def _keep(self, known: Known) -> Entry:
        """What comes back after a list lacked it is a new version, or nobody would look at it."""
        number = known.number if known.is_listed else known.number + 1
        told = replace(known, number=number, told_at=self.tellings, is_listed=True)
        self._known[told.workitem.id] = told
        self._known.move_to_end(told.workitem.id)
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return told.entry

    def _with(self, agent_id: str, statuses: tuple[EntryStatus, ...]) -> Iterator[Workitem]:
        return (one for one in self.listed() if one.assignee_id == agent_id and status_of(one) in statuses)

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
    if before is not None and before.offer_id and _is_same_alert(before.workitem, told):
        return before.offer_id
    return f"{told.id}:{told.assignment_id or told.since.isoformat()}"


def _is_same_alert(before: Workitem, now: Workitem) -> bool:
    if before.assignment_id is not None and now.assignment_id is not None:
        return before.assignment_id == now.assignment_id
    return abs((now.since - before.since).total_seconds()) < _SAME_ALERT_S


def _with_assignment(before: Known | None, told: Workitem) -> Workitem:
    """The list does not repeat what the event said of the same alert."""
    if before is None or told.assignment_id is not None or not _is_same_alert(before.workitem, told):
        return told
    return told.model_copy(update={"assignment_id": before.workitem.assignment_id})


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
