from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.changes import NoticeKind, NoticeRow, Put, TableName
from desktop.core.effects import Ring
from desktop.domain.entry import EntryStatus
from desktop.ui.bridge import PRACTICE_ID
from desktop.ui.notify.miss_watch import Miss, MissWatch
from tests.ui import sample
from tests.ui.seat import Seat


@pytest.fixture
def watch(seat: Seat) -> Iterator[MissWatch]:
    made = MissWatch(seat.bridge)
    strip = seat.window.strip
    made.watch(strip, lambda: [row.entry.id] if (row := strip.row) else [])
    yield made
    made.stop()


def counts(watch: MissWatch) -> dict[Miss, int]:
    return {miss: watch.count(miss) for miss in Miss if watch.count(miss)}


def expire(seat: Seat, entry_id: str = "FRD-118") -> None:
    back = sample.entry_row(entry_id, status=EntryStatus.UNASSIGNED, is_mine=False)
    notice = NoticeRow(
        id=f"offer.expired:{entry_id}",
        code="offer.expired",
        kind=NoticeKind.QUIET,
        title="Expired",
        entry_id=entry_id,
        at=sample.NOW,
    )
    seat.hear(*sample.put(back), Put(TableName.NOTICES, notice.id, notice))


def painted(qtbot: QtBot, seat: Seat) -> None:
    seat.hear(*sample.put(sample.offer_row()))
    qtbot.waitUntil(seat.window.strip.isVisible)
    seat.window.strip.repaint()


def test_shown_to_nobody_is_not_seen_and_shown_to_somebody_is_ignored(
    qtbot: QtBot, seat: Seat, watch: MissWatch
) -> None:
    painted(qtbot, seat)
    expire(seat)
    assert counts(watch) == {Miss.NOT_SEEN: 1}
    painted(qtbot, seat)
    QTest.keyClick(seat.window.windowHandle(), Qt.Key.Key_Shift)
    expire(seat)
    assert counts(watch) == {Miss.NOT_SEEN: 1, Miss.IGNORED: 1}
    painted(qtbot, seat)
    QTest.mouseMove(seat.window.windowHandle(), QPoint(300, 300))
    qtbot.wait(1)
    expire(seat)
    assert counts(watch)[Miss.IGNORED] == 2


def test_where_no_window_painted_it_that_is_why(seat: Seat, watch: MissWatch) -> None:
    seat.window.hide()
    seat.hear(*sample.put(sample.offer_row()))
    expire(seat)
    assert counts(watch) == {Miss.NOT_PAINTED: 1}
    seat.hear(*sample.put(sample.offer_row()))
    watch.mark_painted("FRD-118")
    expire(seat)
    assert counts(watch) == {Miss.NOT_PAINTED: 1, Miss.NOT_SEEN: 1}


def test_too_late_or_never_here_is_not_delivered(seat: Seat, watch: MissWatch) -> None:
    seat.hear(*sample.put(sample.offer_row(left_s=-1)))
    expire(seat)
    assert counts(watch) == {Miss.NOT_DELIVERED: 1}
    status = seat.bridge.tables.my_status
    assert status is not None
    for missed in (1, 3):
        later = status.model_copy(update={"missed_offers": missed})
        seat.hear(Put(TableName.STATUSES, sample.ME, later))
    assert counts(watch) == {Miss.NOT_DELIVERED: 3}, "one of the three was heard of"
    assert watch.pairs()[0][1].startswith("3, last at ")


def test_an_answered_offer_and_a_practice_are_no_misses(qtbot: QtBot, seat: Seat, watch: MissWatch) -> None:
    painted(qtbot, seat)
    seat.hear(*sample.put(sample.entry_row("FRD-118")))
    practice = sample.offer_row(PRACTICE_ID)
    seat.hear(*sample.put(practice))
    expire(seat, PRACTICE_ID)
    assert counts(watch) == {}


def test_one_notice_is_one_miss_however_often_it_is_put(qtbot: QtBot, seat: Seat, watch: MissWatch) -> None:
    painted(qtbot, seat)
    expire(seat)
    expire(seat)
    assert counts(watch) == {Miss.NOT_SEEN: 1}


def test_windows_are_listened_to_only_while_there_is_an_offer(
    qtbot: QtBot, seat: Seat, watch: MissWatch
) -> None:
    assert watch.listened == 0
    painted(qtbot, seat)
    seat.bridge.rang.emit(Ring(entry_id="FRD-118", offer_id="o-FRD-118"))
    assert watch.listened == 1
    expire(seat)
    assert watch.listened == 0
