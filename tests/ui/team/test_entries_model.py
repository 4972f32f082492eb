from datetime import timedelta

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.core.changes import EntryRow
from desktop.ui.team.entries_model import EntriesModel
from tests.ui.team import crowd


def _row(number: int, due_in: int) -> EntryRow:
    return crowd.entry(f"e-{number}", 1, "claims", due=timedelta(minutes=due_in))


def _listed(model: EntriesModel) -> list[str]:
    return [row.entry.id for line in range(model.rowCount()) if (row := model.entry(line)) is not None]


def test_what_has_changed_comes_to_where_a_new_list_would_have_it(qtbot: QtBot) -> None:
    del qtbot
    model = EntriesModel(lambda: crowd.NOW, lambda: None)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = {number: _row(number, number * 7 % 100) for number in range(100)}
    model.show_rows(rows.values())
    for turn in range(5):
        del rows[turn]
        rows |= {100 + turn: _row(100 + turn, turn * 9), 50 + turn: _row(50 + turn, 90 - turn)}
        rows[20 + turn] = rows[20 + turn].model_copy(update={"problem": "x"})
        model.show_rows(rows.values())
        fresh = EntriesModel(lambda: crowd.NOW, lambda: None)
        fresh.show_rows(rows.values())
        assert _listed(model) == _listed(fresh)
        assert all(model.entry(model.line_of(row.entry.id) or 0) is row for row in rows.values())
    assert tester.model() is model
