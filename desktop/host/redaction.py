"""What may stand in a log, a crash report or a support report, and what is left of everything else.

A log line is a constant sentence of our own, filled only with values that cannot be somebody's: numbers,
flags, ids, error codes. Texts of other origin lose whatever could be a token, a name or a number.
"""

import enum
import logging
import re
import traceback
from collections.abc import Iterable
from types import TracebackType

from desktop.domain.errors import WorklistError

FIELDS = frozenset({
    "attempt", "attempts", "bytes", "code", "command", "conversation_id", "count", "cursor", "duration_s",
    "effect", "entry_id", "epoch", "event", "kind", "message_kind", "operation", "outcome", "pid", "port",
    "reason_code", "request_id", "retry_after_s", "sequence", "status", "topic", "transport", "trigger",
    "version", "wait_s", "workbin_id", "workitem_id",
})  # fmt: skip
LONGEST_FOREIGN = 300
LONGEST_CODE = 60

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_CODE = re.compile(r"[a-z]+(?:[._-][a-z]+){0,5}")
_FORMAT = re.compile(r"%(?:\((?P<key>\w+)\))?[#0\- +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?P<kind>[a-zA-Z%])")
_FOREIGN = (
    (re.compile(r"(?i)\b(bearer|basic|token|secret|password|authorization)\b\S*[\s:=]+\S+"), r"\1 …"),
    (re.compile(r"\b([a-z][a-z0-9+.-]*://)[^\s]*"), r"\1…"),
    (re.compile(r"\S+@\S+"), "…"),
    (re.compile(r"'[^']*'|\"[^\"]*\"|<[^>]*>|\{[^}]*\}|\([^)]*\)"), "…"),
    (re.compile(r"\+?\d[\d\s/().-]{4,}\d|\d{5,}"), "…"),
    (re.compile(r"\b[A-Za-z0-9_-]{24,}\b"), "…"),
)


def one_line(text: str) -> str:
    """No character that ends a line or moves the cursor: a log line is one line."""
    return "".join(mark if mark.isprintable() else mark.encode("unicode_escape").decode() for mark in text)


def safe(value: object) -> str:
    """A value that cannot be somebody's, or what is left of it."""
    match value:
        case None | bool() | int() | float():
            left = str(value)
        case enum.Enum():
            left = value.name.lower()
        case BaseException():
            left = error_name(value)
        case str() if _UUID.fullmatch(value):
            left = value
        case str() | bytes() | list() | tuple() | dict() | set() | frozenset():
            left = f"<{type(value).__name__} of {len(value)}>"
        case _:
            left = f"<{type(value).__name__}>"
    return left


def safe_code(value: object) -> str:
    """As ``safe``, where a word of the protocol stands, which is kept: for example ``entry.gone``."""
    if isinstance(value, str) and len(value) <= LONGEST_CODE and _CODE.fullmatch(value):
        return str(value)
    return safe(value)


def error_name(error: BaseException) -> str:
    """The kind of an error and its code; never its text, which may quote what went wrong."""
    code = error.code if isinstance(error, WorklistError) and error.code else ""
    number = f" errno {error.errno}" if isinstance(error, OSError) and error.errno is not None else ""
    return type(error).__name__ + (f" {safe_code(code)}" if code else "") + number


def sentence(record: logging.LogRecord) -> str:
    """The record's sentence with safe values in it, or what is safe of a foreign text."""
    template = str(record.msg)
    if is_ours(record.name):
        return one_line(_filled(template, record.args))
    if record.args:
        return one_line(foreign(_FORMAT.sub("…", template)))
    return one_line(foreign(template))


def is_ours(logger: str) -> bool:
    """Whether one of our own modules speaks, whose sentences are constants."""
    return logger == "desktop" or logger.startswith("desktop.")


def foreign(text: str) -> str:
    """The first line of a text that we did not write, without whatever could be somebody's."""
    line = text.strip().partition("\n")[0][:LONGEST_FOREIGN]
    for pattern, left in _FOREIGN:
        line = pattern.sub(left, line)
    return line


def _filled(template: str, arguments: object) -> str:
    if not arguments:
        return template
    values = arguments if isinstance(arguments, tuple) else (arguments,)
    remaining = iter(values)

    def fill(found: re.Match[str]) -> str:
        if found["kind"] == "%":
            return "%"
        if found["key"] is not None and isinstance(arguments, dict):
            return safe(arguments.get(found["key"]))
        return safe(next(remaining, None))

    return _FORMAT.sub(fill, template)


def allowed_fields(record: logging.LogRecord) -> dict[str, str]:
    """Those fields of the record that are on the list, each made safe."""
    found = record.__dict__
    return {name: safe_code(found[name]) for name in sorted(FIELDS & found.keys())}


def stack(error: BaseException) -> list[str]:
    """Where it happened, innermost last: kinds of errors and places in code, no texts and no values."""
    lines: list[str] = []
    for cause in _chain(error):
        lines.append(error_name(cause))
        lines += places(cause.__traceback__)
        if isinstance(cause, BaseExceptionGroup):
            lines += [f"  with {error_name(part)}" for part in cause.exceptions]
    return lines


def places(trace: TracebackType | None) -> list[str]:
    """The frames of a traceback as ``module:line function``."""
    return [
        f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]


def _chain(error: BaseException) -> Iterable[BaseException]:
    seen: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in seen:
        seen.append(cause)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return reversed(seen)
