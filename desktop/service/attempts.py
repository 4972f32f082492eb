"""The attempts to find an agent: who was offered a conversation and what came of it, who was passed over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.domain.entry import HistoryStep
from desktop.domain.record import JsonObject, wire_time
from desktop.service.interaction import Skip


@dataclass(slots=True)
class _Attempt:
    number: int
    body: JsonObject


def attempts(steps: Iterable[HistoryStep], skips: Iterable[Skip]) -> list[JsonObject]:
    """In the order in which they were made."""
    found = [*_offers(steps), *(_skipped(one) for one in skips)]
    return [one.body for one in sorted(found, key=lambda one: one.number)]


def _offers(steps: Iterable[HistoryStep]) -> Iterator[_Attempt]:
    """An offer is open until a later step says what came of it."""
    open_one: _Attempt | None = None
    for step in steps:
        past = step.event_type.rpartition(".")[2]
        if open_one is not None and past in _OUTCOMES:
            open_one.body["outcome"] = _outcome(past, step)
            open_one.body["endedAt"] = wire_time(step.at)
            yield open_one
            open_one = None
        elif past == "accepted" and step.from_status == "unassigned":
            yield _Attempt(step.sequence_number, {**_offer(step), "outcome": "claimed"})
        if past in ("assigned", "overridden"):
            open_one = _Attempt(step.sequence_number, {**_offer(step), "outcome": "offered"})
    if open_one is not None:
        yield open_one


_OUTCOMES = {
    "accepted": "accepted",
    "rejected": "rejected",
    "unassigned": "released",
    "overridden": "overridden",
    "stopped": "stopped",
}


def _outcome(past: str, step: HistoryStep) -> str:
    is_missed = step.reason is not None and step.reason.code == "offer.timeout"
    return "timedOut" if is_missed else _OUTCOMES[past]


def _offer(step: HistoryStep) -> JsonObject:
    to, reason = step.assigned_to, step.reason
    return {
        "agentId": None if to is None else to.id,
        "agentName": None if to is None else to.name,
        "at": wire_time(step.at),
        "reasons": [] if reason is None else [{"code": reason.code, "message": reason.text}],
    }


def _skipped(skip: Skip) -> _Attempt:
    body: JsonObject = {
        "agentId": skip.agent_id,
        "agentName": skip.agent_name,
        "at": wire_time(skip.at),
        "outcome": "skipped",
        "reasons": list(skip.reasons),
    }
    return _Attempt(skip.number, body)
