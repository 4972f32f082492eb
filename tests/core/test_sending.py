import pytest

from desktop.core.changes import Outcome, Phase
from desktop.core.effects import Send
from desktop.core.messages import FailureKind
from desktop.domain.commands import MarkDone, SetPresence
from desktop.domain.entry import EntryStatus
from desktop.domain.events import AgentChanged
from tests.core.bench import DONE, START, Bench, entry, make_bench, offered, status_of
from tests.core.intents import ACCEPT, MARK, given, outcome, phase, retry_of, sends

S = EntryStatus


@pytest.mark.parametrize(
    ("asked_s", "waits_s"),
    [(7.0, 7.0), (0.1, 0.1), (1e9, 300.0), (300.0, 300.0)],
)
def test_y25_a_busy_host_is_left_alone_for_as_long_as_it_asked(asked_s: float, waits_s: float) -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    key = bench.give(MARK)
    bench.fail(key, FailureKind.BUSY, retry_after_s=asked_s)
    bench.give(MarkDone(entry_id="e2", disposition=DONE))
    held = sends(bench)
    bench.wait(waits_s - 0.01)
    assert sends(bench) == held == 1, "one gate for the host, not one for each command"
    bench.beat()
    bench.wait(0.01)
    bench.beat()
    bench.wait(1)
    bench.wait(1)
    assert sends(bench) == 3


@pytest.mark.parametrize("odd", [None, -5.0, 0.0, 0.05, float("nan"), float("inf"), float("-inf")])
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


def test_what_was_refused_before_the_line_was_lost_does_not_hold_up_the_word_that_it_is_back() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    bench.fail(bench.give(MARK), FailureKind.REFUSED, detail="No.")
    bench.drop()
    going = bench.give(MarkDone(entry_id="e2", disposition=DONE))
    bench.wait(60)
    bench.connect(recovered=True)
    bench.confirm(going, entry("e2", 2, S.COMPLETED))
    assert "link.restored" in bench.codes()
