"""Icons in buttons grow with the text."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QToolButton

from desktop.core.changes import Put, TableName
from desktop.core.notices import compose
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import Seat


def test_every_icon_of_a_button_is_twice_as_large_at_200_per_cent(seat: Seat, theme: Theme) -> None:
    broken = compose("settings.damaged", sample.NOW, detail="settings.toml.damaged-1")
    seat.hear(*sample.desk(), Put(TableName.NOTICES, broken.id, broken))
    seat.window.work.panel.list.go_to("APP-9981")
    buttons = [one for one in seat.window.findChildren(QToolButton) if not one.icon().isNull()]
    shown = [one for one in buttons if not isinstance(one.parentWidget(), QLineEdit)]
    before = {one: one.iconSize().width() for one in shown}
    theme.choose(replace(theme.appearance, text_scale=200))
    small = [
        one.accessibleName() or one.text() for one in shown if one.iconSize().width() < 2 * before[one] - 1
    ]
    assert len(shown) > 5
    assert small == []
