from pytestqt.qtbot import QtBot

from desktop.core.changes import EntryRow, Gone, TableName
from desktop.domain.entry import EntryStatus
from desktop.ui.models.arrangement import Section
from desktop.ui.models.worklist_model import MANY, WorklistModel
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import Seat


def many(count: int, start: int = 0) -> list[EntryRow]:
    return [
        sample.entry_row(f"E-{n:05}", status=EntryStatus.PARKED, due_at=sample.ahead(minutes=n + 1))
        for n in range(start, start + count)
    ]


def test_a_flood_is_one_reset_and_news_is_none(qtbot: QtBot) -> None:
    model = WorklistModel(lambda: sample.NOW, sample.catalogue)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.apply(sample.put(*many(300)))
    assert len(resets) == 1
    assert model.count(Section.MINE) == 300
    model.apply(sample.put(*many(MANY, start=300)))
    assert len(resets) == 1
    assert model.placed == 300 + MANY


def test_a_flood_ends_where_news_one_by_one_would(qtbot: QtBot) -> None:
    flooded, fed = (WorklistModel(lambda: sample.NOW, sample.catalogue) for _ in range(2))
    rows = [*sample.worklist(), *many(200)]
    flooded.apply(sample.put(*rows))
    flooded.apply([Gone(TableName.ENTRIES, row.entry.id) for row in rows[:100]])
    for row in rows[100:]:
        fed.apply(sample.put(row))
    assert [flooded.item(n) for n in range(flooded.rowCount())] == [
        fed.item(n) for n in range(fed.rowCount())
    ]


def test_a_flood_moves_nothing_under_the_persons_hands(qtbot: QtBot, theme: Theme) -> None:
    seat = Seat(qtbot, theme)
    seat.hear(*sample.desk(), *sample.put(*many(300, start=500)))
    panel = seat.window.work.panel
    panel.list.go_to("E-00650")
    panel.list.let_go()
    line = panel.model.find_line("E-00650")
    assert line is not None
    top = panel.list.visualRect(panel.model.index(line)).top()
    chosen: list[str] = []
    panel.entry_chosen.connect(chosen.append)
    seat.hear(*sample.put(*many(400)))
    after = panel.model.find_line("E-00650")
    assert after is not None
    assert after > line
    assert panel.list.visualRect(panel.model.index(after)).top() == top
    current = panel.list.current_row()
    assert current is not None
    assert current.entry.id == "E-00650"
    assert [row.entry.id for row in panel.list.selected_rows()] == ["E-00650"]
    assert chosen == [], "the same entry stays open"


def test_work_that_comes_later_is_unread_and_the_first_reading_is_not(qtbot: QtBot) -> None:
    model = WorklistModel(lambda: sample.NOW, sample.catalogue)
    model.apply(sample.put(*many(40)))
    model.apply(sample.put(*many(40, start=40)))
    assert not model.is_unread("E-00079")
    late = sample.entry_row("NEW-1")
    late = late.model_copy(update={"entry": late.entry.model_copy(update={"status_since": sample.NOW})})
    model.apply(sample.put(late))
    assert model.is_unread("NEW-1")
    model.mark_read("NEW-1")
    assert not model.is_unread("NEW-1")
