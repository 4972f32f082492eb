from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.insights.folding_row import FoldingRow
from desktop.ui.theme.theme import Theme


def test_what_has_no_room_beside_stands_below(theme: Theme, qtbot: QtBot) -> None:
    assert not theme.is_dark
    first, second = QPushButton("Some words"), QPushButton("Some more words")
    window = QWidget()
    qtbot.addWidget(window)
    row = FoldingRow((first, second), window)
    row.resize(600, 40)
    window.show()
    found = []
    below = first.sizeHint().width() + second.sizeHint().width()
    for width in (600, row.minimumSizeHint().width(), 600, below):
        row.resize(width, 90)
        found.append(row.is_folded)
    assert found == [False, True, False, True], "there has to be room for the gap too"
    qtbot.waitUntil(lambda: first.geometry().bottom() < second.geometry().top())
    second.hide()
    qtbot.waitUntil(lambda: not row.is_folded)
