"""Well-typed and hostile: whatever a back end sends, the desk takes it, and its books stay in order."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from desktop.core import messages as m
from desktop.core import order_messages as om
from desktop.core.changes import Change, EntryRow, LinkRow, Put, TableName
from desktop.core.desk import Desk
from desktop.core.mirror import mark
from desktop.core.permits import ABOUT_PRESENCE, RULES, permit
from desktop.core.pop import PopPolicy
from desktop.core.query import due_s, haystack
from desktop.core.scope import Scope
from desktop.domain.abilities import Abilities
from desktop.domain.backlog import Backlog
from desktop.domain.bulk import Move, MoveResult, Order
from desktop.domain.commands import Intent
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.events import Event
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.stream import Frame, Heartbeat, Position, Snapshot
from tests.core.bench import ME, START, catalogue, entry, event, offered, status_of

TEXTS = [
    "",
    "e1",
    "e2",
    "<b>x</b>",
    "{holder}",
    "\x00",
    "a" * 5000,
    "%s",
    "'; --",
    "request.in.progress",
    "gone",
]
IDS = ["e1", "e2", "e3", ""]
KEYS = ["k1", "k2", "k3", ""]
TIMES = [
    datetime(2, 1, 1, tzinfo=UTC),
    datetime(9998, 12, 31, 23, 59, 59, tzinfo=UTC),
    START,
    START + timedelta(seconds=30),
    START - timedelta(days=1),
]
NUMBERS = [-(2**70), -1, 0, 1, 2, 3, 2**70]
FLOATS = [0.0, -1.0, 1e300, float("nan"), float("inf"), float("-inf"), 5.0]
PAST = ["assigned", "overridden", "completed", "updated", "unassigned"]


def an_entry(dice: Random) -> Entry:
    agent = dice.choice([ME, ME, "agent-2", None, ""])
    new = entry(
        dice.choice(IDS),
        dice.choice(NUMBERS),
        dice.choice(list(EntryStatus)),
        agent,
        title=dice.choice(TEXTS),
        workbin_id=dice.choice(["loans", "pool", ""]),
        created_at=dice.choice(TIMES),
        due_at=dice.choice([None, *TIMES]),
        user_data={dice.choice(TEXTS): dice.choice([None, *TEXTS, *NUMBERS, *FLOATS])},
    )
    if dice.random() < 0.5:
        return new
    offer = offered("e1", 1, agent or ME).offer
    assert offer is not None
    other = offer.model_copy(update={"expires_at": dice.choice(TIMES), "id": dice.choice(IDS)})
    return new.model_copy(update={"offer": other})


def maybe_entry(dice: Random) -> Entry | None:
    return an_entry(dice) if dice.random() < 0.7 else None


def an_event(dice: Random) -> Event:
    new = an_entry(dice)
    actor = dice.choice([ME, "lead", None])
    told = event(new, dice.choice(PAST), first=dice.choice(NUMBERS), actor=actor)
    return told.model_copy(update={"entry_id": dice.choice([new.id, new.id, "e1"])})


def a_place(dice: Random) -> Position:
    return Position(epoch=dice.choice(["a", "b", ""]), cursor=dice.choice(NUMBERS))


def an_intent(dice: Random) -> Intent:
    command = {
        "name": dice.choice(sorted(RULES)),
        "entry_id": dice.choice(IDS),
        "offer_id": dice.choice(IDS),
        "reason": {"code": dice.choice(TEXTS)},
        "disposition": {"code": "ok", "notes": dice.choice(TEXTS)},
        "user_data": {dice.choice(TEXTS): dice.choice(NUMBERS)},
        "to_agent_id": dice.choice(TEXTS),
        "sequence_number": dice.choice(NUMBERS),
        "definition_id": "lunch",
        "workbin_id": dice.choice(IDS),
        "agent_id": dice.choice(TEXTS),
        "limits": {dice.choice(TEXTS): dice.choice(NUMBERS)},
    }
    if command["name"] in ABOUT_PRESENCE:
        command["reason"] = ""
    return Intent.model_validate(
        {
            "key": dice.choice(KEYS),
            "given_at": dice.choice(TIMES),
            "expires_at": dice.choice([None, *TIMES]),
            "if_sequence_number": dice.choice([None, *NUMBERS]),
            "tries": dice.choice([0, 1, 2**70]),
            "held_s": dice.choice([0.0, 5.0, 1e9, -1.0]),
            "command": command,
        }
    )


def a_frame(dice: Random) -> Frame:
    some = tuple(an_event(dice) for _ in range(dice.randrange(3)))
    return Frame(
        epoch=dice.choice(["a", "b"]), prev=dice.choice(NUMBERS), cursor=dice.choice(NUMBERS), events=some
    )


def a_snapshot(dice: Random) -> Snapshot:
    return Snapshot(
        position=dice.choice([None, a_place(dice)]),
        server_time=dice.choice(TIMES),
        entries=tuple(an_entry(dice) for _ in range(dice.randrange(3))),
        status=dice.choice([None, status_of(number=dice.choice(NUMBERS))]),
    )


def a_beat(dice: Random) -> Heartbeat:
    place = a_place(dice)
    return Heartbeat(
        control="heartbeat",
        epoch=place.epoch,
        cursor=place.cursor,
        server_time=dice.choice(TIMES),
        digest=dice.choice(TEXTS),
    )


def an_order(dice: Random) -> Order:
    move = Move(entry_id=dice.choice(IDS), sequence_number=dice.choice(NUMBERS), to_agent_id=ME)
    return Order(id=dice.choice(KEYS), moves=(move,) * dice.randrange(3), reason=Reason(code="x"))


def results(dice: Random) -> tuple[MoveResult, ...]:
    result = MoveResult(entry_id=dice.choice(IDS), is_done=dice.random() < 0.5, entry=maybe_entry(dice))
    return (result,) * dice.randrange(3)


MAKERS: Mapping[type, Callable[[Random], m.Message]] = {
    m.CatalogueRead: lambda dice: m.CatalogueRead(catalogue=catalogue(is_lead=dice.random() < 0.5)),
    m.Restored: lambda dice: m.Restored(
        entries=(an_entry(dice),), position=a_place(dice), as_of=START, intents=(an_intent(dice),)
    ),
    m.LinkChanged: lambda dice: m.LinkChanged(state=dice.choice(list(m.LinkState))),
    m.LatencyMeasured: lambda dice: m.LatencyMeasured(
        latency_s=dice.choice(FLOATS), clock_offset_s=dice.choice(FLOATS)
    ),
    m.SnapshotTaken: lambda dice: m.SnapshotTaken(snapshot=a_snapshot(dice)),
    m.StreamRecovered: lambda dice: m.StreamRecovered(recovered=dice.random() < 0.5, position=a_place(dice)),
    m.FrameReceived: lambda dice: m.FrameReceived(frame=a_frame(dice)),
    m.HeartbeatReceived: lambda dice: m.HeartbeatReceived(heartbeat=a_beat(dice)),
    m.StreamCaughtUp: lambda dice: m.StreamCaughtUp(position=a_place(dice)),
    m.ResyncAsked: lambda dice: m.ResyncAsked(reason=dice.choice(TEXTS)),
    m.IntentGiven: lambda dice: m.IntentGiven(intent=an_intent(dice)),
    m.ReplyConfirmed: lambda dice: m.ReplyConfirmed(key=dice.choice(KEYS), entry=maybe_entry(dice)),
    m.ReplyFailed: lambda dice: m.ReplyFailed(
        key=dice.choice(KEYS),
        kind=dice.choice(list(m.FailureKind)),
        code=dice.choice(TEXTS),
        title=dice.choice(TEXTS),
        current=maybe_entry(dice),
        retry_after_s=dice.choice([None, *FLOATS]),
    ),
    m.EntryRead: lambda dice: m.EntryRead(entry_id=dice.choice(IDS), entry=maybe_entry(dice)),
    m.ReloadAsked: lambda _dice: m.ReloadAsked(),
    m.PoolRead: lambda dice: m.PoolRead(
        entries=tuple(entry for _ in range(3) if (entry := maybe_entry(dice)) is not None)
    ),
    m.QuestionAnswered: lambda dice: m.QuestionAnswered(
        slot=dice.choice(KEYS), question=EntryHistory(entry_id=dice.choice(IDS)), answer=Timeline()
    ),
    m.QuestionFailed: lambda dice: m.QuestionFailed(
        slot=dice.choice(KEYS), question=EntryHistory(entry_id=dice.choice(IDS)), title=dice.choice(TEXTS)
    ),
    m.BacklogRead: lambda dice: m.BacklogRead(
        backlogs=(Backlog(workbin_id=dice.choice(TEXTS), at=dice.choice(TIMES), step_seconds=60),)
    ),
    om.OrderGiven: lambda dice: om.OrderGiven(order=an_order(dice)),
    om.OrderAnswered: lambda dice: om.OrderAnswered(order_id=dice.choice(KEYS), results=results(dice)),
    om.OrderFailed: lambda dice: om.OrderFailed(order_id=dice.choice(KEYS), detail=dice.choice(TEXTS)),
    om.OrderStopped: lambda dice: om.OrderStopped(order_id=dice.choice(KEYS)),
    om.OrderDismissed: lambda dice: om.OrderDismissed(order_id=dice.choice(KEYS)),
    m.EntryAsked: lambda dice: m.EntryAsked(entry_id=dice.choice(IDS)),
    m.PopLoaded: lambda dice: m.PopLoaded(
        entry_id=dice.choice(IDS), pop_id=dice.choice(TEXTS), outcome=dice.choice(["failed", "loaded"])
    ),
    m.NoticeDismissed: lambda dice: m.NoticeDismissed(notice_id=f"entry.overridden:{dice.choice(IDS)}"),
    m.IntentRetried: lambda dice: m.IntentRetried(key=dice.choice(KEYS)),
    m.IntentDiscarded: lambda dice: m.IntentDiscarded(key=dice.choice(KEYS)),
    m.QuestionAsked: lambda dice: m.QuestionAsked(
        slot=dice.choice(KEYS), question=EntryHistory(entry_id=dice.choice(IDS))
    ),
    m.PopLetGo: lambda dice: m.PopLetGo(entry_id=dice.choice(IDS), is_free=dice.random() < 0.5),
    m.PopAsked: lambda dice: m.PopAsked(entry_id=dice.choice(IDS), pop_id=dice.choice([None, "crm"])),
    m.TroubleFound: lambda dice: m.TroubleFound(code=dice.choice(TEXTS), title=dice.choice(TEXTS)),
    m.AlertRaised: lambda dice: m.AlertRaised(about=dice.choice(KEYS), title=dice.choice(TEXTS)),
    m.AlertEnded: lambda dice: m.AlertEnded(about=dice.choice(KEYS)),
    m.Ticked: lambda _: m.Ticked(),
}


def test_every_message_is_among_them() -> None:
    assert set(MAKERS) == set(m.Message.__args__)


class Screen:
    """What a window would keep of the changes."""

    def __init__(self) -> None:
        self.rows: dict[str, EntryRow] = {}
        self.link: LinkRow | None = None

    def paint(self, change: Change) -> None:
        if isinstance(change, Put) and isinstance(change.row, LinkRow):
            self.link = change.row
        if change.table is not TableName.ENTRIES:
            return
        if isinstance(change, Put):
            assert isinstance(change.row, EntryRow)
            self.rows[change.id] = change.row
            haystack(change.row, None)
            due_s(change.row.entry, None)
        else:
            self.rows.pop(change.id, None)


@pytest.mark.parametrize("seed", range(60))
def test_y38_nothing_that_is_well_typed_makes_the_desk_raise(seed: int) -> None:
    dice = Random(seed)  # noqa: S311  dice, not secrets
    makers: list[Any] = list(MAKERS.values())
    abilities = Abilities(
        has_positioned_stream=dice.random() < 0.7,
        has_idempotency_keys=dice.random() < 0.7,
        has_pools=dice.random() < 0.5,
    )
    desk = Desk(abilities, dice.choice(list(Scope)), PopPolicy(hosts=("crm.example",)))
    screen, now = Screen(), START
    for _ in range(120):
        now += timedelta(seconds=dice.choice([0.0, 0.0, 0.5, 5.0, 61.0, 1e6, -3600.0]))
        for change in desk.take(dice.choice(makers)(dice), now).changes:
            screen.paint(change)
        for row in screen.rows.values():
            permit(dice.choice(sorted(RULES)), row, screen.link, catalogue(), now)
    mirror = desk._books.mirror
    folded = 0
    for entry_id in mirror.held:
        folded ^= mark(entry_id, screen.rows[entry_id].entry.sequence_number)
    assert mirror.digest == f"{folded:016x}"
