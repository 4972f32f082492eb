from typing import Any

import pytest

from desktop.core.changes import IntentRow, Outcome, Phase, TableName
from desktop.core.effects import Forget, PopPage, ReadEntry, Send
from desktop.core.messages import FailureKind, Restored
from desktop.domain.abilities import Abilities
from desktop.domain.commands import (
    AcceptOffer,
    Command,
    Intent,
    MarkDone,
    ParkEntry,
    RejectOffer,
    ResumeResponding,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.domain.events import AgentChanged
from desktop.domain.presence import RoutingStatus
from tests.core.bench import DONE, START, Bench, entry, event, make_bench, offered, status_of

S = EntryStatus
ACCEPT = AcceptOffer(entry_id="e1", offer_id="o-e1")
MARK = MarkDone(entry_id="e1", disposition=DONE)
NO_KEYS = Abilities(has_idempotency_keys=False)


def given(command: Command, *entries: Entry, **options: Any) -> tuple[Bench, str]:
    bench = make_bench(*entries, **options)
    return bench, bench.give(command)


def phase(bench: Bench, entry_id: str = "e1") -> Phase | None:
    row = bench.row(entry_id)
    assert row is not None
    return row.intent_phase


def outcome(bench: Bench, key: str) -> Outcome | None:
    return next((effect.outcome for effect in bench.all_asked(Forget) if effect.key == key), None)


def sends(bench: Bench) -> int:
    return len(bench.all_asked(Send))


def retry_of(bench: Bench, key: str) -> IntentRow:
    row = bench.rows[TableName.INTENTS, key]
    assert isinstance(row, IntentRow)
    return row


def test_y40_late_and_double_answers_are_passed_over() -> None:
    bench, key = given(ACCEPT, offered())
    bench.confirm(key, entry("e1", 2))
    assert not bench.confirm(key, entry("e1", 2)).changes
    assert not bench.fail(key).changes
    assert not bench.fail(key, FailureKind.CONFLICT, current=entry("e1", 2)).effects
    assert len(bench.all_asked(PopPage)) == 1
    bench.fail("never given", FailureKind.CONFLICT, current=entry("e1", 3, S.PARKED))
    assert bench.row() is not None


def test_y40_a_command_that_is_never_answered_is_sent_again_after_a_minute() -> None:
    bench, key = given(MARK, entry())
    bench.beat()
    bench.wait(59)
    assert sends(bench) == 1
    bench.wait(1)
    bench.beat()
    bench.wait(1)
    assert sends(bench) == 2
    assert [send.intent.key for send in bench.all_asked(Send)] == [key, key]


def test_a_lost_answer_is_sent_again_under_the_same_key_after_a_growing_jittered_wait() -> None:
    bench, key = given(MARK, entry())
    for tries in range(1, 10):
        bench.fail(key)
        row = retry_of(bench, key)
        assert row.next_try_at is not None
        waited = (row.next_try_at - bench.now).total_seconds()
        assert 0 <= waited <= min(30.0, 0.5 * 2**tries)
        assert (row.phase, row.tries) == (Phase.WAITING, tries)
        bench.wait(waited + 0.2)
        bench.beat()
    assert {send.intent.key for send in bench.all_asked(Send)} == {key}
    assert sends(bench) == 10


def test_an_accept_without_an_answer_is_looked_into_after_five_seconds() -> None:
    bench, key = given(ACCEPT, offered())
    bench.wait(4)
    assert phase(bench) is Phase.SENDING
    bench.wait(1)
    assert phase(bench) is Phase.CHECKING
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.read("e1", offered())
    assert phase(bench) is Phase.CHECKING
    assert sends(bench) == 1, "it is still on its way"
    bench.wait(5)
    assert bench.asked(ReadEntry)
    bench.read("e1", entry("e1", 2))
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert bench.codes() == {"command.checked"}
    assert len(bench.all_asked(PopPage)) == 1
    assert not bench.confirm(key, entry("e1", 2)).effects


def test_y08_an_accept_whose_answer_was_lost_tells_the_truth_taken_by_another() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key)
    assert bench.asked(ReadEntry)
    bench.read("e1", entry("e1", 2, agent="agent-2"))
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert bench.row() is None
    (moot,) = (notice for notice in bench.notices() if notice.code == "command.moot")
    assert moot.title == "Accept did not take effect"
    assert moot.detail.endswith("it is with Name agent-2.")


