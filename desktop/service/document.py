"""An organisation as one JSON document: what ``worklist serve --load`` and the demo's data are made of.

Only shapes live here. Every id is chosen by the document, so that loading it twice changes nothing; a
user is found again by login. Unknown fields are refused. Example::

    {"groups": [{"id": "g-claims", "name": "Claims"}],
     "skills": [{"id": "s-english", "name": "english"}],
     "users": [{"id": "u-ana", "login": "ana", "name": "Ana Ruiz", "roles": ["agent"],
                "groups": ["g-claims"], "skills": [{"id": "s-english", "proficiency": 5}],
                "utilization": {"workitem": {"maximumCapacity": 3}}},
               {"id": "u-leo", "login": "leo", "name": "Leo Berg", "roles": ["lead"], "leads": ["u-ana"]}],
     "workbins": [{"id": "wb-claims", "name": "Claims", "memberGroups": ["g-claims"],
                   "skillRequirements": [{"skillId": "s-english", "level": 3}], "wrapUpPolicy": "required",
                   "dispositions": [{"code": "paid", "label": "Paid"}],
                   "screenPops": [{"id": "crm", "label": "CRM", "url": "http://127.0.0.1/?id=$Workitem.Id$"}]}],
     "workitemTypes": [{"id": "wt-claim", "name": "Claim", "routingRuleId": "r-claims",
                        "customFields": [{"name": "claimId", "displayName": "Claim", "type": "string"}]}],
     "rules": [{"id": "r-claims", "name": "Claims", "evaluationOrder": 1, "fallbackQueueId": "wb-claims"}],
     "clients": [{"id": "crm-adapter", "secret": "chosen where it is kept", "roles": ["integration"]}]}
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, Strict, model_validator
from pydantic.alias_generators import to_camel

from desktop.domain.agent import Role
from desktop.domain.disposition import DispositionCode
from desktop.domain.presence import PresenceDefinition
from desktop.domain.record import JsonValue
from desktop.domain.workbin import (
    AssignmentStrategy,
    MarkDoneMode,
    RoutingStrategy,
    ScreenPop,
    WrapUpEnd,
    WrapUpPolicy,
)
from desktop.domain.workitem import CustomField

Id = Annotated[str, Field(min_length=1, max_length=128, pattern=r"^[\w.:@-]+$")]
# An id that may be left to the service.
NewId = Annotated[str, Field(max_length=128, pattern=r"^[\w.:@-]*$")]
Name = Annotated[str, Field(min_length=1, max_length=200)]
OwnPops = Annotated[tuple[ScreenPop, ...], Field(max_length=200)]
Proficiency = Annotated[float, Field(ge=0, le=10)]
Priority = Annotated[int, Field(ge=1, le=5)]


class Part(BaseModel):
    """A part of the document: camelCase, strict, and nothing unknown."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        allow_inf_nan=False,
    )


class Named(Part):
    """A group or a skill."""

    id: Id
    name: Name


class SkillLevel(Part):
    """How well a user has a skill."""

    id: Id
    proficiency: Proficiency = 0


class MediaUtilization(Part):
    """One media type's limit. ``interruptable_media_types``: None lets every other type interrupt."""

    maximum_capacity: Annotated[int, Field(ge=0, le=100)]
    # A list when it comes wrapped; the strings in it are no less strict for that.
    interruptable_media_types: Annotated[tuple[str, ...], Strict(strict=False)] | None = None
    include_non_acd: bool = False


class UserPart(Part):
    """A person. Without a password the one that was given for the whole document is theirs."""

    id: Id
    login: Id
    name: Name
    password: Annotated[str, Field(min_length=8, max_length=200)] | None = None
    roles: tuple[Role, ...] = (Role.AGENT,)
    groups: tuple[Id, ...] = ()
    skills: tuple[SkillLevel, ...] = ()
    leads: tuple[Id, ...] = ()
    utilization: dict[str, MediaUtilization] | None = None


class SkillRequirement(Part):
    """A skill that everybody who serves a workbin must have."""

    skill_id: Id
    level: Proficiency = 0


class OrderOfRouting(Part):
    """``priority``: strict first in, first out inside a priority; ``age``: waiting raises it."""

    routing_type: Literal["priority", "age"] = "priority"


class WrapUpPart(Part):
    """How long wrap-up may take, what happens at its end, and how often it may be made longer."""

    seconds: Annotated[int, Field(ge=5, le=86_400)]
    at_end: WrapUpEnd = WrapUpEnd.STAY
    default_disposition: str | None = None
    extension_seconds: Annotated[int, Field(ge=5, le=3600)] = 60
    extensions: Annotated[int, Field(ge=0, le=100)] = 0


class WorkbinPart(Part):
    """A workbin with its assignment policy. No member groups: everybody serves it."""

    id: Id
    name: Name
    description: str = ""
    assignment_strategy: AssignmentStrategy = AssignmentStrategy.AUTOMATIC
    priority: Priority = 3
    skill_requirements: tuple[SkillRequirement, ...] = ()
    wrap_up_policy: WrapUpPolicy = WrapUpPolicy.OPTIONAL
    wrap_up: WrapUpPart | None = None
    max_concurrent_entries: Annotated[int, Field(ge=1, le=1000)] | None = None
    enable_notifications: bool = True
    routing_data: OrderOfRouting = OrderOfRouting()
    routing_strategy: RoutingStrategy = RoutingStrategy.LONGEST_AVAILABLE
    member_groups: tuple[Id, ...] = ()
    alert_timeout_seconds: Annotated[int, Field(ge=5, le=3600)] = 60
    service_level_seconds: Annotated[int, Field(ge=1)] | None = None
    dispositions: tuple[DispositionCode, ...] = ()
    screen_pops: tuple[ScreenPop, ...] = ()
    mark_done_mode: MarkDoneMode | None = None


