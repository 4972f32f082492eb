from datetime import timedelta

import pytest

from desktop.core.changes import IntentRow, Outcome, Phase, TableName
from desktop.core.effects import Forget, Hush, PopPage, ReadEntry, Ring, Send, TakeSnapshot, WakeAt
from desktop.core.learning import EXPIRED
from desktop.core.messages import (
    CatalogueRead,
    FailureKind,
    LatencyMeasured,
    LinkChanged,
    LinkState,
    PopAsked,
    PopLoaded,
    Restored,
    TroubleFound,
)
from desktop.core.scope import Scope
from desktop.domain.commands import AcceptOffer, Intent, MarkDone, SetPresence
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Position
from tests.core.bench import DONE, START, Bench, catalogue, entry, event, make_bench, offered

S = EntryStatus


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


def test_somebody_else_signing_in_reads_the_list_anew() -> None:
    bench = make_bench(entry("e1"))
    other = catalogue()
    bench.take(
        CatalogueRead(
            catalogue=other.model_copy(update={"me": other.me.model_copy(update={"id": "agent-2"})})
        )
    )
    assert bench.asked(TakeSnapshot)
    assert bench.row("e1") is None


def test_a_lead_sees_the_team_and_it_is_not_theirs() -> None:
    bench = make_bench(entry("e1", agent="agent-2"), offered("e2", 1, "agent-2"), scope=Scope.TEAM)
    row = bench.row("e1")
    assert row is not None
    assert not row.is_mine
    bench.frame(event(entry("e2", 2, S.UNASSIGNED, None)))
    assert bench.row("e2") is not None
    assert not bench.codes()
    assert not bench.all_asked(Ring)


@pytest.mark.parametrize(
    ("state", "code"),
    [(LinkState.SIGNED_OUT, "link.signedOut"), (LinkState.SUPERSEDED, "link.superseded")],
)
def test_y30_an_end_is_told_until_it_is_over(bench: Bench, state: LinkState, code: str) -> None:
    bench.take(LinkChanged(state=state))
    assert bench.codes() == {code}
    assert bench.link.state is state
    bench.connect(recovered=True)
    assert code not in bench.codes()


def test_a_line_that_was_down_says_that_it_is_back(bench: Bench) -> None:
    bench.drop()
    assert bench.link.state is LinkState.RECONNECTING
    bench.wait(4)
    bench.connect(recovered=True)
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("Restored", "0 actions sent, 0 refused.")
    bench.wait(4)
    assert not bench.notices()


def test_a_short_drop_is_not_talked_about(bench: Bench) -> None:
    bench.drop()
    bench.wait(1)
    bench.connect(recovered=True)
    assert not bench.notices()


def test_the_servers_clock_decides_about_deadlines(bench: Bench) -> None:
    bench.take(LatencyMeasured(latency_s=0.08, clock_offset_s=-30.0))
    bench.frame(event(offered()))
    assert bench.link.latency_s == 0.08
    bench.wait(61)
    assert not bench.asked(Hush)
    bench.wait(29)
    assert bench.asked(Hush)


@pytest.mark.parametrize(
    ("latency_s", "offset_s"), [(-1.0, 1e300), (float("nan"), float("nan")), (float("inf"), float("-inf"))]
)
def test_figures_that_cannot_be_are_not_believed(bench: Bench, latency_s: float, offset_s: float) -> None:
    bench.take(LatencyMeasured(latency_s=latency_s, clock_offset_s=offset_s))
    assert (bench.link.latency_s, bench.link.clock_offset_s) == (0.05, 0.0)


