"""A floor of a thousand agents with the work on it, for the bench of the lead's page; always the same."""

import json
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

from desktop.domain.agent import AgentStatus
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.presence import WorkState
from desktop.domain.record import Record, wire_time
from tests.ui.team import crowd

AGENTS = 1_000
ENTRIES = 20_000
PRESENCES = 0.3
S = EntryStatus
_NEXT = {
    S.UNASSIGNED: (S.ASSIGNED, "assigned"),
    S.ASSIGNED: (S.ACCEPTED, "accepted"),
    S.ACCEPTED: (S.COMPLETED, "completed"),
    S.PARKED: (S.ACCEPTED, "accepted"),
    S.COMPLETED: (S.UNASSIGNED, "added"),
}
_STATES = (WorkState.AVAILABLE, WorkState.BUSY, WorkState.NOT_READY, WorkState.NOT_RESPONDING)


def entries() -> list[Entry]:
    """A third waits; the rest is with agents, most of it set aside."""
    bins = list(crowd.WORKBINS)
    states = (S.PARKED, S.ACCEPTED, S.PARKED)
    return [
        crowd.entry(
            f"e{n}",
            None if n % 3 == 0 else n % AGENTS,
            bins[n % len(bins)],
            state=states[n % 3],
            age=timedelta(minutes=n % 400),
            due=timedelta(seconds=n % 7_200 - 120),
            version=1,
        ).entry
        for n in range(ENTRIES)
    ]


def statuses() -> list[AgentStatus]:
    """How everybody is doing."""
    return [_status(number, 1) for number in range(AGENTS)]


def lines(count: int) -> Iterator[bytes]:
    """So many frames, as they come over the wire, with one event each.

    Presences, and work that goes from hand to hand and is done, with new work in its place.
    """
    dice, now, versions = Random(7), [_told(one) for one in entries()], [1] * AGENTS  # noqa: S311 - no secrets
    for number in range(count):
        if dice.random() < PRESENCES:
            agent = dice.randrange(AGENTS)
            versions[agent] += 1
            status = _told(_status(agent, versions[agent], dice.randrange(len(_STATES))))
            event = {"eventType": "routing.user.presence", "user": status}
        else:
            place = dice.randrange(ENTRIES)
            if now[place]["status"] == S.COMPLETED:
                now[place] |= {"id": f"n{number}", "sequenceNumber": 0, "status": S.COMPLETED}
            event = _moved(now[place], dice)
        event["occurredAt"] = wire_time(crowd.NOW)
        frame = {"epoch": "a", "prev": number, "cursor": number + 1, "events": [event]}
        yield json.dumps(frame).encode() + b"\n"


def _status(agent: int, version: int, turn: int = 0) -> AgentStatus:
    state = _STATES[(agent + turn) % len(_STATES)]
    presence = "lunch" if state is WorkState.NOT_READY else "available"
    return crowd.status(agent, state, presence, (agent + turn) % 4, 3, version)


def _told(record: Record) -> dict[str, Any]:
    told: dict[str, Any] = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return told


def _moved(entry: dict[str, Any], dice: Random) -> dict[str, Any]:
    """The next step of an entry, and its event. What is done is followed by new work."""
    status, past = _NEXT[entry["status"]]
    if status is S.UNASSIGNED:
        entry.pop("assignedTo", None)
    if status is S.ASSIGNED:
        agent = dice.randrange(AGENTS)
        entry["assignedTo"] = {"id": f"u-{agent}", "name": crowd.agent(agent).name, "type": "user"}
    entry |= {"status": status, "sequenceNumber": entry["sequenceNumber"] + 1}
    version = entry["sequenceNumber"]
    return {
        "eventType": f"routing.workbinentry.{past}",
        "entryId": entry["id"],
        "workbinId": entry["workbinId"],
        "fromSequenceNumber": version,
        "sequenceNumber": version,
        "entry": entry,
        "actor": {"id": "u-1", "name": "Bashir Osman"},
    }
