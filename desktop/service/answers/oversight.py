"""What is told about what happened: audits, the summary, and how the service is."""

from desktop.domain.entry import Entry
from desktop.domain.record import Instant, JsonObject, NamedRef, Record
from desktop.domain.source import Source
from desktop.service.answers.listing import Listing


class AuditActor(NamedRef):
    """Who did it: a user, a program, or the service."""

    type: str


class Audit(Record):
    """One write."""

    timestamp: Instant
    actor: AuditActor
    source: Source | None
    action: str
    entity_type: str
    entity_id: str
    before: JsonObject | None
    after: JsonObject | None
    reason: str | None
    reason_text: str | None = None
    request_id: str | None


class AuditPage(Listing[Audit]):
    """Newest first; ``before`` leads to the next page. ``names`` of the people in them, by id."""

    page_size: int
    names: dict[str, str]
    before: int | None = None


class Times(Record):
    """Seconds."""

    median: int | None
    p95: int | None


class SummaryGroup(Record):
    """The figures of one group."""

    group: dict[str, str | None]
    added: int
    offered: int
    accepted: int
    rejected: int
    timed_out: int
    completed: int
    stopped: int
    time_to_accept_seconds: Times
    handle_time_seconds: Times
    service_level_breaches: int
    preferred_agent_requests: int
    fallbacks: int
    fallback_share: float | None
    warnings: tuple[str, ...]


class Summary(Listing[SummaryGroup]):
    """All groups of an interval."""

    interval: str


class NoFigures(Record):
    """Nothing has happened."""

    group: dict[str, str]


class OwnDay(Record):
    """One's own interval: figures together and by hour, seconds by presence, and what was finished."""

    figures: SummaryGroup | NoFigures
    hours: tuple[SummaryGroup, ...]
    presence_seconds: dict[str, int]
    done: tuple[Entry, ...]


class Health(Record):
    """How the service is."""

    status: str
    version: str
    epoch: str
    server_time: Instant
