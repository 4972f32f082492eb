from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.changes import Put, TableName
from desktop.core.notices import compose
from desktop.domain.presence import WorkState
from tests.ui import sample
from tests.ui.team import crowd
from tests.ui.team.lead_seat import LeadSeat

FARID, BASHIR = "u-5", "u-1"
NONE, PLAIN = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


def heading(lead: LeadSeat) -> str:
    return lead.floor.entries.heading.title


def point_at(lead: LeadSeat, agent_id: str) -> None:
    port = lead.floor.roster.view.viewport()
    place = QPointF(port.mapFromGlobal(lead.agent_place(agent_id)))
    move = QMouseEvent(QEvent.Type.MouseMove, place, port.mapToGlobal(place), NONE, NONE, PLAIN)
    QApplication.sendEvent(port, move)


def bashir_needs_attention(lead: LeadSeat) -> None:
    lead.hear(crowd.put_status(crowd.status(1, WorkState.NOT_RESPONDING, version=2)))
    lead.floor.tick()


def test_after_a_workbin_the_same_agent_can_be_looked_at_again(lead: LeadSeat) -> None:
    view = lead.floor.roster.view
    lead.looks_at(FARID)
    QTest.mouseClick(
        lead.floor.backlog.viewport(),
        Qt.MouseButton.LeftButton,
        pos=lead.floor.backlog.viewport().mapFromGlobal(lead.workbin_place("loans")),
    )
    assert heading(lead) == "Loans"
    assert view.current_look() is None, "what is shown is no agent's"
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().mapFromGlobal(lead.agent_place(FARID))
    )
    assert heading(lead) == "Farid Popal"


def test_lines_stay_under_what_is_dragged(lead: LeadSeat) -> None:
    lead.floor.tick()
    lead.looks_at(FARID, "e-5-3")
    lead.takes_up("e-5-3")
    before = lead.floor.model.line_of(BASHIR)
    bashir_needs_attention(lead)
    assert lead.floor.model.line_of(BASHIR) == before
    QTest.keyClick(lead.floor.entries.list, Qt.Key.Key_Escape)
    lead.floor.tick()
    assert lead.floor.model.line_of(BASHIR) != before


def test_lines_stay_under_a_pointer_that_moves(lead: LeadSeat) -> None:
    lead.floor.tick()
    before = lead.floor.model.line_of(BASHIR)
    point_at(lead, BASHIR)
    bashir_needs_attention(lead)
    assert lead.floor.model.line_of(BASHIR) == before
    QApplication.sendEvent(lead.floor.roster.view.viewport(), QEvent(QEvent.Type.Leave))
    lead.floor.tick()
    assert lead.floor.model.line_of(BASHIR) != before


def test_a_workitem_is_found_by_its_id_with_whoever_has_it(lead: LeadSeat) -> None:
    row = lead.bridge.tables.entry("e-5-3")
    assert row is not None
    lead.room.page.search.setText(str(row.entry.external_id).lower())
    assert lead.floor.entries.model.line_of("e-5-3") is not None
    assert lead.floor.model.line_of(FARID) is not None
    assert lead.floor.model.line_of(BASHIR) is None
    lead.room.page.search.setText("bashir")
    assert lead.floor.model.line_of(BASHIR) is not None
    assert heading(lead) != "Found", "names find agents"
    lead.room.page.search.clear()
    assert lead.floor.model.rowCount() == 14


def test_of_a_workbin_each_workitem_says_who_has_it(lead: LeadSeat) -> None:
    lead.floor.show_line("claims")
    subs = {
        row.entry.id: lead.floor.entries.delegate.look_at(row).sub
        for row in map(lead.floor.entries.model.entry, range(lead.floor.entries.model.rowCount()))
        if row is not None
    }
    assert subs["e-5-2"].startswith("Farid Popal · ")
    assert subs["w-1"].startswith("Step 1: Claims · ")
    lead.looks_at(FARID)
    row = lead.bridge.tables.entry("e-5-2")
    assert row is not None
    assert not lead.floor.entries.delegate.look_at(row).sub.startswith("Farid"), "the heading says so"


def test_the_menu_of_an_agent_stays_inside_of_the_window(lead: LeadSeat) -> None:
    lead.looks_at(FARID)
    more = lead.floor.entries.more
    more.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    corner = more.mapToGlobal(QPoint(more.width(), more.height()))
    assert menu.geometry().right() <= corner.x()
    menu.close()


def test_an_alert_moves_no_row_away_under_the_pointer(lead: LeadSeat) -> None:
    lead.looks_at("u-2")
    places = [lead.agent_place("u-2"), lead.workbin_place("calls")]
    alert = compose("alert.raised", sample.NOW, about="depth:calls", title="Waiting in Calls: 40", detail="")
    lead.hear(Put(TableName.NOTICES, alert.id, alert))
    lead.window.actions_.refresh()
    assert lead.window.alerts.isVisible()
    QApplication.processEvents()
    assert not lead.window.banners.isVisible()
    assert [lead.agent_place("u-2"), lead.workbin_place("calls")] == places
