"""A floor of agents with room for one, everybody at once: the real store, writer, router and transitions.

Whatever happens in whatever order, capacity holds at every place of the log, of two racing overrides one
wins, and nothing waits for ever. One shift; ``WORKLIST_RACES=20`` for the long run.
"""

import asyncio
import json
import os
import random
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.agent import Role
from desktop.service.asked import AskedAssignee, AskedRoutingData, EntryPut, PresencePatch, PresenceRef
from desktop.service.document import Document
from desktop.service.house import House
from desktop.service.load import load_document
from desktop.service.presence import set_presence
from desktop.service.principal import Principal, make_principal
from desktop.service.refusal import Refusal
from desktop.service.store.transaction import Transaction
from desktop.service.submission import submit
from desktop.service.transitions.put import put_entry
from desktop.service.workitem import WorkitemPost
from tests.support.service import ManualClock

EXAMPLES = int(os.environ.get("WORKLIST_RACES", "1"))
ROUTINGS, BURST = 1000, 50
AGENTS = [f"u-{number}" for number in range(25)]
PRESENCES = ("available", "on-queue", "break", "offline")
MOVES: dict[str, tuple[dict[str, Any], ...]] = {
    "assigned": ({"status": "accepted"}, {"status": "rejected", "reason": {"code": "busy"}}),
    "accepted": (
        {"status": "completed"},
        {"status": "parked"},
        {"status": "unassigned", "reason": {"code": "released"}},
    ),
    "parked": ({"status": "accepted"}, {"status": "completed"}),
}
FORCED = "forced"
Operation = Callable[[Transaction], object]


def organisation() -> Document:
    one_each = {"workitem": {"maximumCapacity": 1}}
    users = [
        {"id": one, "login": one, "name": one, "groups": ["g"], "utilization": one_each} for one in AGENTS
    ]
    return Document.model_validate_json(
        json.dumps(
            {
                "groups": [{"id": "g", "name": "G"}],
                "users": users,
                "workbins": [{"id": "wb", "name": "WB", "memberGroups": ["g"]}],
                "workitemTypes": [{"id": "wt", "name": "WT", "routingRuleId": "r"}],
                "rules": [{"id": "r", "name": "R", "evaluationOrder": 1, "fallbackQueueId": "wb"}],
            }
        )
    )