def test_y08_the_stream_can_bring_the_truth_as_well() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key)
    bench.frame(event(entry("e1", 2)))
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert len(bench.all_asked(PopPage)) == 1


def test_y08_an_accept_that_did_not_arrive_is_sent_again_while_there_is_time() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key)
    bench.read("e1", offered())
    assert [send.intent.key for send in bench.all_asked(Send)] == [key, key]


def test_no_accept_is_sent_after_its_deadline_and_the_agent_is_told() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key)
    bench.drop()
    before = sends(bench)
    bench.wait(120)
    assert phase(bench) is Phase.CHECKING
    bench.connect(recovered=True)
    assert sends(bench) == before
    assert ReadEntry(entry_id="e1") in bench.all_asked(ReadEntry)
    bench.read("e1", entry("e1", 2, S.UNASSIGNED, None))
    assert sends(bench) == before
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert "command.moot" in bench.codes()


def test_an_offer_that_the_server_keeps_past_its_deadline_is_looked_at_again_and_again() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key)
    bench.drop()
    bench.wait(120)
    bench.connect(recovered=True)
    before = sends(bench)
    bench.read("e1", offered())
    assert phase(bench) is Phase.CHECKING
    bench.wait(6)
    assert bench.asked(ReadEntry)
    assert (sends(bench), outcome(bench, key)) == (before, None)


def test_an_accept_that_was_never_sent_expires() -> None:
    bench = make_bench(offered())
    first = bench.give(ACCEPT)
    bench.fail(first, FailureKind.BUSY, retry_after_s=300)
    bench.read("e1", None)
    other = make_bench(offered())
    queued = Intent(key="k", command=ACCEPT, given_at=START, expires_at=START.replace(second=58), tries=0)
    other.take(Restored(entries=(), position=None, as_of=START, intents=(queued,)))
    assert sends(other) == 1
    late = make_bench(offered(), is_live=False)
    late.take(Restored(entries=(), position=None, as_of=START, intents=(queued,)))
    late.wait(59)
    assert outcome(late, "k") is Outcome.EXPIRED
    assert late.codes() == {"command.expired"}


def test_a_reject_whose_answer_was_lost_is_done_when_the_offer_is_gone() -> None:
    bench, key = given(RejectOffer(entry_id="e1", offer_id="o-e1", reason=Reason(code="busy")), offered())
    bench.fail(key)
    bench.read("e1", entry("e1", 2, S.UNASSIGNED, None))
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert "command.checked" in bench.codes()


def test_an_entry_that_is_gone_says_so() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key)
    bench.read("e1", None)
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert bench.row() is None
    assert "command.gone" in bench.codes()


def test_an_entry_that_nobody_knew_can_be_gone_as_well(bench: Bench) -> None:
    assert not bench.read("never seen", None).changes


def test_a_presence_that_was_set_is_done(bench: Bench) -> None:
    key = bench.give(SetPresence(definition_id="lunch"))
    bench.confirm(key)
    assert outcome(bench, key) is Outcome.DONE
    assert not bench.codes()


def test_an_answer_about_another_entry_is_counted_and_let_go(bench: Bench) -> None:
    bench.read("e1", entry("e2"))
    assert bench.row("e2") is None
    assert bench.link.unknown_events == 1


