"""Two leads at real windows on a real service want the same entry for different people."""

from functools import partial

from desktop.core.changes import OrderRow, OrderState
from desktop.ui.team.lead_acts import LeadActs
from tests.journeys.conftest import FRAUD, Hall, Person


def acts_of(lead: Person) -> LeadActs:
    acts = lead.window.findChild(LeadActs)
    assert isinstance(acts, LeadActs)
    return acts


def presses_reassign(lead: Person, entry_id: str, to: str) -> None:
    row = lead.row(entry_id)
    assert row is not None
    dialog = acts_of(lead).dialog
    dialog.open_for([row], to)
    dialog.form.reason.setCurrentIndex(1)
    assert dialog.send.isEnabled()
    dialog.send.click()
    dialog.send.click()


def order_of(lead: Person) -> OrderRow | None:
    row = lead.tables.order(acts_of(lead).dialog.order_id)
    return row if row is not None and row.state is OrderState.DONE else None


def has_team(lead: Person) -> bool:
    return lead.tables.catalogue is not None and len(lead.tables.catalogue.team) > 1


def has_entry(lead: Person, entry_id: str) -> bool:
    return lead.row(entry_id) is not None


def has_result(lead: Person) -> bool:
    return order_of(lead) is not None


def test_of_two_leads_the_first_wins_and_the_other_reads_who_has_it(hall: Hall) -> None:
    leads = [hall.person(login, is_lead=True) for login in ("dana.osei", "rafael.monteiro")]
    for lead in leads:
        lead.signs_in()
        lead.sees(partial(has_team, lead))
    entry_id = hall.submit(customFields={**FRAUD, "category": "Water damage"})
    for lead in leads:
        lead.sees(partial(has_entry, lead, entry_id))
    for lead, to in zip(leads, ("u-mateo-fuentes", "u-soren-kjaer"), strict=True):
        presses_reassign(lead, entry_id, to)
    for lead in leads:
        lead.sees(partial(has_result, lead))
    results = [order.results[0] for lead in leads if (order := order_of(lead)) is not None]
    assert sorted(result.is_done for result in results) == [False, True]
    lost = next(result for result in results if not result.is_done)
    won = next(result for result in results if result.is_done)
    assert lost.entry is not None
    assert won.entry is not None
    assert lost.entry.assigned_to == won.entry.assigned_to
