import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.api.line.failures import error_of, parse_retry_after, raise_for
from desktop.api.line.wire import Answer
from desktop.domain.errors import (
    Busy,
    Conflict,
    NotPermitted,
    NotSignedIn,
    Refused,
    Unreachable,
    WorklistError,
)
from tests.support.entries import an_entry

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def an_answer(status: int, body: object = None, **headers: str) -> Answer:
    raw = b"" if body is None else json.dumps(body).encode()
    return Answer(
        status=status,
        headers={"content-type": "application/json"} | {k.replace("_", "-"): v for k, v in headers.items()},
        content=raw,
        sent_at=NOW,
        received_at=NOW,
        round_trip_s=0.1,
    )


@pytest.mark.parametrize(
    ("value", "wait_s"),
    [
        ("0", 0.0),
        ("7", 7.0),
        (" 12 ", 12.0),
        ("300", 300.0),
        ("301", 300.0),
        ("99999999999999999999999999", 300.0),
        ("0000000005", 5.0),
        ("Mon, 02 Mar 2026 08:00:30 GMT", 30.0),
        ("Mon, 02 Mar 2026 07:00:00 GMT", 0.0),
        ("Mon, 02 Mar 2099 07:00:00 GMT", 300.0),
        ("Mon, 02 Mar 2026 08:00:30 -0000", 30.0),
        ("-5", None),
        ("NaN", None),
        ("inf", None),
        ("Infinity", None),
        ("1e9", None),
        ("1.5", None),
        ("3, 4", None),
        ("", None),
        (None, None),
        ("soon", None),
        ("\u0663", None),
        ("Mon, 99 Mar 2026 08:00:30 GMT", None),
        ("Mon, 02 Mar 99999 08:00:30 GMT", None),
    ],
)
def test_retry_after_is_0_to_300_or_nothing(value: str | None, wait_s: float | None) -> None:
    assert parse_retry_after(value, NOW) == wait_s


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, Unreachable),
        (307, Unreachable),
        (400, Refused),
        (401, NotSignedIn),
        (403, Refused),
        (404, Refused),
        (407, Unreachable),
        (408, Unreachable),
        (409, Conflict),
        (410, Refused),
        (412, Conflict),
        (413, Refused),
        (422, Refused),
        (425, Busy),
        (428, Refused),
        (429, Busy),
        (500, Unreachable),
        (501, Refused),
        (502, Unreachable),
        (503, Busy),
        (504, Unreachable),
        (599, Unreachable),
    ],
)
def test_every_status_has_its_meaning(status: int, kind: type[WorklistError]) -> None:
    with pytest.raises(WorklistError) as raised:
        raise_for(an_answer(status))
    assert type(raised.value) is kind


def test_code_sentence_and_request_id_come_along() -> None:
    body = {"code": "disposition.required", "message": "Choose a disposition.", "contextId": "r-1"}
    with pytest.raises(Refused, match="Choose a disposition") as raised:
        raise_for(an_answer(400, body))
    assert (raised.value.code, raised.value.request_id) == ("disposition.required", "r-1")


def test_a_permission_that_is_missing_is_named_as_an_administrator_knows_it() -> None:
    says = "Needs [routing:queue:view, presence:user:*] or <b>routing:queue:view</b>."
    with pytest.raises(NotPermitted) as raised:
        raise_for(an_answer(403, {"code": "missing.any.permissions", "message": says}))
    assert raised.value.lacking == ("routing:queue:view", "presence:user:*")
    with pytest.raises(Refused) as another:
        raise_for(an_answer(403, {"code": "not.lead.of.agent", "message": "a:b:c"}))
    assert type(another.value) is Refused


def test_a_request_that_still_runs_is_asked_for_again_in_a_second() -> None:
    with pytest.raises(Busy) as raised:
        raise_for(an_answer(409, {"code": "request.in.progress"}))
    assert raised.value.retry_after_s == 1.0


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_conflict_brings_the_entry_as_it_is_now(wrapped: bool) -> None:
    entry = an_entry(number=9)
    plain = json.loads(entry.model_dump_json())
    detail = {"errorCode": "entry.sequence.stale", "entry": plain} if wrapped else plain
    body = {"code": "entry.sequence.stale", "details": [{"fieldName": "x"}, detail]}
    with pytest.raises(Conflict) as raised:
        raise_for(an_answer(409, body))
    assert raised.value.current == entry


def test_a_conflict_without_an_entry_is_one_too() -> None:
    with pytest.raises(Conflict) as raised:
        raise_for(an_answer(409, {"code": "idempotency.key.reused", "details": ["odd", 7, None]}))
    assert raised.value.current is None


def test_a_wait_that_is_asked_for_is_told() -> None:
    with pytest.raises(Busy) as raised:
        raise_for(an_answer(503, retry_after="20"))
    assert raised.value.retry_after_s == 20.0


@pytest.mark.parametrize("content", [b"<html>Sign in</html>", b"{", b"[]", b"\xff", b"null"])
def test_an_error_of_any_shape_is_an_error(content: bytes) -> None:
    answer = Answer(status=500, headers={}, content=content, sent_at=NOW, received_at=NOW, round_trip_s=0.1)
    with pytest.raises(Unreachable):
        raise_for(answer)


def test_a_page_in_place_of_an_answer_is_a_portal() -> None:
    answer = Answer(
        status=200,
        headers={"content-type": "text/html"},
        content=b"<html>Welcome to the hotel</html>",
        sent_at=NOW,
        received_at=NOW,
        round_trip_s=0.1,
    )
    with pytest.raises(Unreachable) as raised:
        raise_for(answer)
    assert raised.value.code == "network.portal"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409])
def test_a_proxys_page_is_no_refusal_of_the_service(status: int) -> None:
    answer = replace(an_answer(status, {}), headers={"content-type": "text/html"}, content=b"<h1>Denied</h1>")
    error = error_of(answer)
    assert isinstance(error, Unreachable)
    assert error.code == "network.blocked"
    assert str(status) in error.message


@pytest.mark.parametrize("status", [413, 414, 431])
def test_what_is_too_long_for_a_gateway_stays_refused(status: int) -> None:
    answer = replace(an_answer(status, {}), headers={"content-type": "text/html"}, content=b"<h1>No</h1>")
    assert isinstance(error_of(answer), Refused)


def test_what_the_service_says_is_shortened_and_on_one_line() -> None:
    with pytest.raises(Refused) as raised:
        raise_for(an_answer(400, {"message": "a\r\nb\x00" + "x" * 10_000}))
    assert raised.value.message.startswith("a b x")
    assert len(raised.value.message) == 500


def test_success_is_quiet() -> None:
    raise_for(an_answer(200, {}))
    raise_for(an_answer(204))
