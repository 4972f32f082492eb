import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.notify.attention import Attention, Channel, Mute, channel_for


@pytest.mark.parametrize(
    ("attention", "is_muted", "places", "native", "expected"),
    [
        (Attention.ACTIVE, False, True, True, Channel.STRIP),
        (Attention.VISIBLE, False, True, True, Channel.TOAST),
        (Attention.AWAY, False, True, True, Channel.NATIVE),
        (Attention.AWAY, False, True, False, Channel.TOAST),
        (Attention.VISIBLE, False, False, True, Channel.NATIVE),
        (Attention.VISIBLE, False, False, False, Channel.STRIP),
        (Attention.VISIBLE, True, True, True, Channel.STRIP),
        (Attention.AWAY, True, True, True, Channel.STRIP),
    ],
)
def test_one_channel_per_event(  # a row of the table
    attention: Attention, is_muted: bool, places: bool, native: bool, expected: Channel
) -> None:
    channel = channel_for(attention, is_muted=is_muted, can_place_windows=places, wants_native=native)
    assert channel is expected


def test_a_mute_ends_by_itself_or_by_hand(qtbot: QtBot) -> None:
    mute = Mute()
    heard: list[bool] = []
    mute.changed.connect(heard.append)
    mute.begin(15)
    assert mute.is_on
    mute.end()
    mute.end()
    mute.begin(0)
    qtbot.waitUntil(lambda: not mute.is_on)
    assert heard == [True, False, True, False]
