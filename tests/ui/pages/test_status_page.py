from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.core.changes import Gone, Put, TableName
from desktop.core.messages import IntentDiscarded, IntentRetried, LinkState, Message
from desktop.ui.bridge import Bridge
from desktop.ui.pages.status_facts import StatusFacts
from desktop.ui.pages.status_page import StatusPage
from desktop.ui.theme.theme import Theme
from tests.ui import sample


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.given: list[Message] = []
        self.practised: list[bool] = []
        self.qtbot = qtbot
        self.bridge = Bridge(self.given.append, now=lambda: sample.NOW)
        facts = StatusFacts(
            versions=lambda: (("Worklist", "1.2.3"),), practise=lambda: self.practised.append(True)
        )
        self.page = StatusPage(self.bridge, theme, facts)
        qtbot.addWidget(self.page)
        self.hear(*sample.desk())
        self.page.show()

    def hear(self, *changes: Put | Gone) -> None:
        with self.qtbot.waitSignal(self.bridge.changed):
            self.bridge.receive(changes)

    def report(self) -> str:
        self.page.copy.click()
        return QGuiApplication.clipboard().text()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Iterator[Desk]:
    made = Desk(qtbot, theme)
    yield made
    made.page.close()


def test_the_queue_is_sent_or_discarded_by_hand(desk: Desk) -> None:
    row = desk.page.queue.rows["k"]
    row.send.click()
    assert desk.given == [IntentRetried(key="k")]
    row.discard.click()
    assert len(desk.given) == 1, "discarding asks once more"
    row.discard.click()
    assert desk.given[-1] == IntentDiscarded(key="k")
    desk.hear(Gone(TableName.INTENTS, "k"))
    assert not desk.page.queue.rows


def test_the_report_masks_what_belongs_to_people_unless_asked(desk: Desk) -> None:
    text = desk.report()
    assert "Worklist: 1.2.3" in text
    assert "ParkEntry" in text
    for secret in ("DSP-3307", "Rosa", "Moreau", "Dispute", "LoanPortal"):
        assert secret not in text
    desk.page.names.setChecked(True)
    assert "DSP-3307" in desk.report()


def test_reconnects_answer_times_and_events_are_counted(desk: Desk) -> None:
    watch = desk.page.watch
    assert (watch.reconnects, list(watch.latencies_ms)) == (0, [84.0])
    desk.hear(Put(TableName.LINK, "link", sample.link(LinkState.RECONNECTING)))
    desk.hear(Put(TableName.LINK, "link", sample.link(latency_s=0.1)))
    assert (watch.reconnects, list(watch.latencies_ms)) == (1, [84.0, 100.0])
    assert watch.events_a_minute() == len(sample.worklist())


def test_the_line_of_answer_times_is_mirrored_with_the_language(desk: Desk) -> None:
    desk.page.line.show_values((1.0, 2.0, 4.0), "")
    area = QRectF(0, 0, 100, 40)
    ahead = desk.page.line.points(area)
    assert [(point.x(), point.y()) for point in ahead] == [(0, 30), (50, 20), (100, 0)]
    desk.page.line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [point.x() for point in desk.page.line.points(area)] == [100, 50, 0]


def test_buttons_without_a_call_are_not_there_and_practice_is(desk: Desk) -> None:
    buttons = {button.property("text"): button for button in desk.page.findChildren(type(desk.page.copy))}
    assert "Open log folder" not in buttons
    buttons["Practice offer"].click()
    assert desk.practised == [True]
