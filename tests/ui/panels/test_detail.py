from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.changes import AnswerRow, Change, Gone, Phase, Put, TableName
from desktop.core.messages import Message, QuestionAsked
from desktop.domain.commands import Command, MarkDone, SaveDisposition
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.record import NamedRef
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType
from desktop.ui.bridge import Bridge
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.panels.field_row import MASK
from tests.ui import sample

Commands = Callable[[], list[Command]]
Bring = Callable[[Iterable[Change]], None]
HOSTILE = '<img src=x onerror=alert(1)><b>"bold"</b>\u202e' + "x" * 9000


def choose(panel: DetailPanel, typed: str) -> None:
    """Choose a disposition as a person without a mouse does."""
    panel.footer.box.ask_for()
    line = panel.footer.box.combo.lineEdit()
    assert line is not None
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_data_is_shown_by_the_schema(panel: DetailPanel) -> None:
    panel.show_entry(sample.entry_row("APP-9981", custom_fields=sample.MORTGAGE))
    shown = {row.accessibleName() for row in panel.grid.known.rows}
    assert "Applicant: Johanna Lindqvist" in shown
    assert "Loan amount: 4,250,000" in shown


def test_a_value_is_copied_as_it_came(panel: DetailPanel) -> None:
    panel.show_entry(sample.entry_row("APP-9981", custom_fields=sample.MORTGAGE))
    row = next(row for row in panel.grid.known.rows if "Loan amount" in row.accessibleName())
    row.button.click()
    assert QGuiApplication.clipboard().text() == "4250000"
    row._copied.stop()


