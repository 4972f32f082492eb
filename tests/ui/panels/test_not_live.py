"""What is not live never looks live: header, presence and list say so, and say when it is over."""

from desktop.core.changes import Put, TableName
from desktop.core.messages import LinkState
from tests.ui import sample
from tests.ui.seat import Seat


def test_presence_is_last_known_and_the_list_of_a_time_while_the_line_is_gone(seat: Seat) -> None:
    header, stamp = seat.window.header, seat.window.work.panel.stamp
    seat.hear(Put(TableName.LINK, "link", sample.link(LinkState.RECONNECTING)))
    assert header.property("pane") == "header-away"
    assert header.pill.accessibleName() == "Presence: Ready, last known"
    assert stamp.words.text().startswith("As of ")
    seat.hear(Put(TableName.LINK, "link", sample.link(LinkState.CATCHING_UP)))
    assert stamp.words.text() == "Catching up…"
    seat.hear(Put(TableName.LINK, "link", sample.link()))
    assert stamp.isHidden()
    assert header.property("pane") == "header"
    assert header.pill.accessibleName() == "Presence: Ready"
