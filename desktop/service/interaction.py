"""What an interaction may ask for, and the conversation that is kept of it."""

from typing import Annotated

from pydantic import Field

from desktop.domain.record import Instant, JsonObject
from desktop.service.asked import Data, Ref, Text
from desktop.service.document import MediaType, Part

MOST_PREFERRED = 100


class Party(Part):
    """One end of an interaction."""

    name: Text | None = None
    phone_number: Annotated[str, Field(min_length=1, max_length=64)] | None = None
    email: Annotated[str, Field(min_length=1, max_length=320)] | None = None
    address: Text | None = None

    @property
    def shown(self) -> str:
        """The name, else whatever else is known."""
        return self.name or self.phone_number or self.email or self.address or ""


class Fallback(Part):
    """Where it goes when none of the preferred agents can take it. The name is for people only."""

    queue_id: Ref
    queue_name: Text | None = None


class RoutingPreferences(Part):
    """These agents in this order; without any the fallback queue takes it at once."""

    preferred_agents: Annotated[tuple[Ref, ...], Field(max_length=MOST_PREFERRED)] = ()
    fallback: Fallback | None = None


class InteractionPost(Part):
    """An interaction to be routed. ``user_data`` is shown to whoever gets it."""

    type: MediaType
    to: Party = Party()
    sender: Annotated[Party, Field(alias="from")] = Party()
    routing_preferences: RoutingPreferences
    priority: Annotated[int, Field(ge=1, le=5)] = 3
    external_id: Ref | None = None
    user_data: Data = {}


class Skip(Part):
    """A preferred agent who was passed over, and why; ``number``: the entry's sequence number then."""

    number: int
    agent_id: str
    agent_name: str
    at: Instant
    reasons: tuple[JsonObject, ...] = ()


class Conversation(Part):
    """An interaction as it is kept; how its routing stands is the entry's to say."""

    id: str
    asked: InteractionPost
    entry_id: str
    created_date: Instant
    warnings: tuple[str, ...] = ()
    skips: tuple[Skip, ...] = ()
