"""One person at two computers: the second asks before it takes the work away from the first."""

from tests.journeys.conftest import Hall, Person
from tests.ui.seat import words_in

OFFICE, HOME = "WS-0398", "WS-0411"


def told(person: Person) -> str:
    """What the notice of two computers says."""
    texts = [f"{one.title}. {one.detail}" for one in person.tables.notices() if one.code == "link.superseded"]
    return "".join(texts)


def joins(hall: Hall) -> int:
    return sum("/websocket" in asked for asked in hall.service.handled)


def test_y30_the_second_computer_asks_and_the_first_stops_and_says_so(hall: Hall) -> None:
    office = hall.person(at=OFFICE)
    office.signs_in()
    office.goes_available()
    entry_id = hall.submit()
    office.sees(lambda: office.is_offered(entry_id))

    home = hall.person(at=HOME)
    home.desktop.start()
    home.sees(lambda: home.hand.can_click("Move here"))
    assert told(home).startswith(f"You are signed in on {OFFICE}.")
    assert office.is_live()
    assert office.is_offered(entry_id)
    assert not home.is_offered(entry_id)
    assert "Your work is on the other computer." in words_in(home.window)

    home.hand.click("Move here")
    home.sees(lambda: home.is_offered(entry_id))
    office.sees(lambda: office.hand.can_click("Move here"))
    assert told(office).startswith(f"You are signed in on {HOME}.")
    assert not office.is_live()

    home.hand.click("Accept")
    home.sees(lambda: hall.entry(entry_id)["status"] == "accepted")
    assert not office.is_live()
    assert home.is_live()
    assert joins(hall) == 3, "office, home that asked, home that took over: and nobody again"
