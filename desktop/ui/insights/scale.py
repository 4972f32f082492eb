"""The scale beside a plot: round numbers that its values fit under. Pure."""

import math
from typing import Final

from desktop.ui.insights.figure_words import count_words, seconds_words, share_words
from desktop.ui.insights.series import Kind

_STEPS: Final = 4
_TENS: Final = (1, 2, 2.5, 5, 10)
_CLOCK: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400)
WORDS: Final = {
    Kind.COUNT: lambda value: count_words(round(value)),
    Kind.SECONDS: lambda value: seconds_words(round(value)),
    Kind.SHARE: share_words,
}


def ticks(most: float, kind: Kind) -> tuple[float, ...]:
    """From 0 in equal steps to at least ``most``."""
    if kind is Kind.SHARE:
        return (0.0, 0.25, 0.5, 0.75, 1.0)
    step = _clock_step(most / _STEPS) if kind is Kind.SECONDS else _count_step(most / _STEPS)
    count = max(1, math.ceil(most / step))
    return tuple(step * number for number in range(count + 1))


def _count_step(least: float) -> float:
    """1, 2, 5 and their tens; a count has no halves."""
    if least <= 1:
        return 1.0
    power = 10.0 ** math.floor(math.log10(least))
    steps = (step * power for step in _TENS)
    return next(step for step in steps if step >= least and step == int(step))


def _clock_step(least: float) -> float:
    days = 86_400.0 * math.ceil(least / 86_400)
    return next((float(step) for step in _CLOCK if step >= least), days)
