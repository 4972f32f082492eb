from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.changes import EntryRow, OrderState
from desktop.core.order_messages import OrderDismissed, OrderStopped
from desktop.domain.bulk import MoveResult, Order
from desktop.ui.team.spread import SPREAD
from tests.ui.team import crowd
from tests.ui.team.lead_seat import LeadSeat

FARID, ELIF = "u-5", "u-4"


def done(lead: LeadSeat, entry_id: str, agent_number: int) -> MoveResult:
    known = lead.bridge.tables.entry(entry_id)
    assert known is not None
    moved = crowd.entry(entry_id, agent_number, version=known.entry.sequence_number + 1)
    return MoveResult(entry_id=entry_id, is_done=True, entry=moved.entry)


def lost(entry_id: str, agent_number: int) -> MoveResult:
    now = crowd.entry(entry_id, agent_number, version=9).entry
    return MoveResult(entry_id=entry_id, is_done=False, code="conflict", message="Changed.", entry=now)


def reassigns(lead: LeadSeat, *entry_ids: str, to: str = ELIF) -> None:
    lead.looks_at(FARID, *entry_ids)
    lead.acts.reassign()
    ask(lead, to)
    lead.dialog.send.click()


def ask(lead: LeadSeat, to: str) -> None:
    form = lead.dialog.form
    for number in range(form.list.count()):
        if form.list.item(number).data(Qt.ItemDataRole.UserRole) == to:
            form.list.setCurrentRow(number)
    form.reason.setCurrentIndex(1)


def many(lead: LeadSeat, count: int) -> list[EntryRow]:
    rows = [crowd.entry(f"m-{n}", None, "loans", age=timedelta(minutes=n)) for n in range(count)]
    lead.hear(*(crowd.put(row) for row in rows))
    lead.waits_for(lambda: all(lead.bridge.tables.entry(row.entry.id) for row in rows))
    return rows


