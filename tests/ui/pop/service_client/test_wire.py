import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.pop.service_client.guards import Guards, RateLimit
from desktop.ui.pop.service_client.wire import LONGEST, event, parse, refusal, reply


def test_a_call_is_read_as_the_client_script_sends_it() -> None:
    text = json.dumps(
        {
            "request": "interaction.setUserData",
            "parameters": ["e1", {"k": "v"}],
            "referenceId": "0",
            "userAgent": "WWE Client",
            "protocolVersion": 2,
        }
    )
    request = parse(text)
    assert request is not None
    assert (request.name, request.text(0), request.values(1)) == ("interaction.setUserData", "e1", {"k": "v"})
    assert (request.text(1), request.values(0), request.text(9)) == ("", {}, "")


def test_subscriptions_take_one_name_or_several() -> None:
    one = parse('{"event": "subscribe", "data": "agent", "referenceId": "1"}')
    several = parse('{"event": "subscribe", "data": ["agent", "interaction"], "referenceId": "2"}')
    assert one is not None
    assert one.parameters == ("agent",)
    assert several is not None
    assert several.parameters == ("agent", "interaction")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "7",
        "{",
        '{"request": 7}',
        '{"request": "a", "parameters": {}}',
        '{"event": "x"}',
        '{"event": ["subscribe"]}',
        "[" * 9000,
    ],
)
def test_what_is_no_request_is_dropped(text: str) -> None:
    assert parse(text) is None


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    request = parse(text)
    assert request is None or isinstance(request.name, str)


def test_too_long_is_dropped() -> None:
    assert parse(json.dumps({"request": "a", "parameters": ["x" * LONGEST]})) is None


def test_answers_carry_what_the_client_script_looks_for() -> None:
    for text in (reply("7", {"a": 1}), refusal("7", "No."), event("agent", {})):
        assert "WWE" in json.loads(text)["userAgent"]
    assert json.loads(refusal("7", "No."))["errorMessage"] == "No."
    assert "errorMessage" not in json.loads(reply("7", {}))


def test_a_page_that_asks_too_often_is_left_unheard_for_a_while() -> None:
    now = [0.0]
    limit = RateLimit(Guards(calls_per_s=3, quarantine_s=30), lambda: now[0])
    assert [limit.allows() for _ in range(4)] == [True, True, True, False]
    now[0] = 29.0
    assert not limit.allows()
    now[0] = 31.0
    assert limit.allows()
    assert all(limit.allows() for now[0] in (31.5, 32.0, 32.5, 33.0, 33.5))


def test_lists_of_keys_are_kept() -> None:
    guards = Guards(readable=frozenset({"a"}), writable=frozenset({"b"}))
    assert guards.seen({"a": 1, "b": 2}) == {"a": 1}
    assert guards.forbidden({"b": 1}) == ""
    assert guards.forbidden({"b": 1, "a": 1}) == "a"
    assert Guards().forbidden({"anything": 1}) == ""
