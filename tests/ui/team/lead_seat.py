"""A lead before the team's page, in the middle of its day: what is chosen, dragged and asked for."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.changes import OrderRow, OrderState, Put, TableName
from desktop.core.order_messages import OrderGiven
from desktop.domain.bulk import MoveResult, Order
from desktop.ui.team.team_room import TeamRoom
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import Seat
from tests.ui.team import crowd

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class LeadSeat(Seat):
    """What is sent is only taken down; what becomes of it is told with ``answers``."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        super().__init__(qtbot, theme)
        self.room = TeamRoom(self.window)
        self.floor, self.acts = self.room.floor, self.room.acts
        self.dialog = self.acts.dialog
        self.window.resize(1440, 900)
        self.hear(*sample.desk())
        self.hear(*crowd.floor())
        self.waits_for(lambda: self.bridge.tables.backlog("calls") is not None)  # what is told last
        self.window.show_section("view.team")
        self.floor.tick()

    def waits_for(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds)

    def looks_at(self, agent_id: str, *entry_ids: str) -> None:
        assert self.floor.roster.view.go_to(agent_id)
        self.chooses(*entry_ids)

    def chooses(self, *entry_ids: str) -> None:
        chosen, model = self.floor.entries.list.selectionModel(), self.floor.entries.model
        chosen.clear()
        for entry_id in entry_ids:
            line = model.line_of(entry_id)
            assert line is not None, entry_id
            chosen.setCurrentIndex(model.index(line), chosen.SelectionFlag.Select)

    def agent_place(self, agent_id: str) -> QPoint:
        view, line = self.floor.roster.view, self.floor.model.line_of(agent_id)
        assert line is not None
        index = self.floor.model.index(line, 0)
        view.scrollTo(index)
        return view.viewport().mapToGlobal(view.visualRect(index).center())

    def workbin_place(self, line_id: str) -> QPoint:
        view, line = self.floor.backlog, self.floor.lines.find(line_id)
        assert line is not None
        index = self.floor.lines.index(line)
        view.scrollTo(index)
        return view.viewport().mapToGlobal(view.visualRect(index).center())

    def takes_up(self, entry_id: str) -> None:
        entries = self.floor.entries
        line = entries.model.line_of(entry_id)
        assert line is not None
        port = entries.list.viewport()
        middle = entries.list.visualRect(entries.model.index(line)).center()
        QTest.mousePress(port, LEFT, PLAIN, middle)
        self.moves_to(port.mapToGlobal(middle + QPoint(0, QApplication.startDragDistance() + 2)))

    def moves_to(self, place: QPoint) -> None:
        port = self.floor.entries.list.viewport()
        local = QPointF(port.mapFromGlobal(place))
        kind = QEvent.Type.MouseMove
        QApplication.sendEvent(
            port, QMouseEvent(kind, local, QPointF(place), Qt.MouseButton.NoButton, LEFT, PLAIN)
        )

    def lets_go(self, place: QPoint) -> None:
        port = self.floor.entries.list.viewport()
        QTest.mouseRelease(port, LEFT, PLAIN, port.mapFromGlobal(place))

    def badge(self) -> str:
        shown = self.floor.badge
        return shown.accessibleName() if shown.isVisible() else ""

    def orders(self) -> list[Order]:
        return [message.order for message in self.given if isinstance(message, OrderGiven)]

    def answers(self, *results: MoveResult, state: OrderState = OrderState.DONE) -> None:
        """What became of the last order."""
        order = self.orders()[-1]
        row = OrderRow(order=order, state=state, results=results)
        self.hear(Put(TableName.ORDERS, order.id, row))

    def reads(self) -> list[str]:
        """The lines of the dialog's results."""
        shown = self.dialog.results.list
        return [shown.item(number).text() for number in range(shown.count())]
