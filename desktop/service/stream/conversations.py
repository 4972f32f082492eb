"""The interest in conversations: how the routing of all of them goes, or of one."""

from dataclasses import dataclass

from desktop.service.conversation_events import ROUTING_CHANGED
from desktop.service.store.transaction import Logged
from desktop.service.stream.interest import Interest


@dataclass(frozen=True, slots=True)
class ConversationInterest(Interest):
    """No ``conversation_id``: all of them."""

    conversation_id: str | None = None

    def is_about(self, row: Logged) -> bool:
        """The events of conversations, and no others."""
        if row.event_type != ROUTING_CHANGED:
            return False
        return self.conversation_id is None or f'"conversationId": "{self.conversation_id}"' in row.body
