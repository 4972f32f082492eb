"""What this face answers with, for the published document."""

from typing import Annotated, Literal

from pydantic import Field

from desktop.domain.record import Instant, JsonObject, JsonValue, Record
from desktop.service.answers.people import PresenceTold, RoutingStatusTold


class Reference(Record):
    """Something by id, with its name where it has one."""

    id: str
    name: str | None = None
    self_uri: str | None = None


class Versioned(Record):
    """A schema by id and version."""

    id: str
    version: int
    self_uri: str


class Scored(Record):
    """An agent with a score."""

    agent: Reference
    score: int


AssignmentState = Literal[
    "Idle", "AcdStarted", "Alerting", "AlertTimeout", "Declined", "Connected", "Held", "Parked",
    "Disconnected", "AcdCancelled", "AcdExpired", "Terminated", "Unknown",
]  # fmt: skip
Category = Literal["Open", "InProgress", "Waiting", "Closed", "Unknown"]


class FaceWorkitem(Record):
    """A workitem; what is not known is left out."""

    id: str
    name: str
    division: Reference
    type: Reference
    description: str | None = None
    priority: int
    date_created: Instant
    date_modified: Instant
    date_due: Instant | None = None
    date_expires: Instant | None = None
    date_closed: Instant | None = None
    date_status_changed: Instant
    date_assignment_state_changed: Instant
    duration_seconds: int | None = None
    ttl: int | None = None
    status: Reference
    status_category: Category
    workbin: Reference | None = None
    queue: Reference | None = None
    assignee: Reference | None = None
    external_contact: Reference | None = None
    external_tag: str | None = None
    external_id: str | None = None
    language: Reference | None = None
    utilization_label: Reference | None = None
    script: Reference | None = None
    modified_by: Reference | None = None
    assignment_state: AssignmentState
    alert_timeout_seconds: int
    skills: tuple[Reference, ...]
    preferred_agents: tuple[Reference, ...]
    scored_agents: tuple[Scored, ...]
    auto_status_transition: bool | None = None
    schema_: Annotated[Versioned, Field(alias="schema")]
    custom_fields: JsonObject
    self_uri: str


class FaceWorkitemVersion(FaceWorkitem):
    """A workitem as it was."""

    version: int


class Change(Record):
    """One attribute before and after."""

    new_value: JsonValue = None
    old_value: JsonValue = None


class FaceWorkitemDelta(Record):
    """What one version changed."""

    version: int
    modified_by: Reference | None
    delta: dict[str, Change]


class FaceWrapup(Record):
    """A wrap-up code that somebody added."""

    workitem: Reference
    wrapup_code: Reference
    user: Reference
    modified_by: Reference
    date_modified: Instant


class FaceWorkbin(Record):
    """A workbin as task management shows it."""

    id: str
    name: str
    description: str
    division: Reference
    date_created: Instant | None = None
    date_modified: Instant | None = None
    self_uri: str


class FaceSetupVersion(FaceWorkbin):
    """A workbin or a worktype as it was."""

    version: int
    modified_by: Reference


class FaceStatus(Record):
    """A status of a worktype. No destinations: any."""

    id: str
    name: str
    category: Category
    description: str | None = None
    destination_statuses: tuple[Reference, ...]
    default_destination_status: Reference | None = None
    auto_terminate_workitem: bool
    worktype: Reference
    self_uri: str


class FaceWorktype(Record):
    """A worktype with its statuses."""

    id: str
    name: str
    description: str
    division: Reference
    statuses: tuple[FaceStatus, ...]
    default_status: Reference
    default_workbin: Reference | None = None
    default_queue: Reference | None = None
    default_priority: int
    assignment_enabled: bool
    schema_: Annotated[Versioned, Field(alias="schema")]
    self_uri: str


class FaceMemberUser(Record):
    """The person behind a member; the last two on demand."""

    id: str
    name: str
    username: str
    presence: PresenceTold | None = None
    routing_status: RoutingStatusTold | None = None
    self_uri: str


class FaceMember(Record):
    """Somebody who serves a queue."""

    id: str
    name: str
    user: FaceMemberUser
    joined: bool
    member_by: str
    routing_status: RoutingStatusTold | None = None
    self_uri: str


class FaceWrapupCode(Record):
    """A wrap-up code."""

    id: str
    name: str
    division: Reference
    self_uri: str


class FaceChannel(Record):
    """A channel and where to connect to it."""

    id: str
    connect_uri: str
    expires: Instant


class FaceTopic(Record):
    """A topic of a channel."""

    id: str
    state: Literal["Permitted", "Rejected"]
    rejection_reason: str | None = None


class AvailableTopic(Record):
    """A topic that there is, and what it needs."""

    id: str
    description: str
    requires_permissions: tuple[str, ...]
    requires_current_user: bool
    requires_current_user_or_permission: bool
    transports: tuple[str, ...]
    topic_parameters: tuple[str, ...]


class FaceBulkJob(Record):
    """Many workitems in one go."""

    id: str
    state: Literal["Idle", "Queued", "Running", "Succeeded", "Failed", "Cancelled", "Terminated"]
    action: Literal["AddWorkitems", "TerminateWorkitems"]
    total_count: int
    successful_count: int
    failed_count: int
    date_started: Instant
    date_finished: Instant
    date_modified: Instant
    self_uri: str


class BulkError(Record):
    """Why one was refused."""

    code: str
    message: str


class BulkEntity(Record):
    """What was created or terminated."""

    id: str
    name: str | None = None
    workbin: Reference | None = None
    type: Reference | None = None
    self_uri: str


class BulkJobResult(Record):
    """One or the other."""

    entity: BulkEntity | None = None
    error: BulkError | None = None


class BulkResults(Record):
    """Of each workitem, in the order asked for."""

    results: tuple[BulkJobResult, ...]
    error_count: int
    error_indexes: tuple[int, ...]


class FaceQueryJob(Record):
    """A query that was kept."""

    id: str
    state: Literal["Queued", "Running", "Succeeded", "Failed"]
    date_started: Instant
    date_finished: Instant
    self_uri: str


class FaceSchema(Record):
    """The shape of custom fields."""

    id: str
    name: str
    version: int
    applies_to: tuple[str, ...]
    enabled: bool
    json_schema: JsonObject
    self_uri: str
