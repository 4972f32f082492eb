"""Leads at real windows: their dialog, what they press in it, and what they read of it."""

from collections.abc import Sequence

from desktop.core.changes import OrderRow, OrderState
from desktop.domain.bulk import MoveResult
from desktop.ui.team.lead_acts import LeadActs
from desktop.ui.team.reassign_dialog import ReassignDialog
from tests.journeys.conftest import Hall, Person


def dialog_of(lead: Person) -> ReassignDialog:
    acts = lead.window.findChild(LeadActs)
    assert isinstance(acts, LeadActs)
    return acts.dialog


def lead_at_work(hall: Hall, login: str) -> Person:
    """Signed in, with the team on the screen."""
    lead = hall.person(login, is_lead=True)
    lead.signs_in()
    lead.sees(lambda: lead.tables.catalogue is not None and len(lead.tables.catalogue.team) > 1)
    return lead


def sees_entries(lead: Person, entry_ids: Sequence[str]) -> None:
    lead.sees(lambda: all(lead.row(entry_id) is not None for entry_id in entry_ids))


def asks(lead: Person, entry_ids: Sequence[str], to: str, *, beyond: bool = False) -> ReassignDialog:
    """Opens the dialog and answers everything; nothing is sent yet."""
    rows = [row for entry_id in entry_ids if (row := lead.row(entry_id)) is not None]
    dialog = dialog_of(lead)
    dialog.open_for(rows, to)
    dialog.form.reason.setCurrentIndex(1)
    dialog.form.force.setChecked(beyond)
    return dialog


def presses_send(dialog: ReassignDialog) -> None:
    """As an impatient person does: twice."""
    assert dialog.send.isEnabled()
    dialog.send.click()
    dialog.send.click()


def results(lead: Person) -> tuple[MoveResult, ...]:
    """What became of the order that is shown, once it is over."""
    found: list[OrderRow] = []

    def is_over() -> bool:
        row = lead.tables.order(dialog_of(lead).order_id)
        found[:] = [row] if row is not None and row.state is OrderState.DONE else []
        return bool(found)

    lead.sees(is_over)
    return found[0].results


def lines(lead: Person) -> list[str]:
    """What the dialog says, line by line."""
    shown = dialog_of(lead).results.list
    return [shown.item(number).text() for number in range(shown.count())]
