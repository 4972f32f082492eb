"""How many entries each agent has finished today; the day is that of the service's own time zone."""

import sqlite3
from collections import Counter
from datetime import date, datetime

from desktop.service.store.facts import Kind


class Tally:
    """Read once from the facts, then counted up. Another day starts at nothing."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._done: Counter[str] = Counter()

    def read(self, conn: sqlite3.Connection, now: datetime) -> None:
        """What the facts say about today."""
        local = now.astimezone()
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        self._day = local.date()
        self._done = Counter(
            dict(
                conn.execute(
                    "SELECT agent_id, count(*) FROM fact WHERE at >= ? AND kind = ? AND agent_id IS NOT NULL"
                    " GROUP BY agent_id",
                    (int(midnight.timestamp()), int(Kind.COMPLETED)),
                ).fetchall()
            )
        )

    def count(self, agent_id: str, now: datetime) -> None:
        """One more is done."""
        self._turn(now)
        self._done[agent_id] += 1

    def of(self, agent_id: str, now: datetime) -> int:
        """How many an agent has finished today."""
        self._turn(now)
        return self._done[agent_id]

    def _turn(self, now: datetime) -> None:
        today = now.astimezone().date()
        if today != self._day:
            self._day = today
            self._done.clear()
