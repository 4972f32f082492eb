"""What became of submitted workitems: webhook deliveries, the status that each has now, what goes downstream.

A delivery, the status that it brings and the message that it causes are kept in one transaction, so that a
delivery that was answered with 2xx is never lost and one that comes twice changes nothing.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.record import Instant, JsonObject, Record, wire_time

CLOSED = frozenset({"COMPLETED", "CANCELLED"})
DELIVERIES_KEPT = timedelta(days=7)


class StatusChange(Record):
    """The workitem of a status webhook."""

    id: str
    status: str
    external_id: str | None = None
    created_date: Instant
    last_modified_date: Instant


class Received(StrEnum):
    """What a delivery came to."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    STALE = "stale"
    FOREIGN = "foreign"


@dataclass(frozen=True)
class Message:
    """Something that the downstream system is to be told."""

    place: int
    workitem_id: str
    payload: JsonObject


@dataclass(frozen=True)
class Aged:
    """An open workitem and how old it is."""

    workitem_id: str
    external_id: str
    age_s: float


class Statuses:
    """The tables of deliveries, followed workitems and messages."""

    def __init__(self, database: sqlite3.Connection, threshold_s: float) -> None:
        self._database = database
        self._threshold = timedelta(seconds=threshold_s)

    def follow(self, workitem_id: str, external_id: str, now: datetime) -> None:
        """Look after a workitem that was just created; a status that came first stays."""
        self._database.execute(
            "INSERT OR IGNORE INTO followed (workitem_id, external_id, status, created_at, modified_at)"
            " VALUES (?, ?, 'READY', ?, ?)",
            (workitem_id, external_id, wire_time(now), wire_time(now)),
        )

    def receive(self, delivery_id: str, change: StatusChange, now: datetime) -> Received:
        """Take one delivery about a workitem of ours: once, and never backwards in time."""
        with self._transaction():
            is_new = self._database.execute(
                "INSERT OR IGNORE INTO delivery (id, received_at) VALUES (?, ?)",
                (delivery_id, wire_time(now)),
            ).rowcount
            if not is_new:
                return Received.DUPLICATE
            self._database.execute(
                "DELETE FROM delivery WHERE received_at < ?", (wire_time(now - DELIVERIES_KEPT),)
            )
            if not self._is_ours(change):
                return Received.FOREIGN
            if not self._apply(change):
                return Received.STALE
            self._tell_downstream(change, now)
            return Received.APPLIED

    def is_breach(self, change: StatusChange) -> bool:
        """Whether the workitem took longer to come here than it may."""
        return change.last_modified_date - change.created_date > self._threshold

    def _is_ours(self, change: StatusChange) -> bool:
        """Whether this adapter submitted it: others may submit to the same service, for other systems."""
        query = (
            "SELECT EXISTS (SELECT 1 FROM followed WHERE workitem_id = ?)"
            " OR EXISTS (SELECT 1 FROM submission WHERE business_id = ?)"
        )
        (is_ours,) = self._database.execute(query, (change.id, change.external_id)).fetchone()
        return bool(is_ours)

    def _apply(self, change: StatusChange) -> bool:
        applied = self._database.execute(
            "INSERT INTO followed (workitem_id, external_id, status, created_at, modified_at, is_breached)"
            " VALUES (:id, :external, :status, :created, :modified, :breached)"
            " ON CONFLICT (workitem_id) DO UPDATE SET status = :status, created_at = :created,"
            " modified_at = :modified, is_breached = max(is_breached, :breached)"
            " WHERE modified_at <= :modified OR status = 'READY'",
            {
                "id": change.id,
                "external": change.external_id or "",
                "status": change.status,
                "created": wire_time(change.created_date),
                "modified": wire_time(change.last_modified_date),
                "breached": self.is_breach(change),
            },
        )
        return bool(applied.rowcount)

    def _tell_downstream(self, change: StatusChange, now: datetime) -> None:
        payload = {
            "orderId": change.external_id,
            "workItemId": change.id,
            "taskStatus": change.status,
            "slaBreached": self.is_breach(change),
            "timestamp": wire_time(now),
        }
        self._database.execute(
            "INSERT INTO downstream (workitem_id, payload, state) VALUES (?, ?, 'waiting')",
            (change.id, json.dumps(payload)),
        )

    def find_message(self) -> Message | None:
        """The oldest message that was not delivered downstream."""
        row = self._database.execute(
            "SELECT * FROM downstream WHERE state = 'waiting' ORDER BY place LIMIT 1"
        ).fetchone()
        if row is None:
            return None
        return Message(row["place"], row["workitem_id"], json.loads(row["payload"]))

    def settle(self, message: Message, *, is_delivered: bool) -> None:
        """It was delivered, or the downstream system will never take it."""
        state = "done" if is_delivered else "failed"
        self._database.execute("UPDATE downstream SET state = ? WHERE place = ?", (state, message.place))

    def newly_breached(self, now: datetime) -> tuple[Aged, ...]:
        """Open workitems that grew older than they may since the last look; each is told once."""
        with self._transaction():
            aged = tuple(one for one in self._open(now, "AND NOT is_breached") if self._is_old(one))
            self._database.executemany(
                "UPDATE followed SET is_breached = 1 WHERE workitem_id = ?",
                [(one.workitem_id,) for one in aged],
            )
        return aged

    def aging(self, now: datetime) -> JsonObject:
        """How many are open, how old the oldest is, and the share of all that broke the service level."""
        ages = [one.age_s for one in self._open(now)]
        followed, breached = self._database.execute(
            "SELECT count(*), coalesce(sum(is_breached), 0) FROM followed"
        ).fetchone()
        return {
            "open": len(ages),
            "oldestS": round(max(ages, default=0.0)),
            "followed": followed,
            "breached": breached,
            "breachRate": round(breached / followed, 4) if followed else 0.0,
        }

    def _is_old(self, one: Aged) -> bool:
        return one.age_s > self._threshold.total_seconds()

    def _open(self, now: datetime, condition: str = "") -> Iterator[Aged]:
        marks = ", ".join("?" * len(CLOSED))
        rows = self._database.execute(
            f"SELECT * FROM followed WHERE status NOT IN ({marks}) {condition}",  # noqa: S608 - our own words
            tuple(CLOSED),
        ).fetchall()
        for row in rows:
            age = now - datetime.fromisoformat(row["created_at"])
            yield Aged(row["workitem_id"], row["external_id"], age.total_seconds())

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")
