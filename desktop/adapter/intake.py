"""Taking records in: checked against what the service knows, keyed, and kept before anybody hears yes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from desktop.adapter.audit import Audit
from desktop.adapter.catalogue import Catalogue, Known
from desktop.adapter.keys import idempotency_key
from desktop.adapter.record import Problem, SourceRecord
from desktop.adapter.submissions import Submissions, Taken
from desktop.adapter.workitem_body import record_problems


@dataclass(frozen=True)
class Offered:
    """What a source read: a record, or why it is none. ``place`` is where a person finds it: ``row 7``."""

    place: str
    record: SourceRecord | None = None
    problems: tuple[Problem, ...] = ()


@dataclass
class Intake:
    """The way into the table of submissions for every source."""

    source: str
    catalogue: Catalogue
    submissions: Submissions
    audit: Audit
    now: Callable[[], datetime]
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    refused: int = 0

    async def offer(self, offered: Offered) -> tuple[Problem, ...]:
        """Take it, or say all that is wrong with it."""
        problems = await self.check(offered)
        record = offered.record
        if record is None or problems:
            self._refuse(offered, problems)
        else:
            self._take(offered.place, record, await self.catalogue.current())
        return problems

    async def check(self, offered: Offered) -> tuple[Problem, ...]:
        """All that is wrong with it, as far as can be known before it is sent."""
        if offered.record is None:
            return offered.problems
        known = await self.catalogue.current()
        found = record_problems(offered.record, known)
        named = {problem.field for problem in offered.problems}
        return (*offered.problems, *(problem for problem in found if problem.field not in named))

    def _refuse(self, offered: Offered, problems: tuple[Problem, ...]) -> None:
        self.refused += 1
        self.audit.write(
            "record.refused",
            outcome="failure",
            place=offered.place,
            business_id=offered.record.business_id if offered.record else None,
            problems=[str(problem) for problem in problems],
        )

    def _take(self, place: str, record: SourceRecord, known: Known) -> None:
        kind = known.find_type(record.type)
        if kind is None:
            raise LookupError(record.type)
        key = idempotency_key(self.source, record, kind)
        taken = self.submissions.take(self.source, record, key, self.now())
        event = "record.known" if taken is Taken.KNOWN else "record.taken"
        self.audit.write(event, place=place, business_id=record.business_id, key=key)
        self.arrived.set()
