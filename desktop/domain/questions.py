"""Questions that a person asks the back end beyond the live list, and their answers. Asking changes nothing.

Each question's answer type stands in ``ANSWERED_BY``; who may ask it is in the core's permits.
"""

from collections.abc import Mapping
from enum import StrEnum

from desktop.domain.entry import Entry, HistoryStep
from desktop.domain.record import Instant, JsonObject, NamedRef, Record
from desktop.domain.source import Source


class EntryHistory(Record):
    """The question what has happened to one entry."""

    entry_id: str


class Timeline(Record):
    """Every transition of one entry, oldest first."""

    steps: tuple[HistoryStep, ...] = ()


class AuditTrail(Record):
    """The question who changed what. ``agent_id``: what an agent did, was given and lost. None: all.

    ``before`` is where an earlier answer ended.
    """

    agent_id: str | None = None
    entity_id: str | None = None
    since: Instant | None = None
    until: Instant | None = None
    before: int | None = None


class AuditActor(Record):
    """Who did it: a person (``user``), a program (``client``) or the service itself (``service``)."""

    id: str
    name: str | None = None
    type: str = "user"


class Audit(Record):
    """One write: who changed what, from what to what, why, and under which request."""

    timestamp: Instant
    actor: AuditActor
    source: Source | None = None
    action: str
    entity_type: str
    entity_id: str
    before: JsonObject | None = None
    after: JsonObject | None = None
    reason: str | None = None
    reason_text: str | None = None
    request_id: str | None = None


class AuditPage(Record):
    """Audits, newest first. ``before`` leads to older ones, None where there are none.

    ``names`` of people by id: of those whom the audits are about, also of no team of one's own.
    """

    entities: tuple[Audit, ...]
    before: int | None = None
    names: Mapping[str, str] = {}


class Grouping(StrEnum):
    """By what figures are told apart."""

    WORKBIN = "workbin"
    AGENT = "agent"
    TYPE = "type"
    HOUR = "hour"


class WorkSummary(Record):
    """How work was handled from ``since`` until ``until``. Without groups: all of it together."""

    since: Instant
    until: Instant
    group_by: tuple[Grouping, ...] = ()


class Times(Record):
    """Whole seconds: half of all took at most ``median``, 95 of 100 at most ``p95``. None: no case."""

    median: int | None = None
    p95: int | None = None


class Figures(Record):
    """What happened in one group. ``fallback_share`` is None where nobody was asked for by preference."""

    group: Mapping[str, str | None] = {}
    added: int = 0
    offered: int = 0
    accepted: int = 0
    rejected: int = 0
    timed_out: int = 0
    completed: int = 0
    stopped: int = 0
    time_to_accept_seconds: Times = Times()
    handle_time_seconds: Times = Times()
    service_level_breaches: int = 0
    preferred_agent_requests: int = 0
    fallbacks: int = 0
    fallback_share: float | None = None
    warnings: tuple[str, ...] = ()

    @property
    def service_level(self) -> float | None:
        """The share of finished work that was in time; None where nothing was finished."""
        return None if not self.completed else 1 - self.service_level_breaches / self.completed


class SummaryFound(Record):
    """One row per group, in the groups' order."""

    entities: tuple[Figures, ...] = ()


class MyDay(Record):
    """The question how one's own work went from ``since`` until ``until``."""

    since: Instant
    until: Instant


class DayFound(Record):
    """Figures together and by hour, seconds by the id of a presence, finished work, the last one first."""

    figures: Figures = Figures()
    hours: tuple[Figures, ...] = ()
    presence_seconds: Mapping[str, int] = {}
    done: tuple[Entry, ...] = ()


class Simulation(Record):
    """Who would get it, and why: an entry that waits in the workbin, or an imagined workitem."""

    workbin_id: str
    entry_id: str | None = None
    workitem: JsonObject | None = None


class CandidateReason(Record):
    """One thing that stands in an agent's way."""

    code: str
    message: str


class Candidate(Record):
    """An agent who might get it. ``rank`` 1 is first; None for those who cannot take it."""

    agent: NamedRef
    eligible: bool
    rank: int | None = None
    reasons: tuple[CandidateReason, ...] = ()


class BinConflict(Record):
    """A workbin that gets in this one's way."""

    workbin_id: str
    workbin_name: str | None = None
    message: str


class Outlook(Record):
    """Who would get it, every candidate with what stands in the way, and workbins in each other's way."""

    workbin_id: str
    assigned_to: NamedRef | None = None
    candidates: tuple[Candidate, ...] = ()
    conflicts: tuple[BinConflict, ...] = ()


Question = EntryHistory | AuditTrail | WorkSummary | Simulation | MyDay
Answer = Timeline | AuditPage | SummaryFound | Outlook | DayFound

ANSWERED_BY: Mapping[type[Question], type[Answer]] = {
    EntryHistory: Timeline,
    AuditTrail: AuditPage,
    WorkSummary: SummaryFound,
    Simulation: Outlook,
    MyDay: DayFound,
}