def test_m_from_the_list_opens_the_dialog_and_the_search_has_the_keyboard(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.floor.entries.list.setFocus()
    lead.press(Qt.Key.Key_M)
    assert lead.dialog.isVisible()
    assert lead.dialog.form.search.hasFocus()
    lead.type("elif")
    assert lead.dialog.form.list.count() == 1
    lead.press(Qt.Key.Key_Down)
    assert lead.dialog.form.list.hasFocus()
    target = lead.dialog.form.target()
    assert target is not None, "one key goes from the search to whom it found"
    assert target.id == ELIF


def test_two_presses_send_one_order(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3")
    lead.dialog.send.click()
    QTest.keyClick(lead.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(lead.orders()) == 1


def test_beyond_a_capacity_needs_the_tick(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.acts.reassign()
    ask(lead, "u-0")
    assert lead.dialog.form.force.isVisible()
    assert not lead.dialog.send.isEnabled()
    lead.dialog.form.force.click()
    lead.dialog.send.click()
    assert lead.orders()[0].force


def test_another_reason_needs_a_note(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.acts.reassign()
    ask(lead, ELIF)
    lead.dialog.form.reason.setCurrentIndex(lead.dialog.form.reason.findData("other"))
    assert not lead.dialog.send.isEnabled()
    lead.dialog.form.note.setText("As agreed")
    assert lead.dialog.send.isEnabled()


def test_who_has_it_meanwhile_is_named_and_it_can_be_left(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3")
    lead.answers(lost("e-5-3", 2))
    [line] = lead.reads()
    assert "with Clara Vogel since" in line
    assert lead.dialog.cancel.text() == "Leave it"
    lead.dialog.cancel.click()
    assert not lead.dialog.isVisible()
    assert len(lead.orders()) == 1


def test_taking_over_asks_again_and_names_the_holder(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3")
    lead.hear(crowd.put(crowd.entry("e-5-3", 2, version=9)))
    lead.answers(lost("e-5-3", 2))
    assert lead.dialog.again.text() == "Take over…"
    lead.dialog.again.click()
    assert lead.dialog.form.isVisible()
    assert len(lead.orders()) == 1, "nothing is taken over without being asked"
    assert "Clara Vogel" in lead.dialog.form.effects.text()
    lead.dialog.send.click()
    [move] = lead.orders()[1].moves
    assert (move.sequence_number, move.to_agent_id) == (9, ELIF)


def test_only_what_failed_is_tried_again(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3", "e-5-4")
    lead.answers(done(lead, "e-5-3", 4), MoveResult(entry_id="e-5-4", is_done=False, message="Full."))
    assert [line.endswith("Full.") for line in lead.reads()] == [True, False]
    lead.dialog.again.click()
    lead.dialog.send.click()
    assert [move.entry_id for move in lead.orders()[1].moves] == ["e-5-4"]


def test_what_was_done_is_taken_back_to_who_had_it(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3")
    lead.answers(done(lead, "e-5-3", 4))
    lead.dialog.undo.click()
    [move] = lead.orders()[1].moves
    assert (move.to_agent_id, move.sequence_number) == (FARID, 4)
    lead.answers(done(lead, "e-5-3", 5))
    assert not lead.dialog.undo.isVisible()
    assert lead.dialog.title.text() == "Taken back: 1 of 1"


def test_many_are_previewed_before_they_are_moved(lead: LeadSeat) -> None:
    lead.dialog.open_for(many(lead, 25))
    ask(lead, SPREAD)
    assert lead.dialog.send.text() == "Preview 25"
    lead.dialog.send.click()
    trial = lead.orders()[0]
    assert trial.is_trial
    lead.answers(*(done(lead, move.entry_id, 4) for move in trial.moves))
    assert lead.reads()[0].endswith("would be offered to Elif Mercan")
    lead.dialog.send.click()
    order = lead.orders()[1]
    assert not order.is_trial
    assert order.moves == trial.moves
    assert OrderDismissed(order_id=trial.id) in lead.given


def test_a_preview_that_was_refused_can_be_asked_for_again(lead: LeadSeat) -> None:
    lead.dialog.open_for(many(lead, 21))
    ask(lead, "claims")
    lead.dialog.send.click()
    lead.answers(state=OrderState.FAILED)
    assert not lead.dialog.send.isEnabled()
    lead.dialog.again.click()
    assert lead.dialog.send.text() == "Preview 21"
    lead.dialog.send.click()
    assert [len(order.moves) for order in lead.orders()] == [21, 21]


def test_a_running_order_is_stopped_not_lost_sight_of(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3", "e-5-4")
    lead.answers(done(lead, "e-5-3", 4), state=OrderState.RUNNING)
    QTest.keyClick(lead.dialog, Qt.Key.Key_Escape)
    assert lead.dialog.isVisible()
    assert lead.dialog.cancel.text() == "Stop"
    lead.dialog.cancel.click()
    assert OrderStopped(order_id=lead.orders()[0].id) in lead.given
    lead.answers(done(lead, "e-5-3", 4), state=OrderState.STOPPED)
    assert lead.dialog.again.isVisible()
    lead.dialog.cancel.click()
    assert not lead.dialog.isVisible()


def test_who_fits_stands_in_front_of_who_lacks_a_skill(lead: LeadSeat) -> None:
    lead.hear(crowd.put(crowd.entry("w-3", None, "loans", needs=("turkish",))))
    row = lead.bridge.tables.entry("w-3")
    assert row is not None
    lead.dialog.open_for([row])
    words = [lead.dialog.form.list.item(number).text() for number in range(lead.dialog.form.list.count())]
    people = [line for line in words if "/" in line]
    fits = ["fits" in line for line in people]
    assert fits == sorted(fits, reverse=True)
    assert any(fits)


def test_the_reason_is_told_in_words_and_the_keyboard_goes_as_the_eye_does(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.acts.reassign()
    ask(lead, ELIF)
    form = lead.dialog.form
    assert _order_of(lead).reason.text == "Deadline at risk"
    form.reason.setFocus()
    lead.press(Qt.Key.Key_Tab)
    lead.type("CASE-9")
    lead.press(Qt.Key.Key_Tab)
    lead.type("speaks turkish")
    order = _order_of(lead)
    assert (order.case_id, order.reason.text) == ("CASE-9", "Deadline at risk: speaks turkish")
    form.reason.setCurrentIndex(form.reason.findData("other"))
    assert _order_of(lead).reason.text == "speaks turkish"


def _order_of(lead: LeadSeat) -> Order:
    order = lead.dialog.form.order(is_trial=False)
    assert order is not None
    return order


def test_what_is_given_away_is_named(lead: LeadSeat) -> None:
    lead.looks_at(FARID, "e-5-3")
    lead.acts.reassign()
    row = lead.bridge.tables.entry("e-5-3")
    assert row is not None
    assert str(row.entry.external_id) in lead.dialog.about.text()
    assert row.entry.title in lead.dialog.about.text()


def test_after_an_undo_the_keyboard_still_closes_the_dialog(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3")
    lead.answers(done(lead, "e-5-3", 4))
    lead.dialog.undo.setFocus()
    lead.press(Qt.Key.Key_Space)
    lead.answers(done(lead, "e-5-3", 5))
    lead.press(Qt.Key.Key_Escape)
    assert not lead.dialog.isVisible()


def test_what_was_not_known_is_told_once_it_is(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3")
    broken = MoveResult(entry_id="e-5-3", is_done=False, code="unknown", message="The line broke.")
    lead.answers(broken, state=OrderState.FAILED)
    assert lead.reads()[0].endswith("Not known yet: The line broke.")
    lead.answers(done(lead, "e-5-3", 4), state=OrderState.FAILED)
    assert [line.endswith("offered to Elif Mercan") for line in lead.reads()] == [True]
    assert lead.dialog.title.text() == "Reassigned 1 of 1"


def test_a_move_to_a_workbin_names_it(lead: LeadSeat) -> None:
    reassigns(lead, "e-5-3", to="loans")
    moved = crowd.entry("e-5-3", None, "loans", version=4).entry
    lead.answers(MoveResult(entry_id="e-5-3", is_done=True, entry=moved))
    assert lead.reads()[0].endswith("now in Loans")
