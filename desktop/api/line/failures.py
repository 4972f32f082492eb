"""What an answer that is not a success means: status and body to the errors of the domain. One table.

The two kinds of 409 differ by code: ``request.in.progress`` asks to come back with the same key, every
other one is a conflict, which carries the entry as it is now.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from pydantic import JsonValue, TypeAdapter, ValidationError

from desktop.api.line.nulls import without_nulls
from desktop.api.line.wire import Answer
from desktop.domain.entry import Entry
from desktop.domain.errors import (
    Busy,
    Conflict,
    Malformed,
    NotPermitted,
    NotSignedIn,
    Refused,
    Unreachable,
    WorklistError,
)
from desktop.domain.record import JsonObject, Record

log = logging.getLogger(__name__)
MOST_WAIT_S = 300.0
IN_PROGRESS = "request.in.progress"
IN_PROGRESS_AGAIN_S = 1.0
_TEXT_MOST = 500
_REQUEST_ID_HEADERS = ("x-genesys-request-id", "inin-correlation-id")
_TOO_LONG = frozenset({413, 414, 431})
_DIGITS = re.compile(r"[0-9]+", re.ASCII)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")

_PERMISSION = re.compile(r"\b[A-Za-z]\w{0,60}(?::[A-Za-z*]\w{0,60}){1,2}", re.ASCII)
_PERMISSIONS_MOST = 10
_NO_ID = re.compile(r"[^A-Za-z0-9._ -]", re.ASCII)

_KINDS: Mapping[int, type[WorklistError]] = {
    401: NotSignedIn,
    407: Unreachable,
    408: Unreachable,
    409: Conflict,
    412: Conflict,
    425: Busy,
    429: Busy,
    501: Refused,
    503: Busy,
}
_TITLES: Mapping[type[WorklistError], str] = {
    NotSignedIn: "The session has ended",
    Conflict: "Somebody was first",
    Busy: "The service asks to wait",
    Refused: "The service refused",
    Unreachable: "The service did not answer",
}


class ErrorBody(Record):
    """The body of every error that the service sends."""

    code: str = ""
    message: str = ""
    message_params: JsonObject = {}
    context_id: str | None = None
    details: tuple[JsonValue, ...] = ()


_BODY: TypeAdapter[ErrorBody] = TypeAdapter(ErrorBody)
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
_JSON: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)


def parse_retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait, 0 to 300; None for everything that is neither whole seconds nor an HTTP date."""
    text = (value or "").strip()
    if _DIGITS.fullmatch(text):
        return min(float(text[-4:]), MOST_WAIT_S) if len(text.lstrip("0")) <= len("300") else MOST_WAIT_S
    try:
        at = parsedate_to_datetime(text)
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at
        return min(max((at - now).total_seconds(), 0.0), MOST_WAIT_S)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def raise_for(answer: Answer) -> None:
    """Raise what the answer means, unless it is a success in JSON or without a body."""
    if answer.is_success:
        if answer.content and not answer.is_json:
            raise Unreachable(
                "Something between here and the service answered in its place",
                "A sign-in page of this network may want to be opened in a browser first.",
                code="network.portal",
            )
        return
    raise error_of(answer)


def error_of(answer: Answer) -> WorklistError:
    """The error that an unsuccessful answer stands for."""
    if (anothers := _anothers(answer)) is not None:
        return anothers
    body = _body(answer)
    kind = _kind(answer.status)
    code = body.code or f"http.{answer.status}"
    message = _text(body.message)
    named = (answer.headers.get(name) for name in _REQUEST_ID_HEADERS)
    request_id = body.context_id or next((found for found in named if found), None)
    log.info(
        "no success: %d %s, request %s", answer.status, _as_id(code), _as_id(request_id or "without an id")
    )
    if kind is Conflict and code == IN_PROGRESS:
        return Busy(
            _TITLES[Busy], message, code=code, request_id=request_id, retry_after_s=IN_PROGRESS_AGAIN_S
        )
    if kind is Conflict:
        return Conflict(_TITLES[kind], message, code=code, request_id=request_id, current=_current(body))
    if kind is Busy:
        wait_s = parse_retry_after(answer.headers.get("retry-after"), answer.received_at)
        return Busy(_TITLES[kind], message, code=code, request_id=request_id, retry_after_s=wait_s)
    error = kind(_TITLES[kind], message, code=code, request_id=request_id)
    return _not_permitted(error) if kind is Refused and code.startswith("missing.") else error


def _anothers(answer: Answer) -> Unreachable | None:
    """What a proxy, a firewall or a portal says in the place of the service, which refuses in JSON.

    To wait is asked by gateways too; and what is too long for one stays too long, whoever says so.
    """
    if answer.is_redirect:
        return Unreachable(
            "The service's address leads elsewhere",
            "Something between here and the service redirects; it was not followed.",
            code="network.portal",
        )
    if answer.status == 407:  # noqa: PLR2004 - a proxy's own status
        title = "The proxy of this network wants a sign-in"
        return Unreachable(title, _text(_body(answer).message), code="network.proxy")
    kind = _kind(answer.status)
    if (
        answer.is_page
        and issubclass(kind, Conflict | NotSignedIn | Refused)
        and answer.status not in _TOO_LONG
    ):
        return Unreachable(
            "Something between here and the service answered in its place",
            f"It refused with {answer.status} and a page. Ask whoever runs this network to let it through.",
            code="network.blocked",
        )
    return None


def _text(message: str) -> str:
    return _UNPRINTABLE.sub(" ", message)[:_TEXT_MOST]


def _not_permitted(refused: WorklistError) -> NotPermitted:
    """The same refusal with the names of the permissions that its message tells."""
    lacking = tuple(dict.fromkeys(_PERMISSION.findall(refused.message)))[:_PERMISSIONS_MOST]
    return NotPermitted(
        refused.title, refused.message, lacking=lacking, code=refused.code, request_id=refused.request_id
    )


def _as_id(text: str) -> str:
    """Codes and ids come from elsewhere too: what else they may hold stays out of the log."""
    return _NO_ID.sub("?", text)[:80]


def malformed(what: str) -> Malformed:
    """An answer that cannot be understood. Its content stays out of the text: it may be anybody's data."""
    return Malformed(f"The service's answer about {what} cannot be understood", code="answer.malformed")


def _kind(status: int) -> type[WorklistError]:
    return _KINDS.get(status, Unreachable if status >= 500 else Refused)  # noqa: PLR2004 - HTTP's own line


def _body(answer: Answer) -> ErrorBody:
    try:
        return _BODY.validate_json(_JSON.dump_json(without_nulls(_JSON.validate_json(answer.content))))
    except ValidationError:
        return ErrorBody()


def _current(body: ErrorBody) -> Entry | None:
    """The entry that a conflict carries, wherever in the details it is."""
    for candidate in _objects((*body.details, body.message_params)):
        try:
            return _ENTRY.validate_json(_JSON.dump_json(candidate))
        except ValidationError:
            continue
    return None


def _objects(values: tuple[JsonValue, ...]) -> Iterator[JsonObject]:
    for value in values:
        if isinstance(value, dict):
            yield value
            yield from (inner for inner in value.values() if isinstance(inner, dict))
