"""Bytes of the stream to frames and control frames. Everything that comes here is hostile.

A kind of event or control frame that this version does not know is no error: it is counted. All else that
is not as it should be is Malformed, and nothing but Malformed is ever raised. The text of a Malformed
never quotes the bytes: they may be anybody's data. The parser itself refuses nesting beyond 200 levels.
"""

from typing import Annotated

from pydantic import Discriminator, Tag, TypeAdapter

from desktop.api.line.websocket import MOST_BYTES
from desktop.domain.errors import Malformed
from desktop.domain.events import UnknownEvent
from desktop.domain.stream import (
    CaughtUp,
    Closing,
    Control,
    Frame,
    Heartbeat,
    Recovered,
    Resync,
    Superseded,
)

MOST_CURSOR = 2**53
_CONTROLS = {"heartbeat", "recovered", "caughtUp", "closing", "superseded", "resync"}


def _kind(value: object) -> str:
    if not isinstance(value, dict) or "control" not in value:
        return "frame"
    control = value["control"]
    return control if isinstance(control, str) and control in _CONTROLS else "unknown"


_INCOMING: TypeAdapter[Frame | Control | UnknownEvent] = TypeAdapter(
    Annotated[
        Annotated[Frame, Tag("frame")]
        | Annotated[Heartbeat, Tag("heartbeat")]
        | Annotated[Recovered, Tag("recovered")]
        | Annotated[CaughtUp, Tag("caughtUp")]
        | Annotated[Closing, Tag("closing")]
        | Annotated[Superseded, Tag("superseded")]
        | Annotated[Resync, Tag("resync")]
        | Annotated[UnknownEvent, Tag("unknown")],
        Discriminator(_kind),
    ]
)


class FrameReader:
    """Reads one subscription's bytes and counts what it could not use."""

    def __init__(self) -> None:
        self.unknown = 0
        self.malformed = 0

    def read(self, data: bytes | str) -> Frame | Control | UnknownEvent:
        """One frame. UnknownEvent stands for a control frame of an unknown kind."""
        try:
            return self._checked(data)
        except Malformed:
            self.malformed += 1
            raise

    def _checked(self, data: bytes | str) -> Frame | Control | UnknownEvent:
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        if len(raw) > MOST_BYTES:
            raise _malformed(f"of {len(raw)} bytes")
        try:
            found = _INCOMING.validate_json(raw)
        except (ValueError, RecursionError) as error:
            raise _malformed(type(error).__name__) from None
        self._count(found)
        return found

    def _count(self, found: Frame | Control | UnknownEvent) -> None:
        if isinstance(found, UnknownEvent):
            self.unknown += 1
        elif isinstance(found, Frame):
            check_place(found.prev)
            self.unknown += sum(isinstance(event, UnknownEvent) for event in found.events)
        cursor = getattr(found, "cursor", 0)
        check_place(cursor)


def check_place(cursor: int) -> None:
    """A place in the log is a whole number that every database can hold."""
    if not 0 <= cursor <= MOST_CURSOR:
        raise _malformed("at an impossible place")


def _malformed(why: str) -> Malformed:
    return Malformed("A message of the stream cannot be understood", f"It is {why}.", code="frame.malformed")
