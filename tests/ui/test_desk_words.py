from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from desktop.core.notices import compose
from desktop.core.sentence import moment
from desktop.ui.desk_words import said

AT = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_a_time_in_a_sentence_is_said_in_the_persons_own_zone() -> None:
    notice = compose("offer.taken", AT, "e1", entry="Claim", holder="Bo", since=moment(AT))
    assert said(notice.detail) == f"Claim is with Bo since {AT.astimezone():%H:%M}."
    assert notice.detail == "Claim is with Bo since 09:05 UTC."
