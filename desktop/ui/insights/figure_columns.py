"""The columns of the table of figures: name, what is shown, what is sorted and exported by. One table."""

from collections.abc import Callable
from typing import Final, NamedTuple

from desktop.domain.questions import Figures
from desktop.ui.insights.csv_text import Cell
from desktop.ui.insights.figure_words import count_words, seconds_words, share_words
from desktop.ui.words import QT_TRANSLATE_NOOP


class Column(NamedTuple):
    """``value`` is the plain figure, None where there is no case; ``words`` says it."""

    name: str
    value: Callable[[Figures], Cell]
    words: Callable[..., str]
    csv_name: str


COLUMNS: Final = (
    Column(QT_TRANSLATE_NOOP("Insights", "Offered"), lambda one: one.offered, count_words, "offered"),
    Column(QT_TRANSLATE_NOOP("Insights", "Accepted"), lambda one: one.accepted, count_words, "accepted"),
    Column(QT_TRANSLATE_NOOP("Insights", "Rejected"), lambda one: one.rejected, count_words, "rejected"),
    Column(QT_TRANSLATE_NOOP("Insights", "Timed out"), lambda one: one.timed_out, count_words, "timedOut"),
    Column(QT_TRANSLATE_NOOP("Insights", "Completed"), lambda one: one.completed, count_words, "completed"),
    Column(
        QT_TRANSLATE_NOOP("Insights", "To accept"),
        lambda one: one.time_to_accept_seconds.median,
        seconds_words,
        "timeToAcceptMedianSeconds",
    ),
    Column(
        QT_TRANSLATE_NOOP("Insights", "p95"),
        lambda one: one.time_to_accept_seconds.p95,
        seconds_words,
        "timeToAcceptP95Seconds",
    ),
    Column(
        QT_TRANSLATE_NOOP("Insights", "Handling"),
        lambda one: one.handle_time_seconds.median,
        seconds_words,
        "handleTimeMedianSeconds",
    ),
    Column(
        QT_TRANSLATE_NOOP("Insights", "p95"),
        lambda one: one.handle_time_seconds.p95,
        seconds_words,
        "handleTimeP95Seconds",
    ),
    Column(
        QT_TRANSLATE_NOOP("Insights", "In time"), lambda one: one.service_level, share_words, "serviceLevel"
    ),
    Column(
        QT_TRANSLATE_NOOP("Insights", "Fallback"),
        lambda one: one.fallback_share,
        share_words,
        "fallbackShare",
    ),
)
COMPLETED: Final = 5
LEVEL: Final = 10
FALLBACK: Final = 11
