import pytest

from desktop.core.changes import Outcome, Phase
from desktop.core.effects import Remember, Send
from desktop.core.messages import FailureKind
from desktop.domain.commands import MarkDone, ParkEntry, SetPresence, UpdateUserData
from desktop.domain.entry import EntryStatus
from tests.core.bench import DONE, Bench, entry, make_bench, offered
from tests.core.intents import ACCEPT, MARK, given, outcome, phase, sends

S = EntryStatus


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
    assert (notice.code, notice.detail) == ("offer.taken", "Title e1 is with Name agent-2 since 09:00 UTC.")


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


@pytest.mark.parametrize("is_done", [True, False])
def test_a_no_to_a_second_try_says_nothing_of_the_first_so_the_entry_is_read(*, is_done: bool) -> None:
    bench, key = given(MARK, entry())
    bench.fail(key)
    bench.wait(2)
    bench.fail(key, FailureKind.REFUSED, detail="You may not do that.")
    assert phase(bench) is Phase.CHECKING
    bench.read("e1", entry("e1", 2, S.COMPLETED) if is_done else entry())
    if is_done:
        assert outcome(bench, key) is Outcome.RESOLVED_BY_READ
        assert bench.codes() == {"command.checked"}
    else:
        assert phase(bench) is Phase.PARKED
        assert bench.codes() == {"command.parked"}
    assert sends(bench) == 2


@pytest.mark.parametrize(("code", "writes"), [("http.403", 2), ("storage.full", 1)])
def test_a_refusal_is_written_down_unless_it_is_that_nothing_can_be(code: str, writes: int) -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.REFUSED, code=code, detail="No.")
    assert phase(bench) is Phase.PARKED
    assert len(bench.all_asked(Remember)) == writes
