"""What is told about interactions and the conversations that they become."""

from typing import Literal

from desktop.domain.record import Instant, JsonObject, Record
from desktop.service.answers.set_up import CodedReason
from desktop.service.interaction import InteractionPost


class InteractionTaken(Record):
    """Taken for routing, no more."""

    conversation_id: str
    warnings: tuple[str, ...]


class Attempt(Record):
    """An agent who was offered it or passed over."""

    agent_id: str | None
    agent_name: str | None
    at: Instant
    outcome: str
    ended_at: Instant | None = None
    reasons: tuple[CodedReason | JsonObject, ...]


class ConversationRouting(Record):
    """How the routing stands."""

    state: Literal["pending", "offered", "connected", "fallback"]
    message: str
    matched: Literal["preferred", "fallback"] | None
    agent_id: str | None
    queue_id: str | None
    reasons: tuple[str, ...]
    attempts: tuple[Attempt, ...]


class ConversationTold(InteractionPost):
    """What was asked for, and what came of it."""

    id: str
    conversation_id: str
    media_type: str
    created_date: Instant
    entry_id: str
    entry_status: str
    warnings: tuple[str, ...]
    routing: ConversationRouting
