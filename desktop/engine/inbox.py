"""What the parts of the engine see of the desk: where to put messages, and two things to ask."""

from datetime import datetime
from typing import Protocol

from desktop.core.messages import Message
from desktop.domain.stream import Position


class Inbox(Protocol):
    """On the engine's own loop only."""

    @property
    def position(self) -> Position | None:
        """Where the desk is in the back end's log."""
        ...

    def take(self, message: Message) -> None:
        """Have the desk take a message; messages are taken one at a time, in order."""
        ...

    def server_now(self) -> datetime:
        """The server's clock, as the desk knows it."""
        ...