def test_a_secret_shows_only_while_it_is_held(panel: DetailPanel, bridge: Bridge) -> None:
    secret = CustomField(name="pin", display_name="PIN", type=FieldKind.STRING, is_secret=True)
    kind = WorkitemType(id="mortgage", name="Mortgage", custom_fields=(secret,))
    catalogue = sample.catalogue().model_copy(update={"workitem_types": (kind,)})
    bridge.tables.apply([Put(TableName.CATALOGUE, "catalogue", catalogue)])
    panel.show_entry(sample.entry_row("APP-1", custom_fields={"pin": "4711"}))
    row = next(row for row in panel.grid.known.rows if "PIN" in row.accessibleName())
    assert row.shown_text == MASK
    assert "4711" not in row.accessibleName() + row._value.toolTip()
    QTest.mousePress(row.button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert row.shown_text == "4711"
    QTest.mouseRelease(row.button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert row.shown_text == MASK
    assert "4711" not in QGuiApplication.clipboard().text()


def test_hostile_text_is_inert_everywhere(panel: DetailPanel, bridge: Bridge) -> None:
    row = sample.entry_row(
        "APP-1", HOSTILE, HOSTILE, segment=HOSTILE, problem=HOSTILE, custom_fields={HOSTILE: HOSTILE}
    )
    entry = row.entry.model_copy(update={"disposition": Disposition(code=HOSTILE, notes=HOSTILE)})
    panel.show_entry(row.model_copy(update={"entry": entry}))
    panel.grid.toggle.setChecked(True)
    labels = panel.findChildren(QLabel)
    assert len(labels) > 10
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not any("\u202e" in label.text() for label in labels)
    tips = [child.toolTip() for child in labels if child.toolTip()]
    assert tips
    assert not any("<img" in tip or "<b>" in tip for tip in tips)
    assert panel.grab().width() == panel.width()


def test_notes_are_given_on_when_the_typing_pauses(
    panel: DetailPanel, commands: Commands, qtbot: QtBot
) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    QTest.keyClicks(panel.notes.edit, "Called back")
    assert commands() == []
    assert panel.notes.state.text() == "Not saved yet"
    qtbot.waitUntil(lambda: len(commands()) == 1)
    assert commands() == [SaveDisposition(entry_id="APP-1", disposition=Disposition(notes="Called back"))]
    assert panel.notes.state.text() == "Saving…"


def test_saved_is_said_only_when_the_server_has_it(panel: DetailPanel, bring: Bring) -> None:
    row = sample.entry_row("APP-1")
    panel.show_entry(row)
    QTest.keyClicks(panel.notes.edit, "Called back")
    panel.drafts.give_all()
    bring(sample.put(sample.entry_row("APP-1", sequence_number=2)))
    assert panel.notes.state.text() == "Saving…"
    has_it = row.entry.model_copy(
        update={"disposition": Disposition(notes="Called back"), "sequence_number": 3}
    )
    bring(sample.put(row.model_copy(update={"entry": has_it})))
    assert panel.notes.state.text().startswith("Saved ")


def test_turning_to_another_entry_gives_the_notes_first(panel: DetailPanel, commands: Commands) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    QTest.keyClicks(panel.notes.edit, "One")
    panel.show_entry(sample.entry_row("APP-2"))
    assert commands() == [SaveDisposition(entry_id="APP-1", disposition=Disposition(notes="One"))]
    assert panel.notes.edit.toPlainText() == ""
    panel.show_entry(sample.entry_row("APP-1"))
    assert panel.notes.edit.toPlainText() == "One"


@pytest.mark.parametrize("status", [EntryStatus.PARKED, EntryStatus.UNASSIGNED, EntryStatus.COMPLETED])
def test_no_change_of_status_loses_what_was_typed(
    panel: DetailPanel, bring: Bring, status: EntryStatus
) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    QTest.keyClicks(panel.notes.edit, "Important")
    bring(sample.put(sample.entry_row("APP-1", status=status, sequence_number=2)))
    assert panel.notes.edit.toPlainText() == "Important"
    assert panel.notes.edit.isReadOnly() == (status is not EntryStatus.PARKED)
    bring([Gone(TableName.ENTRIES, "APP-1")])
    assert panel.notes.edit.toPlainText() == "Important"
    panel.drafts._timer.stop()


def test_a_note_from_elsewhere_does_not_move_the_caret_of_who_types(panel: DetailPanel, bring: Bring) -> None:
    row = sample.entry_row("APP-1")
    panel.show_entry(row)
    panel.notes.edit.setFocus()
    QTest.keyClicks(panel.notes.edit, "Mine")
    other = row.entry.model_copy(update={"disposition": Disposition(notes="Theirs")})
    bring(sample.put(row.model_copy(update={"entry": other})))
    assert panel.notes.edit.toPlainText() == "Mine"
    panel.drafts._timer.stop()


def test_mark_done_says_what_is_missing_and_goes_there(panel: DetailPanel, commands: Commands) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    panel.footer.button.click()
    assert commands() == []
    assert panel.footer.problem.text() == "Choose a disposition first."
    assert QApplication.focusWidget() in {panel.footer.box.combo, panel.footer.box.combo.lineEdit()}


def test_a_disposition_that_needs_a_note_asks_for_it(panel: DetailPanel, commands: Commands) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "reject")
    panel.mark_done()
    assert panel.footer.problem.text() == "Rejected needs a note."
    assert panel.notes.edit.hasFocus()
    assert panel.notes.edit.property("problem") == "true"
    QTest.keyClicks(panel.notes.edit, "No income")
    assert panel.notes.edit.property("problem") == "false"
    panel.mark_done()
    assert commands()[-1] == MarkDone(
        entry_id="APP-1", disposition=Disposition(code="rejected", notes="No income")
    )


def test_the_whole_end_of_the_work_by_keyboard(panel: DetailPanel, commands: Commands) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    assert panel.footer.box.codes == ("incomplete",)
    popup = panel.footer.box._finder.popup()
    assert popup is not None
    assert not popup.isVisible()
    panel.footer.button.setFocus()
    QTest.keyClick(panel.footer.button, Qt.Key.Key_Space)
    assert commands()[-1] == MarkDone(entry_id="APP-1", disposition=Disposition(code="incomplete"))


def test_mark_done_carries_the_draft_so_that_nothing_is_saved_twice(
    panel: DetailPanel, commands: Commands
) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    panel.mark_done()
    panel.drafts.give_all()
    assert [type(command) for command in commands()] == [MarkDone]


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        (Phase.SENDING, "Marking done…"),
        (Phase.CHECKING, "Checking…"),
        (Phase.WAITING, "Done, waiting to sync"),
        (Phase.PARKED, "Mark Done"),
    ],
)
def test_the_button_says_how_far_it_is(panel: DetailPanel, phase: Phase, words: str) -> None:
    panel.show_entry(sample.entry_row("APP-1", phase=phase, intent="MarkDone"))
    assert panel.footer.button.text() == words


