from datetime import timedelta, timezone

import pytest

from desktop.core.sla import Urgency, due_at, is_due_on_day_of, left_s, share_left, urgency
from desktop.domain.workbin import Workbin
from tests.core.bench import START, entry

HOUR = Workbin(id="loans", name="Loans", service_level_seconds=3600)


def due(minutes: float) -> object:
    return START + timedelta(minutes=minutes)


def test_without_a_date_or_a_service_level_nothing_is_due() -> None:
    plain = entry()
    assert due_at(plain) is None
    assert due_at(plain, Workbin(id="loans", name="Loans")) is None
    assert left_s(plain, START) is None
    assert share_left(plain, START) is None
    assert urgency(plain, START) is Urgency.NONE
    assert not is_due_on_day_of(plain, START)


def test_a_due_date_goes_before_the_workbins_service_level() -> None:
    assert due_at(entry(), HOUR) == due(60)
    assert due_at(entry(due_at=due(5)), HOUR) == due(5)


@pytest.mark.parametrize(
    ("minutes", "expected", "share"),
    [
        (0, Urgency.CALM, 1.0),
        (40, Urgency.CALM, 1 / 3),
        (50, Urgency.SOON, 1 / 6),
        (60, Urgency.OVERDUE, 0.0),
        (90, Urgency.OVERDUE, 0.0),
    ],
)
def test_urgency_grows_as_time_goes_by(minutes: float, expected: Urgency, share: float) -> None:
    now = START + timedelta(minutes=minutes)
    assert urgency(entry(), now, HOUR) is expected
    assert share_left(entry(), now, HOUR) == pytest.approx(share)


def test_an_entry_due_before_it_was_made_is_overdue() -> None:
    assert share_left(entry(due_at=due(-5)), START - timedelta(hours=1)) == 0.0


def test_due_today_is_by_the_persons_own_calendar() -> None:
    late = entry(due_at=START.replace(hour=23, minute=30))
    assert is_due_on_day_of(late, START)
    assert not is_due_on_day_of(late, START.astimezone(timezone(timedelta(hours=2))))
