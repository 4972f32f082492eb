"""What a program written for Genesys Cloud sends."""

from typing import Annotated, Any, Literal

from fastapi import Request
from pydantic import Field

from desktop.domain.record import Instant
from desktop.service.asked import Data, Ref, Text
from desktop.service.document import Part
from desktop.service.wire import JsonBody, M, read_json

Name = Annotated[str, Field(min_length=3, max_length=256)]
Priority = Annotated[int, Field(ge=-25_000_000, le=25_000_000)]
Seconds = Annotated[int, Field(ge=0, le=365 * 86_400)]
AssignmentState = Literal["Connected", "Parked", "Held", "Declined", "Disconnected"]


class ScoredAgent(Part):
    """An agent with a score from 1 to 100."""

    id: Ref
    score: Annotated[int, Field(ge=0, le=100)]


class WorkitemData(Part):
    """What creating and changing have in common."""

    priority: Priority | None = None
    date_due: Instant | None = None
    date_expires: Instant | None = None
    duration_seconds: Seconds | None = None
    ttl: Annotated[int, Field(ge=0)] | None = None
    status_id: Ref | None = None
    workbin_id: Ref | None = None
    auto_status_transition: bool | None = None
    description: Annotated[str, Field(max_length=512)] | None = None
    custom_fields: Data | None = None
    queue_id: Ref | None = None
    assignee_id: Ref | None = None
    language_id: Ref | None = None
    external_contact_id: Ref | None = None
    external_tag: Ref | None = None
    skill_ids: tuple[Ref, ...] | None = None
    script_id: Ref | None = None
    utilization_label_id: Ref | None = None
    scored_agents: tuple[ScoredAgent, ...] | None = None
    preferred_agent_ids: tuple[Ref, ...] | None = None


class WorkitemCreate(WorkitemData):
    """A new workitem."""

    name: Name
    type_id: Ref
    wrapup_code: Ref | None = None


class WorkitemUpdate(WorkitemData):
    """Changes; only what is given counts, and ``assigneeId: null`` takes it away from whoever has it."""

    name: Name | None = None
    date_closed: Instant | None = None
    assignment_state: AssignmentState | None = None
    assignment_operation: Literal["AgentAssignmentAlerting", "QueueAssignmentAlerting"] | None = None


class ManualAssign(Part):
    """To whom."""

    id: Ref


class Terminate(Part):
    """With which status, if not the type's own closed one."""

    status_id: Ref | None = None


class WrapupUpdate(Part):
    """One code more or less."""

    action: Literal["Add", "Remove"]
    wrapup_code: Ref


class Filter(Part):
    """A condition on one attribute."""

    name: Annotated[str, Field(min_length=1, max_length=128)]
    type: Literal["String", "Int"] = "String"
    operator: Literal["EQ", "NEQ", "GT", "LT", "GTE", "LTE", "IN", "CONTAINS", "BETWEEN", "BEGINS_WITH"]
    values: Annotated[tuple[Text, ...], Field(min_length=1, max_length=100)]


class Sort(Part):
    """The order of a query's answer."""

    name: Literal["dateDue", "priority", "name", "dateModified"]
    ascending: bool = True


class Query(Part):
    """Which of them; ``after`` goes on where the last page ended."""

    page_size: Annotated[int, Field(ge=1, le=200)] = 25
    select: Literal["Count"] | None = None
    filters: Annotated[tuple[Filter, ...], Field(max_length=3)] = ()
    attributes: tuple[Text, ...] = ()
    after: Annotated[str, Field(pattern=r"^\d{1,9}$")] | None = None
    sort: Sort | None = None
    expands: tuple[Text, ...] | Text = ()


class Predicate(Part):
    """A condition on one custom field."""

    name: Annotated[str, Field(min_length=1, max_length=128)]
    operator: Literal[
        "EQ", "NEQ", "GT", "LT", "GTE", "LTE", "IN", "CONTAINS", "BETWEEN", "BEGINS_WITH", "EXISTS"
    ]
    values: Annotated[tuple[str | bool | int | float, ...], Field(max_length=100)] = ()


class Criteria(Part):
    """Some of them together."""

    operator: Literal["AND", "OR"] = "AND"
    predicates: Annotated[tuple[Predicate, ...], Field(min_length=1, max_length=20)]


class QueryFilters(Part):
    """Criteria about custom fields."""

    name: Literal["customFields"] = "customFields"
    operator: Literal["AND", "OR"] = "AND"
    criteria: Annotated[tuple[Criteria, ...], Field(min_length=1, max_length=20)]


class JobSort(Part):
    """The order of a job's answer."""

    name: Literal["dateDue", "dateCreated", "priority", "customFields"]
    ascending: bool = True
    custom_field: Annotated[str, Field(min_length=1, max_length=128)] | None = None

    @property
    def attribute(self) -> str:
        """By what to sort."""
        return f"customFields.{self.custom_field}" if self.name == "customFields" else self.name


class QueryJobCreate(Part):
    """A query that is kept."""

    page_size: Annotated[int, Field(ge=1, le=200)] = 25
    page_number: Annotated[int, Field(ge=1, le=10_000)] = 1
    filters: Annotated[tuple[Filter, ...], Field(max_length=10)] = ()
    query_filters: Annotated[tuple[QueryFilters, ...], Field(max_length=10)] = ()
    date_interval_start: Instant | None = None
    date_interval_end: Instant | None = None
    attributes: tuple[Text, ...] = ()
    expands: tuple[Text, ...] | Text = ()
    sort: JobSort | None = None


class Topic(Part):
    """One topic of a channel."""

    id: Annotated[str, Field(min_length=1, max_length=200)]
    state: Any = None
    rejection_reason: Any = None
    missing_permissions: Any = None
    self_uri: Any = None


class NullableBody(JsonBody[M]):
    """A body that may be missing or ``null``: then it is an empty one."""

    is_required = False

    async def __call__(self, request: Request) -> M:
        """Read and check."""
        if (await read_json(request)).strip() in (b"", b"null"):
            return self.model()
        return await super().__call__(request)
