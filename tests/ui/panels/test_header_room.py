import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.panels.header import Header
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from tests.ui.seat import Seat, words_in


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [880, 1024, 1440])
def test_the_header_never_needs_more_than_it_has(
    qtbot: QtBot, theme: Theme, seat: Seat, width: int, scale: int
) -> None:
    theme.choose(Appearance(mode=Mode.LIGHT, text_scale=scale))
    seat.window.resize(width, 700)
    header: Header = seat.window.header
    row = header.layout()
    assert row is not None
    qtbot.waitUntil(lambda: row.minimumSize().width() <= header.width())
    said = words_in(header)
    for words in ("Capacity", "2 of 3", "1 waiting to sync", "Live", "Ready"):
        assert words in said, "what is not shown is still told"


def test_a_wide_header_says_everything(seat: Seat) -> None:
    seat.window.resize(1440, 900)
    assert seat.window.header.width() > 1000
    shown = [part.isHidden() for part in seat.window.header.capacity._words]
    assert shown == [False]
    seat.window.resize(890, 600)
    assert [part.isHidden() for part in seat.window.header.capacity._words] == [True]
