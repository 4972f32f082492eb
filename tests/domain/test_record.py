"""The few scalar types that all values share."""

import pytest
from pydantic import ValidationError

from desktop.domain.record import Instant, Record


class Told(Record):
    """A value with a time."""

    at: Instant


@pytest.mark.parametrize(
    "at",
    [
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "0001-06-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
    ],
)
def test_a_time_that_some_zone_cannot_tell_is_refused_in_words(at: str) -> None:
    with pytest.raises(ValidationError, match="between the years 2 and 9998"):
        Told.model_validate_json(f'{{"at": "{at}"}}')


@pytest.mark.parametrize("at", ["0002-01-02T00:00:00+23:59", "9998-12-30T00:00:00-23:59"])
def test_any_other_is_told_in_utc(at: str) -> None:
    told = Told.model_validate_json(f'{{"at": "{at}"}}')
    assert told.model_dump_json().endswith('Z"}')
