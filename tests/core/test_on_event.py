import pytest
from pydantic import TypeAdapter

from desktop.core.changes import EntryRow, TableName
from desktop.core.effects import ReadAnswer
from desktop.core.messages import QuestionAnswered, QuestionAsked
from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.events import Event, WorkbinUpdated
from desktop.domain.questions import EntryHistory, Timeline
from desktop.domain.stream import Catalogue
from tests.core.bench import ME, START, Bench, catalogue, entry, event, make_bench

S = EntryStatus
HISTORY = EntryHistory(entry_id="e1")
ANY_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def test_y20_a_compressed_span_is_right_at_once_and_whole_after_its_history_was_read(bench: Bench) -> None:
    bench.frame(event(entry("e1", 5), first=2))
    row = bench.row()
    assert row is not None
    assert not row.is_timeline_complete
    bench.take(QuestionAsked(slot="h", question=HISTORY))
    assert bench.asked(ReadAnswer) == [ReadAnswer(slot="h", question=HISTORY)]
    steps = tuple(HistoryStep(sequence_number=n, event_type="x", at=START) for n in range(1, 6))
    bench.take(QuestionAnswered(slot="h", question=HISTORY, answer=Timeline(steps=steps[:3])))
    row = bench.row()
    assert row is not None
    assert not row.is_timeline_complete
    bench.take(QuestionAnswered(slot="h", question=HISTORY, answer=Timeline(steps=steps)))
    row = bench.row()
    assert row is not None
    assert row.is_timeline_complete
    bench.take(QuestionAsked(slot="h", question=HISTORY))
    assert not bench.asked(ReadAnswer), "what was read is still whole"
    bench.take(QuestionAnswered(slot="h", question=HISTORY, answer=Timeline(steps=())))
    unknown = EntryHistory(entry_id="unknown")
    bench.take(QuestionAsked(slot="u", question=unknown))
    assert bench.asked(ReadAnswer)
    bench.take(QuestionAnswered(slot="u", question=unknown, answer=Timeline(steps=steps)))


@pytest.mark.parametrize(("number", "first", "whole"), [(2, 2, True), (3, 3, False), (3, 2, False)])
def test_a_timeline_is_whole_while_every_step_was_seen(number: int, first: int, whole: bool) -> None:
    bench = make_bench()
    bench.frame(event(entry("e1", 1)))
    bench.frame(event(entry("e1", number, S.PARKED), first=first))
    row = bench.row()
    assert row is not None
    assert row.is_timeline_complete is whole


def test_y19_numbers_that_go_back_are_passed_over(bench: Bench) -> None:
    bench.frame(event(entry("e1", 5, title="New")))
    bench.frame(event(entry("e1", 4, title="Old")))
    row = bench.row()
    assert row is not None
    assert row.entry.title == "New"
    bench.frame(event(entry("e1", 6, S.COMPLETED), actor=ME))
    bench.frame(event(entry("e1", 5)))
    assert bench.row() is None, "a late event raises nobody from the dead"


@pytest.mark.parametrize("wrong", [{"entry_id": "e2"}, {"sequence_number": 9}])
def test_y38_an_event_that_contradicts_itself_is_counted_and_let_go(
    bench: Bench, wrong: dict[str, object]
) -> None:
    bench.frame(event(entry("e1")).model_copy(update=wrong))
    assert bench.row() is None
    assert bench.link.unknown_events == 1


def test_y38_an_event_of_an_unknown_kind_is_counted(bench: Bench) -> None:
    bench.frame(ANY_EVENT.validate_python({"eventType": "routing.workbinentry.sung"}))
    assert bench.link.unknown_events == 1
    assert bench.desk.position is not None
    assert bench.desk.position.cursor == 101


@pytest.mark.parametrize(
    ("bin_id", "number", "expected"), [("loans", 2, "Renamed"), ("loans", 1, "Loans"), ("other", 9, "Loans")]
)
def test_a_workbins_new_settings_replace_the_old(
    bench: Bench, bin_id: str, number: int, expected: str
) -> None:
    new = catalogue(id=bin_id, name="Renamed", sequence_number=number).workbins[0]
    bench.frame(WorkbinUpdated(event_type="routing.workbin.updated", occurred_at=START, workbin=new))
    shown = bench.rows[TableName.CATALOGUE, "catalogue"]
    assert isinstance(shown, Catalogue)
    assert shown.workbins[0].name == expected


def test_y36_data_changed_by_somebody_else_touches_only_that_row(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)), event(entry("e2", 1)))
    bench.frame(event(entry("e1", 2, user_data={"note": "x"}), "updated", actor="third-party"))
    rows = [change for change in bench.last.changes if change.table is TableName.ENTRIES]
    assert [change.id for change in rows] == ["e1"]
    assert isinstance(bench.row(), EntryRow)
    assert not bench.codes()
