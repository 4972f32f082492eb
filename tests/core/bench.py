"""A desk on a bench: a clock that only the test moves, and builders for what comes over the wire."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from pydantic import TypeAdapter

from desktop.core.changes import EntryRow, Gone, LinkRow, NoticeRow, Put, TableName
from desktop.core.desk import Desk, DeskOutcome
from desktop.core.effects import Effect
from desktop.core.messages import (
    CatalogueRead,
    EntryRead,
    FailureKind,
    FrameReceived,
    HeartbeatReceived,
    IntentGiven,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    Message,
    ReplyConfirmed,
    ReplyFailed,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
    Ticked,
)
from desktop.core.mirror import mark
from desktop.core.pop import PopPolicy
from desktop.domain.abilities import Abilities
from desktop.domain.agent import Agent, AgentStatus, Role
from desktop.domain.commands import Command, Intent
from desktop.domain.disposition import Disposition, DispositionCode
from desktop.domain.entry import Assignee, Entry, EntryStatus, Offer
from desktop.domain.events import AnyEntryEvent, Event
from desktop.domain.presence import Presence, PresenceDefinition, RoutingStatus, WorkState
from desktop.domain.record import NamedRef
from desktop.domain.stream import Catalogue, Frame, Heartbeat, Position, Snapshot
from desktop.domain.workbin import (
    AssignmentStrategy,
    ScreenPop,
    Workbin,
    WrapUpPolicy,
)

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ME = "agent-1"
EVENT: TypeAdapter[Event] = TypeAdapter(Event)
EffectT = TypeVar("EffectT", bound=Effect)
_PAST = {
    EntryStatus.UNASSIGNED: "unassigned",
    EntryStatus.ASSIGNED: "assigned",
    EntryStatus.ACCEPTED: "accepted",
    EntryStatus.PARKED: "parked",
    EntryStatus.COMPLETED: "completed",
    EntryStatus.STOPPED: "stopped",
}


def entry(
    entry_id: str = "e1",
    number: int = 1,
    status: EntryStatus = EntryStatus.ACCEPTED,
    agent: str | None = ME,
    **fields: Any,
) -> Entry:
    """An entry with an agent; offered ones have an offer that ends in a minute."""
    values: dict[str, Any] = {
        "id": entry_id,
        "sequence_number": number,
        "status": status,
        "status_since": START,
        "workbin_id": "loans",
        "workbin_name": "Loans",
        "title": f"Title {entry_id}",
        "created_at": START,
        "assigned_to": None if agent is None else Assignee(id=agent, name=f"Name {agent}"),
    }
    if status is EntryStatus.ASSIGNED and agent is not None:
        values["offer"] = Offer(
            id=f"o-{entry_id}", agent_id=agent, offered_at=START, expires_at=START + timedelta(seconds=60)
        )
    return Entry(**(values | fields))


def offered(entry_id: str = "e1", number: int = 1, agent: str = ME, **fields: Any) -> Entry:
    """An entry that is offered."""
    return entry(entry_id, number, EntryStatus.ASSIGNED, agent, **fields)


def event(
    new: Entry, past: str | None = None, *, first: int | None = None, actor: str | None = None, **fields: Any
) -> AnyEntryEvent:
    """The event that tells of the entry."""
    made = EVENT.validate_python(
        {
            "event_type": f"routing.workbinentry.{past or _PAST[new.status]}",
            "entry_id": new.id,
            "workbin_id": new.workbin_id,
            "from_sequence_number": new.sequence_number if first is None else first,
            "sequence_number": new.sequence_number,
            "occurred_at": START,
            "entry": new,
            "actor": None if actor is None else NamedRef(id=actor, name=f"Name {actor}"),
            **fields,
        }
    )
    assert isinstance(made, AnyEntryEvent)
    return made


def status_of(agent: str = ME, number: int = 1, presence: str = "available", **fields: Any) -> AgentStatus:
    """How an agent is doing."""
    values: dict[str, Any] = {
        "id": agent,
        "name": f"Name {agent}",
        "state": WorkState.AVAILABLE,
        "presence": Presence(
            definition_id=presence, system_presence=presence, label=presence.title(), since=START
        ),
        "routing_status": RoutingStatus.IDLE,
        "since": START,
        "available_capacity": 3,
        "sequence_number": number,
    }
    return AgentStatus(**(values | fields))


def catalogue(*, is_lead: bool = False, **workbin: Any) -> Catalogue:
    """An organisation with one workbin."""
    values: dict[str, Any] = {
        "id": "loans",
        "name": "Loans",
        "wrap_up_policy": WrapUpPolicy.REQUIRED,
        "dispositions": (
            DispositionCode(code="ok", label="Approved"),
            DispositionCode(code="no", label="Declined", needs_notes=True),
        ),
        "screen_pops": (ScreenPop(id="crm", label="CRM", url="https://crm.example/e/$Entry.Id$"),),
        "sequence_number": 1,
    }
    loans = Workbin(**(values | workbin))
    pool = Workbin(id="pool", name="Pool", assignment_strategy=AssignmentStrategy.MANUAL)
    me = Agent(
        id=ME,
        login="anna",
        name="Anna",
        roles=(Role.LEAD,) if is_lead else (Role.AGENT,),
        leads=("agent-2",) if is_lead else (),
    )
    presences = tuple(
        PresenceDefinition(id=name, system_presence=name, label=name.title())
        for name in ("available", "lunch")
    )
    return Catalogue(me=me, workbins=(loans, pool), presence_definitions=presences)


DONE = Disposition(code="ok")


class Bench:
    """A desk, its clock, and everything that it has said so far."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.now = START
        self.cursor = 100
        self.epoch = "a"
        self.rows: dict[tuple[TableName, str], Any] = {}
        self.effects: list[Effect] = []
        self.last = DeskOutcome()
        self._keys = count(1)

    def take(self, message: Message) -> DeskOutcome:
        """Give a message; paint what changed."""
        self.last = self.desk.take(message, self.now)
        for change in self.last.changes:
            if isinstance(change, Gone):
                self.rows.pop((change.table, change.id), None)
            elif isinstance(change, Put):
                self.rows[change.table, change.id] = change.row
        self.effects += self.last.effects
        return self.last

    def asked(self, kind: type[EffectT]) -> list[EffectT]:
        """The effects of one kind in the last outcome."""
        return [effect for effect in self.last.effects if isinstance(effect, kind)]

    def all_asked(self, kind: type[EffectT]) -> list[EffectT]:
        """The effects of one kind since the start."""
        return [effect for effect in self.effects if isinstance(effect, kind)]

    def row(self, entry_id: str = "e1") -> EntryRow | None:
        """An entry's row as painted."""
        return self.rows.get((TableName.ENTRIES, entry_id))

    @property
    def link(self) -> LinkRow:
        row = self.rows[TableName.LINK, "link"]
        assert isinstance(row, LinkRow)
        return row

    def is_live(self) -> bool:
        return self.link.is_live

    def codes(self) -> set[str]:
        """The codes of the notices that are shown."""
        return {notice.code for notice in self.notices()}

    def notices(self) -> list[NoticeRow]:
        return [row for (table, _), row in self.rows.items() if table is TableName.NOTICES]

    def wait(self, seconds: float) -> DeskOutcome:
        self.now += timedelta(seconds=seconds)
        return self.take(Ticked())

    def beat(self, cursor: int | None = None, digest: str | None = None) -> DeskOutcome:
        """A heartbeat; by default one that agrees with the rows."""
        beat = Heartbeat(
            control="heartbeat",
            epoch=self.epoch,
            cursor=self.cursor if cursor is None else cursor,
            server_time=self.now,
            digest=self.digest() if digest is None else digest,
        )
        return self.take(HeartbeatReceived(heartbeat=beat))

    def digest(self) -> str:
        """The digest of the rows as painted."""
        folded = 0
        for (table, _), row in self.rows.items():
            if table is TableName.ENTRIES and row.is_mine:
                folded ^= mark(row.entry.id, row.entry.sequence_number)
        return f"{folded:016x}"

    def frame(self, *events: Event, prev: int | None = None, cursor: int | None = None) -> DeskOutcome:
        """The next frame, or one elsewhere."""
        prev = self.cursor if prev is None else prev
        cursor = prev + max(1, len(events)) if cursor is None else cursor
        self.cursor = max(self.cursor, cursor)
        return self.take(
            FrameReceived(frame=Frame(epoch=self.epoch, prev=prev, cursor=cursor, events=events))
        )

    def snapshot(
        self, *entries: Entry, cursor: int | None = None, status: AgentStatus | None = None
    ) -> DeskOutcome:
        self.cursor = self.cursor if cursor is None else cursor
        place = Position(epoch=self.epoch, cursor=self.cursor)
        told = Snapshot(
            position=place, server_time=self.now, entries=entries, status=status or status_of(number=0)
        )
        return self.take(SnapshotTaken(snapshot=told))

    def connect(self, *entries: Entry, recovered: bool = False) -> None:
        """Join the stream, and read the list unless the stream goes on."""
        place = Position(epoch=self.epoch, cursor=self.cursor)
        self.take(LinkChanged(state=LinkState.CATCHING_UP, transport="websocket"))
        self.take(StreamRecovered(recovered=recovered, position=place))
        if not recovered:
            self.snapshot(*entries)
        self.take(StreamCaughtUp(position=place))
        self.take(LatencyMeasured(latency_s=0.05, clock_offset_s=0.0))

    def drop(self) -> DeskOutcome:
        return self.take(LinkChanged(state=LinkState.RECONNECTING, reason="gone"))

    def give(self, command: Command, key: str | None = None) -> str:
        """Give a command; its key."""
        key = key or f"key-{next(self._keys)}"
        self.take(IntentGiven(intent=Intent(key=key, command=command, given_at=self.now)))
        return key

    def confirm(self, key: str, new: Entry | None = None) -> DeskOutcome:
        return self.take(ReplyConfirmed(key=key, entry=new))

    def fail(self, key: str, kind: FailureKind = FailureKind.UNREACHABLE, **fields: Any) -> DeskOutcome:
        """It was not done, or nobody knows."""
        return self.take(ReplyFailed(**({"key": key, "kind": kind, "title": "No"} | fields)))

    def read(self, entry_id: str, new: Entry | None) -> DeskOutcome:
        return self.take(EntryRead(entry_id=entry_id, entry=new))


def make_bench(
    *entries: Entry, abilities: Abilities | None = None, is_live: bool = True, **options: Any
) -> Bench:
    """A bench, signed in and live unless told otherwise."""
    is_lead = options.pop("is_lead", False)
    told = options.pop("catalogue", None) or catalogue(is_lead=is_lead)
    policy = PopPolicy(hosts=("crm.example",))
    bench = Bench(Desk(abilities, **({"pop_policy": policy} | options)))
    bench.take(CatalogueRead(catalogue=told))
    if is_live:
        bench.connect(*entries)
    return bench
