from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.team.lead_seat import LeadSeat

FARID = "u-5"


def test_over_an_agent_the_badge_says_how_many_and_whether_it_fits(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3", "e-5-4")
    lead.takes_up("e-5-3")
    lead.moves_to(lead.agent_place("u-4"))
    assert lead.badge() == "2 · Elif Mercan: fits"
    lead.moves_to(lead.agent_place("u-0"))
    assert lead.badge() == "2 · Amira Lund: 2 over capacity"
    lead.moves_to(lead.workbin_place("loans"))
    assert lead.badge() == "2 · Loans: moves to this workbin"


def test_a_drop_on_an_agent_asks_for_the_reason_and_names_the_count(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3", "e-5-4")
    lead.takes_up("e-5-3")
    lead.lets_go(lead.agent_place("u-4"))
    assert lead.dialog.isVisible()
    assert lead.dialog.send.text() == "Reassign 2"
    assert not lead.dialog.send.isEnabled()
    lead.dialog.form.reason.setCurrentIndex(1)
    QTest.mouseClick(lead.dialog.send, Qt.MouseButton.LeftButton)
    [order] = lead.orders()
    assert {(move.entry_id, move.to_agent_id) for move in order.moves} == {("e-5-3", "u-4"), ("e-5-4", "u-4")}
    assert order.reason.code == "sla"


def test_a_drop_on_a_workbin_moves_it_there(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.takes_up("e-5-3")
    lead.lets_go(lead.workbin_place("fraud"))
    lead.dialog.form.reason.setCurrentIndex(2)
    lead.dialog.send.click()
    [order] = lead.orders()
    assert [(move.to_agent_id, move.to_workbin_id) for move in order.moves] == [(None, "fraud")]


def test_who_has_it_already_cannot_get_it_and_says_so(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-0")
    lead.takes_up("e-5-0")
    place = lead.agent_place(FARID)
    lead.moves_to(place)
    assert lead.badge().endswith("Farid Popal: has it already")
    lead.lets_go(place)
    assert not lead.dialog.isVisible()
    assert not lead.badge()


def test_escape_lets_go_of_what_is_dragged(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.takes_up("e-5-3")
    assert lead.badge()
    QTest.keyClick(lead.floor.entries.list, Qt.Key.Key_Escape)
    assert not lead.badge()
    lead.lets_go(lead.agent_place("u-4"))
    assert not lead.dialog.isVisible()


def test_only_part_of_a_selection_can_be_picked_up_whole(lead: LeadSeat) -> None:
    lead.looks_at(FARID)
    lead.takes_up("e-5-2")
    lead.moves_to(lead.agent_place("u-4"))
    assert lead.badge() == "1 · Elif Mercan: fits"
