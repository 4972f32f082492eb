"""Workbins that get in each other's way: same skills and priority, different strategies."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.service.candidate import WorkbinView


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another workbin with which this one shares skills and priority but not its strategy."""

    workbin_id: str
    workbin_name: str
    text: str


def find_conflicts(workbin: WorkbinView, others: Iterable[WorkbinView]) -> tuple[Conflict, ...]:
    """Who waits in one of the two is claimed by hand, in the other handed out, by and to the same people."""
    return tuple(
        Conflict(other.id, other.name, _told(workbin, other))
        for other in sorted(others, key=lambda other: (other.name, other.id))
        if other.id != workbin.id
        and other.strategy is not workbin.strategy
        and other.priority == workbin.priority
        and _skills(other) == _skills(workbin)
        and _share_people(workbin, other)
    )


def _skills(workbin: WorkbinView) -> frozenset[tuple[str, float]]:
    return frozenset((need.skill.casefold(), need.proficiency) for need in workbin.needs)


def _share_people(workbin: WorkbinView, other: WorkbinView) -> bool:
    return not workbin.groups or not other.groups or not workbin.groups.isdisjoint(other.groups)


def _told(workbin: WorkbinView, other: WorkbinView) -> str:
    return (
        f"{workbin.name} is {workbin.strategy} and {other.name} is {other.strategy}, with the same skills and"
        f" priority {workbin.priority}: entries may stay unassigned while agents are free. Give them the same"
        " strategy, or the automatic one a higher priority."
    )
