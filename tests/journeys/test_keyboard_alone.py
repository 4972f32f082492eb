"""A whole shift without the mouse: what is pressed, and what the service then says."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from desktop.domain.entry import EntryStatus
from desktop.domain.presence import WorkState
from tests.journeys.conftest import Hall, Person, both_back_ends

KEY = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NOTE = "Card was abroad with its owner."


def status(hall: Hall, entry_id: str) -> object:
    return hall.entry(entry_id)["status"]


def has_status(mara: Person, hall: Hall, entry_id: str, wanted: EntryStatus) -> bool:
    """In the window and in the service."""
    row = mara.row(entry_id)
    is_shown = row is not None and row.entry.status is wanted and row.intent_phase is None
    return is_shown and status(hall, entry_id) == wanted


def history(hall: Hall, entry_id: str) -> list[dict[str, Any]]:
    answer = hall.service.client().get(f"/api/v2/routing/workbinentries/{hall.entry(entry_id)['id']}/history")
    found: list[dict[str, Any]] = answer.raise_for_status().json()["entities"]
    return found


def kind(step: dict[str, Any]) -> str:
    return str(step["eventType"]).rpartition(".")[2]


def comes_back(mara: Person) -> None:
    """Where a window manager runs, the window is in front again by itself once a popover has closed."""
    mara.window.activateWindow()
    mara.sees(mara.window.isActiveWindow)


def is_offered(mara: Person, entry_id: str) -> bool:
    row = mara.row(entry_id)
    return row is not None and row.entry.offer is not None and mara.hand.can_click("Accept")


def rejects_with_a_reason(mara: Person, hall: Hall) -> None:
    entry_id = hall.submit(title="Fraud check: rejected")
    mara.sees(lambda: is_offered(mara, entry_id))
    mara.hand.press(KEY.Key_Backspace, BOTH)
    mara.sees(lambda: mara.hand.can_click("Cancel"))
    if hall.abilities.takes_reasons:
        mara.hand.press(KEY.Key_2)
    mara.hand.press(KEY.Key_Return)
    mara.sees(lambda: "rejected" in {kind(step) for step in history(hall, entry_id)})
    told = next(step for step in history(hall, entry_id) if kind(step) == "rejected")
    if hall.abilities.takes_reasons:
        assert told["reason"]["code"] == "conflictOfInterest"
    comes_back(mara)
    workitem_id = hall.entry(entry_id)["workitemId"]
    hall.service.client().post(f"/api/v2/workitems/{workitem_id}/stop", json={}).raise_for_status()


def accepts(mara: Person, hall: Hall) -> str:
    entry_id = hall.submit(title="Fraud check: card not present")
    mara.sees(lambda: is_offered(mara, entry_id))
    mara.hand.press(KEY.Key_Return, BOTH)
    mara.sees(partial(has_status, mara, hall, entry_id, EntryStatus.ACCEPTED))
    mara.sees(lambda: hall.pages_of(mara, entry_id))
    mara.sees(lambda: mara.window.entry_id == entry_id)
    return entry_id


def parks_and_resumes(mara: Person, hall: Hall, entry_id: str) -> None:
    for now in (EntryStatus.PARKED, EntryStatus.ACCEPTED):
        comes_back(mara)
        mara.hand.press(KEY.Key_H, BOTH)
        mara.sees(partial(has_status, mara, hall, entry_id, now))


def searches(mara: Person, entry_id: str) -> None:
    mara.hand.press(KEY.Key_F, BOTH)
    mara.hand.type("not present")
    mara.sees(mara.window.palette_.isVisible)
    mara.hand.press(KEY.Key_Return)
    mara.sees(lambda: not mara.window.palette_.isVisible())
    assert mara.window.entry_id == entry_id
    comes_back(mara)


def first_disposition(mara: Person, entry_id: str) -> str:
    row, catalogue = mara.row(entry_id), mara.tables.catalogue
    assert row is not None
    assert catalogue is not None
    workbin = next(one for one in catalogue.workbins if one.id == row.entry.workbin_id)
    return str(workbin.dispositions[0].label)


def notes_and_marks_done(mara: Person, hall: Hall, entry_id: str) -> None:
    mara.hand.press(KEY.Key_N, BOTH)
    if hall.abilities.takes_notes:
        mara.hand.type(NOTE)
    mara.hand.press(KEY.Key_L, BOTH)
    mara.hand.type(first_disposition(mara, entry_id))
    mara.hand.press(KEY.Key_Return)
    box, notes = mara.window.work.detail.footer.box, mara.window.work.detail.notes
    mara.sees(lambda: box.codes != ())
    assert box.isAncestorOf(notes.state) is not hall.abilities.takes_notes, "beside what is kept"
    mara.hand.press(KEY.Key_D, BOTH)
    mara.sees(lambda: status(hall, entry_id) == EntryStatus.COMPLETED)


@both_back_ends
def test_a_whole_shift_is_worked_by_keyboard_alone(hall: Hall) -> None:
    mara = hall.person()
    mara.signs_in()
    mara.hand.press(KEY.Key_E, BOTH)
    mara.sees(lambda: mara.state() is WorkState.AVAILABLE)
    assert bool(mara.window.work.head.question.reasons) is hall.abilities.takes_reasons
    rejects_with_a_reason(mara, hall)
    if hall.abilities.reject_means_not_responding:
        mara.sees(lambda: mara.state() is WorkState.NOT_RESPONDING)
        mara.hand.press(KEY.Key_E, BOTH)
        mara.sees(lambda: mara.state() is WorkState.AVAILABLE)
    entry_id = accepts(mara, hall)
    parks_and_resumes(mara, hall, entry_id)
    searches(mara, entry_id)
    notes_and_marks_done(mara, hall, entry_id)
    disposition = hall.entry(entry_id)["disposition"]
    assert isinstance(disposition, dict)
    assert disposition["notes"] == (NOTE if hall.abilities.takes_notes else "")
