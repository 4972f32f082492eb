"""The stream: frames and control frames that carry events, and the position they lead to."""

from typing import Literal

from desktop.domain.agent import Agent, AgentStatus
from desktop.domain.entry import Entry
from desktop.domain.events import Event
from desktop.domain.presence import PresenceDefinition
from desktop.domain.record import Instant, Record
from desktop.domain.workbin import ScreenPop, Workbin
from desktop.domain.workitem import WorkitemType


class Position(Record):
    """A place in a back end's event log. Another epoch means another log: start again."""

    epoch: str
    cursor: int


class Frame(Record):
    """Events between ``prev`` and ``cursor``; the frames of one subscription chain."""

    epoch: str
    prev: int
    cursor: int
    events: tuple[Event, ...]


class Heartbeat(Record):
    """The link is alive; ``cursor`` is the last place sent, ``digest`` folds all open entries."""

    control: Literal["heartbeat"]
    epoch: str
    cursor: int
    server_time: Instant
    digest: str


class Recovered(Record):
    """First frame after a connect: whether the stream goes on from where the client was."""

    control: Literal["recovered"]
    recovered: bool
    epoch: str
    cursor: int


class CaughtUp(Record):
    """Everything up to now has been sent."""

    control: Literal["caughtUp"]
    epoch: str
    cursor: int


class Closing(Record):
    """The service restarts; come back after this client's own share of the wait."""

    control: Literal["closing"]
    reconnect_after_ms: int


class Superseded(Record):
    """Another client of the same agent took over. Terminal until the person takes over again."""

    control: Literal["superseded"]
    by: str | None = None


class Resync(Record):
    """The service dropped this reader's buffer; take a snapshot."""

    control: Literal["resync"]


Control = Heartbeat | Recovered | CaughtUp | Closing | Superseded | Resync


class Snapshot(Record):
    """The open entries of a subscription, true at ``position``; how I am, and those whom I lead."""

    position: Position | None
    server_time: Instant
    entries: tuple[Entry, ...]
    status: AgentStatus | None = None
    team: tuple[AgentStatus, ...] = ()


class Catalogue(Record):
    """What changes rarely: who I am, where I work, what can be chosen."""

    me: Agent
    workbins: tuple[Workbin, ...] = ()
    workitem_types: tuple[WorkitemType, ...] = ()
    presence_definitions: tuple[PresenceDefinition, ...] = ()
    team: tuple[Agent, ...] = ()
    screen_pops: tuple[ScreenPop, ...] = ()
    permission_names: dict[str, str] = {}

    def permission_name(self, permission: str) -> str:
        """What the back end calls it, for an administrator to find."""
        return self.permission_names.get(permission, permission)

    def workbin(self, workbin_id: str) -> Workbin | None:
        """The workbin, or None where this person may not see it."""
        return next((bin_ for bin_ in self.workbins if bin_.id == workbin_id), None)

    def workitem_type(self, type_id: str | None) -> WorkitemType | None:
        """The type, or None where the back end did not tell it."""
        return next((kind for kind in self.workitem_types if kind.id == type_id), None)