def test_work_that_may_be_forgotten_there_is_read_first() -> None:
    bench = make_bench(entry("e1"), entry("e2"), entry("e3"), is_live=False)
    bench.connect(entry("e1"), entry("e2"), entry("e3"))
    bench.drop()
    keys = {name: bench.give(MarkDone(entry_id=name, disposition=DONE)) for name in ("e1", "e2", "e3")}
    bench.wait(25 * 3600)
    bench.connect(recovered=True)
    assert sends(bench) == 0
    assert {effect.entry_id for effect in bench.all_asked(ReadEntry)} == {"e1", "e2", "e3"}
    bench.read("e1", entry("e1"))
    bench.read("e2", entry("e2", 2, S.COMPLETED))
    bench.read("e3", entry("e3", 2, agent="agent-2"))
    assert [send.intent.key for send in bench.all_asked(Send)] == [keys["e1"]]
    assert outcome(bench, keys["e2"]) is Outcome.RESOLVED_BY_READ
    assert outcome(bench, keys["e3"]) is Outcome.RESOLVED_BY_READ
    assert "command.moot" in bench.codes()


def test_after_a_week_work_is_given_up_and_told() -> None:
    bench, key = given(MARK, entry())
    bench.fail(key)
    bench.drop()
    bench.wait(8 * 24 * 3600)
    bench.connect(recovered=True)
    before = sends(bench)
    bench.read("e1", entry())
    assert sends(bench) == before
    assert outcome(bench, key) is Outcome.EXPIRED
    assert "command.expired" in bench.codes()


def test_without_keys_a_lost_answer_is_read_before_anything_is_sent_again() -> None:
    bench, key = given(MARK, entry(), abilities=NO_KEYS)
    bench.fail(key)
    bench.wait(1)
    assert (sends(bench), len(bench.asked(ReadEntry))) == (1, 1)
    bench.read("e1", entry())
    bench.wait(1)
    assert sends(bench) == 2


@pytest.mark.parametrize("code", ["request.in.progress", "request-in-progress", "request_still_running"])
def test_a_conflict_with_itself_is_the_same_key_again_after_a_second(code: str) -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.CONFLICT, code=code)
    assert outcome(bench, key) is None
    bench.wait(0.9)
    assert sends(bench) == 1
    bench.wait(0.2)
    assert [send.intent.key for send in bench.all_asked(Send)] == [key, key]


def test_y41_a_stale_write_is_final_and_shows_what_is_there_now() -> None:
    bench, key = given(UpdateUserData(entry_id="e1", user_data={"a": 1}), entry())
    bench.fail(
        key, FailureKind.CONFLICT, code="entry.sequence.stale", current=entry("e1", 5, user_data={"a": 9})
    )
    assert outcome(bench, key) is Outcome.CONFLICT
    row = bench.row()
    assert row is not None
    assert row.entry.user_data == {"a": 9}
    assert bench.codes() == {"entry.moved"}


def test_y04_an_accept_that_is_refused_says_who_has_it_and_leaves() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key, FailureKind.CONFLICT, current=entry("e1", 2, agent="agent-2"))
    assert outcome(bench, key) is Outcome.CONFLICT
    assert bench.row() is None
    (notice,) = bench.notices()
    assert (notice.code, notice.detail) == ("offer.taken", "Title e1 is with Name agent-2 now.")


def test_y04_an_accept_refused_without_a_word_on_the_entry_says_what_it_was_told() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key, FailureKind.CONFLICT, detail="Somebody was faster.")
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("Accept was refused", "Somebody was faster.")
    assert phase(bench) is None


def test_a_conflict_whose_entry_is_nobodys_is_told_as_it_came() -> None:
    bench, key = given(ParkEntry(entry_id="e1"), entry())
    bench.fail(key, FailureKind.CONFLICT, title="Too late", current=entry("e1", 2, S.UNASSIGNED, None))
    assert outcome(bench, key) is Outcome.CONFLICT
    assert "command.failed" in bench.codes()


