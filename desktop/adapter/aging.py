"""How old open workitems grow: a line for each that breaks the service level, a summary now and then."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.adapter.audit import Audit
from desktop.adapter.statuses import Statuses


@dataclass(frozen=True)
class Aging:
    """Looks at the followed workitems once in ``every_s`` seconds."""

    statuses: Statuses
    audit: Audit
    now: Callable[[], datetime]
    every_s: float

    async def run(self) -> None:
        """Report until cancelled."""
        while True:
            await asyncio.sleep(self.every_s)
            self.report()

    def report(self) -> None:
        """Say what is true now."""
        now = self.now()
        for aged in self.statuses.newly_breached(now):
            self.audit.write(
                "sla.breached",
                outcome="failure",
                workitem_id=aged.workitem_id,
                business_id=aged.external_id,
                age_s=round(aged.age_s),
            )
        self.audit.write("aging", summary=self.statuses.aging(now))
