"""Shapes of answers that carry entities, and how to read them page by page."""

from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from desktop.api.line.failures import malformed
from desktop.api.line.wire import Answer
from desktop.domain.entry import Entry
from desktop.domain.record import Instant, Record

R = TypeVar("R", bound=Record)


class Page(Record, Generic[R]):
    """One page of a list; ``page_count`` where the list is numbered."""

    entities: tuple[R, ...]
    page_count: int | None = None


class EntryPage(Record):
    """One page of a snapshot, with the position that it is true for and the way to the next."""

    entities: tuple[Entry, ...]
    epoch: str
    cursor: int
    server_time: Instant
    after: int | str | None = None


class ServerTime(Record):
    """The part of an answer that tells the server's clock to the millisecond."""

    server_time: Instant | None = None


def page_of(answer: Answer, of: type[R], what: str) -> Page[R]:
    """The page; Malformed where it is none."""
    adapter: TypeAdapter[Page[R]] = TypeAdapter(Page[of])  # type: ignore[valid-type]  # a type at run time
    return read(answer, adapter, what)


T = TypeVar("T")


def read(answer: Answer, adapter: TypeAdapter[T], what: str) -> T:
    """The body as what it should be; Malformed, without its content, where it is not."""
    try:
        return adapter.validate_json(answer.content)
    except (ValidationError, ValueError, RecursionError):
        raise malformed(what) from None


def server_time_of(answer: Answer) -> Instant | None:
    """The server's clock, where the body tells it."""
    try:
        return ServerTime.model_validate_json(answer.content).server_time
    except (ValidationError, ValueError):
        return None
