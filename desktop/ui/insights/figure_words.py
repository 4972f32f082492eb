"""Figures as people read them, and which of them want an eye."""

from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.questions import Figures
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.time_words import clock_words
from desktop.ui.panels.field_text import clock_text, day_text, inert, people_locale

translate = QCoreApplication.translate

NONE: Final = "\N{EN DASH}"
FALLBACK_LIMIT: Final = 0.4
LEVEL_GOAL: Final = 0.8
_MOST: Final = 120


class Names(NamedTuple):
    """What ids are called here."""

    agents: dict[str, str]
    catalogue: Catalogue | None = None

    def of_group(self, grouping: str, value: str | None) -> str:
        """A group's name: of a workbin, an agent, a type, or an hour."""
        if value is None:
            return _NOBODY[grouping]() if grouping in _NOBODY else translate("Insights", "None")
        if grouping == "hour":
            return hour_words(value)
        found: str | None = None
        if grouping == "agent":
            found = self.agents.get(value)
        elif self.catalogue is not None and grouping == "workbin":
            workbin = self.catalogue.workbin(value)
            found = workbin.name if workbin is not None else None
        elif self.catalogue is not None:
            kind = self.catalogue.workitem_type(value)
            found = kind.name if kind is not None else None
        return inert(found or value, _MOST)


_NOBODY: Final = {
    "agent": lambda: translate("Insights", "Nobody yet"),
    "type": lambda: translate("Insights", "Without a type"),
}


def hour_words(value: str) -> str:
    """An hour's beginning, here and in this language."""
    try:
        at = datetime.fromisoformat(value).astimezone()
    except ValueError:
        return inert(value, _MOST)
    locale = people_locale()
    return f"{day_text(at.date(), locale)}, {clock_text(at, locale)}"


def count_words(number: int) -> str:
    """A number with its thousands apart."""
    return people_locale().toString(number)


def seconds_words(seconds: int | None) -> str:
    """How long, or that there is no case."""
    return NONE if seconds is None else clock_words(seconds)


def share_words(share: float | None) -> str:
    """A share in per cent, or that there is no case."""
    return NONE if share is None else translate("Insights", "{0} %").format(round(share * 100))


def share_of(part: int, whole: int) -> float | None:
    """A share of nothing is none."""
    return None if not whole else part / whole


def is_fallback_high(figures: Figures) -> bool:
    """Whether so much of the work that asked for somebody went to anybody that it wants an eye."""
    return figures.fallback_share is not None and figures.fallback_share > FALLBACK_LIMIT


def is_level_low(figures: Figures) -> bool:
    """Whether less was in time than is usually promised."""
    return figures.service_level is not None and figures.service_level < LEVEL_GOAL
