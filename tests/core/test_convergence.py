"""The desk against a model of the back end, over a line that loses, doubles and turns around."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from desktop.core.messages import (
    FrameReceived,
    HeartbeatReceived,
    IntentGiven,
    LinkChanged,
    LinkState,
    SnapshotTaken,
    StreamCaughtUp,
    StreamRecovered,
    Ticked,
)
from desktop.domain.commands import AcceptOffer, Intent, MarkDone, ParkEntry, RejectOffer
from desktop.domain.entry import EntryStatus, Reason
from tests.core.bench import DONE
from tests.core.world import World

S = EntryStatus
IDS = st.sampled_from([f"e{n}" for n in range(9)])
MOVES = st.tuples(
    IDS,
    st.sampled_from([S.ASSIGNED, S.ASSIGNED, S.ACCEPTED, S.PARKED, S.UNASSIGNED, S.COMPLETED]),
    st.sampled_from([True, True, True, False]),
)
FAULTS = ("lost", "twice", "order", "break", "restart", "kill", "drop")
QUIET_ROUNDS = 5


def fault(name: str) -> Callable[["Convergence"], bool]:
    """Whether this run has the fault: each has a few only, so that one does not heal another."""
    return lambda machine: name in machine.faults


class Convergence(World):
    """At rest, the mirror equals the server, and every key has had its effect once."""

    @initialize(faults=st.sets(st.sampled_from(FAULTS), max_size=3))
    def choose(self, faults: set[str]) -> None:
        self.faults = frozenset(faults)
        self.connect()
        self.a_snapshot_arrives()

    @rule(moves=st.lists(MOVES, min_size=1, max_size=5))
    def things_happen(self, moves: list[tuple[str, EntryStatus, bool]]) -> None:
        for entry_id, status, is_mine in moves:
            self.something_happens(entry_id, status, is_mine=is_mine)

    @precondition(lambda self: not self.is_up)
    @rule()
    def connect(self) -> None:
        missed = self.server.since(self.desk.position)
        self.is_up = True
        self.line = list(missed or ())
        self.take(LinkChanged(state=LinkState.CATCHING_UP))
        self.take(StreamRecovered(recovered=missed is not None, position=self.server.position))
        self.take(StreamCaughtUp(position=self.server.position))

    @precondition(fault("drop"))
    @precondition(lambda self: self.is_up)
    @rule()
    def disconnect(self) -> None:
        self.is_up, self.line = False, []
        self.take(LinkChanged(state=LinkState.RECONNECTING))

    @precondition(lambda self: self.line)
    @rule(data=st.data())
    def a_frame_arrives(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.line) - 1)) if "order" in self.faults else 0
        self.take(FrameReceived(frame=self.line.pop(at)))

    @precondition(fault("lost"))
    @precondition(lambda self: self.line)
    @rule()
    def a_frame_is_lost(self) -> None:
        self.line.pop(0)

    @precondition(fault("twice"))
    @precondition(lambda self: self.server.log and self.is_up)
    @rule(data=st.data())
    def a_frame_comes_twice(self, data: st.DataObject) -> None:
        self.take(FrameReceived(frame=data.draw(st.sampled_from(self.server.log))))

    @precondition(lambda self: self.is_up)
    @rule()
    def beat(self) -> None:
        while self.line:  # a beat never overtakes a frame
            self.take(FrameReceived(frame=self.line.pop(0)))
        self.take(HeartbeatReceived(heartbeat=self.server.beat(self.now)))

    @precondition(lambda self: self.snapshots_due)
    @rule()
    def a_snapshot_arrives(self) -> None:
        self.snapshots_due = 0
        if self.is_up:
            self.take(SnapshotTaken(snapshot=self.server.snapshot(self.now)))

    @precondition(lambda self: self.mail)
    @rule(data=st.data())
    def an_answer_arrives(self, data: st.DataObject) -> None:
        self.take(self.mail.pop(data.draw(st.integers(0, len(self.mail) - 1))))

    @rule(seconds=st.sampled_from([0.2, 1, 6, 61, 3600]))
    def time_goes_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.take(Ticked())

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), kind=st.sampled_from(["accept", "accept", "reject", "park", "done"]))
    def a_person_clicks(self, data: st.DataObject, kind: str) -> None:
        row = self.rows[data.draw(st.sampled_from(sorted(self.rows)))]
        entry_id = row.entry.id
        offer_id = row.entry.offer.id if row.entry.offer is not None else "none"
        commands: dict[str, Any] = {
            "accept": AcceptOffer(entry_id=entry_id, offer_id=offer_id),
            "reject": RejectOffer(entry_id=entry_id, offer_id=offer_id, reason=Reason(code="busy")),
            "park": ParkEntry(entry_id=entry_id),
            "done": MarkDone(entry_id=entry_id, disposition=DONE),
        }
        key = f"key-{len(self.given)}"
        self.given.add(key)
        self.take(IntentGiven(intent=Intent(key=key, command=commands[kind], given_at=self.now)))

    @precondition(fault("break"))
    @rule(is_losing=st.booleans())
    def the_way_back_breaks_or_heals(self, is_losing: bool) -> None:
        self.is_losing = is_losing

    @precondition(fault("restart"))
    @rule()
    def the_server_loses_its_log(self) -> None:
        self.server.restart()
        if self.is_up:
            self.disconnect()

    @precondition(fault("kill"))
    @rule()
    def the_program_is_killed(self) -> None:
        self.start()

    @invariant()
    def nothing_rings_or_opens_twice_and_nothing_has_two_outcomes(self) -> None:
        assert all(count == 1 for count in self.server.effects.values())
        assert all(count == 1 for count in self.outcomes.values())
        assert len(self.popped) == len(set(self.popped))

    def teardown(self) -> None:
        self.is_losing = False
        for _ in range(QUIET_ROUNDS):
            self.settle_once()
        held = {
            row.entry.id: (row.entry.sequence_number, row.entry.status)
            for row in self.rows.values()
            if row.is_mine
        }
        assert held == self.server.mine()
        assert {entry_id: (e.sequence_number, e.status) for entry_id, e in self.disk.items()} == held
        for _ in range(60):
            self.settle_once()
        assert not self.outbox, "every intent has its outcome"

    def settle_once(self) -> None:
        if not self.is_up:
            self.connect()
        while self.mail:
            self.take(self.mail.pop(0))
        if self.snapshots_due:
            self.a_snapshot_arrives()
        if self.is_up:
            self.beat()
        self.time_goes_by(5)
        for held in tuple(self.server.entries.values()):
            if held.offer is not None and held.status is S.ASSIGNED and held.offer.expires_at <= self.now:
                self.something_happens(held.id, S.UNASSIGNED, is_mine=False)


TestConvergence = Convergence.TestCase
TestConvergence.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
