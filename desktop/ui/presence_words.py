"""A presence in words: the organisation's own, and Ready for what the platform itself calls Available."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.presence import Presence, PresenceDefinition
from desktop.ui.delegates.entry_look import one_line

_PLAIN: Final = "available"
_AWAY: Final = "away"


def presence_words(presence: Presence | PresenceDefinition, limit: int = 200) -> str:
    """Its label on one line; a label of the organisation's own choosing stays as it is."""
    label = one_line(presence.label, limit)
    is_plain = label.casefold() == presence.system_presence.casefold() == _PLAIN
    return QCoreApplication.translate("Presence", "Ready") if is_plain else label


def is_offline(presence: Presence | PresenceDefinition) -> bool:
    """Whether it is the presence of somebody who is not at work."""
    return presence.system_presence.casefold() == "offline"


def usual_break(known: Sequence[PresenceDefinition], last: str) -> str:
    """The Not Ready presence to take when nobody names one: the last, else Away, else any; empty for none."""
    found = [one for one in known if not one.takes_work and not is_offline(one)]
    away = (one.id for one in found if one.system_presence.casefold() == _AWAY)
    if any(one.id == last for one in found):
        return last
    return next(away, found[0].id if found else "")


def in_order(definitions: Sequence[PresenceDefinition]) -> list[PresenceDefinition]:
    """Those that take work first; each secondary reason under its own presence."""
    ranks: dict[str, tuple[bool, int]] = {}
    for place, found in enumerate(definitions):
        if found.is_primary:
            ranks.setdefault(found.system_presence, (not found.takes_work, place))
    last = (True, len(definitions))
    return sorted(
        definitions, key=lambda found: (*ranks.get(found.system_presence, last), not found.is_primary)
    )
