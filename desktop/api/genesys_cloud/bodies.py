"""What Genesys Cloud sends, as far as it is read here. Names that are not known are kept as they come."""

from collections.abc import Iterable
from typing import Annotated, Self, TypeVar
from urllib.parse import parse_qsl

from pydantic import Field, TypeAdapter, ValidationError

from desktop.api.line.nulls import without_nulls
from desktop.domain.record import Instant, JsonObject, JsonValue, Record

JSON: TypeAdapter[JsonObject] = TypeAdapter(JsonObject)
_VALUE: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)


def plain(name: str) -> str:
    """The same for ``OnQueue``, ``On Queue`` and ``ON_QUEUE``."""
    return name.replace(" ", "").replace("_", "").casefold()


class Told(Record):
    """What was sent. A part that is not what it should be is as if it were not there."""

    @classmethod
    def from_body(cls, body: JsonValue) -> Self:
        """Raises ValidationError where too little is left, such as without an id."""
        whole = without_nulls(body)
        try:
            return cls.model_validate_json(_VALUE.dump_json(whole))
        except ValidationError as error:
            if not isinstance(whole, dict):
                raise
            wrong = {str(one["loc"][0]) for one in error.errors(include_url=False) if one["loc"]}
        rest = {name: one for name, one in whole.items() if name not in wrong}
        return cls.model_validate_json(_VALUE.dump_json(rest))


T = TypeVar("T", bound=Told)


def each(bodies: Iterable[JsonObject], of: type[T]) -> tuple[T, ...]:
    """Those that can be understood. What has not even an id can be shown to nobody."""
    found = []
    for body in bodies:
        try:
            found.append(of.from_body(body))
        except ValidationError:
            continue
    return tuple(found)


class Reference(Told):
    """Something by id."""

    id: str
    name: str | None = None


class Presented(Told):
    """A presence by its definition."""

    id: str = ""
    system_presence: str = ""


class Definition(Told):
    """A presence that may be chosen."""

    id: str
    system_presence: str = ""
    type: str = "System"
    language_labels: dict[str, str] = {}
    deactivated: bool = False


class UserPresence(Told):
    """The presence that somebody is in."""

    presence_definition: Presented = Presented()
    message: str | None = None
    modified_date: Instant | None = None


class RoutingState(Told):
    """Whether somebody is offered work; ``status`` as it comes."""

    status: str = ""
    start_time: Instant | None = None


class RoutingNews(Told):
    """The same, as an event tells it."""

    routing_status: RoutingState = RoutingState()


class Authorization(Told):
    """What somebody may do."""

    permissions: tuple[str, ...] = ()


class Me(Told):
    """Whose token it is."""

    id: str
    name: str = ""
    username: str | None = None
    email: str | None = None
    authorization: Authorization | None = None


class MemberUser(Told):
    """The person behind a member."""

    name: str | None = None
    username: str | None = None
    email: str | None = None
    presence: UserPresence | None = None
    routing_status: RoutingState | None = None


class Member(Told):
    """Somebody who serves a queue."""

    id: str
    name: str | None = None
    user: MemberUser | None = None
    routing_status: RoutingState | None = None

    @property
    def label(self) -> str:
        """What to call them."""
        return self.name or (self.user and self.user.name) or self.id

    @property
    def login(self) -> str:
        """By what they sign in, as far as it is told."""
        return (self.user and (self.user.username or self.user.email)) or self.id


class BulkJob(Told):
    """Many changes under way."""

    id: str
    state: str = "Unknown"


class BulkError(Told):
    """Why one of them was not made."""

    code: str = ""
    message: str = ""


class BulkResult(Told):
    """What became of one of them."""

    entity: Reference | None = None
    error: BulkError | None = None


class BulkResults(Told):
    """What became of all of them, in their order."""

    results: tuple[BulkResult, ...] = ()


class MediaLimit(Told):
    """How much of one kind somebody may hold."""

    maximum_capacity: int = 0


class Utilization(Told):
    """Limits by kind of work; the keys are open."""

    utilization: dict[str, MediaLimit | None] = {}

    def limit_of(self, kind: str) -> int | None:
        """How much of a kind somebody may hold; None where it is not told."""
        known = {plain(one): limit for one, limit in self.utilization.items()}
        limit = known.get(kind)
        return None if limit is None else limit.maximum_capacity


class Status(Told):
    """One status of a worktype. No destinations: any."""

    id: str
    name: str = ""
    category: str = "Unknown"
    destination_statuses: tuple[Reference, ...] = ()


class SchemaReference(Told):
    """A schema by id."""

    id: str


class Worktype(Told):
    """A worktype."""

    id: str
    name: str = ""
    description: str | None = None
    statuses: tuple[Status, ...] = ()
    schema_: Annotated[SchemaReference | None, Field(alias="schema")] = None


class Channel(Told):
    """A notification channel."""

    id: str
    connect_uri: str
    expires: Instant | None = None


class WrapupBody(Told):
    """A wrap-up code that somebody added to a workitem."""

    wrapup_code: Reference
    user: Reference | None = None


class CursorPage(Told):
    """One page of an answer that goes on at ``after``; some lists tell that only in ``nextUri``."""

    entities: tuple[JsonObject, ...] = ()
    after: str | None = None
    next_uri: str | None = None

    @property
    def goes_on_at(self) -> str | None:
        """Where the next page begins; None at the end."""
        query = (self.next_uri or "").partition("?")[2]
        return self.after or dict(parse_qsl(query)).get("after")


class NumberedPage(Told):
    """One page of an answer with numbered pages. Some lists tell no count, only that there is a next one."""

    entities: tuple[JsonObject, ...] = ()
    page_count: int | None = None
    next_uri: str | None = None

    def is_last(self, number: int) -> bool:
        """Whether nothing comes after this page, which is number ``number``."""
        return number >= self.page_count if self.page_count is not None else not self.next_uri
