"""Everything that is set up, in memory: people, workbins, types, rules. Never changed, only replaced."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.agent import Agent, AgentSkill
from desktop.domain.entry import SkillNeed
from desktop.domain.presence import PresenceDefinition
from desktop.domain.record import JsonObject, NamedRef
from desktop.domain.workbin import ScreenPop, Workbin, WrapUpRule
from desktop.service.candidate import Policy, WorkbinView, folded
from desktop.service.capacity import CapacityRule, MediaRule
from desktop.service.document import (
    CapturePointPart,
    MediaUtilization,
    Named,
    RoutingRow,
    RulePart,
    UserPart,
    WorkbinPart,
    WorkitemTypePart,
)
from desktop.service.permissions import permissions_of
from desktop.service.plan import Need
from desktop.service.store.people import people
from desktop.service.store.resources import KINDS, ORGANISATION, documents, routing_table, screen_pops
from desktop.service.worktype_statuses import WorktypeStatuses


@dataclass(frozen=True)
class Directory:
    """One moment of the set-up."""

    people: dict[str, UserPart] = field(default_factory=dict)
    groups: dict[str, Named] = field(default_factory=dict)
    skills: dict[str, Named] = field(default_factory=dict)
    workbins: dict[str, WorkbinPart] = field(default_factory=dict)
    types: dict[str, WorkitemTypePart] = field(default_factory=dict)
    definitions: dict[str, PresenceDefinition] = field(default_factory=dict)
    rules: dict[str, RulePart] = field(default_factory=dict)
    capture_points: dict[str, CapturePointPart] = field(default_factory=dict)
    wrapup_codes: dict[str, Named] = field(default_factory=dict)
    schemas: dict[str, WorkitemTypePart] = field(default_factory=dict)
    routing_table: tuple[RoutingRow, ...] = ()
    screen_pops: tuple[ScreenPop, ...] = ()
    utilization: dict[str, dict[str, MediaUtilization]] = field(default_factory=dict)
    statuses: dict[str, WorktypeStatuses] = field(default_factory=dict)
    versions: dict[tuple[str, str], int] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)

    def agent(self, person_id: str) -> Agent:
        """A person as the wire shows them."""
        person = self.people[person_id]
        return Agent(
            id=person.id,
            login=person.login,
            name=person.name,
            roles=person.roles,
            permissions=permissions_of(person.roles),
            groups=tuple(NamedRef(id=one, name=self.name_of("group", one)) for one in person.groups),
            skills=tuple(
                AgentSkill(id=one.id, name=self.name_of("skill", one.id), proficiency=one.proficiency)
                for one in person.skills
            ),
            leads=person.leads,
        )

    def workbin(self, workbin_id: str) -> Workbin:
        """A workbin as a desktop needs it."""
        part = self.workbins[workbin_id]
        return Workbin(
            **{name: getattr(part, name) for name in _DESKTOP_FIELDS},
            member_groups=tuple(
                NamedRef(id=one, name=self.name_of("group", one)) for one in part.member_groups
            ),
            wrap_up=None if part.wrap_up is None else WrapUpRule(**part.wrap_up.model_dump()),
            skills=tuple(
                SkillNeed(
                    skill_id=one.skill_id, name=self.name_of("skill", one.skill_id), proficiency=one.level
                )
                for one in part.skill_requirements
            ),
            sequence_number=self.versions.get(("workbin", workbin_id), 0),
        )

    def name_of(self, kind: str, resource_id: str) -> str:
        """The name of a user, workbin, group or skill, or its id where nobody named it."""
        named: dict[str, Mapping[str, Named | WorkbinPart | UserPart]] = {
            "group": self.groups,
            "skill": self.skills,
            "workbin": self.workbins,
            "user": self.people,
        }
        found = named[kind].get(resource_id)
        return resource_id if found is None else found.name

    def rule_for(self, person_id: str) -> CapacityRule:
        """An agent's own capacity rule, else the organisation's, else the built-in one."""
        own = self.people[person_id].utilization if person_id in self.people else None
        media = self.utilization.get(person_id) or own or self.utilization.get(ORGANISATION)
        return (
            CapacityRule()
            if media is None
            else CapacityRule({kind: _media_rule(one) for kind, one in media.items()})
        )

    def serves(self, person_id: str, workbin_id: str) -> bool:
        """Whether somebody belongs to the people who work in a workbin."""
        part, person = self.workbins.get(workbin_id), self.people.get(person_id)
        if part is None or person is None:
            return False
        return not part.member_groups or bool(set(part.member_groups) & set(person.groups))


_DESKTOP_FIELDS = {
    "id",
    "name",
    "description",
    "assignment_strategy",
    "priority",
    "wrap_up_policy",
    "alert_timeout_seconds",
    "service_level_seconds",
    "dispositions",
    "screen_pops",
    "mark_done_mode",
}


def read_directory(conn: sqlite3.Connection) -> Directory:
    """The set-up as it is kept."""
    found: dict[str, dict[str, Any]] = {}
    versions: dict[tuple[str, str], int] = {}
    for kind, model in KINDS.items():
        kept = documents(conn, kind)
        found[kind] = {one: model.model_validate_json(body) for one, (body, _) in kept.items()}
        versions.update({(kind, one): version for one, (_, version) in kept.items()})
    bare = Directory(
        people=people(conn),
        groups=found["group"],
        skills=found["skill"],
        workbins=found["workbin"],
        types=found["workitemType"],
        definitions=found["presenceDefinition"] or dict(DEFAULT_DEFINITIONS),
        rules=found["rule"],
        capture_points=found["capturePoint"],
        wrapup_codes=found["wrapupCode"],
        schemas=found["schema"],
        routing_table=routing_table(conn),
        screen_pops=screen_pops(conn),
        utilization={
            one: _utilization(json.loads(body)) for one, (body, _) in documents(conn, "utilization").items()
        },
        statuses={
            one: WorktypeStatuses.model_validate_json(body)
            for one, (body, _) in documents(conn, "worktypeStatuses").items()
        },
        versions=versions,
    )
    return Directory(**{**bare.__dict__, "policy": _policy(bare)})


def _utilization(body: JsonObject) -> dict[str, MediaUtilization]:
    return {kind: MediaUtilization.model_validate_json(json.dumps(one)) for kind, one in body.items()}


def _media_rule(media: MediaUtilization) -> MediaRule:
    by = media.interruptable_media_types
    return MediaRule(media.maximum_capacity, None if by is None else frozenset(by), media.include_non_acd)


def _policy(directory: Directory) -> Policy:
    limits = {one.id: one.max_capacity for one in directory.types.values() if one.max_capacity is not None}
    return Policy({one.id: _workbin_view(one, directory) for one in directory.workbins.values()}, limits)


def _workbin_view(part: WorkbinPart, directory: Directory) -> WorkbinView:
    needs = (
        Need(one.skill_id, one.level, directory.name_of("skill", one.skill_id))
        for one in part.skill_requirements
    )
    groups = (name for one in part.member_groups for name in (one, directory.name_of("group", one)))
    return WorkbinView(
        part.id,
        part.name,
        part.assignment_strategy,
        part.priority,
        tuple(needs),
        folded(*groups),
        part.max_concurrent_entries,
        part.routing_data.routing_type == "age",
        routing_strategy=part.routing_strategy,
    )


DEFAULT_DEFINITIONS = {
    one.id: one
    for one in (
        PresenceDefinition(id="available", system_presence="Available", label="Available", takes_work=True),
        PresenceDefinition(id="on-queue", system_presence="OnQueue", label="In Queue", takes_work=True),
        PresenceDefinition(id="busy", system_presence="Busy", label="Busy"),
        PresenceDefinition(id="away", system_presence="Away", label="Away"),
        PresenceDefinition(id="break", system_presence="Break", label="Break"),
        PresenceDefinition(id="lunch", system_presence="Meal", label="Lunch"),
        PresenceDefinition(id="meeting", system_presence="Meeting", label="Meeting"),
        PresenceDefinition(id="training", system_presence="Training", label="Training"),
        PresenceDefinition(id="offline", system_presence="Offline", label="Offline"),
    )
}
