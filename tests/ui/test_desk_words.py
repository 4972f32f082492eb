from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.core.notices import compose
from desktop.core.sentence import moment
from desktop.core.troubles import actions_unreadable, part_failing
from desktop.ui.desk_words import said
from desktop.ui.language import speak
from tests.core.bench import make_bench

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


def test_a_trouble_of_the_engine_is_said_in_german(qapp: QApplication) -> None:
    installed, bench = speak(qapp, "de_DE"), make_bench()
    bench.take(part_failing("line", 3))
    bench.take(actions_unreadable(1, "outbox.sqlite3"))
    told = {said(notice.title): said(notice.detail) for notice in bench.notices()}
    for translator in installed:
        qapp.removeTranslator(translator)
    assert told == {
        "Ein Teil von Worklist fällt immer wieder aus": "line wurde 3-mal neu gestartet."
        " Was Sie getan haben, bleibt erhalten.",
        "Etwas, das Sie getan haben, ist nicht mehr lesbar": "1 Aktion eines früheren Laufs bleibt in"
        " outbox.sqlite3.",
    }
