"""Agents, entries and workbins as the router sees them, for tests: name only what matters."""

from datetime import UTC, datetime, timedelta
from typing import Any

from desktop.domain.presence import RoutingStatus
from desktop.service.candidate import AgentView, EntryView, Policy, WorkbinView, folded
from desktop.service.capacity import CapacityRule, Held, MediaRule
from desktop.service.plan import Target, TargetKind
from desktop.service.pool import Pool

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANYBODY = Target(TargetKind.SKILLS, "Anybody")


def ago(seconds: float) -> datetime:
    return NOW - timedelta(seconds=seconds)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def agent(name: str, **given: Any) -> AgentView:
    """``groups`` and ``skills`` may be given as people write them."""
    given["groups"] = folded(*given.get("groups", ()))
    given["skills"] = {skill.casefold(): level for skill, level in given.get("skills", {}).items()}
    defaults = {
        "id": name,
        "name": name.title(),
        "login": f"{name}@example.test",
        "presence": "Available",
        "routing_status": RoutingStatus.IDLE,
        "idle_since": ago(60),
    }
    return AgentView(**{**defaults, **given})


def entry(name: str, target: Target = ANYBODY, **given: Any) -> EntryView:
    defaults = {"id": name, "workbin_id": "wb", "target": target, "queued_at": ago(30)}
    return EntryView(**{**defaults, **given})


def workbin(name: str = "wb", **given: Any) -> WorkbinView:
    return WorkbinView(**{"id": name, "name": name.title(), **given})


def at_workbin(name: str = "wb", **given: Any) -> Target:
    return Target(TargetKind.WORKBIN, name.title(), workbin_id=name, **given)


def policy(*workbins: WorkbinView, **type_limits: int) -> Policy:
    return Policy({one.id: one for one in workbins}, type_limits)


def pool(*agents: AgentView, by: Policy | None = None) -> Pool:
    return Pool(by or Policy(), agents)


def room_for(**maximum: int) -> CapacityRule:
    return CapacityRule({media_type: MediaRule(limit) for media_type, limit in maximum.items()})


def held(
    entry_id: str, media_type: str = "workitem", workbin_id: str = "wb", kind: str | None = None
) -> Held:
    return Held(entry_id, media_type, workbin_id, kind)
