"""What Genesys Cloud sends, as far as it is read here. Names that are not known are kept as they come."""

from typing import Annotated

from pydantic import Field, TypeAdapter

from desktop.domain.record import Instant, JsonObject, JsonValue, Record

JSON: TypeAdapter[JsonObject] = TypeAdapter(JsonObject)


class Reference(Record):
    """Something by id."""

    id: str
    name: str | None = None


class Presented(Record):
    """A presence by its definition."""

    id: str
    system_presence: str = ""


class Definition(Record):
    """A presence that may be chosen."""

    id: str
    system_presence: str = ""
    type: str = "System"
    language_labels: dict[str, str] = {}
    deactivated: bool = False


class UserPresence(Record):
    """The presence that somebody is in."""

    presence_definition: Presented
    message: str | None = None
    modified_date: Instant | None = None


class RoutingState(Record):
    """Whether somebody is offered work; ``status`` as it comes."""

    status: str
    start_time: Instant | None = None


class RoutingNews(Record):
    """The same, as an event tells it."""

    routing_status: RoutingState


class Authorization(Record):
    """What somebody may do."""

    permissions: tuple[str, ...] = ()


class Me(Record):
    """Whose token it is."""

    id: str
    name: str = ""
    username: str | None = None
    email: str | None = None
    authorization: Authorization | None = None


class MemberUser(Record):
    """The person behind a member."""

    name: str | None = None
    username: str | None = None
    email: str | None = None
    presence: UserPresence | None = None
    routing_status: RoutingState | None = None


class Member(Record):
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


class BulkJob(Record):
    """Many changes under way."""

    id: str
    state: str = "Unknown"


class BulkError(Record):
    """Why one of them was not made."""

    code: str = ""
    message: str = ""


class BulkResult(Record):
    """What became of one of them."""

    entity: Reference | None = None
    error: BulkError | None = None


class BulkResults(Record):
    """What became of all of them, in their order."""

    results: tuple[BulkResult, ...] = ()


class MediaLimit(Record):
    """How much of one kind somebody may hold."""

    maximum_capacity: int = 0


class Utilization(Record):
    """Limits by kind of work; the keys are open."""

    utilization: dict[str, MediaLimit] = {}


class Status(Record):
    """One status of a worktype. No destinations: any."""

    id: str
    name: str = ""
    category: str = "Unknown"
    destination_statuses: tuple[Reference, ...] = ()


class SchemaReference(Record):
    """A schema by id."""

    id: str


class Worktype(Record):
    """A worktype."""

    id: str
    name: str = ""
    description: str | None = None
    statuses: tuple[Status, ...] = ()
    schema_: Annotated[SchemaReference | None, Field(alias="schema")] = None


class Channel(Record):
    """A notification channel."""

    id: str
    connect_uri: str
    expires: Instant | None = None


class WrapupBody(Record):
    """A wrap-up code that somebody added to a workitem."""

    wrapup_code: Reference
    user: Reference | None = None


class CursorPage(Record):
    """One page of an answer that goes on at ``after``."""

    entities: tuple[JsonObject, ...] = ()
    after: str | None = None


class NumberedPage(Record):
    """One page of an answer with numbered pages."""

    entities: tuple[JsonObject, ...] = ()
    page_count: int | None = None


class FieldChange(Record):
    """An attribute before and after."""

    new_value: JsonValue = None
    old_value: JsonValue = None


class Delta(Record):
    """What one version of a workitem changed."""

    version: int
    modified_by: Reference | None = None
    delta: dict[str, FieldChange] = {}
