from datetime import timedelta

from desktop.core.changes import IntentRow, Phase, TableName
from desktop.core.effects import ReadEntry, Ring, Send, TakeSnapshot
from desktop.core.messages import CatalogueRead, IntentRetried, Restored
from desktop.domain.commands import Intent, MarkDone, ParkEntry
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Position
from tests.core.bench import DONE, START, Bench, catalogue, entry, make_bench, offered


def restored(*intents: Intent) -> Restored:
    return Restored(
        entries=(entry("e1"), offered("e2")),
        position=Position(epoch="a", cursor=100),
        as_of=START - timedelta(hours=1),
        intents=intents,
    )


def test_what_the_last_run_knew_is_shown_with_its_age_and_not_as_live() -> None:
    bench = make_bench(is_live=False)
    bench.take(restored())
    assert bench.row("e1") is not None
    assert bench.link.as_of == START - timedelta(hours=1)
    assert not bench.is_live()
    assert not bench.all_asked(Ring)
    assert bench.desk.position == Position(epoch="a", cursor=100)


def test_after_a_restart_the_list_is_read_and_open_offers_ring() -> None:
    bench = make_bench(is_live=False)
    bench.take(restored())
    bench.connect(recovered=True)
    assert len(bench.all_asked(TakeSnapshot)) == 1, "how I am doing is not kept from run to run"
    bench.snapshot(entry("e1"), offered("e2"))
    assert [ring.entry_id for ring in bench.all_asked(Ring)] == ["e2"]
    assert bench.is_live()


def test_rows_restored_before_it_is_known_who_signed_in_are_sorted_out_then() -> None:
    bench = Bench(make_bench(is_live=False).desk.__class__())
    theirs = entry("e3", agent="agent-2")
    bench.take(restored().model_copy(update={"entries": (entry("e1"), theirs)}))
    assert bench.row("e3") is not None
    bench.take(CatalogueRead(catalogue=catalogue()))
    assert bench.row("e1") is not None
    assert bench.row("e3") is None
    assert not bench.codes()


def test_what_is_known_already_is_not_replaced_by_what_the_last_run_knew() -> None:
    bench = make_bench(entry("e1", 5))
    bench.take(restored())
    row = bench.row("e1")
    assert row is not None
    assert row.entry.sequence_number == 5
    assert bench.desk.position == Position(epoch="a", cursor=100)


def test_y12_work_that_was_not_sent_before_a_crash_goes_on_under_its_own_key() -> None:
    waiting = Intent(
        key="old",
        command=MarkDone(entry_id="e1", disposition=DONE),
        given_at=START - timedelta(hours=1),
        expires_at=START + timedelta(days=6),
        tries=1,
    )
    bench = make_bench(is_live=False)
    bench.take(restored(waiting))
    bench.take(restored(waiting))
    row = bench.rows[TableName.INTENTS, "old"]
    assert isinstance(row, IntentRow)
    assert row.phase is Phase.WAITING
    bench.connect(recovered=True)
    bench.snapshot(entry("e1"))
    assert [send.intent.key for send in bench.all_asked(Send)] == ["old"]


def test_a_replayed_answer_about_an_entry_that_has_left_is_looked_into_first() -> None:
    waiting = Intent(key="old", command=ParkEntry(entry_id="e9"), given_at=START, tries=1)
    bench = make_bench(is_live=False)
    bench.take(restored(waiting))
    bench.connect()
    bench.confirm("old", entry("e9", 2, EntryStatus.PARKED))
    assert bench.row("e9") is None
    assert ReadEntry(entry_id="e9") in bench.last.effects
    assert "old" not in {row_id for _, row_id in bench.rows}


def test_what_was_refused_waits_for_the_person_through_a_restart_and_holds_up_nothing_else() -> None:
    refused = Intent(
        key="old", command=ParkEntry(entry_id="e1"), given_at=START, tries=1, problem="You may not do that."
    )
    bench = make_bench(is_live=False)
    bench.take(restored(refused))
    bench.connect(recovered=True)
    bench.snapshot(entry("e1"))
    bench.wait(3600)
    assert not bench.all_asked(Send)
    row = bench.rows[TableName.INTENTS, "old"]
    assert isinstance(row, IntentRow)
    assert (row.phase, row.problem) == (Phase.PARKED, "You may not do that.")
    assert "command.parked" in bench.codes()
    bench.take(IntentRetried(key="old"))
    (send,) = bench.all_asked(Send)
    assert (send.intent.key, send.intent.problem) == ("old", "")
