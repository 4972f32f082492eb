"""Messages of a notification channel to frames and control frames. Everything that comes here is hostile.

A topic that is not known is no error. What is told about a workitem or a person is turned into events by
whoever keeps them; this module only knows the envelope.
"""

from collections.abc import Callable

from pydantic import TypeAdapter

from desktop.api.line.websocket import MOST_BYTES
from desktop.domain.errors import Malformed, NotSignedIn
from desktop.domain.events import Event, UnknownEvent
from desktop.domain.record import JsonObject, Record
from desktop.domain.stream import Closing, Control, Frame, Heartbeat, Superseded

EPOCH = "genesys-cloud"
_METADATA = "channel.metadata"
_CLOSING = "v2.system.socket_closing"
_REVOKED = "v2.system.token_revoked"
_NO_LONGER = "v2.system.no_longer_subscribed"
_BACK_AFTER_MS = 500
NO_EVENT = UnknownEvent(event_type="")


class Notice(Record):
    """One message."""

    topic_name: str
    event_body: JsonObject = {}


_NOTICE: TypeAdapter[Notice] = TypeAdapter(Notice)


class NoticeReader:
    """``events`` turns a topic's body into events, ``beat`` makes a heartbeat of the moment."""

    def __init__(
        self, events: Callable[[str, JsonObject], tuple[Event, ...]], beat: Callable[[], Heartbeat]
    ) -> None:
        self._events = events
        self._beat = beat
        self.unknown = 0
        self.malformed = 0
        self.is_dead = False
        self.is_revoked = False

    def read(self, data: bytes | str) -> Frame | Control | UnknownEvent:
        """One message of the channel."""
        try:
            notice = _checked(data)
            return self._control(notice) or self._frame(notice)
        except (ValueError, RecursionError, Malformed) as error:
            self.malformed += 1
            why = type(error).__name__
            raise Malformed("A notification cannot be understood", why, code="frame.malformed") from None

    def _control(self, notice: Notice) -> Control | None:
        name = notice.topic_name
        if name == _METADATA:
            return self._beat()
        if name == _CLOSING:
            return Closing(control="closing", reconnect_after_ms=_BACK_AFTER_MS)
        if name.startswith(_NO_LONGER):
            self.is_dead = True
            return Superseded(control="superseded", by=str(notice.event_body.get("reason", ""))[:100])
        if name.startswith(_REVOKED):
            self.is_dead = self.is_revoked = True
            raise NotSignedIn("The session was ended elsewhere", code="token.revoked")
        return None

    def _frame(self, notice: Notice) -> Frame | UnknownEvent:
        events = self._events(notice.topic_name, notice.event_body)
        if not events:
            self.unknown += 1
            return NO_EVENT
        return Frame(epoch=EPOCH, prev=0, cursor=0, events=events)


def _checked(data: bytes | str) -> Notice:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MOST_BYTES:
        raise ValueError("too long")
    return _NOTICE.validate_json(raw)