def test_an_offer_past_its_deadline_says_so_and_only_the_server_ends_it(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.wait(60)
    row = bench.row()
    assert row is not None
    assert row.problem == EXPIRED
    assert [hush.offer_id for hush in bench.asked(Hush)] == ["o-e1"]
    assert not bench.asked(ReadEntry)
    bench.beat()
    bench.wait(1)
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.wait(5)
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.read("e1", offered())
    assert bench.row() is not None
    bench.read("e1", entry("e1", 2, S.UNASSIGNED, None))
    assert bench.row() is None
    assert "offer.expired" in bench.codes()
    assert not bench.asked(Hush), "it was hushed before"


def test_an_offer_that_ran_out_while_the_line_was_down_is_read_when_it_is_back(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.drop()
    bench.wait(60)
    bench.wait(1)
    bench.wait(5)
    assert not bench.all_asked(ReadEntry)
    bench.connect(recovered=True)
    bench.wait(5)
    assert bench.asked(ReadEntry)


def test_a_deadline_that_moves_by_the_clock_is_shown_as_it_is_now(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.wait(60)
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=-30.0))
    row = bench.row()
    assert row is not None
    assert row.problem == ""


def test_a_longer_deadline_of_the_same_offer_counts(bench: Bench) -> None:
    first = offered()
    bench.frame(event(first))
    assert first.offer is not None
    longer = first.offer.model_copy(update={"expires_at": START + timedelta(seconds=90)})
    bench.frame(event(offered("e1", 2, offer=longer), "updated"))
    bench.wait(60)
    assert not bench.asked(Hush)
    bench.wait(30)
    assert bench.asked(Hush)
    assert len(bench.all_asked(Ring)) == 1


def test_the_desk_asks_to_be_woken_for_the_next_thing_due(bench: Bench) -> None:
    bench.wait(30)
    bench.frame(event(offered()))
    assert bench.asked(WakeAt) == [WakeAt(at=START + timedelta(seconds=60))]
    bench.frame(event(entry("e2")))
    assert not bench.asked(WakeAt), "once is enough"


def test_trouble_on_this_computer_is_told_once_for_each_kind(bench: Bench) -> None:
    for detail in ("Disk full.", "Disk still full."):
        bench.take(TroubleFound(code="outbox.full", title="Nothing can be saved", detail=detail))
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("Nothing can be saved", "Disk still full.")


def test_work_that_waits_although_the_line_is_good_is_told_after_half_a_minute() -> None:
    bench = make_bench(entry())
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.wait(10)
    assert "outbox.waiting" not in bench.codes()
    bench.beat()
    bench.wait(20)
    assert "outbox.waiting" in bench.codes()
    bench.confirm(key, entry("e1", 2, S.COMPLETED))
    bench.wait(1)
    assert "outbox.waiting" not in bench.codes()


def test_only_so_many_notices_are_kept(bench: Bench) -> None:
    for n in range(130):
        bench.give(MarkDone(entry_id=f"unknown-{n}"))
    assert len(bench.notices()) == 100


def test_y42_a_page_says_what_became_of_it_and_can_be_opened_again() -> None:
    bench = make_bench(offered())
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2))
    row = bench.row()
    assert row is not None
    assert [(pop.pop_id, pop.outcome) for pop in row.pops] == [("crm", "opening")]
    bench.take(PopLoaded(entry_id="e1", pop_id="crm", outcome="loaded", took_s=0.4))
    row = bench.row()
    assert row is not None
    assert [(pop.outcome, pop.took_s) for pop in row.pops] == [("loaded", 0.4)]
    bench.take(PopAsked(entry_id="e1", pop_id="crm"))
    assert len(bench.asked(PopPage)) == 1
    bench.take(PopLoaded(entry_id="e1", pop_id="crm", outcome="crashed", detail="It stopped."))
    assert bench.codes() == {"pop.failed"}
    assert [notice.title for notice in bench.notices()] == ["CRM did not load"]
    bench.take(PopAsked(entry_id="e1"))
    assert len(bench.asked(PopPage)) == 1
    bench.take(PopAsked(entry_id="e1", pop_id="other"))
    bench.take(PopAsked(entry_id="gone"))
    assert len(bench.all_asked(PopPage)) == 3
    bench.take(PopLoaded(entry_id="gone", pop_id="crm", outcome="failed"))
    assert bench.codes() == {"pop.failed"}


def test_y42_a_refused_address_is_told_and_logged_and_not_opened() -> None:
    told = catalogue()
    evil = told.workbins[0].screen_pops[0].model_copy(update={"url": "https://evil.example/$Entry.Id$"})
    loans = told.workbins[0].model_copy(update={"screen_pops": (evil,)})
    bench = make_bench(offered(), catalogue=told.model_copy(update={"workbins": (loans,)}))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2))
    assert not bench.all_asked(PopPage)
    assert [type(effect).__name__ for effect in bench.last.effects].count("RefusePop") == 1
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("CRM was not opened", "evil.example is not on the allowed list.")
    row = bench.row()
    assert row is not None
    assert row.pops[0].outcome == "refused"


def test_an_entry_of_an_unknown_workbin_opens_nothing() -> None:
    bench = make_bench(offered(workbin_id="other"))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2, workbin_id="other"))
    assert not bench.all_asked(PopPage)


def test_a_row_kept_only_to_be_seen_is_not_taken_back_by_a_new_catalogue() -> None:
    bench = make_bench(entry("e1"))
    bench.frame(event(offered("e1", 2, "agent-2"), "overridden", actor="lead"))
    bench.take(CatalogueRead(catalogue=catalogue()))
    row = bench.row()
    assert row is not None
    assert not row.is_mine


def test_a_clock_that_was_wrong_for_a_while_does_not_hold_back_what_was_begun_by_it() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    bench.now += timedelta(hours=1)  # somebody set this computer's clock
    bench.beat()
    keys = [bench.give(MarkDone(entry_id=name, disposition=DONE)) for name in ("e1", "e2")]
    presence = bench.give(SetPresence(definition_id="lunch"))
    bench.fail(keys[0])
    bench.fail(presence, FailureKind.BUSY, retry_after_s=1)
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=-3600.0))
    for _ in range(4):
        bench.wait(1)
    sent = {send.intent.key: send.intent.tries for send in bench.all_asked(Send)}
    assert sent == {keys[0]: 2, keys[1]: 1, presence: 2}
    bench.wait(31)
    assert Forget(key=presence, outcome=Outcome.EXPIRED) not in bench.effects, "it is on its way"


def test_a_clock_that_is_set_back_keeps_the_length_of_waits_and_is_read_again() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.give(MarkDone(entry_id="e2", disposition=DONE))
    bench.wait(-3600)
    assert len(bench.all_asked(Send)) == 1
    bench.wait(1)
    assert len(bench.all_asked(Send)) == 1, "not by a clock that is not known"
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=3600.0))
    assert len(bench.all_asked(Send)) == 2


def test_a_small_step_of_the_clock_changes_no_waits(bench: Bench) -> None:
    bench.take(LatencyMeasured(latency_s=0.1, clock_offset_s=0.4))
    assert not bench.asked(WakeAt)
