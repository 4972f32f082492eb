"""What the plot can show: measures over time, made of figures by the hour. No painting here."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from desktop.domain.questions import Figures, Times
from desktop.ui.insights.interval import Bounds
from desktop.ui.words import QT_TRANSLATE_NOOP

_HOUR: Final = timedelta(hours=1)


class Kind(StrEnum):
    """What the numbers are."""

    COUNT = "count"
    SECONDS = "seconds"
    SHARE = "share"


class SeriesSpec(NamedTuple):
    """One line of a measure: colour family, and dashes so that colour alone tells nothing."""

    name: str
    family: str
    dashes: tuple[float, ...]
    value: Callable[[Figures], float | None]


class Measure(NamedTuple):
    """Something to plot."""

    name: str
    kind: Kind
    series: tuple[SeriesSpec, ...]


class Series(NamedTuple):
    """A line: values at the plot's times, None where there is no case."""

    spec: SeriesSpec
    values: tuple[float | None, ...]


class PlotData(NamedTuple):
    """Everything that a plot shows."""

    measure: Measure
    times: tuple[datetime, ...]
    series: tuple[Series, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see."""
        return not any(value for line in self.series for value in line.values)


_SOLID: Final[tuple[float, ...]] = ()
_DASHED: Final = (5.0, 3.0)
_DOTTED: Final = (1.5, 2.5)
_OFFERED = SeriesSpec(QT_TRANSLATE_NOOP("Insights", "Offered"), "offer", _DASHED, lambda one: one.offered)
_ACCEPTED = SeriesSpec(QT_TRANSLATE_NOOP("Insights", "Accepted"), "work", _SOLID, lambda one: one.accepted)
_COMPLETED = SeriesSpec(
    QT_TRANSLATE_NOOP("Insights", "Completed"), "ready", _DOTTED, lambda one: one.completed
)
_REJECTED = SeriesSpec(QT_TRANSLATE_NOOP("Insights", "Rejected"), "away", _SOLID, lambda one: one.rejected)
_TIMED_OUT = SeriesSpec(
    QT_TRANSLATE_NOOP("Insights", "Timed out"), "risk", _DASHED, lambda one: one.timed_out
)
_IN_TIME = SeriesSpec(
    QT_TRANSLATE_NOOP("Insights", "In time"), "ready", _SOLID, lambda one: one.service_level
)


def _times(of: Callable[[Figures], Times]) -> tuple[SeriesSpec, ...]:
    return (
        SeriesSpec(QT_TRANSLATE_NOOP("Insights", "Median"), "work", _SOLID, lambda one: of(one).median),
        SeriesSpec(QT_TRANSLATE_NOOP("Insights", "p95"), "wrap", _DASHED, lambda one: of(one).p95),
    )


_TO_ACCEPT = _times(lambda one: one.time_to_accept_seconds)
_HANDLING = _times(lambda one: one.handle_time_seconds)
MEASURES: Final = (
    Measure(QT_TRANSLATE_NOOP("Insights", "Volume"), Kind.COUNT, (_OFFERED, _ACCEPTED, _COMPLETED)),
    Measure(QT_TRANSLATE_NOOP("Insights", "Lost offers"), Kind.COUNT, (_REJECTED, _TIMED_OUT)),
    Measure(QT_TRANSLATE_NOOP("Insights", "Time to accept"), Kind.SECONDS, _TO_ACCEPT),
    Measure(QT_TRANSLATE_NOOP("Insights", "Handle time"), Kind.SECONDS, _HANDLING),
    Measure(QT_TRANSLATE_NOOP("Insights", "Service level"), Kind.SHARE, (_IN_TIME,)),
)


def plot_data(measure: Measure, hours: Iterable[Figures], span: Bounds, now: datetime) -> PlotData:
    """The measure over a span, as far as time has come: by the hour, over many days by the day.

    Medians cannot be put together: times stay hourly, however long the span is.
    """
    by_hour = {at: one for one in hours if (at := _hour_of(one)) is not None}
    if span.is_of_days and measure.kind is not Kind.SECONDS:
        found = _by_day(by_hour, span, now)
    else:
        found = _by_hour(by_hour, span, now)
    series = (
        Series(spec, tuple(None if one is None else spec.value(one) for one in found.values()))
        for spec in measure.series
    )
    return PlotData(measure, tuple(found), tuple(series))


def _hour_of(figures: Figures) -> datetime | None:
    try:
        return datetime.fromisoformat(figures.group.get("hour") or "")
    except ValueError:
        return None


def _by_hour(
    hours: Mapping[datetime, Figures], span: Bounds, now: datetime
) -> dict[datetime, Figures | None]:
    """Every hour that has begun, also those in which nothing happened."""
    first = span.since.replace(minute=0, second=0, microsecond=0)
    count = max(0, -(-int((min(span.until, now) - first).total_seconds()) // 3600))
    times = (first + _HOUR * number for number in range(count))
    return {at: hours.get(at, Figures()) for at in times}


def _by_day(hours: Mapping[datetime, Figures], span: Bounds, now: datetime) -> dict[datetime, Figures | None]:
    """Every day that has begun, its counts added up."""
    found: dict[datetime, list[Figures]] = {}
    for at, one in _by_hour(hours, span, now).items():
        day = at.astimezone().replace(hour=0, minute=0)
        found.setdefault(day, []).append(one or Figures())
    return {day: _added(parts) for day, parts in found.items()}


_COUNTS: Final = (
    "added", "offered", "accepted", "rejected", "timed_out", "completed", "stopped", "service_level_breaches",
)  # fmt: skip


def _added(parts: list[Figures]) -> Figures:
    return Figures(**{name: sum(getattr(one, name) for one in parts) for name in _COUNTS})
