"""What the page of one's own day shows, out of the back end's answer. Pure."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.questions import DayFound, MyDay
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.time_words import clock_words, span_words
from desktop.ui.presence_words import presence_words
from desktop.ui.widgets.bar_chart import Bar

translate = QCoreApplication.translate
SLOT: Final = "my.day"
_FIRST, _LAST = 8, 18


class Share(NamedTuple):
    """How much of the day one presence took."""

    name: str
    words: str
    share: float
    takes_work: bool


def today(now: datetime) -> MyDay:
    """The question about the calendar day where the person is."""
    begin = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return MyDay(since=begin, until=begin + timedelta(days=1))


def tiles(day: DayFound) -> list[tuple[str, str]]:
    """The numbers of the day, with their names."""
    figures = day.figures
    usual = figures.handle_time_seconds.median
    return [
        (str(figures.offered), translate("Day", "Offered")),
        (str(figures.accepted), translate("Day", "Accepted")),
        (str(figures.rejected), translate("Day", "Rejected")),
        (str(figures.timed_out), translate("Day", "Not answered")),
        (str(figures.completed), translate("Day", "Done")),
        ("-" if usual is None else clock_words(usual), translate("Day", "Usual handling time")),
    ]


def bars(day: DayFound) -> list[Bar]:
    """Every hour of a usual day and every other one with work: what was accepted, and of that done."""
    found: dict[int, tuple[int, int]] = {}
    for one in day.hours:
        text = one.group.get("hour")
        if text:
            hour = datetime.fromisoformat(text).astimezone().hour
            found[hour] = (max(one.accepted, one.completed), one.completed)
    first, last = min([_FIRST, *found]), max([_LAST, *found])
    return [Bar(f"{hour:02}", *found.get(hour, (0, 0))) for hour in range(first, last + 1)]


def shares(day: DayFound, catalogue: Catalogue | None) -> list[Share]:
    """Time per presence, the longest first."""
    whole = sum(day.presence_seconds.values()) or 1
    known = {one.id: one for one in catalogue.presence_definitions} if catalogue else {}
    rows = sorted(day.presence_seconds.items(), key=lambda row: -row[1])
    return [
        Share(
            presence_words(known[name]) if name in known else name,
            span_words(seconds),
            seconds / whole,
            name in known and known[name].takes_work,
        )
        for name, seconds in rows
    ]
