"""One reader's buffer: bounded, folded under load, with a digest that follows what was sent."""

import json

from desktop.service.store.transaction import Logged
from desktop.service.stream.frames import mark
from desktop.service.stream.interest import Interest
from desktop.service.stream.reader import FOLD_ABOVE, Reader


def row(
    cursor: int, entry_id: str, number: int, agent_id: str | None = "me", status: str = "accepted"
) -> Logged:
    body = json.dumps({"entryId": entry_id, "fromSequenceNumber": number, "sequenceNumber": number}).replace(
        " ", ""
    )
    return Logged(
        cursor, "routing.workbinentry.updated", entry_id, number, number, "wb", agent_id, None, status, body
    )


def reader(most_pending: int = 1000) -> Reader:
    fresh = Reader("me", "sub", Interest(agents=frozenset({"me"})), most_pending)
    fresh.begin(0, {})
    return fresh


def test_a_few_events_are_sent_one_by_one() -> None:
    one = reader()
    for number in range(1, 4):
        one.give(row(number, "e", number))
    frame = json.loads(one.take("x") or "")
    assert [event["sequenceNumber"] for event in frame["events"]] == [1, 2, 3]
    assert (frame["prev"], frame["cursor"], one.take("x")) == (0, 3, None)


def test_much_is_folded_to_the_last_state_of_each_entry() -> None:
    one = reader()
    count = FOLD_ABOVE + 1
    for number in range(1, count + 1):
        one.give(row(number, f"e{number % 2}", number))
    frame = json.loads(one.take("x") or "")
    assert [(e["entryId"], e["fromSequenceNumber"], e["sequenceNumber"]) for e in frame["events"]] == [
        ("e0", 2, count - 1),
        ("e1", 1, count),
    ]
    assert frame["cursor"] == count


def test_a_reader_that_does_not_read_is_cut_off() -> None:
    one = reader(most_pending=3)
    for number in range(1, 5):
        one.give(row(number, "e", number))
    assert (one.ended, one.take("x")) == ("resync", None)


def test_the_digest_covers_open_entries_that_are_still_mine() -> None:
    one = reader()
    one.begin(0, {"a": 1})
    assert one.digest == mark("a", 1)
    for event in (row(1, "a", 2), row(2, "b", 1), row(3, "c", 5), row(4, "c", 6, status="completed")):
        one.give(event)
    one.take("x")
    assert one.digest == mark("a", 2) ^ mark("b", 1)
    one.give(row(5, "b", 2, agent_id="other"))
    one.take("x")
    assert one.digest == mark("a", 2)


def test_what_was_missed_comes_before_what_came_meanwhile_and_nothing_twice() -> None:
    one = reader()
    one.give(row(2, "e", 2))
    one.give(row(3, "e", 3))
    one.prepend([row(1, "e", 1), row(2, "e", 2)], 2)
    frame = json.loads(one.take("x") or "")
    assert [event["sequenceNumber"] for event in frame["events"]] == [1, 2, 3]
