import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.api.line.websocket import MOST_BYTES
from desktop.api.routing.frames import FrameReader
from desktop.domain.errors import Malformed
from desktop.domain.events import EntryAccepted, UnknownEvent
from desktop.domain.stream import CaughtUp, Closing, Frame, Heartbeat, Recovered, Resync, Superseded
from tests.support.entries import an_entry

AT = "2026-03-02T08:00:00.000Z"


def an_event(**over: Any) -> dict[str, Any]:
    return {
        "eventType": "routing.workbinentry.accepted",
        "entryId": "e-1",
        "workbinId": "wb-claims",
        "fromSequenceNumber": 1,
        "sequenceNumber": 1,
        "occurredAt": AT,
        "entry": json.loads(an_entry().model_dump_json()),
        **over,
    }


def a_frame(*events: Any, **over: Any) -> dict[str, Any]:
    return {"epoch": "e1", "prev": 4, "cursor": 5, "events": list(events), **over}


def read(value: Any) -> object:
    return FrameReader().read(json.dumps(value))


def test_a_frame_is_its_events() -> None:
    frame = read(a_frame(an_event()))
    assert isinstance(frame, Frame)
    (event,) = frame.events
    assert isinstance(event, EntryAccepted)
    assert event.entry == an_entry()


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (
            {"control": "heartbeat", "epoch": "e", "cursor": 1, "serverTime": AT, "digest": "0" * 16},
            Heartbeat,
        ),
        ({"control": "recovered", "recovered": True, "epoch": "e", "cursor": 1}, Recovered),
        ({"control": "caughtUp", "epoch": "e", "cursor": 1}, CaughtUp),
        ({"control": "closing", "reconnectAfterMs": 200}, Closing),
        ({"control": "superseded"}, Superseded),
        ({"control": "resync", "more": "than we know"}, Resync),
    ],
)
def test_control_frames_are_known_by_name(raw: dict[str, Any], kind: type) -> None:
    assert type(read(raw)) is kind


def test_row_39_unknown_kinds_are_counted_not_fatal() -> None:
    reader = FrameReader()
    frame = reader.read(json.dumps(a_frame({"eventType": "routing.weather.changed", "rain": True}, {})))
    assert isinstance(frame, Frame)
    assert all(isinstance(event, UnknownEvent) for event in frame.events)
    assert isinstance(reader.read('{"control": "dance"}'), UnknownEvent)
    assert (reader.unknown, reader.malformed) == (3, 0)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"text"',
        b"{}",
        b"{",
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 5_000,
        b" " * (MOST_BYTES + 1),
        json.dumps(a_frame(prev="4")).encode(),
        json.dumps(a_frame(prev=4.0)).encode(),
        json.dumps(a_frame(prev=True)).encode(),
        json.dumps(a_frame(prev=-1)).encode(),
        json.dumps(a_frame(cursor=2**70)).encode(),
        json.dumps(a_frame(cursor=None)).encode(),
        json.dumps(a_frame(epoch=7)).encode(),
        json.dumps(a_frame(events={})).encode(),
        json.dumps(a_frame("event")).encode(),
        json.dumps(a_frame(an_event(sequenceNumber="1"))).encode(),
        json.dumps(a_frame(an_event(occurredAt="yesterday"))).encode(),
        json.dumps(a_frame(an_event(occurredAt="2026-03-02T08:00:00"))).encode(),
        json.dumps(a_frame(an_event(entry=None))).encode(),
        json.dumps(a_frame(an_event(entry={"id": "e-1"}))).encode(),
        json.dumps({"control": "heartbeat"}).encode(),
        json.dumps({"control": "recovered", "recovered": "yes", "epoch": "e", "cursor": 1}).encode(),
        json.dumps({"control": "closing", "reconnectAfterMs": "soon"}).encode(),
        b'{"control": "caughtUp", "epoch": "e", "cursor": NaN}',
    ],
)
def test_row_39_what_is_not_as_it_should_be_is_malformed_and_counted(raw: bytes) -> None:
    reader = FrameReader()
    with pytest.raises(Malformed) as raised:
        reader.read(raw)
    assert reader.malformed == 1
    assert raised.value.__cause__ is None


def test_the_error_never_quotes_the_data() -> None:
    with pytest.raises(Malformed) as raised:
        read(a_frame(an_event(occurredAt="canary-4711")))
    told = f"{raised.value!r} {raised.value} {raised.value.message} {raised.value.__context__ or ''}"
    assert "canary-4711" not in str(raised.value)
    assert "canary-4711" not in told.split("validation error", maxsplit=1)[0]


def test_of_a_key_that_comes_twice_the_last_one_counts() -> None:
    raw = '{"control": "caughtUp", "epoch": "e", "cursor": 1, "cursor": 2}'
    found = FrameReader().read(raw)
    assert isinstance(found, CaughtUp)
    assert found.cursor == 2


@given(st.binary(max_size=300))
def test_row_39_any_bytes_are_read_or_malformed(raw: bytes) -> None:
    try:
        FrameReader().read(raw)
    except Malformed:
        return


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(["epoch", "prev", "cursor", "events", "control"]), json_values)
def test_row_39_any_value_in_any_place_of_a_frame_is_read_or_malformed(name: str, value: Any) -> None:
    try:
        FrameReader().read(json.dumps({**a_frame(an_event()), name: value}))
    except Malformed:
        return


@given(st.sampled_from(sorted(an_event())), json_values)
def test_any_value_in_any_place_of_an_event_is_read_or_malformed(name: str, value: Any) -> None:
    try:
        FrameReader().read(json.dumps(a_frame(an_event(**{name: value}))))
    except Malformed:
        return


@given(st.sampled_from(sorted(json.loads(an_entry().model_dump_json()))), json_values)
def test_any_value_in_any_place_of_an_entry_is_read_or_malformed(name: str, value: Any) -> None:
    entry = {**json.loads(an_entry().model_dump_json()), name: value}
    try:
        FrameReader().read(json.dumps(a_frame(an_event(entry=entry))))
    except Malformed:
        return
