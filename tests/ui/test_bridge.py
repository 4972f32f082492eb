import threading
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change, EntryRow, Gone, Put, TableName
from desktop.core.effects import Ring
from desktop.core.messages import IntentGiven, Message
from desktop.domain.commands import AcceptOffer, SetPresence
from desktop.ui.bridge import Bridge
from desktop.ui.frames import BUDGET_S, FRAME_S, FrameQueue
from tests.ui import sample


class HandClock:
    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at

    def pass_by(self, seconds: float) -> None:
        self.at += seconds


def numbered(count: int) -> list[Put]:
    return sample.put(*(sample.entry_row(f"E-{number}") for number in range(count)))


def test_only_the_last_change_of_a_row_is_applied() -> None:
    queue, applied = FrameQueue(HandClock()), list[Change]()
    queue.put(sample.put(sample.entry_row("A", sequence_number=1), sample.entry_row("B")))
    queue.put(sample.put(sample.entry_row("A", sequence_number=2)))
    queue.put([Gone(TableName.ENTRIES, "B")])
    assert not queue.run_frame(applied.extend)
    assert [(change.id, type(change)) for change in applied] == [("A", Put), ("B", Gone)]
    assert isinstance(applied[0], Put)
    assert isinstance(applied[0].row, EntryRow)
    assert applied[0].row.entry.sequence_number == 2


def test_the_ui_is_woken_once_until_it_has_applied_everything() -> None:
    queue = FrameQueue(HandClock())
    assert queue.put(numbered(1))
    assert not queue.put(numbered(1))
    queue.run_frame(lambda _changes: None)
    assert queue.put(numbered(1))


def test_an_idle_window_applies_at_once_and_a_busy_one_waits_for_its_frame() -> None:
    clock = HandClock()
    queue = FrameQueue(clock)
    assert queue.wait_s() == 0
    queue.put(numbered(1))
    queue.run_frame(lambda _changes: clock.pass_by(0.002))
    clock.at += 0.001
    assert 0 < queue.wait_s() < FRAME_S, "little news is shown soon"
    queue.put(numbered(2))
    queue.run_frame(lambda _changes: clock.pass_by(0.02))
    assert queue.wait_s() == pytest.approx(FRAME_S), "much news leaves time to the person"
    clock.at += 2 * FRAME_S
    assert queue.wait_s() == 0


def test_a_frame_stops_when_its_time_is_used_up_and_goes_on_in_the_next() -> None:
    clock = HandClock()
    queue = FrameQueue(clock)
    queue.put(numbered(200))
    taken: list[int] = []

    def slow(changes: list[Change]) -> None:
        clock.at += BUDGET_S
        taken.append(len(changes))

    frames = 1
    while queue.run_frame(slow):
        frames += 1
    assert frames > 1
    assert sum(taken) == 200
    assert max(taken) < 200


def test_changes_from_another_thread_reach_the_tables(qtbot: QtBot) -> None:
    bridge = Bridge(lambda _message: None)
    changes = sample.desk()
    with qtbot.waitSignal(bridge.changed):
        thread = threading.Thread(target=bridge.receive, args=(changes,))
        thread.start()
        thread.join()
    assert bridge.tables.my_id == sample.ME
    assert bridge.tables.entry("APP-9981") is not None


def test_an_effect_comes_after_the_changes_before_it(qtbot: QtBot) -> None:
    bridge = Bridge(lambda _message: None)
    heard: list[str] = []
    bridge.changed.connect(lambda _changes: heard.append("changed"))
    bridge.rang.connect(lambda ring: heard.append(ring.entry_id))
    bridge.receive(sample.put(sample.offer_row("FRD-118")))
    with qtbot.waitSignal(bridge.rang):
        bridge.perform(Ring(entry_id="FRD-118", offer_id="o-FRD-118"))
    assert heard == ["changed", "FRD-118"]


def test_an_effect_waits_for_the_frame_of_its_own_changes() -> None:
    clock = HandClock()
    queue = FrameQueue(clock)
    ring = Ring(entry_id="200", offer_id="o")
    queue.put([*numbered(200), ring])
    taken: list[Change] = []

    def slow(changes: list[Change]) -> None:
        clock.at += BUDGET_S
        taken.extend(changes)

    assert queue.run_frame(slow)
    assert queue.take_due() == [], "its offer may be in a later frame: it would ring for nothing"
    while queue.run_frame(slow):
        pass
    assert queue.take_due() == [ring]
    assert len(taken) == 200


def test_a_command_becomes_an_intent_with_the_version_that_was_seen(qtbot: QtBot) -> None:
    given: list[Message] = []
    bridge = Bridge(given.append, now=lambda: sample.NOW)
    row = sample.offer_row("FRD-118")
    assert row.entry.offer is not None
    with qtbot.waitSignal(bridge.changed):
        bridge.receive(sample.put(row))
    key = bridge.dispatch(AcceptOffer(entry_id="FRD-118", offer_id=row.entry.offer.id))
    bridge.dispatch(SetPresence(definition_id="p-ready"))
    first, second = given
    assert isinstance(first, IntentGiven)
    assert isinstance(second, IntentGiven)
    assert first.intent.key == key != second.intent.key
    assert first.intent.if_sequence_number == row.entry.sequence_number
    assert first.intent.expires_at == row.entry.offer.expires_at
    assert second.intent.expires_at is None


def test_countdowns_go_by_the_servers_clock(qtbot: QtBot) -> None:
    bridge = Bridge(lambda _message: None, now=lambda: sample.NOW)
    ahead = sample.link().model_copy(update={"clock_offset_s": 2.5})
    with qtbot.waitSignal(bridge.changed):
        bridge.receive([Put(TableName.LINK, "link", ahead)])
    assert bridge.server_now() - sample.NOW == timedelta(seconds=2.5)
