from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change, Put, TableName
from desktop.core.effects import Hush, Ring
from desktop.domain.commands import AcceptOffer
from desktop.domain.presence import WorkState
from desktop.ui.memory import WindowMemory
from desktop.ui.notify.attention import Channel
from desktop.ui.notify.notifier import Notifier
from tests.ui import sample
from tests.ui.notify_desk import Desk, look_away

RING = Ring(entry_id="FRD-118", offer_id="o-FRD-118")
HUSH = Hush(entry_id="FRD-118", offer_id="o-FRD-118")
Bring = Callable[[Iterable[Change]], None]


def test_the_mini_bar_answers_offers_and_leads_back(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    look_away(window, qtbot)
    notifier.toggle_mini()
    desk.bring(sample.put(sample.offer_row()))
    assert not notifier.toast.isVisible(), "never two at once"
    assert notifier.mini.ring.isVisible()
    notifier.mini.accept.click()
    assert desk.commands() == [AcceptOffer(entry_id="FRD-118", offer_id="o-FRD-118")]
    notifier.mini.back.click()
    assert not notifier.mini.isVisible()
    qtbot.waitUntil(window.isActiveWindow)


def test_the_mini_bar_keeps_its_place_and_speaks_as_the_window_does(notifier: Notifier, desk: Desk) -> None:
    mini, kept = notifier.mini, dict[str, str]()
    mini.remember_with(WindowMemory(read=lambda name: kept.get(name, ""), write=kept.__setitem__))
    waiting = sample.status(WorkState.NOT_RESPONDING)
    desk.bring([*sample.put(sample.offer_row()), Put(TableName.STATUSES, sample.ME, waiting)])
    notifier.toggle_mini()
    room = mini.screen().availableGeometry()
    assert mini.geometry().right() - 20 == room.right(), "out of the way, in the corner of the toasts"
    assert mini.presence.look().text.startswith("Not Responding")
    assert mini.load.text() == "1/3", "an offer is no work yet, as in the header"
    assert notifier.channel() is Channel.STRIP, "never two at once"
    QTest.mousePress(mini, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    QTest.mouseMove(mini, QPoint(60, -160))
    QTest.mouseRelease(mini, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    put = mini.pos()
    notifier.toggle_mini()
    mini.move(0, 0)
    notifier.toggle_mini()
    assert mini.pos() == put


def test_the_mini_bar_snaps_to_the_edges(notifier: Notifier) -> None:
    mini = notifier.mini
    mini.refresh()
    room = mini.screen().availableGeometry()
    near = mini.snapped(QPoint(room.left() - 10, room.top() - 300))
    assert near == mini.snapped(near)
    far = mini.snapped(QPoint(5000, 5000))
    assert far.x() + mini.width() - 20 == room.right() + 1
    middle = QPoint(room.width() // 6, room.height() // 3)
    assert mini.snapped(middle) == middle


def test_the_tray_counts_and_offers_the_few_things(notifier: Notifier, desk: Desk) -> None:
    desk.bring(sample.put(sample.offer_row()))
    assert "1" in notifier.tray.icon.toolTip()
    notifier.tray.fill()
    words = [action.text() for action in notifier.tray.menu.actions()]
    assert {"Show Worklist", "Mini bar", "Ready", "Lunch", "Mute for 15 min", "Quit"} <= set(words)
    next(action for action in notifier.tray.menu.actions() if action.text() == "Lunch").trigger()
    assert desk.commands()[-1].name == "SetPresence"