class Shift:
    """A floor on which much happens at once."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.clock = ManualClock()
        self.house = House(folder, self.clock)
        load_document(self.house, organisation(), "a password of the tests")
        self.floor = self.house.routing.floor
        self.chance = chance
        self.agents = {one: make_principal(one, one, "user", (Role.AGENT,), (), "") for one in AGENTS}
        self.leads = [
            make_principal(f"l-{n}", f"L{n}", "client", (Role.INTEGRATION,), (), "") for n in (1, 2)
        ]

    async def all_at_once(self, operations: list[Operation]) -> list[object]:
        """What came of each; refusals are answers too."""
        asked = (self.house.write(one) for one in operations)
        answers = await asyncio.gather(*asked, return_exceptions=True)
        wrong = [one for one in answers if isinstance(one, BaseException) and not isinstance(one, Refusal)]
        if wrong:
            raise wrong[0]
        return answers

    async def burst(self) -> None:
        """Work arrives while agents come, go, answer, do not answer and are overruled."""
        operations: list[Operation] = [self.routing() for _ in range(BURST)]
        operations += [self.presence(one, self.chance.choice(PRESENCES)) for one in self.some()]
        operations += [self.move(one) for one in (*self.some(), *self.some())]
        operations += [self.override(self.leads[0], None, one, is_forced=False) for one in self.some()[:3]]
        self.chance.shuffle(operations)
        await self.all_at_once(operations)
        await self.race()
        self.clock.move(self.chance.choice((1, 20, 61)))
        self.house.writer.wake()

    def some(self) -> list[str]:
        return self.chance.sample(AGENTS, 10)

    def routing(self) -> Operation:
        return lambda tx: submit(tx, self.floor, WorkitemPost(workitem_type_id="wt"))

    def presence(self, agent_id: str, wanted: str) -> Operation:
        asked = PresencePatch(presence_definition=PresenceRef(id=wanted))
        return lambda tx: set_presence(tx, self.floor, self.agents[agent_id], agent_id, asked)

    def move(self, agent_id: str, choose: Callable[[Any], Any] | None = None) -> Operation:
        """Do something with one of the agent's entries; by chance, when nothing else is said."""
        chosen = choose or self.chance.choice

        def run(tx: Transaction) -> None:
            # What is parked comes last: while an offer takes the only place, it cannot be resumed.
            query = (
                "SELECT id, status FROM entry WHERE status != 'completed' AND agent_id = ?"
                " ORDER BY status = 'parked', place"
            )
            mine = tx.conn.execute(query, (agent_id,)).fetchall()
            if mine:
                entry_id, status = chosen(mine)
                asked = EntryPut.model_validate_json(json.dumps(chosen(MOVES[status])))
                put_entry(tx, self.floor, self.agents[agent_id], entry_id, asked)

        return run

    def override(self, who: Principal, entry_id: str | None, to: str, *, is_forced: bool) -> Operation:
        """Of that entry, or of any open one."""
        reason = FORCED if is_forced else "helps out"

        def run(tx: Transaction) -> None:
            query = "SELECT id FROM entry WHERE status != 'completed' ORDER BY place LIMIT 1"
            found = (entry_id,) if entry_id else tx.conn.execute(query).fetchone()
            if found is None:  # it came before any work did
                return
            (wanted,) = found
            asked = EntryPut(
                status="assigned",
                assigned_to=AskedAssignee(id=to),
                routing_data=AskedRoutingData(custom_attributes={"overrideReason": reason}),
                force=is_forced,
            )
            put_entry(tx, self.floor, who, wanted, asked)

        return run

    async def race(self) -> None:
        """Two leads give one entry to two agents who do not have it: one of them wins."""
        query = "SELECT id, agent_id FROM entry WHERE status = 'accepted' ORDER BY place LIMIT 1"
        found = await self.house.write(lambda tx: tx.conn.execute(query).fetchone())
        if found is None:
            return
        first, second = self.chance.sample([one for one in AGENTS if one != found[1]], 2)
        sides = zip(self.leads, (first, second), strict=True)
        answers = await self.all_at_once(
            [self.override(who, found[0], to, is_forced=True) for who, to in sides]
        )
        (lost,) = (one for one in answers if isinstance(one, Refusal))
        assert lost.code == "entry.already.assigned"

    async def work_off(self) -> None:
        """Everybody is there and does what they get, until nothing is left; each round brings it forward."""
        left = await self.left()
        while left:
            everybody = [self.presence(one, "available") for one in AGENTS]
            for _ in MOVES:
                await self.all_at_once(everybody + [self.move(one, lambda of: of[0]) for one in AGENTS])
                everybody = []
            before, left = left, await self.left()
            assert left < before, f"{left} entries wait for ever"

    async def left(self) -> int:
        query = "SELECT count(*) FROM entry WHERE status != 'completed'"
        count: int = await self.house.write(lambda tx: tx.conn.execute(query).fetchone()[0])
        return count

    def check_log(self) -> None:
        """At each place of the log: whoever is given an entry had room for it, unless it was forced."""
        query = "SELECT entry_id, agent_id, status, body FROM log WHERE entry_id IS NOT NULL ORDER BY cursor"
        rows = self.house.readers.read_now(lambda conn: conn.execute(query).fetchall())
        holder: dict[str, str] = {}
        held: dict[str, set[str]] = defaultdict(set)
        for entry_id, agent_id, status, body in rows:
            before = holder.pop(entry_id, None)
            if before is not None:
                held[before].discard(entry_id)
            if status in {"assigned", "accepted"}:
                reason = json.loads(body)["reason"] or {}
                has_room = before == agent_id or not held[agent_id] or reason.get("code") == FORCED
                assert has_room, f"{agent_id} had no room for {entry_id}"
                holder[entry_id] = agent_id
                held[agent_id].add(entry_id)


def play(folder: Path, seed: int, routings: int) -> None:
    """A shift from the first burst to the last entry."""
    shift = Shift(folder, random.Random(seed))  # noqa: S311 - repeatable, not a secret

    async def run() -> None:
        await shift.all_at_once([shift.presence(one, "available") for one in AGENTS])
        for _ in range(routings // BURST):
            await shift.burst()
        await shift.work_off()

    with closing(shift.house):
        asyncio.run(run())
        shift.check_log()


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_of_a_thousand_routings_at_once_none_goes_beyond_capacity_or_waits_for_ever(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    play(tmp_path_factory.mktemp("shift"), seed, ROUTINGS)


def test_a_router_that_does_not_look_at_capacity_would_be_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.service.fit.has_room", lambda *_: True)
    with pytest.raises(AssertionError, match="had no room"):
        play(tmp_path, 1, 2 * BURST)
