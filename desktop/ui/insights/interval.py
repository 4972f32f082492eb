"""Which stretch of time is looked at. Days are those of this computer's clock and calendar."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from desktop.ui.words import QT_TRANSLATE_NOOP

_STEP_S: Final = 300


class Interval(StrEnum):
    """The choices, as they are remembered."""

    HOUR = "hour"
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"


WORDS: Final = {
    Interval.HOUR: QT_TRANSLATE_NOOP("Insights", "Last hour"),
    Interval.TODAY: QT_TRANSLATE_NOOP("Insights", "Today"),
    Interval.YESTERDAY: QT_TRANSLATE_NOOP("Insights", "Yesterday"),
    Interval.WEEK: QT_TRANSLATE_NOOP("Insights", "7 days"),
    Interval.MONTH: QT_TRANSLATE_NOOP("Insights", "30 days"),
}
_DAYS: Final = {
    Interval.TODAY: (0, 1),
    Interval.YESTERDAY: (-1, 0),
    Interval.WEEK: (-6, 1),
    Interval.MONTH: (-29, 1),
}


class Bounds(NamedTuple):
    """From ``since`` until before ``until``, aware UTC."""

    since: datetime
    until: datetime

    @property
    def is_of_days(self) -> bool:
        """Whether it is so long that days are told apart rather than hours."""
        return self.until - self.since > timedelta(days=3)


def bounds(interval: Interval, now: datetime) -> Bounds:
    """The stretch as of ``now``; it stays the same for some minutes at least, and so does the question."""
    if interval is Interval.HOUR:
        end = -(-int(now.timestamp()) // _STEP_S) * _STEP_S
        until = datetime.fromtimestamp(end, UTC)
        return Bounds(until - timedelta(hours=1), until)
    first, last = _DAYS[interval]
    today = now.astimezone().date()
    return Bounds(_midnight(today + timedelta(days=first)), _midnight(today + timedelta(days=last)))


def _midnight(day: date) -> datetime:
    """The beginning of a day here; where clocks were changed between, days are longer or shorter."""
    return datetime.combine(day, time.min).astimezone().astimezone(UTC)
