import random
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.core.changes import Gone, TableName
from desktop.domain.entry import EntryStatus
from desktop.ui.delegates.heading import GroupHeading
from desktop.ui.models.arrangement import Grouping, Only, Order, Section, View
from desktop.ui.models.worklist_model import WorklistModel
from tests.ui import sample


class Clock:
    def __init__(self) -> None:
        self.at = sample.NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(qtbot: QtBot, clock: Clock) -> WorklistModel:
    made = WorklistModel(clock, sample.catalogue)
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]  # kept for the model's life
        made, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return made


def lines(model: WorklistModel) -> list[str]:
    """Headings as ``Label count``, rows as their ids."""
    found = []
    for number in range(model.rowCount()):
        item = model.item(number)
        assert item is not None
        if isinstance(item, GroupHeading):
            found.append(f"{item.label} {item.count}")
        else:
            found.append(item.entry.id)
    return found


def test_rows_are_grouped_by_state_and_sorted_by_due(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    assert lines(model)[:5] == ["Overdue 1", "CLM-20418", "In progress 3", "APP-9981", "SRV-7712"]


def test_a_change_that_keeps_its_place_touches_one_line_only(model: WorklistModel, qtbot: QtBot) -> None:
    model.apply(sample.put(*sample.worklist()))
    line = model.find_line("APP-9981")
    touched: list[int] = []
    model.dataChanged.connect(lambda first, last: touched.extend((first.row(), last.row())))
    row = sample.entry_row("APP-9981", due_at=sample.ahead(minutes=12, seconds=40), title="New")
    model.apply(sample.put(row))
    assert touched == [line, line]
    assert model.entry(line or 0) is row


def test_a_persistent_index_follows_its_row(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    line = model.find_line("SRV-7712")
    assert line is not None
    kept = QPersistentModelIndex(model.index(line))
    model.apply(sample.put(sample.entry_row("SRV-7712", due_at=sample.ahead(minutes=2))))
    moved = model.find_line("SRV-7712")
    assert moved is not None
    assert moved < line
    assert kept.row() == moved


def test_an_empty_group_leaves_with_its_last_row(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    model.apply([Gone(TableName.ENTRIES, "CLM-20418")])
    assert not any(line.startswith("Overdue") for line in lines(model))


def test_a_collapsed_group_keeps_its_count(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    head = lines(model).index("In progress 3")
    model.toggle(head)
    model.apply(sample.put(sample.entry_row("NEW-1", due_at=sample.ahead(minutes=30))))
    assert "In progress 4" in lines(model)
    assert "NEW-1" not in lines(model)
    model.toggle(head)
    assert "NEW-1" in lines(model)


def test_time_alone_makes_a_row_overdue(model: WorklistModel, clock: Clock) -> None:
    model.apply(sample.put(*sample.worklist()))
    clock.at += timedelta(minutes=13)
    model.turn()
    assert lines(model)[:3] == ["Overdue 2", "CLM-20418", "APP-9981"]


def test_held_rows_keep_their_places_until_let_go(model: WorklistModel, qtbot: QtBot) -> None:
    model.apply(sample.put(*sample.worklist()))
    before = lines(model)
    model.hold(is_held=True)
    model.apply(sample.put(sample.entry_row("SRV-7712", due_at=sample.ahead(minutes=1))))
    model.apply([Gone(TableName.ENTRIES, "CLM-20418")])
    assert lines(model) == before
    model.hold(is_held=False)
    assert lines(model)[:3] == ["In progress 3", "SRV-7712", "APP-9981"]


def test_an_offer_is_not_in_the_list(model: WorklistModel) -> None:
    model.apply(sample.put(sample.offer_row()))
    assert model.rowCount() == 0
    assert model.count(Section.MINE) == 0


@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("order", Order)
def test_every_view_shows_the_same_rows(model: WorklistModel, grouping: Grouping, order: Order) -> None:
    model.apply(sample.put(*sample.worklist()))
    model.show_view(View(grouping=grouping, order=order))
    shown = {line for line in lines(model) if "-" in line and " " not in line}
    assert shown == {row.entry.id for row in sample.worklist()}


def test_search_looks_into_custom_fields(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    model.show_view(View(search="tax lindqvist"))
    assert lines(model) == ["In progress 1", "APP-9981"]


def test_filters_leave_what_passes_all_of_them(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    model.show_view(View(only=frozenset({Only.PARKED, Only.UNSYNCED}), grouping=Grouping.NONE))
    assert lines(model) == ["DSP-3307"]


def test_a_screen_reader_hears_name_state_time_and_customer(model: WorklistModel) -> None:
    model.apply(sample.put(*sample.worklist()))
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Escalated claim: water damage, Overdue, ")
    assert "M. Okafor" in spoken


@pytest.mark.parametrize("seed", range(6))
def test_any_walk_of_news_ends_where_a_fresh_model_would_be(
    qtbot: QtBot, clock: Clock, model: WorklistModel, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311  # reproducible, not secret
    alive: dict[str, object] = {}
    for _ in range(300):
        entry_id = f"E-{dice.randrange(25):02}"
        roll = dice.random()
        if roll < 0.15:
            model.apply([Gone(TableName.ENTRIES, entry_id)])
            alive.pop(entry_id, None)
        elif roll < 0.25:
            model.hold(is_held=dice.random() < 0.5)
        elif roll < 0.3 and model.rowCount():
            line = dice.randrange(model.rowCount())
            if isinstance(model.item(line), GroupHeading):
                model.toggle(line)
        else:
            status = dice.choice([EntryStatus.ACCEPTED, EntryStatus.PARKED, EntryStatus.UNASSIGNED])
            row = sample.entry_row(
                entry_id,
                dice.choice("abc"),
                status=status,
                due_at=sample.ahead(minutes=dice.randrange(-60, 90)),
            )
            alive[entry_id] = row
            model.apply(sample.put(row))
    model.hold(is_held=False)
    for line in range(model.rowCount() - 1, -1, -1):
        item = model.item(line)
        if isinstance(item, GroupHeading) and item.is_collapsed:
            model.toggle(line)
    fresh = WorklistModel(clock, sample.catalogue)
    fresh.apply(sample.put(*alive.values()))  # type: ignore[arg-type]  # rows, as put above
    assert lines(model) == lines(fresh)
    assert model.rowCount(QModelIndex()) == fresh.rowCount()
