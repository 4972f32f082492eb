from pytestqt.qtbot import QtBot

from tests.ui import entry_sample, sample
from tests.ui.seat import Seat


def test_the_undo_bar_keeps_its_words_where_the_list_is_only_a_strip(seat: Seat) -> None:
    seat.window.resize(880, 560)
    seat.hear(*entry_sample.held())
    bar = seat.window.work.undo
    assert bar.isVisible()
    assert bar.width() >= bar.minimumSizeHint().width()
    assert seat.window.work.rect().contains(bar.geometry().center())
    assert bar.button.visibleRegion().boundingRect() == bar.button.rect()
    seat.window.resize(1440, 900)
    seat.hear(*sample.put(sample.entry_row("APP-1")))
    assert bar.width() >= seat.window.work.panel.width()


def test_the_undo_bar_grows_beyond_the_list_for_longer_words(seat: Seat, qtbot: QtBot) -> None:
    seat.hear(*entry_sample.held())
    bar = seat.window.work.undo
    bar.button.setText("Rückgängig machen, was eben geschah")
    bar._place()
    assert bar.width() > seat.window.work.panel.width()
    qtbot.waitUntil(lambda: bar.button.width() >= bar.button.sizeHint().width())
