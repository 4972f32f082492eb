"""The life of an entry: one table, status and trigger to status. Who may pull a trigger is in ``permits``."""

from collections import deque
from collections.abc import Mapping
from enum import StrEnum

from desktop.domain.entry import EntryStatus


class Trigger(StrEnum):
    """What moves an entry."""

    ROUTE = "route"
    ACCEPT = "accept"
    REJECT = "reject"
    TIME_OUT = "timeOut"
    CLAIM = "claim"
    PARK = "park"
    RESUME = "resume"
    RELEASE = "release"
    OVERRIDE = "override"
    COMPLETE = "complete"
    STOP = "stop"


_POOL, _OFFER, _WORK = EntryStatus.UNASSIGNED, EntryStatus.ASSIGNED, EntryStatus.ACCEPTED
_ASIDE, _DONE, _STOPPED = EntryStatus.PARKED, EntryStatus.COMPLETED, EntryStatus.STOPPED

STEPS: Mapping[tuple[EntryStatus, Trigger], EntryStatus] = {
    (_POOL, Trigger.ROUTE): _OFFER,
    (_POOL, Trigger.CLAIM): _WORK,
    (_POOL, Trigger.STOP): _STOPPED,
    (_OFFER, Trigger.ACCEPT): _WORK,
    (_OFFER, Trigger.REJECT): _POOL,
    (_OFFER, Trigger.TIME_OUT): _POOL,
    (_OFFER, Trigger.RELEASE): _POOL,
    (_OFFER, Trigger.OVERRIDE): _OFFER,
    (_OFFER, Trigger.STOP): _STOPPED,
    (_WORK, Trigger.PARK): _ASIDE,
    (_WORK, Trigger.RELEASE): _POOL,
    (_WORK, Trigger.OVERRIDE): _OFFER,
    (_WORK, Trigger.COMPLETE): _DONE,
    (_WORK, Trigger.STOP): _STOPPED,
    (_ASIDE, Trigger.RESUME): _WORK,
    (_ASIDE, Trigger.RELEASE): _POOL,
    (_ASIDE, Trigger.OVERRIDE): _OFFER,
    (_ASIDE, Trigger.COMPLETE): _DONE,
    (_ASIDE, Trigger.STOP): _STOPPED,
}


def next_status(status: EntryStatus, trigger: Trigger) -> EntryStatus | None:
    """Where the trigger leads, or None where it cannot be pulled."""
    return STEPS.get((status, trigger))


def _paths_from(start: EntryStatus) -> dict[EntryStatus, tuple[Trigger, ...]]:
    """The shortest legal path to each status that can be reached."""
    paths: dict[EntryStatus, tuple[Trigger, ...]] = {start: ()}
    ahead = deque([start])
    while ahead:
        here = ahead.popleft()
        for (status, trigger), there in STEPS.items():
            if status is here and there not in paths:
                paths[there] = (*paths[here], trigger)
                ahead.append(there)
    return paths


_PATHS = {start: _paths_from(start) for start in EntryStatus}


def find_path(start: EntryStatus, end: EntryStatus) -> tuple[Trigger, ...] | None:
    """The shortest legal way, for a span that came compressed; None where there is none."""
    return _PATHS[start].get(end)


def is_one_step(start: EntryStatus, end: EntryStatus) -> bool:
    """Whether a single trigger (or none, for data) explains the change."""
    path = find_path(start, end)
    return path is not None and len(path) <= 1


def diagram() -> str:
    """The table as a Mermaid state diagram."""
    lines = [f"    {start} --> {end}: {trigger}" for (start, trigger), end in STEPS.items()]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {_POOL}", *lines, f"    {_DONE} --> [*]"])
