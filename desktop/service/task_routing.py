"""The task-routing application: user data and the routing table in, four cascades out.

Initialize reads the classification and what was requested from an interaction's user data and fills what
was not requested from ``OPEN_MEDIA_ROUTING_CONFIG``. Assisted Service then tries the requested agent, an
agent with the requested skill, the requested group and the default group, in this order; a cascade for
which nothing is known is skipped.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.record import JsonValue
from desktop.service.document import RoutingRow
from desktop.service.expression import ExpressionError, parse
from desktop.service.plan import Compiled, Plan, Target, TargetKind

PLAN = "task routing"
TABLE = "OPEN_MEDIA_ROUTING_CONFIG"
KEY = ("GTR_level1", "GTR_level2", "CustomerSegment")
AGENT, SKILL_EXPRESSION, AGENT_GROUP = "GTR_requestedAgent", "GTR_skillExpression", "GTR_requestedAgentGroup"
DEFAULT_KEY = ("_ANY-LEVEL1_", "_ANY-LEVEL2_", "_ANY-SEGMENT_")
ADVISED_TIMEOUT_S = 120


@dataclass(frozen=True, slots=True)
class TaskRouting:
    """The application's variables. ``timeouts_s``: one for each cascade, in their order."""

    timeouts_s: tuple[float, float, float, float] = (ADVISED_TIMEOUT_S,) * 4
    default_group: str = "workitems"
    override_key_name: str = "overrideKey"
    third_party_list_object: str = "GTR_3rdPartyIntegration"

    def __post_init__(self) -> None:
        if min(self.timeouts_s) <= 0:
            raise ValueError("Each cascade needs a time-out above 0 seconds.")

    def timed_by(self, row: RoutingRow | None) -> "TaskRouting":
        """The application with the time-outs that a row of the table has of its own."""
        if row is None or row.timeouts_seconds is None:
            return self
        own, mine = row.timeouts_seconds, self.timeouts_s
        given = (own.agent, own.skill, own.group, own.default)
        agent, skill, group, default = (
            old if new is None else new for old, new in zip(mine, given, strict=True)
        )
        return replace(self, timeouts_s=(agent, skill, group, default))


@dataclass(frozen=True, slots=True)
class Search:
    """What the routing table said: the row that counts, if any, and whether the key itself found it."""

    row: RoutingRow | None
    is_valid: bool
    rows_count: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the cascades are made of; empty where nothing is known."""

    agent: str = ""
    skill_expression: str = ""
    agent_group: str = ""


def compile_cascades(
    user_data: Mapping[str, JsonValue], table: Sequence[RoutingRow], application: TaskRouting
) -> Compiled:
    """The plan, its warnings and the user data to write.

    Raises ``ExpressionError`` for a requested skill expression that is none: whoever sent it can put it
    right. One in the table is left out with a warning instead.
    """
    requested = Wishes(*(_text(user_data, key) for key in (AGENT, SKILL_EXPRESSION, AGENT_GROUP)))
    if requested.skill_expression:
        parse(requested.skill_expression)
    found = search(user_data, table).row
    row, warnings = _configured(requested, found)
    wishes = Wishes(
        requested.agent or row.agent,
        requested.skill_expression or row.skill_expression,
        requested.agent_group or row.agent_group,
    )
    targets = tuple(_cascades(wishes, application.timed_by(found)))
    return Compiled(
        Plan(PLAN, targets),
        (*warnings, *_short(targets)),
        ((application.override_key_name, application.third_party_list_object),),
    )


def search(user_data: Mapping[str, JsonValue], table: Sequence[RoutingRow]) -> Search:
    """The one row with the interaction's compound key; where there is none or several, the default row."""
    found = _rows(table, tuple(_text(user_data, key) for key in KEY))
    if len(found) == 1:
        return Search(found[0], is_valid=True, rows_count=1)
    defaults = [row for row in table if _is_default(row)]
    return Search(defaults[0] if defaults else None, is_valid=False, rows_count=len(found))


def has_default(table: Iterable[RoutingRow]) -> bool:
    """Whether there is a row for whatever has no row of its own."""
    return any(_is_default(row) for row in table)


def find_wrong_rows(table: Iterable[RoutingRow]) -> list[tuple[int, str]]:
    """The rows, by place, whose skill expression can not be read, with what is wrong."""
    wrong = []
    for place, row in enumerate(table):
        try:
            parse(row.skill_expression) if row.skill_expression.strip() else None
        except ExpressionError as error:
            wrong.append((place, str(error)))
    return wrong


def _configured(requested: Wishes, found: RoutingRow | None) -> tuple[Wishes, list[str]]:
    """What the table adds; nothing when everything was requested."""
    if requested.agent and requested.skill_expression and requested.agent_group:
        return Wishes(), []
    if found is None:
        return Wishes(), [f"{TABLE} has neither a row for this interaction nor a default row."]
    row = Wishes(found.agent.strip(), found.skill_expression.strip(), found.agent_group.strip())
    wrong = find_wrong_rows([found])
    if wrong and not requested.skill_expression:
        return Wishes(row.agent, "", row.agent_group), [f"{TABLE}: {wrong[0][1]}"]
    return row, []


def _cascades(wishes: Wishes, application: TaskRouting) -> Iterable[Target]:
    agent_s, skill_s, group_s, default_s = application.timeouts_s
    if wishes.agent:
        yield Target(TargetKind.AGENT, "Requested agent", agent_s, agents=(wishes.agent,))
    if wishes.skill_expression:
        expression = wishes.skill_expression
        yield Target(TargetKind.SKILLS, "Requested skill", skill_s, expression=expression)
    if wishes.agent_group:
        yield Target(TargetKind.GROUP, "Requested group", group_s, groups=(wishes.agent_group,))
    yield Target(TargetKind.GROUP, "Default group", default_s, groups=(application.default_group,))


def _short(targets: Iterable[Target]) -> Iterable[str]:
    for target in targets:
        if target.timeout_s is not None and target.timeout_s < ADVISED_TIMEOUT_S:
            yield (
                f"{target.label}: a time-out of {target.timeout_s:g} s is below the advised"
                f" {ADVISED_TIMEOUT_S} s; offers may not be answered in time."
            )


def _rows(table: Iterable[RoutingRow], key: tuple[str, ...]) -> list[RoutingRow]:
    return [row for row in table if (row.level1, row.level2, row.customer_segment) == key]


def _is_default(row: RoutingRow) -> bool:
    """Underscores at the ends do not count: tables that went through Markdown have lost some."""
    key = (row.level1, row.level2, row.customer_segment)
    return all(mine.strip("_ ") == other.strip("_") for mine, other in zip(key, DEFAULT_KEY, strict=True))


def _text(user_data: Mapping[str, JsonValue], key: str) -> str:
    value = user_data.get(key)
    return "" if value is None else str(value).strip()