class WorkitemTypePart(Part):
    """A type of workitem with its fields.

    ``capture_point_id``: workitems of this type that name no way to be routed go through it.
    """

    id: Id
    name: Name
    description: str = ""
    custom_fields: tuple[CustomField, ...] = ()
    routing_enabled: bool = True
    max_capacity: Annotated[int, Field(ge=1, le=1000)] | None = None
    routing_rule_id: Id | None = None
    capture_point_id: Id | None = None
    screen_pops: tuple[ScreenPop, ...] = ()


class ConditionPart(Part):
    """A condition on one routing field of a workitem."""

    field: Name
    operator: Literal[
        "equals", "notEquals", "in", "greaterThan", "greaterOrEqual", "lessThan", "lessOrEqual", "contains"
    ] = "equals"
    value: JsonValue


class TargetPart(Part):
    """Where a rule sends work, and for how long it is tried there; name exactly one place."""

    agent_id: Id | None = None
    skills: tuple[SkillRequirement, ...] = ()
    skill_expression: str | None = None
    group_id: Id | None = None
    queue_id: Id | None = None
    timeout_seconds: Annotated[float, Field(gt=0, le=86_400)] | None = None


class RulePart(Part):
    """A routing rule: when all conditions hold, the targets in order, and the fallback queue last."""

    id: Id
    name: Name
    evaluation_order: Annotated[int, Field(ge=0)]
    workitem_type_id: Id | None = None
    conditions: tuple[ConditionPart, ...] = ()
    targets: tuple[TargetPart, ...] = ()
    fallback_queue_id: Id


CascadeSeconds = Annotated[float, Field(gt=0, le=86_400)]


class CascadeTimeouts(Part):
    """How long each cascade of the task-routing application is tried; below 120 s is warned about."""

    agent: CascadeSeconds = 120
    skill: CascadeSeconds = 120
    group: CascadeSeconds = 120
    default: CascadeSeconds = 120


class RoutingApplicationPart(Part):
    """The routing application behind a capture point, with the variables of its Initialize phase."""

    name: Literal["task-routing"] = "task-routing"
    override_key_name: Name = "overrideKey"
    third_party_integration_list_object: Name = "GTR_3rdPartyIntegration"
    default_group: Name = "workitems"
    timeouts_seconds: CascadeTimeouts = CascadeTimeouts()


MediaType = Literal["workitem", "voice", "chat", "email", "callback", "message"]


class CapturePointPart(Part):
    """Where third parties submit for the task-routing application; its work lies in ``workbin_id``.

    ``workitem_type_id``: the type of what is submitted without one.
    """

    id: Id
    name: Name
    workbin_id: Id
    workitem_type_id: Id | None = None
    media_type: Name = "workitem"
    allow_explicit_stop: bool = False
    routing_application: RoutingApplicationPart = RoutingApplicationPart()


class RowTimeouts(Part):
    """The time-outs of one row's work; where one is not given, that of the application holds."""

    agent: CascadeSeconds | None = None
    skill: CascadeSeconds | None = None
    group: CascadeSeconds | None = None
    default: CascadeSeconds | None = None


class RoutingRow(Part):
    """A row of the data table ``OPEN_MEDIA_ROUTING_CONFIG``; the first three are its compound key."""

    level1: str
    level2: str
    customer_segment: str
    agent: str = ""
    skill_expression: str = ""
    agent_group: str = ""
    timeouts_seconds: RowTimeouts | None = None


class RowsPart(Part):
    """All rows of the data table."""

    rows: Annotated[tuple[RoutingRow, ...], Field(max_length=5_000)]


class PopsPart(Part):
    """The pages that open for everybody's work, beside those of a workbin or of a type."""

    screen_pops: OwnPops = ()

    @model_validator(mode="after")
    def _named_once(self) -> Self:
        if len({one.id for one in self.screen_pops}) != len(self.screen_pops):
            raise ValueError("two screen pops have the same id")
        return self


class ClientPart(Part):
    """A program that signs in by itself. Without a secret one is made when the document is loaded."""

    id: Id
    secret: Annotated[str, Field(min_length=16, max_length=200)] | None = None
    name: Name | None = None
    roles: tuple[Role, ...] = (Role.INTEGRATION,)


class Document(PopsPart):
    """A whole organisation."""

    groups: tuple[Named, ...] = ()
    skills: tuple[Named, ...] = ()
    users: tuple[UserPart, ...] = ()
    workbins: tuple[WorkbinPart, ...] = ()
    workitem_types: tuple[WorkitemTypePart, ...] = ()
    presence_definitions: tuple[PresenceDefinition, ...] = ()
    rules: tuple[RulePart, ...] = ()
    capture_points: tuple[CapturePointPart, ...] = ()
    routing_table: tuple[RoutingRow, ...] = ()
    clients: tuple[ClientPart, ...] = ()
