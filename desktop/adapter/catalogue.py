"""What the service knows by name: types, queues and skills, read once in a while and kept for bad days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from desktop.adapter.client import RoutingClient
from desktop.adapter.submissions import Notes
from desktop.domain.errors import Busy, Malformed, NotSignedIn, Unreachable, WorklistError
from desktop.domain.record import Record
from desktop.domain.workitem import WorkitemType

ACTIVE = "ACTIVE"
FRESH = timedelta(seconds=30)
_PAGE = 500
_MOST_PAGES = 40


class Queue(Record):
    """A queue as a submitter needs it."""

    id: str
    name: str
    status: str = ACTIVE


class Skill(Record):
    """A skill as a submitter needs it."""

    id: str
    name: str


class Known(Record):
    """All of it, as it was at one moment."""

    types: tuple[WorkitemType, ...] = ()
    queues: tuple[Queue, ...] = ()
    skills: tuple[Skill, ...] = ()

    def find_type(self, wanted: str) -> WorkitemType | None:
        """The type of this id or name."""
        return next((kind for kind in self.types if wanted in {kind.id, kind.name}), None)

    def find_queue(self, wanted: str) -> Queue | None:
        """The queue of this id or name."""
        return next((queue for queue in self.queues if wanted in {queue.id, queue.name}), None)

    def find_skill(self, wanted: str) -> Skill | None:
        """The skill of this id or name."""
        return next((skill for skill in self.skills if wanted in {skill.id, skill.name}), None)


Row = TypeVar("Row")
_TYPES = TypeAdapter(tuple[WorkitemType, ...])
_QUEUES = TypeAdapter(tuple[Queue, ...])
_SKILLS = TypeAdapter(tuple[Skill, ...])


async def read_catalogue(client: RoutingClient) -> Known:
    """Read it from the service."""
    return Known(
        types=await _read_all(client, "/api/v2/workitemtypes", _TYPES),
        queues=await _read_all(client, "/api/v2/routing/queues", _QUEUES),
        skills=await _read_all(client, "/api/v2/routing/skills", _SKILLS),
    )


async def _read_all(client: RoutingClient, path: str, rows: TypeAdapter[tuple[Row, ...]]) -> tuple[Row, ...]:
    found: tuple[Row, ...] = ()
    for page in range(1, _MOST_PAGES + 1):
        answer = await client.read(path, {"pageNumber": page, "pageSize": _PAGE})
        try:
            more = rows.validate_python(answer.body.get("entities"), strict=False)
        except ValidationError as error:
            raise Malformed(f"The service's answer to {path} cannot be understood.", str(error)) from error
        found += more
        if len(more) < _PAGE:
            break
    return found


@dataclass
class Catalogue:
    """What is known now. An outage does not make it forget: what was known last still names fields."""

    client: RoutingClient
    notes: Notes
    now: Callable[[], datetime]
    _known: Known | None = None
    _read_at: datetime | None = None

    async def current(self) -> Known:
        """What is known, read anew when it is older than half a minute."""
        if self._known is None or self._read_at is None or self.now() - self._read_at > FRESH:
            self._known = await self._read_or_remember()
            self._read_at = self.now()
        return self._known

    async def _read_or_remember(self) -> Known:
        try:
            known = await read_catalogue(self.client)
        except (Unreachable, Busy, NotSignedIn, Malformed) as error:
            remembered = self._known or self._find_kept(error)
            if remembered is None:
                raise
            return remembered
        self.notes.keep(self._note, known.model_dump_json())
        return known

    def _find_kept(self, error: WorklistError) -> Known | None:
        """What an earlier run knew, if this is an outage and no misunderstanding."""
        kept = self.notes.find(self._note) if isinstance(error, Unreachable | Busy) else None
        return Known.model_validate_json(kept) if kept else None

    @property
    def _note(self) -> str:
        return f"catalogue of {self.client.base_url}"
