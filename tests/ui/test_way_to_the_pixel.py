"""What a row's news does on its way to the screen, and what it leaves alone."""

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from desktop.domain.entry import EntryStatus
from desktop.ui.theme import stamps
from desktop.ui.theme.stamps import stamp
from tests.ui import sample
from tests.ui.seat import Seat


class Witness(QObject):
    """Takes down when a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() is QEvent.Type.Paint:
            self.told.append("painted")
        return False


def test_a_row_is_painted_before_all_else_that_its_news_brings_about(seat: Seat) -> None:
    row = sample.worklist()[0]
    seat.hear(*sample.desk())
    QApplication.processEvents()
    witness = Witness()
    viewport = seat.window.work.panel.list.viewport()
    viewport.installEventFilter(witness)
    seat.window.work.detail.drafts.changed.connect(lambda _id: witness.told.append("drafts"))
    entry = row.entry.model_copy(update={"title": "Another title"})
    seat.hear(*sample.put(row.model_copy(update={"entry": entry})))
    assert witness.told[:2] == ["painted", "drafts"]
    viewport.removeEventFilter(witness)


def test_news_of_a_row_leaves_alone_what_stands_around_the_list(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat.hear(*sample.desk())
    shown: list[str] = []
    model = seat.window.work.panel.model
    monkeypatch.setattr(model, "say_beside", lambda _rank, _label, words: shown.append(words))
    row = next(row for row in sample.worklist() if row.entry.status is EntryStatus.ACCEPTED)
    entry = row.entry.model_copy(update={"title": "Another title"})
    seat.hear(*sample.put(row.model_copy(update={"entry": entry})))
    assert shown == []
    offered = entry.model_copy(update={"status": EntryStatus.ASSIGNED})
    seat.hear(*sample.put(row.model_copy(update={"entry": offered})))
    assert len(shown) == 1, "what is offered is not in use"


def test_a_picture_is_painted_once_for_each_look_and_screen(seat: Seat) -> None:
    painted: list[QPainter] = []
    size = QSize(8, 8)
    for look, ratio in (("a", 1.0), ("a", 1.0), ("b", 1.0), ("a", 2.0), ("a", 2.0)):
        picture = stamp(("test", look), size, ratio, painted.append)
        assert (picture.width(), picture.devicePixelRatio()) == (8 * ratio, ratio)
    assert len(painted) == 3
    for number in range(2 * stamps._MOST):
        stamp(("test", number), size, 1.0, painted.append)
    assert len(stamps._kept) == stamps._MOST


def test_another_look_is_another_revision(seat: Seat, qapp: QApplication) -> None:
    theme = seat.window.theme
    theme._restyle()  # the application may wear what another test's theme gave it
    before, dressed = theme.revision, qapp.styleSheet()
    assert dressed
    with theme.undressed():
        assert not qapp.styleSheet()
    assert qapp.styleSheet() == dressed
    assert theme.revision == before
    theme._restyle()
    assert theme.revision > before
