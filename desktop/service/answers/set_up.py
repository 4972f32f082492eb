"""What is told about workbins, capture points, webhooks and workitems beside what was asked for."""

from typing import Literal

from desktop.domain.record import Instant, JsonObject, NamedRef, Record
from desktop.domain.workbin import RoutingStrategy, Workbin
from desktop.service.answers.listing import Listing
from desktop.service.document import CapturePointPart, OrderOfRouting, RoutingRow, SkillRequirement
from desktop.service.webhook import WebhookPost
from desktop.service.workitem import Workitem


class WorkbinTold(Workbin):
    """A workbin with all its settings."""

    skill_requirements: tuple[SkillRequirement, ...]
    max_concurrent_entries: int | None
    enable_notifications: bool
    routing_data: OrderOfRouting
    routing_strategy: RoutingStrategy


class QueueRouting(Record):
    """How a queue hands out."""

    routing_type: str
    routing_strategy: RoutingStrategy
    skills: tuple[NamedRef, ...]


class QueueConfig(Record):
    """What a queue takes at most, and how it hands out."""

    max_capacity: int | None
    routing_config: QueueRouting


class QueueSettings(Record):
    """The settings that a third party looks at."""

    queue_config: QueueConfig


class Queue(Record):
    """A workbin as a queue."""

    id: str
    name: str
    description: str
    status: Literal["ACTIVE"]
    routing: QueueSettings


class CodedReason(Record):
    """A reason for people and for programs."""

    code: str
    message: str | None


class Candidate(Record):
    """An agent and what stands in the way."""

    agent: NamedRef
    eligible: bool
    rank: int | None
    reasons: tuple[CodedReason, ...]


class Conflict(Record):
    """Another workbin that gets in the way."""

    workbin_id: str
    workbin_name: str
    message: str


class Simulation(Record):
    """Who would get an entry, and why."""

    workbin_id: str
    assigned_to: NamedRef | None
    candidates: tuple[Candidate, ...]
    conflicts: tuple[Conflict, ...]


class CapturePoint(CapturePointPart):
    """A capture point with what is doubtful about it."""

    warnings: tuple[str, ...]


class RowsListing(Listing[RoutingRow]):
    """The rows of the data table with what will not work."""

    warnings: tuple[str, ...]


class Webhook(WebhookPost):
    """A webhook with what was delivered; the secret is told once."""

    id: str
    date_created: Instant
    delivered: int
    dropped: int
    signing_secret: str | None = None


class OrchestratedWorkitem(Workitem):
    """A workitem in the orchestrator's shape as well."""

    work_item_type_id: str
    queue_id: str
    custom_attributes: JsonObject
