from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.bridge import PRACTICE_ID
from desktop.ui.notify.practice import Practice
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import CTRL_SHIFT, Seat


def test_a_practice_offer_is_answered_by_key_and_never_reaches_the_engine(qtbot: QtBot, theme: Theme) -> None:
    seat = Seat(qtbot, theme)
    seat.hear(*sample.desk())
    practice = Practice(seat.bridge)
    with qtbot.waitSignal(seat.bridge.rang):
        practice.begin()
    practice.begin()
    assert [row.entry.id for row in seat.bridge.tables.offers()] == [PRACTICE_ID]
    assert seat.window.strip.isVisible()
    with qtbot.waitSignal(seat.bridge.hushed):
        seat.press(Qt.Key.Key_Return, CTRL_SHIFT)
    assert seat.bridge.tables.offers() == []
    assert seat.commands() == []
    (notice,) = [row for row in seat.bridge.tables.notices() if row.code == "offer.practised"]
    assert notice.title == "Practice offer accepted"
    seat.window.close()
    practice.deleteLater()
