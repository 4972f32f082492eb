from datetime import UTC, datetime

import pytest

from desktop.core.clock import later
from tests.core.bench import START

LAST = datetime.max.replace(tzinfo=UTC)
FIRST = datetime.min.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "seconds", "expected"),
    [
        (START, 60, datetime(2026, 3, 2, 9, 1, tzinfo=UTC)),
        (LAST, 1, LAST),
        (FIRST, -1, FIRST),
        (START, 1e300, LAST),
        (START, -1e300, FIRST),
    ],
)
def test_time_stops_at_the_ends_of_the_calendar(at: datetime, seconds: float, expected: datetime) -> None:
    assert later(at, seconds) == expected
