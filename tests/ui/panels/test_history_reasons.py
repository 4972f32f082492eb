"""Why work came to me is read in the history itself, not only in a tooltip."""

from desktop.core.changes import AnswerRow, Put, TableName
from desktop.domain.entry import Assignee, EntryStatus, HistoryStep, Reason
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.record import NamedRef
from desktop.domain.source import Source
from desktop.ui.panels.history import history_slot
from desktop.ui.panels.timeline_text import timeline
from tests.ui import sample
from tests.ui.entry_sample import ENTRY
from tests.ui.seat import Seat


def test_the_reason_of_an_offer_has_a_line_of_its_own(seat: Seat) -> None:
    step = HistoryStep(
        sequence_number=2,
        event_type="routing.workbinentry.assigned",
        to_status=EntryStatus.ASSIGNED,
        assigned_to=Assignee(id=sample.ME, name="Rosa Nyberg"),
        reason=Reason(code="routing", text="Best match: english 8 of 7, idle longest."),
        at=sample.ago(minutes=9),
    )
    seat.window.work.panel.list.go_to(ENTRY)
    slot = history_slot(ENTRY)
    row = AnswerRow(slot=slot, question=EntryHistory(entry_id=ENTRY), answer=Timeline(steps=(step,)))
    plain = seat.window.work.detail.history.timeline
    seat.hear(Put(TableName.ANSWERS, slot, row))
    assert [line.why for line in plain.lines] == ["Best match: english 8 of 7, idle longest."]
    assert "idle longest" in plain.accessibleName()
    assert plain.sizeHint().height() > 30
    narrow, wide = plain.heightForWidth(160), plain.heightForWidth(600)
    assert narrow > wide, "a reason that has no room on one line takes another"


def test_what_a_page_did_in_my_name_is_not_told_as_mine() -> None:
    def step(number: int, source: Source | None) -> HistoryStep:
        return HistoryStep(
            sequence_number=number,
            event_type="routing.workbinentry.completed",
            actor=NamedRef(id=sample.ME, name="Rosa Nyberg"),
            source=source,
            at=sample.NOW,
        )

    steps = tuple(step(*pair) for pair in enumerate((None, Source.PERSON, Source.PAGE, Source.RULE)))
    told = [line.text for line in timeline(steps, sample.ME, "Loans", sample.NOW)]
    assert told == [
        "Marked done by a rule, for you",
        "Marked done by a page, for you",
        "Marked done by you",
        "Marked done by you",
    ]
