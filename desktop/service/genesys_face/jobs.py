"""Jobs: what was asked for in one go, and what came of it. They are over at once, and kept for a day."""

import sqlite3
import uuid
from collections.abc import Iterator
from typing import Literal

from desktop.domain.record import Instant, JsonObject, Record
from desktop.service.refusal import not_found
from desktop.service.store.transaction import Transaction

Kind = Literal["add", "terminate", "query"]


class Job(Record):
    """One job. ``results``: what came of each part, in their order; of a query the ids of one page."""

    id: str
    kind: Kind
    at: Instant
    results: tuple[JsonObject, ...] = ()
    page_number: int = 1
    page_size: int = 1
    total: int = 0

    @property
    def wrong_places(self) -> list[int]:
        """Where in the results something was refused."""
        return [place for place, one in enumerate(self.results) if "error" in one]


def new_job(tx: Transaction, kind: Kind) -> Job:
    """A job that begins now."""
    return Job(id=str(uuid.uuid4()), kind=kind, at=tx.now)


def keep_job(tx: Transaction, owner_id: str, job: Job) -> None:
    """Keep what came of it."""
    tx.conn.execute(
        "INSERT INTO face_job VALUES (?, ?, ?, ?, ?)",
        (job.id, owner_id, job.kind, tx.at, job.model_dump_json()),
    )


def known_job(conn: sqlite3.Connection, owner_id: str, kind: str, job_id: str) -> Job:
    """Somebody's own job, or 404."""
    query = "SELECT body FROM face_job WHERE id = ? AND owner_id = ? AND kind = ?"
    row = conn.execute(query, (job_id, owner_id, kind)).fetchone()
    if row is None:
        raise not_found("job", job_id)
    return Job.model_validate_json(row[0])


def bulk_jobs_of(conn: sqlite3.Connection, owner_id: str) -> Iterator[Job]:
    """Somebody's own, oldest first."""
    query = "SELECT body FROM face_job WHERE owner_id = ? AND kind != 'query' ORDER BY rowid"
    return (Job.model_validate_json(body) for (body,) in conn.execute(query, (owner_id,)))


def drop_job(tx: Transaction, owner_id: str, kind: str, job_id: str) -> None:
    """Remove somebody's own job; what it did stays done."""
    known_job(tx.conn, owner_id, kind, job_id)
    tx.conn.execute("DELETE FROM face_job WHERE id = ?", (job_id,))
