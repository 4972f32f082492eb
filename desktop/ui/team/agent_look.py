"""What a line of the roster says about one agent: decided here from facts and the time, painted elsewhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from functools import cached_property
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.domain.agent import Agent, AgentStatus
from desktop.domain.capacity import MediaCapacity
from desktop.domain.presence import PresenceDefinition, RoutingStatus, WorkState
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.team.team_book import Pile
from desktop.ui.widgets.chip import ChipLook, ChipStyle
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

MAIN_MEDIA: Final = "workitem"
_READY: Final = (QT_TRANSLATE_NOOP("AgentState", "Ready"), "circle-check", "ready", ChipStyle.TINT)
_BUSY: Final = (QT_TRANSLATE_NOOP("AgentState", "Busy"), "circle-play", "work", ChipStyle.TINT)
_FULL: Final = (QT_TRANSLATE_NOOP("AgentState", "At capacity"), "circle-slash", "work", ChipStyle.TINT)
_OFFERED: Final = (QT_TRANSLATE_NOOP("AgentState", "Offered"), "bell", "offer", ChipStyle.SOLID)
_WRAPPING: Final = (QT_TRANSLATE_NOOP("AgentState", "Wrap-up"), "pencil-line", "wrap", ChipStyle.TINT)
_SILENT: Final = (QT_TRANSLATE_NOOP("AgentState", "Not Responding"), "bell-off", "risk", ChipStyle.TINT)
_OFFLINE: Final = (QT_TRANSLATE_NOOP("AgentState", "Offline"), "circle-dashed", "off", ChipStyle.OUTLINE)


class Attention(IntEnum):
    """How soon a lead should look; the smallest first."""

    SILENT = 0
    OVERDUE = 1
    LONG_AWAY = 2
    HELD_OFFLINE = 3
    DUE_SOON = 4
    CALM = 5


class Band(IntEnum):
    """The few states that the team is counted by."""

    READY = 0
    BUSY = 1
    WRAP_UP = 2
    SILENT = 3
    AWAY = 4
    OFFLINE = 5


@dataclass(frozen=True)
class AgentLook:
    """One agent as the roster shows them. ``since`` is when the state began; None where it is not known.

    ``long_at``: when they will have been away too long; None where that cannot come, or has come.
    """

    agent: Agent
    chip: ChipLook
    band: Band
    attention: Attention
    since: datetime | None
    is_long: bool
    long_at: datetime | None
    main: MediaCapacity | None
    others: tuple[MediaCapacity, ...]
    depth: int
    overdue: int
    at_risk: int
    oldest_at: datetime | None
    done_today: int

    @cached_property
    def name(self) -> str:
        """As it may be shown."""
        return one_line(self.agent.name)

    @cached_property
    def sort_name(self) -> str:
        """As it is ordered by."""
        return self.name.casefold()

    @property
    def media(self) -> tuple[MediaCapacity, ...]:
        """The load of workitems first, then of whatever else is in use."""
        return self.others if self.main is None else (self.main, *self.others)

    @cached_property
    def sub(self) -> str:
        """Where they work and what they can do best."""
        groups = [one_line(group.name or group.id) for group in self.agent.groups]
        best = max(self.agent.skills, key=lambda skill: skill.proficiency, default=None)
        skill = "" if best is None else f"{one_line(best.name)} {best.proficiency:g}"
        return " · ".join(part for part in (groups[-1] if groups else "", skill) if part)


def agent_look(
    agent: Agent,
    status: AgentStatus | None,
    pile: Pile,
    definitions: dict[str, PresenceDefinition],
    now: datetime,
) -> AgentLook:
    """Everything that a line needs. Work with an agent who is offline is nobody's in practice."""
    main = None if status is None else _find_main(status)
    words, icon, family, style = _state(status, main, pile)
    definition = None if status is None else definitions.get(status.presence.definition_id)
    limit_s = None if definition is None else definition.limit_seconds
    since = None if status is None else status.since
    is_away = status is not None and status.state in (WorkState.NOT_READY, WorkState.NOT_RESPONDING)
    long_at = since + timedelta(seconds=limit_s) if is_away and since and limit_s else None
    is_long = long_at is not None and long_at < now
    band = _band(status, family)
    return AgentLook(
        agent=agent,
        chip=ChipLook(words, icon, family, style),
        band=band,
        attention=_attention(band, pile, is_long=is_long),
        since=min(_doing(band, pile).values(), default=since),
        is_long=is_long or band is Band.SILENT,
        long_at=None if is_long else long_at,
        main=main,
        others=_others(status, main),
        depth=len(pile),
        overdue=pile.overdue,
        at_risk=pile.at_risk,
        oldest_at=pile.oldest_at(),
        done_today=0 if status is None else status.done_today,
    )


def _doing(band: Band, pile: Pile) -> dict[str, datetime]:
    """What tells better than the presence since when somebody is in their band."""
    return {Band.BUSY: pile.offers, Band.WRAP_UP: pile.wraps}.get(band, {})


def _find_main(status: AgentStatus) -> MediaCapacity | None:
    return next((one for one in status.capacity if one.media_type == MAIN_MEDIA), None)


def _others(status: AgentStatus | None, main: MediaCapacity | None) -> tuple[MediaCapacity, ...]:
    """Other media only where they are in use: everybody could take a call."""
    return () if status is None else tuple(one for one in status.capacity if one is not main and one.in_use)


def _state(
    status: AgentStatus | None, main: MediaCapacity | None, pile: Pile
) -> tuple[str, str, str, ChipStyle]:
    if status is None or status.state is WorkState.OFFLINE:
        return _told(_OFFLINE)
    if status.state is WorkState.NOT_RESPONDING:
        return _told(_SILENT)
    if status.state is WorkState.NOT_READY:
        words = translate("AgentState", "Not Ready: {0}").format(one_line(status.presence.label))
        return words, "circle-minus", "away", ChipStyle.TINT
    return _told(_at_work(status, main, pile))


def _at_work(status: AgentStatus, main: MediaCapacity | None, pile: Pile) -> tuple[str, str, str, ChipStyle]:
    if pile.offers:
        return _OFFERED
    if pile.wraps:
        return _WRAPPING
    if main is not None and main.maximum and main.in_use >= main.maximum:
        return _FULL
    if status.routing_status is RoutingStatus.INTERACTING or (main is not None and main.in_use):
        return _BUSY
    return _READY


def _told(state: tuple[str, str, str, ChipStyle]) -> tuple[str, str, str, ChipStyle]:
    words, icon, family, style = state
    return translate("AgentState", words), icon, family, style


_BANDS: Final = {
    "ready": Band.READY,
    "wrap": Band.WRAP_UP,
    "risk": Band.SILENT,
    "away": Band.AWAY,
    "off": Band.OFFLINE,
}


def _band(status: AgentStatus | None, family: str) -> Band:
    return Band.OFFLINE if status is None else _BANDS.get(family, Band.BUSY)


def _attention(band: Band, pile: Pile, *, is_long: bool) -> Attention:
    if band is Band.SILENT:
        return Attention.SILENT
    if pile.overdue:
        return Attention.OVERDUE
    if is_long:
        return Attention.LONG_AWAY
    if band is Band.OFFLINE and len(pile):
        return Attention.HELD_OFFLINE
    return Attention.DUE_SOON if pile.at_risk else Attention.CALM
