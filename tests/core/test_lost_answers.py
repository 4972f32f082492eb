from datetime import timedelta
from typing import Any

import pytest

from desktop.core.changes import Outcome, Phase
from desktop.core.effects import PopPage, ReadEntry, Send, TakeSnapshot
from desktop.core.messages import FailureKind, Restored
from desktop.domain.abilities import Abilities
from desktop.domain.commands import Command, Intent, MarkDone, RejectOffer, ResumeResponding, SetPresence
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.events import AgentChanged
from desktop.domain.presence import RoutingStatus
from tests.core.bench import DONE, START, Bench, entry, event, make_bench, offered, status_of
from tests.core.intents import ACCEPT, MARK, given, outcome, phase, retry_of, sends

S = EntryStatus
NO_KEYS = Abilities(has_idempotency_keys=False)


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
    assert moot.detail.endswith("It is with Name agent-2.")


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
    assert outcome(bench, key) is None, "nobody knows"
    bench.connect(recovered=True)
    assert outcome(bench, key) is expected


@pytest.mark.parametrize(
    ("now_set", "since_s", "said"),
    [("lunch", 1, Outcome.RESOLVED_BY_READ), ("available", 2, Outcome.EXPIRED), ("available", 0, None)],
    ids=["it arrived", "somebody undid it", "it did not arrive"],
)
def test_without_keys_a_presence_is_not_sent_over_what_was_set_since(
    now_set: str, since_s: int, said: Outcome | None
) -> None:
    bench = make_bench(abilities=Abilities(has_positioned_stream=False, has_idempotency_keys=False))
    there = status_of(number=1)
    bench.snapshot(status=there)
    key = bench.give(SetPresence(definition_id="lunch"))
    bench.fail(key)
    bench.wait(2)
    assert bench.all_asked(TakeSnapshot)[-1].reason == "an answer about presence was lost"
    presence = there.presence.model_copy(
        update={"definition_id": now_set, "since": there.presence.since + timedelta(seconds=since_s)}
    )
    bench.snapshot(status=there.model_copy(update={"sequence_number": 9, "presence": presence}))
    bench.wait(1)
    assert outcome(bench, key) is said
    assert sends(bench) == (2 if said is None else 1)
