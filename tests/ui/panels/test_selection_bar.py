from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.changes import EntryRow, Gone, NoticeKind, NoticeRow, Phase, Put, TableName
from desktop.domain.commands import ParkEntry, ResumeEntry, SaveDisposition
from desktop.domain.disposition import DispositionCode
from desktop.domain.entry import EntryStatus
from desktop.ui.panels.bulk_disposition import DispositionPopover
from tests.ui import sample
from tests.ui.seat import Seat


def select_all(seat: Seat) -> list[EntryRow]:
    entries = seat.window.work.panel.list
    entries.setFocus()
    seat.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return entries.selected_rows()


def test_it_shows_what_can_be_done_to_the_selection_and_only_then(seat: Seat) -> None:
    bar = seat.window.work.panel.selection
    assert bar.isHidden()
    rows = select_all(seat)
    assert bar.isVisible()
    assert bar._count.text() == f"{len(rows)} selected"
    shown = {action_id for action_id, button in bar.buttons.items() if button.isVisible()}
    assert shown == {one for one in bar.buttons if not seat.window.actions_.why_not(one)}
    assert "entry.claim" not in shown, "these are mine already"
    bar.leave.click()
    assert bar.isHidden()
    assert len(seat.window.work.panel.list.selected_rows()) <= 1


def test_each_entry_has_its_own_outcome_in_words(seat: Seat) -> None:
    bar = seat.window.work.panel.selection
    seat.hear(*sample.put(sample.entry_row("LOST-1", is_mine=False, problem="Reassigned by D. Osei.")))
    rows = select_all(seat)
    bar.buttons["entry.park"].click()
    given = [one for one in seat.commands() if isinstance(one, ParkEntry | ResumeEntry)]
    assert bar.outcome is not None
    left_out = len(rows) - len(given)
    assert left_out, "one of them is with somebody else"
    assert bar.told.text().startswith(f"{len(given)} under way · {left_out} left out")
    keys = [line.key for line in bar.outcome.lines.values() if line.key]
    seat.hear(Gone(TableName.INTENTS, keys[0]))
    assert bar.told.text().startswith(f"1 saved · {len(given) - 1} under way")
    refused = bar.outcome.find(keys[1])
    assert refused is not None
    notice = NoticeRow(
        id="n",
        code="command.failed",
        kind=NoticeKind.PROBLEM,
        title="Park was refused",
        detail="Somebody else has it.",
        entry_id=refused.entry_id,
        at=sample.NOW,
    )
    seat.hear(Put(TableName.NOTICES, "n", notice), Gone(TableName.INTENTS, keys[1]))
    assert "1 refused" in bar.told.text()
    assert f"{refused.name}: Somebody else has it." in bar.told.text()


def test_a_form_that_is_left_tells_nothing(seat: Seat) -> None:
    bar = seat.window.work.panel.selection
    select_all(seat)
    seat.window.actions_.run("entry.release")
    assert bar.told.isHidden()
    assert seat.commands() == []


def test_a_refusal_that_stays_in_the_queue_is_one(seat: Seat) -> None:
    bar = seat.window.work.panel.selection
    more = [sample.entry_row(f"E-{n}") for n in range(2)]
    seat.hear(*sample.put(*more))
    select_all(seat)
    seat.window.actions_.run("entry.park")
    assert bar.outcome is not None
    line = bar.outcome.lines["E-0"]
    old = seat.bridge.tables.intents()[0]
    update = {"key": line.key, "phase": Phase.PARKED, "problem": "Not allowed here."}
    seat.hear(Put(TableName.INTENTS, line.key, old.model_copy(update=update)))
    assert "E-0: Not allowed here." in bar.told.text()


def test_of_work_that_is_pulled_together_it_is_said_who_was_faster(seat: Seat) -> None:
    free = [
        sample.entry_row(f"FREE-{n}", status=EntryStatus.UNASSIGNED, is_mine=False, workbin_id="claims")
        for n in range(2)
    ]
    seat.hear(*sample.put(*free))
    seat.window.show_section("view.workbins")
    bar = seat.window.work.panel.selection
    assert len(select_all(seat)) == 2
    bar.buttons["entry.claim"].click()
    assert bar.outcome is not None
    line = bar.outcome.lines["FREE-0"]
    notice = NoticeRow(
        id="n",
        code="entry.held",
        kind=NoticeKind.WARNING,
        title="Take was not done",
        detail="FREE-0 is with Clara Vogel since 14:31.",
        entry_id="FREE-0",
        at=sample.NOW,
    )
    seat.hear(Put(TableName.NOTICES, "n", notice), Gone(TableName.INTENTS, line.key))
    assert bar.told.text() == "1 under way · 1 refused\nFREE-0: FREE-0 is with Clara Vogel since 14:31."


def test_one_disposition_is_saved_with_every_selected_entry_that_allows_it(seat: Seat) -> None:
    bar = seat.window.work.panel.selection
    assert seat.window.actions_.why_not("entry.disposition_all") == "Select several workitems first."
    rows = select_all(seat)
    bar.buttons["entry.disposition_all"].click()
    popover = seat.window.findChild(DispositionPopover)
    assert popover is not None
    assert not popover.send.isEnabled()
    line = popover.box.combo.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "incomplete")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert popover.send.isEnabled()
    popover.send.click()
    saved = [one for one in seat.commands() if isinstance(one, SaveDisposition)]
    assert {one.disposition.code for one in saved} == {"incomplete"}
    assert bar.told.text().startswith(f"{len(saved)} under way")
    assert 1 < len(saved) <= len(rows)


def test_without_a_disposition_in_common_there_is_nothing_to_choose(seat: Seat) -> None:
    other = DispositionCode(code="paid", label="Paid out")
    catalogue = sample.catalogue()
    loans, fraud, claims = catalogue.workbins
    changed = (loans, fraud.model_copy(update={"dispositions": (other,)}), claims)
    catalogue = catalogue.model_copy(update={"workbins": changed})
    seat.hear(
        Put(TableName.CATALOGUE, "catalogue", catalogue),
        *sample.put(sample.entry_row("FRD-1", workbin_id="fraud")),
    )
    select_all(seat)
    reason = seat.window.actions_.why_not("entry.disposition_all")
    assert reason == "These workitems have no disposition in common."
    assert seat.window.work.panel.selection.buttons["entry.disposition_all"].isHidden()
