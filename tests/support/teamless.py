"""The parts of the port that only a lead's desk asks for, for back ends in tests that know no leads."""

from desktop.domain.backlog import Backlog
from desktop.domain.bulk import MoveResult, Order


class Teamless:
    """There is no team, and nothing is moved."""

    async def backlog(self) -> tuple[Backlog, ...]:
        """Nothing builds up."""
        return ()

    async def carry_out(self, order: Order, key: str) -> tuple[MoveResult, ...]:
        """Nothing is moved."""
        del order, key
        return ()
