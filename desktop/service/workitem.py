"""Workitems: what third parties submit, and what is kept of it."""

from typing import Annotated, Literal

from pydantic import Field

from desktop.domain.record import Instant
from desktop.service.asked import Data, Ref, Text
from desktop.service.document import Part
from desktop.service.routing_request import AskedRouting, AskedSkill


class WorkitemPost(Part):
    """What a third party submits. Without ``title`` and the like, user data may bring them."""

    workitem_type_id: Ref
    custom_fields: Data = {}
    routing_data: AskedRouting = Field(default_factory=AskedRouting)
    capture_point_id: Ref | None = None
    source: Text = ""
    priority: Annotated[int, Field(ge=1, le=5)] = 3
    external_id: Ref | None = None
    title: Text | None = None
    customer: Text | None = None
    segment: Text | None = None
    user_data: Data = {}
    due_at: Instant | None = None


class OrchestratedPost(Part):
    """The same in the orchestrator's shape; a priority beyond 1 to 5 is brought back into it."""

    work_item_type_id: Ref
    queue_id: Ref
    priority: int = 3
    custom_attributes: Data = {}
    external_id: Ref | None = None
    status: Literal["READY"] = "READY"


class Workitem(WorkitemPost):
    """A workitem as it is kept; its states follow the entry that points at it."""

    id: str
    routing_state: str = "unrouted"
    status: str = "READY"
    created_date: Instant
    last_modified_date: Instant
    workbin_entry_id: str | None = None
    warnings: tuple[str, ...] = ()


class WorkitemPatch(Part):
    """User data to merge into a workitem's; the last write of each field wins."""

    user_data: Data


class RoutingPost(Part):
    """Ask for routing now: a queue outright, a rule, or what the rules say."""

    routing_rule_id: Ref | None = None
    queue_id: Ref | None = None
    skills: tuple[AskedSkill, ...] = ()
