"""What a comparison sees, and what it overlooks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.shots.album import Album
from tests.shots.picture import BLOCK, Picture, changes
from tests.ui.seat import Seat


def picture(widget: QWidget) -> Picture:
    QApplication.processEvents()
    return Picture.of(widget.grab().toImage())


@pytest.fixture
def opened(seat: Seat) -> Seat:
    seat.window.work.panel.list.go_to("APP-9981")
    return seat


def test_the_same_window_looks_the_same(opened: Seat) -> None:
    assert changes(picture(opened.window), picture(opened.window)) == []


def test_a_missing_pane_is_found_where_it_was(opened: Seat) -> None:
    before = picture(opened.window)
    pane = opened.window.work.detail.footer
    place = QRect(pane.mapTo(opened.window, QPoint(0, 0)), pane.size())
    pane.setVisible(False)
    assert any(place.contains(area.center()) for area in changes(before, picture(opened.window)))


def test_a_clipped_button_is_found(opened: Seat) -> None:
    button = opened.window.work.detail.footer.button
    before = picture(opened.window)
    button.setFixedWidth(button.width() // 3)
    assert changes(before, picture(opened.window)) != []


def test_another_size_is_a_change(opened: Seat) -> None:
    before = picture(opened.window)
    opened.window.resize(opened.window.width() + 3 * BLOCK, opened.window.height())
    assert len(changes(before, picture(opened.window))) == 1


def words(shift: int = 0, strategy: QFont.StyleStrategy = QFont.StyleStrategy.PreferDefault) -> Picture:
    image = QImage(600, 240, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    font = QFont("Inter", 10)
    font.setStyleStrategy(strategy)
    painter.setFont(font)
    for line in range(8):
        painter.drawText(QPoint(20 + shift, 30 + 24 * line), "Mortgage document review, J. Lindqvist, Gold")
    painter.end()
    return Picture.of(image)


@pytest.mark.parametrize(
    "other", [(1, QFont.StyleStrategy.PreferDefault), (0, QFont.StyleStrategy.NoAntialias)]
)
def test_how_glyphs_are_drawn_is_no_change(theme: object, other: tuple[int, QFont.StyleStrategy]) -> None:
    assert changes(words(), words(*other)) == []


def test_what_is_accepted_is_compared_with_and_shown_when_it_changed(opened: Seat, tmp_path: Path) -> None:
    store, out = tmp_path / "store", tmp_path / "out"
    first = Album(out, keeps_all=False, accepts=True, store=store)
    first.see("light", "agent", opened.window)
    assert [shot.is_new for shot in first.shots] == [True]
    (out / "light/agent.png").unlink()
    second = Album(out, keeps_all=False, store=store)
    second.see("light", "agent", opened.window)
    assert not (out / "light/agent.png").exists()
    opened.window.work.detail.hide()
    second.see("light", "agent", opened.window)
    assert [bool(shot.changed) for shot in second.shots] == [False, True]
    assert (out / "light/agent.png").exists()
    second.shots.clear()
    assert second.strays() == [store / "light/agent.png"]
