from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change, Gone, NoticeKind, NoticeRow, Phase, Put, TableName
from desktop.core.effects import Hush, Ring
from desktop.domain.commands import AcceptOffer, RejectOffer
from desktop.domain.entry import Reason
from desktop.ui.notify.notifier import Notifier
from desktop.ui.notify.sounds import Sound
from tests.ui import sample
from tests.ui.notify_desk import Desk, look_away

RING = Ring(entry_id="FRD-118", offer_id="o-FRD-118")
HUSH = Hush(entry_id="FRD-118", offer_id="o-FRD-118")
Bring = Callable[[Iterable[Change]], None]


def test_in_front_of_the_window_the_strip_is_enough(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    desk.bring(sample.put(sample.offer_row()))
    desk.bridge.rang.emit(RING)
    assert not notifier.toast.isVisible()
    assert desk.heard == [Sound.OFFER]
    assert desk.started == []


def test_elsewhere_a_toast_shows_the_offer_and_takes_no_focus(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    other = look_away(window, qtbot)
    desk.bring(sample.put(sample.offer_row()))
    desk.bridge.rang.emit(RING)
    assert notifier.toast.isVisible()
    QTest.keyClicks(other, "still ")
    QTest.mouseClick(notifier.toast.accept, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.keyClicks(other, "typing")
    assert other.text() == "still typing"
    assert other.hasFocus()
    assert QApplication.activeWindow() is other
    assert desk.commands() == [AcceptOffer(entry_id="FRD-118", offer_id="o-FRD-118")]


def test_nothing_in_the_floating_windows_can_get_the_focus(notifier: Notifier) -> None:
    for floating in (notifier.toast, notifier.mini):
        flags = floating.windowFlags()
        assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
        assert flags & Qt.WindowType.WindowStaysOnTopHint
        assert floating.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        children = [floating, *floating.findChildren(QWidget)]
        assert all(child.focusPolicy() is Qt.FocusPolicy.NoFocus for child in children)


def test_minimised_the_system_tells_and_takes_it_back(
    notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    window.showMinimized()
    desk.bring(sample.put(sample.offer_row()))
    desk.bridge.rang.emit(RING)
    assert not notifier.toast.isVisible()
    assert len(desk.started) == 1
    notifier.native._shown["FRD-118"] = "n1"
    desk.bridge.hushed.emit(HUSH)
    assert len(desk.started) == 2


def test_an_offer_that_is_open_follows_the_window_out_of_sight_and_back(
    notifier: Notifier, desk: Desk, window: QMainWindow, qtbot: QtBot
) -> None:
    look_away(window, qtbot)
    desk.bring(sample.put(sample.offer_row()))
    desk.bridge.rang.emit(RING)
    assert notifier.toast.isVisible()
    assert desk.started == []
    window.showMinimized()
    qtbot.waitUntil(lambda: len(desk.started) == 1)
    assert not notifier.toast.isVisible(), "never two at once"
    notifier.native._shown["FRD-118"] = "n1"
    window.showNormal()
    qtbot.waitUntil(lambda: len(desk.started) == 2)


def test_a_reject_from_the_toast_names_its_reason(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    look_away(window, qtbot)
    desk.bring(sample.put(sample.offer_row()))
    notifier.toast.reject.click()
    reason = notifier.toast.reasons.findChild(QWidget, "conflictOfInterest")
    assert reason is not None
    QTest.mouseClick(reason, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.commands() == [
        RejectOffer(entry_id="FRD-118", offer_id="o-FRD-118", reason=Reason(code="conflictOfInterest"))
    ]


def test_several_offers_stack_and_the_rest_is_counted(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    look_away(window, qtbot)
    desk.bring(sample.put(*(sample.offer_row(f"FRD-{n}", 10 + n, f"Offer {n}") for n in range(5))))
    toast = notifier.toast
    assert toast.title.text() == "Offer 0"
    assert [line.isVisible() for line in toast.others] == [True, True]
    assert toast.rest.text().startswith("2 more")
    QTest.mouseClick(toast.others[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    assert toast.title.text() == "Offer 2"
    desk.bring([Gone(TableName.ENTRIES, f"FRD-{n}") for n in range(5)])
    assert not toast.isVisible()


def test_while_it_is_sent_the_buttons_rest(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    look_away(window, qtbot)
    row = sample.offer_row().model_copy(
        update={"intent_key": "k", "intent_name": "AcceptOffer", "intent_phase": Phase.SENDING}
    )
    desk.bring(sample.put(row))
    assert notifier.toast.accept.text() == "Accepting…"
    assert not notifier.toast.accept.isEnabled()
    assert not notifier.toast.reject.isEnabled()


def test_what_became_of_it_is_said_in_the_toast(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    look_away(window, qtbot)
    desk.bring(sample.put(sample.offer_row()))
    notice = NoticeRow(
        id="n1",
        code="offer.withdrawn",
        kind=NoticeKind.QUIET,
        title="Withdrawn by D. Osei",
        detail="<b>Fraud check</b> is no longer offered.",
        at=sample.NOW,
    )
    desk.bring([Gone(TableName.ENTRIES, "FRD-118"), Put(TableName.NOTICES, "n1", notice)])
    assert notifier.toast.isVisible()
    assert notifier.toast.chip.look().text == "Withdrawn by D. Osei"
    assert notifier.toast.title.isHidden(), "the notice may be of another offer than the last in front"
    assert desk.heard == [Sound.WITHDRAWN]
    desk.bring([Put(TableName.NOTICES, "n1", notice)])
    assert desk.heard == [Sound.WITHDRAWN]
    notifier._outcome.setInterval(1)
    notifier._outcome.start()
    qtbot.waitUntil(lambda: not notifier.toast.isVisible())


def test_muted_it_is_quiet_and_only_the_strip_shows(
    qtbot: QtBot, notifier: Notifier, desk: Desk, window: QMainWindow
) -> None:
    look_away(window, qtbot)
    notifier.mute.begin(15)
    desk.bring(sample.put(sample.offer_row()))
    desk.bridge.rang.emit(RING)
    assert not notifier.toast.isVisible()
    assert desk.heard == []
    notifier.mute.end()
    assert notifier.toast.isVisible()


def test_where_the_administrator_wants_it_an_offer_is_accepted_with_one_ring(
    notifier: Notifier, desk: Desk
) -> None:
    notifier.options.accepts_at_once = True
    desk.bring(sample.put(sample.offer_row(left_s=14)))
    desk.bridge.rang.emit(RING)
    assert desk.commands() == [AcceptOffer(entry_id="FRD-118", offer_id="o-FRD-118")]
    assert desk.heard == [Sound.OFFER]
    assert not notifier._ringing


def test_it_rings_once_more_at_half_time_but_never_late(notifier: Notifier, desk: Desk) -> None:
    desk.bring(sample.put(sample.offer_row(left_s=14)))
    desk.bridge.rang.emit(RING)
    assert notifier._ringing["o-FRD-118"].interval() == 7000
    notifier._ringing["o-FRD-118"].timeout.emit()
    assert desk.heard == [Sound.OFFER, Sound.OFFER]
    desk.bridge.hushed.emit(HUSH)
    assert notifier._ringing == {}
    desk.bring(sample.put(sample.offer_row("FRD-2", left_s=9)))
    desk.bridge.rang.emit(Ring(entry_id="FRD-2", offer_id="o-FRD-2"))
    assert notifier._ringing == {}
