"""How one agent is doing, as it is kept, and what that adds up to."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from desktop.domain.agent import AgentStatus
from desktop.domain.presence import Presence, PresenceDefinition, RoutingStatus, WorkState
from desktop.domain.record import Instant, NamedRef, Record
from desktop.service.capacity import CapacityRule, Held, media_capacity

OFFLINE = PresenceDefinition(id="offline", system_presence="Offline", label="Offline")


def offline_among(definitions: Iterable[PresenceDefinition]) -> PresenceDefinition:
    """The organisation's own way to be offline."""
    return next((one for one in definitions if one.system_presence == "Offline" and one.is_primary), OFFLINE)


class AgentState(Record):
    """Presence, and whether the router may offer work; ``sequence_number`` rises with every change."""

    id: str
    name: str
    presence: Presence
    takes_work: bool = False
    next_presence: Presence | None = None
    next_takes_work: bool = False
    is_off_queue: bool = False
    is_responding: bool = True
    is_interacting: bool = False
    missed_offers: int = 0
    idle_since: Instant
    given_at: Instant | None = None
    turns: dict[str, Instant] = {}
    since: Instant
    sequence_number: int = 0

    @property
    def routing_status(self) -> RoutingStatus:
        """The platform's word for it."""
        if not self.takes_work or self.is_off_queue:
            return RoutingStatus.OFF_QUEUE
        if not self.is_responding:
            return RoutingStatus.NOT_RESPONDING
        return RoutingStatus.INTERACTING if self.is_interacting else RoutingStatus.IDLE

    @property
    def may_be_offered(self) -> bool:
        """Whether presence and routing status let work come, whatever is held."""
        is_leaving = self.next_presence is not None and not self.next_takes_work
        return not is_leaving and self.routing_status in (RoutingStatus.IDLE, RoutingStatus.INTERACTING)

    def freed(self, now: datetime) -> "AgentState":
        """The state once some work has left them, or they have become available."""
        return self.model_copy(update={"idle_since": now})

    def given(self, now: datetime, in_turn: str | None) -> "AgentState":
        """The state once work was given; ``in_turn``: by a workbin that goes round."""
        turns = self.turns if in_turn is None else {**self.turns, in_turn: now}
        return self.model_copy(update={"given_at": now, "idle_since": now, "turns": turns})

    def turned(self, now: datetime) -> "AgentState":
        """The state once the next presence has begun."""
        presence = self.next_presence or self.presence
        update = {
            "presence": presence.model_copy(update={"since": now}),
            "takes_work": self.next_takes_work,
            "next_presence": None,
            "is_off_queue": False,
            "is_responding": True,
            "missed_offers": 0,
            "since": now,
        }
        return self.model_copy(update=update)

    @property
    def shown_to_router(self) -> str:
        """The presence as the router reads it: one that takes work, or whatever says why not."""
        if self.is_off_queue:
            return "Off Queue"
        if self.next_presence is not None and not self.next_takes_work:
            return self.next_presence.label
        return "Available" if self.takes_work else self.presence.label

    def told(self, rule: CapacityRule, held: tuple[Held, ...], done_today: int = 0) -> AgentStatus:
        """The whole status, with what fills the agent."""
        capacity = media_capacity(rule, held)
        available = sum(one.available for one in capacity)
        return AgentStatus(
            id=self.id,
            name=self.name,
            state=self._work_state(available),
            presence=self.presence,
            next_presence=self.next_presence,
            routing_status=self.routing_status,
            since=self.since,
            available_capacity=available,
            capacity=capacity,
            missed_offers=self.missed_offers,
            done_today=done_today,
            sequence_number=self.sequence_number,
        )

    def _work_state(self, available: int) -> WorkState:
        if self.presence.system_presence == "Offline":
            return WorkState.OFFLINE
        if self.routing_status is RoutingStatus.NOT_RESPONDING:
            return WorkState.NOT_RESPONDING
        if self.routing_status is RoutingStatus.OFF_QUEUE:
            return WorkState.NOT_READY
        return WorkState.AVAILABLE if available else WorkState.BUSY


def fresh_state(person_id: str, name: str, offline: PresenceDefinition, now: datetime) -> AgentState:
    """Somebody who has never signed in."""
    return AgentState(id=person_id, name=name, presence=presence_in(offline, now), idle_since=now, since=now)


def presence_in(
    definition: PresenceDefinition,
    now: datetime,
    message: str = "",
    by: NamedRef | None = None,
    reason: str | None = None,
) -> Presence:
    """The presence that choosing a definition leads to."""
    return Presence(
        definition_id=definition.id,
        system_presence=definition.system_presence,
        label=definition.label,
        message=message,
        since=now,
        by=by,
        reason=reason,
    )


def kept_states(conn: sqlite3.Connection) -> dict[str, AgentState]:
    """All that were ever saved, by person."""
    rows = conn.execute("SELECT person_id, body FROM agent_state")
    return {person_id: AgentState.model_validate_json(body) for person_id, body in rows}


def save_state(conn: sqlite3.Connection, state: AgentState) -> None:
    """Add or replace."""
    conn.execute("INSERT OR REPLACE INTO agent_state VALUES (?, ?)", (state.id, state.model_dump_json()))
