"""What is not live never looks live: header, presence and list say so, and say when it is over."""

from desktop.core.changes import Gone, Put, TableName
from desktop.core.messages import LinkState
from desktop.core.notices import compose
from tests.ui import sample
from tests.ui.seat import Seat, words_in


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


def test_after_an_outage_that_was_told_it_says_that_the_line_is_back(seat: Seat) -> None:
    banners = seat.window.banners
    back = compose("link.restored", sample.NOW, n="2", refused="0")
    seat.hear(Put(TableName.NOTICES, back.id, back))
    assert "Restored" not in words_in(banners), "nobody noticed that it was gone"
    seat.hear(Gone(TableName.NOTICES, back.id))
    seat.hear(Put(TableName.LINK, "link", sample.link(LinkState.RECONNECTING)))
    seat.hear(Put(TableName.NOTICES, back.id, back), Put(TableName.LINK, "link", sample.link()))
    assert "Restored" in words_in(banners)
    assert " sent, 0 refused." in words_in(banners), "whether or not the plural forms are loaded"


def test_capacity_is_last_known_while_the_line_is_gone(seat: Seat) -> None:
    capacity = seat.window.header.capacity
    seat.hear(*sample.desk(), Put(TableName.LINK, "link", sample.link(LinkState.RECONNECTING)))
    assert capacity.accessibleName() == "Capacity, last known. workitem: 2 of 3 in use"
    assert "Capacity, last known" in words_in(capacity)
    seat.hear(Put(TableName.LINK, "link", sample.link()))
    assert capacity.accessibleName() == "Capacity. workitem: 2 of 3 in use"


def test_no_offer_stands_in_a_window_whose_work_another_computer_has(seat: Seat) -> None:
    strip = seat.window.strip
    seat.hear(*sample.desk(), *sample.put(sample.offer_row()))
    assert strip.isVisible()
    loads = seat.bridge.tables.loads()
    seat.hear(Put(TableName.LINK, "link", sample.link(LinkState.SUPERSEDED)))
    assert not strip.isVisible()
    assert seat.bridge.tables.loads() == loads, "an offer is no work, whoever may answer it"
    seat.hear(Put(TableName.LINK, "link", sample.link()))
    assert strip.isVisible()
