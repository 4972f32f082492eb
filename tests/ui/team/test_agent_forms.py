import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop.core.changes import Put, TableName
from desktop.domain.abilities import Abilities
from desktop.domain.commands import FinishEntry, ResumeResponding, SetCapacity, SetPresence
from desktop.domain.disposition import Disposition
from desktop.ui.team.agent_forms import OTHER
from desktop.ui.team.agent_look import Band
from desktop.ui.team.finish_form import FinishForm
from desktop.ui.team.team_room import TeamRoom
from tests.ui.seat import Seat
from tests.ui.team import crowd
from tests.ui.team.lead_seat import LeadSeat

FARID, NILS_SILENT, CLARA = "u-5", "u-11", "u-2"


def menu_of(lead: LeadSeat, agent_id: str) -> QMenu:
    assert lead.floor.roster.view.go_to(agent_id)
    lead.floor.roster.view.menu_asked.emit(agent_id, lead.agent_place(agent_id))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(lead: LeadSeat, agent_id: str, number: int) -> list[str]:
    menu = menu_of(lead, agent_id)
    actions = menu.actions()
    words = [action.text() for action in actions]
    menu.close()
    actions[number].trigger()
    return words


def test_forcing_a_presence_needs_a_reason_and_warns_of_what_is_held(lead: LeadSeat) -> None:
    choose(lead, FARID, 0)
    form = lead.acts.form
    assert form.isVisible()
    assert form.title.text() == "Force presence of Farid Popal"
    assert "2" in form.warning.text()
    assert not form.send.isEnabled()
    form.presence.setCurrentIndex(form.presence.findData("lunch"))
    form.reason.setCurrentIndex(1)
    form.note.setText("until noon")
    lead.press(Qt.Key.Key_Return)
    assert lead.commands() == [SetPresence(definition_id="lunch", agent_id=FARID, reason="Peak: until noon")]


def test_another_reason_is_the_note_itself(lead: LeadSeat) -> None:
    choose(lead, FARID, 1)
    form = lead.acts.form
    form.limit.setCurrentIndex(4)
    form.reason.setCurrentIndex(form.reason.findData(OTHER))
    assert not form.send.isEnabled()
    form.note.setText("New in the team")
    form.send.click()
    assert lead.commands() == [SetCapacity(agent_id=FARID, limits={"workitem": 4}, reason="New in the team")]


def test_only_who_does_not_respond_can_be_brought_back(lead: LeadSeat) -> None:
    assert len(choose(lead, FARID, 0)) == 2
    lead.acts.form.close_over()
    words = choose(lead, NILS_SILENT, 1)
    assert words[1] == "Bring back from Not Responding…"
    lead.acts.form.reason.setCurrentIndex(3)
    lead.acts.form.send.click()
    assert lead.commands() == [ResumeResponding(agent_id=NILS_SILENT, reason="Back at the desk")]


def test_without_the_rights_the_menu_says_so_and_the_buttons_are_away(lead: LeadSeat) -> None:
    lead.hear(Put(TableName.CATALOGUE, "catalogue", crowd.catalogue(14, permissions=())))
    lead.looks_at(FARID, "e-5-3")
    [only] = menu_of(lead, FARID).actions()
    assert not only.isEnabled()
    assert not lead.floor.roster.force.isVisible()
    assert lead.acts.why_not().startswith("You may not reassign work.")
    assert not lead.floor.entries.reassign.isEnabled()


def test_a_stuck_wrap_up_is_finished_with_a_disposition_and_a_reason(lead: LeadSeat) -> None:
    look = lead.floor.model.find_look(CLARA)
    assert look is not None
    assert look.band is Band.WRAP_UP
    lead.looks_at(CLARA, "e-2-0")
    assert lead.floor.entries.finish.isVisible()
    lead.floor.entries.finish.click()
    form = lead.acts.finish_form
    assert "Clara Vogel" in form.about.text()
    assert not form.send.isEnabled()
    form.reason.setText("Went home")
    form.send.click()
    form.send.click()
    [command] = lead.commands()
    assert isinstance(command, FinishEntry)
    assert (command.entry_id, command.reason.text, command.sequence_number) == ("e-2-0", "Went home", 3)


@pytest.mark.parametrize("is_kept", [True, False])
def test_notes_and_reasons_are_asked_for_only_where_they_are_kept(lead: LeadSeat, *, is_kept: bool) -> None:
    abilities = Abilities(takes_notes=is_kept, takes_reasons=is_kept)
    form = FinishForm(lead.bridge, lead.window.theme, lead.window, abilities)
    row = lead.bridge.tables.entry("e-2-0")
    assert row is not None
    draft = Disposition(code="ok", notes="By phone")
    row = row.model_copy(update={"entry": row.entry.model_copy(update={"disposition": draft})})
    form.open_for([row])
    assert (form.notes.isVisible(), form.reason.isVisible()) == (is_kept, is_kept)
    assert form.notes.text() == ("By phone" if is_kept else "")
    assert ("and why" in form.about.text(), form.send.isEnabled()) == (is_kept, not is_kept)
    form.open_for([row, row])
    assert ("and why" in form.about.text()) is is_kept


def test_where_no_reason_is_kept_a_reassignment_asks_for_none_and_promises_nothing(lead: LeadSeat) -> None:
    form = lead.dialog.form
    form.suit(Abilities(takes_notes=False, takes_reasons=False, gives_silently=True))
    row = lead.bridge.tables.entry("e-2-0")
    assert row is not None
    lead.dialog.open_for([row], FARID)
    assert not any(field.isVisible() for field in (form.reason, form.case_id, form.note))
    form.force.setChecked(True)
    assert form.is_complete()
    order = form.order(is_trial=False)
    assert order is not None
    assert (order.reason.code, order.reason.text or "") == ("", "")
    assert "will be told" in form.effects.text()
    assert "notes" not in form.effects.text()


@pytest.mark.parametrize(("entry_id", "is_shown"), [("e-2-0", True), ("e-2-1", False)])
def test_the_button_to_finish_is_there_for_a_wrap_up_only(
    lead: LeadSeat, entry_id: str, *, is_shown: bool
) -> None:
    lead.looks_at(CLARA, entry_id)
    assert lead.floor.entries.finish.isVisible() is is_shown


def test_the_dialogs_of_a_lead_suit_the_back_end(seat: Seat) -> None:
    acts = TeamRoom(seat.window, Abilities(takes_notes=False, takes_reasons=False, gives_silently=True)).acts
    form, finish = acts.dialog.form, acts.finish_form
    assert not any(field.isVisibleTo(form) for field in (form.reason, form.case_id, form.note))
    assert "Without an alert" in form.force.text()
    assert not any(field.isVisibleTo(finish) for field in (finish.notes, finish.reason))
