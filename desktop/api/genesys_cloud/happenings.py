"""What a topic's body means: events about workitems and about the person who listens."""

from collections.abc import Callable, Mapping
from datetime import datetime

from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.people import People
from desktop.api.genesys_cloud.workitem import from_event
from desktop.domain import events as e
from desktop.domain.agent import AgentStatus
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.record import JsonObject

_WORKITEMS = "v2.taskmanagement.workitems."
Maker = Callable[..., e.AnyEntryEvent]
_PAST: Mapping[EntryStatus, tuple[Maker, str]] = {
    EntryStatus.UNASSIGNED: (e.EntryUnassigned, "unassigned"),
    EntryStatus.ASSIGNED: (e.EntryAssigned, "assigned"),
    EntryStatus.ACCEPTED: (e.EntryAccepted, "accepted"),
    EntryStatus.PARKED: (e.EntryParked, "parked"),
    EntryStatus.COMPLETED: (e.EntryCompleted, "completed"),
    EntryStatus.STOPPED: (e.EntryStopped, "stopped"),
}


class Happenings:
    """Every telling goes through the book, so that what is old or known already stays without effect."""

    def __init__(self, book: Book, people: People, now: Callable[[], datetime]) -> None:
        self._book = book
        self._people = people
        self._now = now

    def events(self, topic: str, body: JsonObject) -> tuple[e.Event, ...]:
        """None for a topic that says nothing here."""
        if topic.startswith(_WORKITEMS):
            return self._of_workitem(body)
        return self.of_person(self._people.news(topic, body))

    def _of_workitem(self, body: JsonObject) -> tuple[e.Event, ...]:
        """With how those are doing who had it or have it now, where it makes their load another."""
        told = from_event(body)
        before = self._book.find(told.id)
        concerned = {told.assignee_id, None if before is None else before.workitem.assignee_id} - {None}
        loads = {agent_id: self._book.load(agent_id) for agent_id in concerned if agent_id}
        entry = self._book.take(told)
        changed = [one for one, load in loads.items() if load != self._book.load(one)]
        people = [self.of_person(self._people.find_status(one)) for one in sorted(changed)]
        event = _entry_event(entry, None if before is None else before.entry.status)
        return (event, *(news for found in people for news in found))

    def of_entry(self, entry: Entry, before: EntryStatus | None) -> e.AnyEntryEvent:
        """What a list tells by being another than before."""
        return _entry_event(entry, before)

    def of_person(self, status: AgentStatus | None) -> tuple[e.Event, ...]:
        """How somebody is doing now."""
        if status is None:
            return ()
        return (e.AgentChanged(event_type="routing.user.presence", occurred_at=self._now(), user=status),)


def past_of(before: EntryStatus | None, now: EntryStatus) -> str:
    """What happened, in one word."""
    return "updated" if before is now else _PAST[now][1]


def _entry_event(entry: Entry, before: EntryStatus | None) -> e.AnyEntryEvent:
    past = past_of(before, entry.status)
    make: Maker = e.EntryUpdated if past == "updated" else _PAST[entry.status][0]
    return make(
        event_type=f"routing.workbinentry.{past}",
        entry_id=entry.id,
        workbin_id=entry.workbin_id,
        from_sequence_number=entry.sequence_number,
        sequence_number=entry.sequence_number,
        occurred_at=entry.status_since,
        entry=entry,
    )
