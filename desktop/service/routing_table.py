"""The data table ``OPEN_MEDIA_ROUTING_CONFIG``, looked over when it is replaced."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.service.candidate import folded
from desktop.service.directory import Directory
from desktop.service.document import CascadeTimeouts, RoutingRow, RowTimeouts
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.task_routing import ADVISED_TIMEOUT_S, find_wrong_rows, has_default


@dataclass(frozen=True, slots=True)
class Names:
    """Whom a row or a workitem can name: agents and groups by id, login and name."""

    agents: frozenset[str]
    groups: frozenset[str]

    @classmethod
    def of(cls, directory: Directory) -> "Names":
        """Everybody there is."""
        agents = folded(*(name for one in directory.people.values() for name in (one.id, one.login)))
        groups = folded(*(name for one in directory.groups.values() for name in (one.id, one.name)))
        return cls(agents, groups)

    def doubts(self, *, agent: str = "", group: str = "") -> Iterator[str]:
        """A requested agent or group that nobody is or has."""
        if agent and agent.strip().casefold() not in self.agents:
            yield f"There is no agent '{agent}'."
        if group and group.strip().casefold() not in self.groups:
            yield f"There is no agent group '{group}'."


def short_timeouts(given: CascadeTimeouts | RowTimeouts | None) -> Iterator[str]:
    """The cascades that end sooner than is advised."""
    for name, seconds in given or ():
        if seconds is not None and seconds < ADVISED_TIMEOUT_S:
            yield (
                f"timeoutsSeconds.{name}: {seconds:g} s is below the advised {ADVISED_TIMEOUT_S} s; offers"
                " may not be answered in time."
            )


def check_rows(rows: Sequence[RoutingRow]) -> None:
    """Refuse skill expressions that are none, naming row and position."""
    wrong = [
        wrong_field(f"rows[{place}].skillExpression", "skill.expression.invalid", said)
        for place, said in find_wrong_rows(rows)
    ]
    if wrong:
        raise bad_request(*wrong)


def warnings_about(rows: Sequence[RoutingRow], directory: Directory) -> Iterator[str]:
    """What will not work as it may be meant: no default row, keys that several rows have, unknown names."""
    if not has_default(rows):
        yield "There is no default row: work without a row of its own goes to the default group at once."
    names = Names.of(directory)
    seen: dict[tuple[str, str, str], int] = {}
    for place, row in enumerate(rows):
        first = seen.setdefault((row.level1, row.level2, row.customer_segment), place)
        if first != place:
            yield f"Rows {first} and {place} have the same key; neither is used, the default row is."
        for said in names.doubts(agent=row.agent, group=row.agent_group):
            yield f"Row {place}: {said}"
        for said in short_timeouts(row.timeouts_seconds):
            yield f"Row {place}: {said}"
