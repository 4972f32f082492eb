"""Facts for analytics: one narrow row per thing that happened to an entry, written with its change.

Kinds and flags are numbers and durations whole seconds, so that they can be packed into blocks.
"""

from enum import IntEnum

from desktop.domain.entry import Entry, EntryStatus, Reason
from desktop.service.plan import PlanState
from desktop.service.preferred import PLAN as PREFERRED
from desktop.service.preferred import is_fallback
from desktop.service.store.transaction import Transaction


class Kind(IntEnum):
    """What happened."""

    ADDED = 0
    OFFERED = 1
    ACCEPTED = 2
    REJECTED = 3
    TIMED_OUT = 4
    COMPLETED = 5
    STOPPED = 6
    FELL_BACK = 7


# The reason of the change by which an entry comes to the next target of its plan.
NEXT_STEP = "routing.step"


class Path(IntEnum):
    """Where in its plan an entry is, as far as preferred agents are concerned."""

    OTHER = 0
    PREFERRED = 1
    FALLBACK = 2


def note_fact(  # noqa: PLR0913, PLR0917 - the facts of one change
    tx: Transaction, before: Entry | None, entry: Entry, past: str, reason: Reason | None, plan: PlanState
) -> None:
    """Keep what a change means for analytics, if anything."""
    kind = _kind(before, past, reason, plan)
    if kind is None:
        return
    whose = before if kind in (Kind.REJECTED, Kind.TIMED_OUT) and before is not None else entry
    is_late = kind is Kind.COMPLETED and entry.due_at is not None and entry.due_at < tx.now
    tx.conn.execute(
        "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            int(tx.now.timestamp()),
            int(kind),
            entry.workbin_id,
            entry.workitem_type_id,
            whose.assigned_to.id if whose.assigned_to else None,
            _took_s(tx, before, entry, kind),
            int(is_late),
            int(_path(plan)),
        ),
    )


def _kind(before: Entry | None, past: str, reason: Reason | None, plan: PlanState) -> Kind | None:
    if past == "updated" and reason is not None and reason.code == NEXT_STEP and is_fallback(plan):
        return Kind.FELL_BACK
    if past == "accepted" and before is not None and before.status is EntryStatus.PARKED:
        return None
    if past == "unassigned":
        return Kind.TIMED_OUT if reason is not None and reason.code == "offer.timeout" else None
    return _KINDS.get(past)


_KINDS = {
    "added": Kind.ADDED,
    "assigned": Kind.OFFERED,
    "overridden": Kind.OFFERED,
    "accepted": Kind.ACCEPTED,
    "rejected": Kind.REJECTED,
    "completed": Kind.COMPLETED,
    "stopped": Kind.STOPPED,
}


def _took_s(tx: Transaction, before: Entry | None, entry: Entry, kind: Kind) -> int | None:
    """From offer (or arrival, for a claim) to accept; from accept to Mark Done."""
    if kind is Kind.ACCEPTED:
        offered_at = before.offer.offered_at if before is not None and before.offer else entry.created_at
        return int((tx.now - offered_at).total_seconds())
    if kind is Kind.COMPLETED and entry.accepted_at is not None:
        return int((tx.now - entry.accepted_at).total_seconds())
    return None


def _path(plan: PlanState) -> Path:
    if plan.plan.name != PREFERRED:
        return Path.OTHER
    return Path.FALLBACK if is_fallback(plan) else Path.PREFERRED
