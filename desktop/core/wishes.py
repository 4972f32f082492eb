"""What a status tells about a wish concerning presence or capacity, whose answer was lost."""

from desktop.core.books import Books
from desktop.core.pending import Waiting
from desktop.domain.agent import AgentStatus
from desktop.domain.commands import SetCapacity, SetPresence
from desktop.domain.presence import Presence, RoutingStatus


def is_fulfilled(books: Books, item: Waiting) -> bool:
    """Whether the status says that the command took effect."""
    command, status = item.intent.command, _find_status(books, item)
    if status is None:
        return False
    if isinstance(command, SetPresence):
        return status.presence.definition_id == command.definition_id
    if isinstance(command, SetCapacity):
        limits = {one.media_type: one.maximum for one in status.capacity}
        return all(limits.get(kind) == limit for kind, limit in command.limits.items())
    return status.routing_status is not RoutingStatus.NOT_RESPONDING


def find_presence(books: Books, item: Waiting) -> Presence | None:
    """The presence of whom it is about."""
    status = _find_status(books, item)
    return None if status is None else status.presence


def _find_status(books: Books, item: Waiting) -> AgentStatus | None:
    return books.statuses.find(getattr(item.intent.command, "agent_id", None) or books.my_id or "")