def test_a_refusal_stands_beside_the_button(panel: DetailPanel) -> None:
    panel.show_entry(
        sample.entry_row("APP-1", phase=Phase.PARKED, intent="MarkDone", problem="The server refused it.")
    )
    assert panel.footer.problem.isVisible()
    assert panel.footer.problem.text() == "The server refused it."


def test_a_page_can_hold_mark_done_back_with_its_own_words(panel: DetailPanel, commands: Commands) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    panel.block_done("APP-1", "Save the case first.")
    panel.mark_done()
    assert not any(isinstance(command, MarkDone) for command in commands())
    assert panel.footer.problem.text() == "Save the case first."
    panel.unblock_done("APP-1")
    panel.mark_done()
    assert any(isinstance(command, MarkDone) for command in commands())


def test_history_is_read_when_it_is_looked_at(panel: DetailPanel, told: list[Message], bring: Bring) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    question = EntryHistory(entry_id="APP-1")
    assert told == [QuestionAsked(slot="history:APP-1", question=question)]
    steps = (
        HistoryStep(sequence_number=1, event_type="routing.workbinentry.added", at=sample.ago(minutes=9)),
        HistoryStep(
            sequence_number=2,
            event_type="routing.workbinentry.assigned",
            to_status=EntryStatus.ASSIGNED,
            at=sample.ago(minutes=8),
        ),
        HistoryStep(
            sequence_number=3,
            event_type="routing.workbinentry.accepted",
            actor=NamedRef(id=sample.ME, name="Rosa Nyberg"),
            at=sample.ago(minutes=7, seconds=54),
        ),
    )
    row = AnswerRow(slot="history:APP-1", question=question, answer=Timeline(steps=steps))
    bring([Put(TableName.ANSWERS, row.slot, row)])
    texts = [line.text for line in panel.history.timeline.lines]
    assert texts == ["Accepted by you after 6 s", "Offered to an agent", "Created in Loans workbin"]
    assert not panel.history.hint.isVisible()
    failed = row.model_copy(update={"problem": "The service did not answer."})
    bring([Put(TableName.ANSWERS, row.slot, failed)])
    assert panel.history.hint.text() == "It could not be read: The service did not answer."
    assert len(panel.history.timeline.lines) == 3, "what was read before stays"


def test_the_wheel_over_a_closed_box_changes_nothing(panel: DetailPanel) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    panel.notes.edit.setFocus()
    combo = panel.footer.box.combo
    turned = QWheelEvent(
        QPointF(5, 5),
        combo.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turned)
    assert panel.footer.box.codes == ("incomplete",)


def test_words_that_mean_nothing_leave_the_choice_as_it_was(panel: DetailPanel) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    choose(panel, "zzzz")
    assert panel.footer.box.codes == ("incomplete",)
    line = panel.footer.box.combo.lineEdit()
    assert line is not None
    assert line.text() == "Documents incomplete"


def test_the_last_used_are_on_top(panel: DetailPanel) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    choose(panel, "incompl")
    panel.show_entry(sample.entry_row("APP-2"))
    assert panel.footer.box.combo.itemText(0) == "Documents incomplete"


def test_nothing_is_shown_without_an_entry(panel: DetailPanel) -> None:
    panel.show_entry(sample.entry_row("APP-1"))
    panel.show_entry(None)
    assert not panel.footer.isVisible()