def test_y17_a_poisoned_command_is_parked_and_blocks_only_its_own_entry() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    bad = bench.give(MARK)
    bench.fail(bad, FailureKind.REFUSED, code="disposition.unknown", detail="Unknown disposition.")
    row = bench.row()
    assert row is not None
    assert (row.intent_phase, row.problem) == (Phase.PARKED, "Unknown disposition.")
    (notice,) = bench.notices()
    assert notice.title == "Mark Done was not saved"
    assert notice.detail.startswith("Unknown disposition. Nothing was lost")
    bench.wait(1)
    good = bench.give(MarkDone(entry_id="e2", disposition=DONE))
    assert bench.asked(Send)[0].intent.key == good
    bench.wait(3600)
    assert sends(bench) == 2, "never looped"


def test_a_refused_answer_to_an_offer_is_told_and_over() -> None:
    bench, key = given(ACCEPT, offered())
    bench.fail(key, FailureKind.REFUSED, title="Not allowed")
    assert outcome(bench, key) is Outcome.PARKED
    assert bench.codes() == {"command.failed"}
    assert phase(bench) is None


def test_y33_a_refused_presence_is_told_and_over(bench: Bench) -> None:
    key = bench.give(SetPresence(definition_id="lunch"))
    bench.fail(key, FailureKind.REFUSED, detail="Not now.")
    assert outcome(bench, key) is Outcome.PARKED
    assert bench.codes() == {"command.failed"}


@pytest.mark.parametrize("code", ["entry.not.found", "resource.gone"])
def test_what_is_gone_there_is_gone_here(code: str) -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.REFUSED, code=code)
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
    assert bench.row() is None
    assert "command.gone" in bench.codes()


def test_a_presence_that_is_gone_there_is_told(bench: Bench) -> None:
    key = bench.give(SetPresence(definition_id="lunch"))
    bench.fail(key, FailureKind.REFUSED, code="presence.not.found")
    assert outcome(bench, key) is Outcome.RESOLVED_BY_READ


@pytest.mark.parametrize(
    ("asked_s", "waits_s"),
    [(7.0, 7.0), (0.0, 0.0), (1e9, 300.0), (300.0, 300.0)],
)
def test_y25_a_busy_host_is_left_alone_for_as_long_as_it_asked(asked_s: float, waits_s: float) -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    key = bench.give(MARK)
    bench.fail(key, FailureKind.BUSY, retry_after_s=asked_s)
    bench.give(MarkDone(entry_id="e2", disposition=DONE))
    held = sends(bench)
    if waits_s:
        bench.wait(waits_s - 0.01)
        assert sends(bench) == held == 1, "one gate for the host, not one for each command"
    bench.beat()
    bench.wait(0.01)
    bench.beat()
    bench.wait(1)
    bench.wait(1)
    assert sends(bench) == 3


@pytest.mark.parametrize("odd", [None, -5.0, float("nan"), float("inf"), float("-inf")])
def test_y25_an_odd_wait_is_not_believed(odd: float | None) -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.BUSY, retry_after_s=odd)
    due = retry_of(bench, key).next_try_at
    assert due is not None
    assert 0 <= (due - bench.now).total_seconds() <= 1


def test_y27_a_command_in_flight_when_the_session_ends_is_kept_and_goes_once_after() -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.SIGNED_OUT)
    bench.drop()
    bench.wait(600)
    assert sends(bench) == 1
    bench.connect(recovered=True)
    bench.wait(0.2)
    assert [send.intent.key for send in bench.all_asked(Send)] == [key, key]
    bench.confirm(key, entry("e1", 2, S.COMPLETED))
    assert outcome(bench, key) is Outcome.DONE


def test_an_answer_that_cannot_be_understood_is_no_answer() -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.MALFORMED)
    assert outcome(bench, key) is None
    assert phase(bench) is Phase.WAITING


