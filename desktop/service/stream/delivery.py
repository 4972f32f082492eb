"""What a webhook is to be sent: from rows of the log to posts."""

import hashlib
import hmac
import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.record import wire_time
from desktop.service.store.transaction import Logged
from desktop.service.store.webhooks import WebhookRow
from desktop.service.store.workitems import STATES, find_workitem
from desktop.service.stream.frames import frame
from desktop.service.stream.interest import Interest
from desktop.service.stream.recovery import logged_row
from desktop.service.webhook import STATUS_CHANGED, WebhookPost

MOST_ROWS = 200
_QUIET = frozenset({"routing.workbinentry.added", "routing.workbinentry.updated"})


@dataclass(frozen=True, slots=True)
class Post:
    """One delivery. The id stays the same however often it is tried."""

    id: str
    cursor: int
    body: bytes

    def headers(self, secret: str, more: Mapping[str, str]) -> dict[str, str]:
        """With the signature of exactly these bytes."""
        signature = hmac.new(secret.encode(), self.body, hashlib.sha256).hexdigest()
        return {
            **more,
            "Content-Type": "application/json",
            "X-Delivery-Id": self.id,
            "X-Signature": f"sha256={signature}",
        }


@dataclass(frozen=True, slots=True)
class Batch:
    """Posts in order, and the place in the log after the last row that was looked at."""

    posts: tuple[Post, ...]
    cursor: int
    is_last: bool


def next_batch(
    conn: sqlite3.Connection, row: WebhookRow, after: int, interest: Interest | None, epoch: str
) -> Batch:
    """What comes after a place. ``interest`` is that of a subscription."""
    found = conn.execute("SELECT * FROM log WHERE cursor > ? ORDER BY cursor LIMIT ?", (after, MOST_ROWS))
    rows = [logged_row(one) for one in found]
    make = _status_posts(conn, row) if interest is None else _frame_posts(row, interest, epoch)
    posts = tuple(post for one in rows if (post := make(one)) is not None)
    return Batch(posts, rows[-1].cursor if rows else after, len(rows) < MOST_ROWS)


def _frame_posts(row: WebhookRow, interest: Interest, epoch: str) -> Callable[[Logged], Post | None]:
    prev = row.cursor

    def make(one: Logged) -> Post | None:
        nonlocal prev
        if not interest.wants(one):
            return None
        body = frame(epoch, prev, one.cursor, [one.body])
        prev = one.cursor
        return Post(f"{row.id}:{one.cursor}", one.cursor, body.encode())

    return make


def _status_posts(conn: sqlite3.Connection, row: WebhookRow) -> Callable[[Logged], Post | None]:
    asked = WebhookPost.model_validate_json(row.body)

    def make(one: Logged) -> Post | None:
        data = _status_change(conn, one) if asked.enabled else None
        if data is None or not any(each.is_met(data) for each in asked.event_filters):
            return None
        delivery_id = f"{row.id}:{one.cursor}"
        body = {"id": delivery_id, "event": STATUS_CHANGED, "data": {"workItem": data}}
        return Post(delivery_id, one.cursor, json.dumps(body).encode())

    return make


def _status_change(conn: sqlite3.Connection, one: Logged) -> dict[str, Any] | None:
    """The workitem as it was after an event that changed its status."""
    if one.status is None or one.event_type in _QUIET:
        return None
    event = json.loads(one.body)
    workitem_id = event["workitemId"] if one.entry_id is None else event["entry"]["workitemId"]
    workitem = find_workitem(conn, workitem_id) if workitem_id else None
    if workitem is None:
        return None
    return {
        "id": workitem.id,
        "status": STATES[one.status][1],
        "externalId": workitem.external_id,
        "createdDate": wire_time(workitem.created_date),
        "lastModifiedDate": event["occurredAt"],
    }
