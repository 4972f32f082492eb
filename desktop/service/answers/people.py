"""What is told about people."""

from desktop.domain.agent import Agent
from desktop.domain.presence import Presence, PresenceDefinition, RoutingStatus
from desktop.domain.record import Instant, Record
from desktop.service.document import MediaUtilization


class ChosenDefinition(Record):
    """Which presence was chosen."""

    id: str
    system_presence: str


class PresenceTold(Presence):
    """A presence in both spellings."""

    presence_definition: ChosenDefinition
    modified_date: Instant
    source: str = "PURECLOUD"
    primary: bool = True


class DefinitionTold(PresenceDefinition):
    """A presence definition in both spellings."""

    type: str
    language_labels: dict[str, str]
    deactivated: bool = False


class SystemPresence(Record):
    """One of the platform's own presences."""

    id: str
    name: str


class RoutingStatusTold(Record):
    """Whether work is routed to somebody."""

    user_id: str
    status: RoutingStatus
    start_time: Instant


class UtilizationTold(Record):
    """A capacity rule by media type, and whose it is."""

    utilization: dict[str, MediaUtilization]
    level: str


class Authorization(Record):
    """What somebody may do, in Genesys Cloud's words."""

    permissions: tuple[str, ...] = ()


class Person(Agent):
    """Somebody, or a program; the last four on demand."""

    concurrency: int = 0
    presence: PresenceTold | None = None
    routing_status: RoutingStatusTold | None = None
    utilization: dict[str, MediaUtilization] | None = None
    authorization: Authorization | None = None
