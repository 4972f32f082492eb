"""Asking for routing: a queue outright, a rule by name, or whatever the rules say."""

from typing import Annotated

from pydantic import Field

from desktop.service.asked import Data, Ref
from desktop.service.document import Part


class AskedSkill(Part):
    """A skill that the work needs."""

    skill_id: Ref
    proficiency: Annotated[float, Field(ge=0, le=10)] = 0


class AskedRouting(Part):
    """How to route: a queue outright, a rule, or skills."""

    queue_id: Ref | None = None
    routing_rule_id: Ref | None = None
    skills: tuple[AskedSkill, ...] = ()
    custom_attributes: Data = {}

    @property
    def is_named(self) -> bool:
        """Whether a way to route is named outright."""
        return self.queue_id is not None or self.routing_rule_id is not None