def test_a_presence_is_never_older_than_half_a_minute(bench: Bench) -> None:
    bench.frame(AgentChanged(event_type="routing.user.presence", occurred_at=START, user=status_of()))
    bench.drop()
    key = bench.give(SetPresence(definition_id="lunch"))
    bench.wait(30)
    assert outcome(bench, key) is Outcome.EXPIRED
    (notice,) = bench.notices()
    assert notice.detail == "You are still Available."
    bench.connect(recovered=True)
    assert sends(bench) == 0


@pytest.mark.parametrize(
    ("command", "status", "expected"),
    [
        (SetPresence(definition_id="lunch"), status_of(presence="lunch"), Outcome.RESOLVED_BY_READ),
        (SetPresence(definition_id="lunch"), status_of(presence="available"), Outcome.EXPIRED),
        (SetPresence(definition_id="lunch"), None, Outcome.EXPIRED),
        (ResumeResponding(), status_of(), Outcome.RESOLVED_BY_READ),
        (ResumeResponding(), status_of(routing_status=RoutingStatus.NOT_RESPONDING), Outcome.EXPIRED),
    ],
)
def test_a_presence_whose_answer_was_lost_is_judged_by_the_status(
    bench: Bench, command: Command, status: Any, expected: Outcome
) -> None:
    key = bench.give(command)
    bench.fail(key)
    bench.drop()
    if status is not None:
        bench.frame(AgentChanged(event_type="routing.user.presence", occurred_at=START, user=status))
    bench.wait(31)
    assert outcome(bench, key) is expected


def test_after_eight_hours_offline_everything_goes_once_in_order_and_not_in_a_rush() -> None:
    work = [entry(f"e{n}") for n in range(50)]
    bench = make_bench(*work)
    bench.drop()
    for held in work:
        bench.give(MarkDone(entry_id=held.id, disposition=DONE))
    bench.wait(8 * 3600)
    bench.connect(recovered=True)
    answered = 0
    started = bench.now
    while answered < 50:
        waiting = bench.all_asked(Send)[answered:]
        assert len(waiting) <= 4
        for send in waiting:
            entry_id = send.intent.entry_id or ""
            bench.confirm(send.intent.key, entry(entry_id, 2, S.COMPLETED))
            answered += 1
        bench.wait(0.05)
        bench.beat()
        assert (bench.now - started).total_seconds() <= 60
    keys = [send.intent.key for send in bench.all_asked(Send)]
    assert len(keys) == len(set(keys)) == 50
    assert not bench.link.reason
    (notice,) = (notice for notice in bench.notices() if notice.code == "link.restored")
    assert notice.detail == "50 actions sent, 0 refused."


def test_an_accept_that_is_looked_into_can_be_asked_to_wait() -> None:
    bench, key = given(ACCEPT, offered())
    bench.wait(5)
    bench.fail(key, FailureKind.BUSY, retry_after_s=2)
    assert phase(bench) is Phase.CHECKING
    bench.wait(2)
    assert sends(bench) == 2
    assert phase(bench) is Phase.CHECKING, "until somebody knows"


def test_only_a_few_are_on_their_way_at_once() -> None:
    bench = make_bench(*(entry(f"e{n}") for n in range(6)))
    for n in range(6):
        bench.give(MarkDone(entry_id=f"e{n}", disposition=DONE))
        bench.wait(0.2)
    assert sends(bench) == 4
    bench.confirm(bench.all_asked(Send)[0].intent.key, entry("e0", 2, S.COMPLETED))
    assert sends(bench) == 5


def test_what_was_refused_after_the_line_came_back_is_counted() -> None:
    bench = make_bench(entry())
    bench.drop()
    key = bench.give(MARK)
    bench.connect(recovered=True)
    bench.fail(key, FailureKind.REFUSED, detail="Unknown disposition.")
    (notice,) = (notice for notice in bench.notices() if notice.code == "link.restored")
    assert notice.detail == "0 actions sent, 1 refused."
