"""Which pages belong to an entry. Rules come from the back end and the administrator, never from an event.

An entry can only name a list of rules, by the value of its override key; what the rules say is not its to
choose. The most specific rules that fit decide alone: for the workitem, the person, a group, everybody.
"""

from collections.abc import Callable, Iterable
from enum import IntEnum

from desktop.core.pop import PopPolicy
from desktop.domain.entry import Entry
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import ScreenPop


class Level(IntEnum):
    """Whom a rule was made for; the lowest number wins."""

    WORKITEM = 0
    PERSON = 1
    GROUP = 2
    ORGANISATION = 3


def pages_of(entry: Entry, catalogue: Catalogue, policy: PopPolicy) -> tuple[ScreenPop, ...]:
    """The pages of an entry, in the order of their rules; one per id.

    Of rules with the same id the nearer one holds: the organisation's gives way to the workbin's, that to the
    type's, and all of them to those of this desktop's administrator.
    """
    fitting = [rule for rule in _known(entry, catalogue, policy) if _fits(rule, entry, catalogue, policy)]
    best = min(map(level, fitting), default=Level.ORGANISATION)
    return tuple({rule.id: rule for rule in fitting if level(rule) is best}.values())


def level(rule: ScreenPop) -> Level:
    """The most specific thing that the rule asks for."""
    if rule.only_for:
        return Level.WORKITEM
    if rule.people:
        return Level.PERSON
    return Level.GROUP if rule.groups else Level.ORGANISATION


def _known(entry: Entry, catalogue: Catalogue, policy: PopPolicy) -> tuple[ScreenPop, ...]:
    workbin = catalogue.workbin(entry.workbin_id)
    kind = catalogue.workitem_type(entry.workitem_type_id)
    return (
        *catalogue.screen_pops,
        *(workbin.screen_pops if workbin else ()),
        *(kind.screen_pops if kind else ()),
        *policy.rules,
    )


def _named_lists(entry: Entry, policy: PopPolicy) -> frozenset[str]:
    """The lists that the workitem's user data names, separated by commas."""
    value = entry.user_data.get(policy.override_key)
    return frozenset(name.strip() for name in value.split(",")) if isinstance(value, str) else frozenset()


# What a rule asks for, and what there is of it.
_FILTERS: tuple[
    tuple[
        Callable[[ScreenPop], Iterable[str]],
        Callable[[Entry, Catalogue, PopPolicy], Iterable[str | None]],
    ],
    ...,
] = (
    (lambda rule: (rule.only_for,) if rule.only_for else (), lambda e, _, p: _named_lists(e, p)),
    (lambda rule: rule.people, lambda _, c, __: (c.me.id, c.me.login)),
    (
        lambda rule: rule.groups,
        lambda _, c, __: [name for group in c.me.groups for name in (group.id, group.name)],
    ),
    (lambda rule: rule.workbins, lambda e, _, __: (e.workbin_id, e.workbin_name)),
    (lambda rule: rule.workitem_types, lambda e, _, __: (e.workitem_type_id,)),
    (lambda rule: rule.media_types, lambda e, _, __: (e.media_type,)),
)


def _fits(rule: ScreenPop, entry: Entry, catalogue: Catalogue, policy: PopPolicy) -> bool:
    for asks, has in _FILTERS:
        wanted = frozenset(asks(rule))
        if wanted and wanted.isdisjoint(has(entry, catalogue, policy)):
            return False
    return True
