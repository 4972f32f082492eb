"""One transaction of the writer: its connection, who acts, and what it will tell the readers of the log."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from desktop.domain.agent import AgentStatus
from desktop.domain.record import JsonObject, NamedRef, wire_time
from desktop.domain.source import Source


@dataclass(frozen=True, slots=True)
class Logged:
    """A row of the event log: the event as it will be sent, and what decides who receives it."""

    cursor: int
    event_type: str
    entry_id: str | None
    from_sequence_number: int
    sequence_number: int
    workbin_id: str | None
    agent_id: str | None
    left_agent_id: str | None
    status: str | None
    body: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does it: a person, a program or the service itself; ``source`` where the caller told it."""

    id: str
    name: str
    kind: str = "user"
    source: Source | None = None

    @property
    def ref(self) -> NamedRef:
        """The actor as events name it."""
        return NamedRef(id=self.id, name=self.name)

    @property
    def told(self) -> str:
        """The members of an event's or a step's JSON that say who, and from what it came."""
        return _told(self.id, self.name, self.source)


@lru_cache(maxsize=1024)
def _told(actor_id: str, name: str, source: Source | None) -> str:
    ref = NamedRef(id=actor_id, name=name).model_dump_json()
    return f'"actor":{ref},"source":{json.dumps(source)}'


SERVICE = Actor("routing", "Routing", "service")


@dataclass(slots=True)
class Transaction:
    """What an operation is given. One batch of operations shares the connection and the commit."""

    conn: sqlite3.Connection
    now: datetime
    cursor: int
    actor: Actor = SERVICE
    request_id: str | None = None
    logged: list[Logged] = field(default_factory=list)
    statuses: dict[str, AgentStatus] = field(default_factory=dict)
    has_new_directory: bool = False

    @property
    def at(self) -> str:
        """Now, as the wire spells it."""
        return wire_time(self.now)

    def log(  # noqa: PLR0913 - the columns of the log
        self,
        event_type: str,
        body: str,
        *,
        sequence_number: int,
        entry_id: str | None = None,
        workbin_id: str | None = None,
        agent_id: str | None = None,
        left_agent_id: str | None = None,
        status: str | None = None,
    ) -> None:
        """Append an event at the next place of the log."""
        self.cursor += 1
        self.conn.execute(
            "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self.cursor, self.at, event_type, entry_id, sequence_number, workbin_id, agent_id,
                left_agent_id, status, body,
            ),
        )  # fmt: skip
        self.logged.append(
            Logged(
                self.cursor, event_type, entry_id, sequence_number, sequence_number, workbin_id, agent_id,
                left_agent_id, status, body,
            )
        )  # fmt: skip

    def attempt(
        self, operation: Callable[["Transaction"], Any], undone: Callable[[sqlite3.Connection], None]
    ) -> Any:
        """Carry it out as a whole or not at all; ``undone`` hears when something was rolled back."""
        cursor, logged, statuses = self.cursor, len(self.logged), dict(self.statuses)
        self.conn.execute("SAVEPOINT attempt")
        changes = self.conn.total_changes
        try:
            answer = operation(self)
        except BaseException:
            if self.conn.total_changes != changes:
                self.conn.execute("ROLLBACK TO attempt")
                undone(self.conn)
            self.cursor, self.statuses = cursor, statuses
            del self.logged[logged:]
            raise
        finally:
            if self.conn.in_transaction:
                self.conn.execute("RELEASE attempt")
        return answer

    def audit(  # noqa: PLR0913 - the parts of an audit
        self,
        action: str,
        entity_type: str,
        entity_id: str,
        *,
        before: JsonObject | None = None,
        after: JsonObject | None = None,
        reason: str | None = None,
        reason_text: str | None = None,
    ) -> None:
        """Say who changed what; kept with the change or not at all. ``reason_text``: the code in words."""
        body = {
            "timestamp": self.at,
            "actor": {"id": self.actor.id, "name": self.actor.name, "type": self.actor.kind},
            "source": self.actor.source,
            "action": action,
            "entityType": entity_type,
            "entityId": entity_id,
            "before": before,
            "after": after,
            "reason": reason,
            "reasonText": reason_text,
            "requestId": self.request_id,
        }
        self.conn.execute(
            "INSERT INTO audit (at, actor_id, action, entity_type, entity_id, request_id, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self.at, self.actor.id, action, entity_type, entity_id, self.request_id, json.dumps(body)),
        )
