from datetime import timedelta

from desktop.core.pending import Pending, Waiting, lane_of
from desktop.core.replay import last_moment
from desktop.domain.commands import AcceptOffer, Command, Intent, MarkDone, ResumeResponding, SetPresence
from tests.core.bench import START, entry, offered


def intent(command: Command, key: str = "k") -> Intent:
    return Intent(key=key, command=command, given_at=START)


def test_an_answer_to_an_offer_makes_sense_until_two_seconds_before_its_deadline() -> None:
    accept = intent(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    assert last_moment(accept, START, offered()) == START + timedelta(seconds=58)
    assert last_moment(accept, START, entry()) == START + timedelta(seconds=60)
    assert last_moment(accept, START, None) == START + timedelta(seconds=60)


def test_work_keeps_its_sense_for_a_week_and_presence_for_half_a_minute() -> None:
    assert last_moment(intent(MarkDone(entry_id="e1")), START, entry()) == START + timedelta(days=7)
    assert last_moment(intent(ResumeResponding()), START, None) == START + timedelta(seconds=30)


def test_intents_wait_in_lanes_by_entry_and_by_whose_presence() -> None:
    assert lane_of(intent(MarkDone(entry_id="e1"))) == "entry:e1"
    assert lane_of(intent(SetPresence(definition_id="x"))) == lane_of(intent(ResumeResponding()))
    assert lane_of(intent(SetPresence(definition_id="x", agent_id="a"))) == "presence:a"


def test_only_the_first_of_a_lane_may_go_and_the_next_follows_it() -> None:
    pending = Pending()
    first, second, other = (
        Waiting(intent(MarkDone(entry_id=entry_id), key))
        for entry_id, key in (("e1", "a"), ("e1", "b"), ("e2", "c"))
    )
    for item in (first, second, other):
        pending.add(item)
    assert pending.heads() == (first, other)
    assert pending.of_entry("e1") == (first, second)
    assert pending.of_lane(second.intent) == (first, second)
    first.in_flight = True
    assert pending.in_flight() == 1
    pending.remove(first)
    assert pending.heads() == (second, other)
    pending.remove(other)
    assert pending.heads() == (second,)
    assert pending.find("a") is None
    assert [item.key for item in pending] == ["b"]
    assert len(pending) == 1
