"""Agents: who they are and how they are doing."""

from enum import StrEnum

from desktop.domain.capacity import MediaCapacity
from desktop.domain.presence import Presence, RoutingStatus, WorkState
from desktop.domain.record import Instant, NamedRef, Record


class Role(StrEnum):
    """Bundles of permissions."""

    AGENT = "agent"
    LEAD = "lead"
    INTEGRATION = "integration"
    ADMIN = "admin"


class AgentSkill(Record):
    """A skill that an agent has, with proficiency 0 to 10 (0 to 5 through the routing API)."""

    id: str
    name: str
    proficiency: float


class Agent(Record):
    """A person who signs in. ``leads`` are the ids of the agents whose work they may put right."""

    id: str
    login: str
    name: str
    roles: tuple[Role, ...] = ()
    permissions: tuple[str, ...] = ()
    groups: tuple[NamedRef, ...] = ()
    skills: tuple[AgentSkill, ...] = ()
    leads: tuple[str, ...] = ()

    @property
    def is_lead(self) -> bool:
        """Whether this person may override other people's assignments."""
        return Role.LEAD in self.roles or Role.ADMIN in self.roles


class AgentStatus(Record):
    """One call's answer to "can this agent take work, and if not, what fills them?".

    ``next_presence`` begins when the agent holds nothing any more.
    """

    id: str
    name: str | None = None
    state: WorkState
    presence: Presence
    next_presence: Presence | None = None
    routing_status: RoutingStatus
    since: Instant
    available_capacity: int
    capacity: tuple[MediaCapacity, ...] = ()
    missed_offers: int = 0
    done_today: int = 0
    sequence_number: int


class Teammate(Record):
    """Somebody whom one leads, with how they are doing."""

    agent: Agent
    status: AgentStatus
