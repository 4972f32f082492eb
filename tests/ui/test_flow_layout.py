from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.flow_layout import FlowLayout


def parts_in(row: QWidget, count: int) -> list[QWidget]:
    parts = [QWidget(row) for _ in range(count)]
    for part in parts:
        part.setFixedSize(QSize(100, 20))
    return parts


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(10, 5, row)
    first, second, third = parts_in(row, 3)
    for part in (first, second, third):
        flow.addWidget(part)
    assert (flow.heightForWidth(320), flow.heightForWidth(210), flow.heightForWidth(50)) == (20, 45, 70)
    row.resize(210, 45)
    row.show()
    assert [part.pos().toTuple() for part in (first, second, third)] == [(0, 0), (110, 0), (0, 25)]
    second.hide()
    flow.activate()
    assert third.pos().toTuple() == (110, 0)
    assert flow.heightForWidth(210) == 20


def test_it_begins_at_the_right_where_the_language_does(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(10, 5, row)
    (only,) = parts_in(row, 1)
    flow.addWidget(only)
    row.resize(300, 20)
    row.show()
    assert only.x() == 200
