from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.presence import WorkState
from desktop.ui.team.agent_look import Attention, Band
from desktop.ui.team.roster_order import Column, View
from tests.ui.team import crowd
from tests.ui.team.lead_seat import LeadSeat

FARID, BASHIR, CLARA = "u-5", "u-1", "u-2"


def test_it_keeps_qts_contract_while_people_come_go_and_are_looked_for(lead: LeadSeat) -> None:
    model = lead.floor.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for column in Column:
        model.sort_by(column, is_reversed=column is Column.RISK)
    lead.hear(crowd.put_status(crowd.status(1, WorkState.NOT_RESPONDING, version=2)))
    model.show_view(View(search="german"))
    assert 0 < model.rowCount() < 14
    model.show_view(View(bands=frozenset({Band.SILENT})))
    model.show_view(View())
    model.turn()
    assert model.rowCount() == 14
    assert tester.model() is model


def test_who_needs_attention_stands_in_front(lead: LeadSeat) -> None:
    model = lead.floor.model
    lead.floor.tick()
    seen = [look.attention for line in range(model.rowCount()) if (look := model.look(line)) is not None]
    assert seen == sorted(seen)
    assert seen[0] is Attention.SILENT
    reasons = {
        agent_id: look.attention for agent_id in (FARID, "u-8", "u-4") if (look := model.find_look(agent_id))
    }
    assert reasons == {FARID: Attention.OVERDUE, "u-8": Attention.HELD_OFFLINE, "u-4": Attention.CALM}


def test_lines_stay_where_they_are_while_somebody_is_on_one(lead: LeadSeat) -> None:
    model = lead.floor.model
    lead.floor.roster.view.setFocus()
    lead.floor.roster.view.go_to(CLARA)
    before = model.line_of(BASHIR)
    lead.floor.tick()
    lead.hear(crowd.put_status(crowd.status(1, WorkState.NOT_RESPONDING, version=2)))
    model.turn()
    assert model.line_of(BASHIR) == before
    lead.floor.roster.view.clearFocus()
    model.turn()
    assert model.line_of(BASHIR) in {0, 1}


def test_work_that_goes_from_one_to_another_is_counted_once(lead: LeadSeat) -> None:
    book = lead.floor.book
    before = len(book.agent(FARID)), len(book.agent(CLARA))
    lead.hear(crowd.put(crowd.entry("e-5-3", 2, version=9)))
    assert (len(book.agent(FARID)), len(book.agent(CLARA))) == (before[0] - 1, before[1] + 1)
    assert "e-5-3" in book.agent(CLARA).ids


def test_a_wrap_up_that_ends_is_no_longer_counted(lead: LeadSeat) -> None:
    assert lead.floor.model.counts()[Band.WRAP_UP] == 1
    lead.hear(crowd.put(crowd.entry("e-2-0", 2, version=9)))
    assert lead.floor.model.counts()[Band.WRAP_UP] == 0
