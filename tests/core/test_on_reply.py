from desktop.core.changes import Outcome, Phase
from desktop.core.effects import PopPage
from desktop.core.messages import FailureKind
from desktop.domain.commands import SetPresence
from desktop.domain.entry import EntryStatus
from tests.core.bench import Bench, entry, offered
from tests.core.intents import ACCEPT, MARK, given, outcome, phase

S = EntryStatus


def test_y40_late_and_double_answers_are_passed_over() -> None:
    bench, key = given(ACCEPT, offered())
    bench.confirm(key, entry("e1", 2))
    assert not bench.confirm(key, entry("e1", 2)).changes
    assert not bench.fail(key).changes
    assert not bench.fail(key, FailureKind.CONFLICT, current=entry("e1", 2)).effects
    assert len(bench.all_asked(PopPage)) == 1
    bench.fail("never given", FailureKind.CONFLICT, current=entry("e1", 3, S.PARKED))
    assert bench.row() is not None


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


def test_what_a_proxy_refuses_is_told_and_sent_again() -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.UNREACHABLE, code="network.blocked")
    assert bench.codes() == {"command.intercepted"}
    assert outcome(bench, key) is None
    assert phase(bench) is Phase.WAITING
    bench.confirm(key, entry("e1", 2, S.COMPLETED))
    assert outcome(bench, key) is Outcome.DONE


def test_an_answer_that_cannot_be_understood_is_no_answer() -> None:
    bench, key = given(MARK, entry())
    bench.fail(key, FailureKind.MALFORMED)
    assert outcome(bench, key) is None
    assert phase(bench) is Phase.WAITING
