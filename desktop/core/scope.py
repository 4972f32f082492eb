"""How much of the floor a desk mirrors."""

from enum import StrEnum


class Scope(StrEnum):
    """``TEAM``: everything that the back end sends, for a lead; ``MINE``: only what is with this agent."""

    MINE = "mine"
    TEAM = "team"
