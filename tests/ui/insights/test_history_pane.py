from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from desktop.domain.questions import Audit, AuditActor, AuditPage, AuditTrail
from desktop.domain.record import JsonObject
from desktop.domain.source import Source as CameFrom
from desktop.ui.insights.audit_line import Source, audit_line, source_of
from desktop.ui.insights.audit_names import audit_names
from desktop.ui.insights.history_pane import HistoryPane
from desktop.ui.tables import Tables
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.insights.conftest import Lead

SLOT = "history.audits"
LEO = AuditActor(id="u-leo", name="Leo Berg")
ROUTER = AuditActor(id="routing", name="Routing", type="service")
CRM = AuditActor(id="crm", name="CRM", type="client")
ME = AuditActor(id=sample.ME, name="Rosa Nyberg")


def audit(  # noqa: PLR0913  # an audit has this many sides
    action: str,
    actor: AuditActor,
    entity_id: str = "APP-9981",
    entity_type: str = "workbinentry",
    *,
    before: JsonObject | None = None,
    after: JsonObject | None = None,
    reason: str | None = None,
    minutes_ago: float = 0,
) -> Audit:
    return Audit(
        timestamp=sample.NOW - timedelta(minutes=minutes_ago),
        actor=actor,
        action=action,
        entity_type=entity_type,
        entity_id=entity_id,
        before=before,
        after=after,
        reason=reason,
        request_id=f"req-{action}",
    )


OVERRIDE = audit(
    "overridden",
    LEO,
    before={"status": "accepted", "assignedTo": sample.ME, "sequenceNumber": 3},
    after={"status": "assigned", "assignedTo": "u-bo", "sequenceNumber": 4},
    reason="overload",
)
FORCED = audit("presence", LEO, "u-bo", "user", after={"presence": "p-ready"}, reason="peak", minutes_ago=5)
TIMEOUT = audit(
    "unassigned",
    ROUTER,
    "gone-entry",
    before={"status": "assigned", "assignedTo": "u-bo"},
    after={"status": "unassigned", "assignedTo": None, "name": "CLM-1"},
    reason="offer.timeout",
    minutes_ago=60 * 24,
)
LOADED = audit(
    "load", ROUTER, "loans", "workbin", after={"id": "loans", "name": "Loans"}, minutes_ago=60 * 25
)
ALL = (OVERRIDE, FORCED, TIMEOUT, LOADED)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, lead: Lead) -> Iterator[HistoryPane]:
    made = HistoryPane(lead.bridge, theme)
    qtbot.addWidget(made)
    tester = QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    assert tester.model() is made.model
    made.resize(1300, 700)
    made.show()
    yield made
    made.close()


def texts(pane: HistoryPane) -> list[str]:
    return [line.text for row in range(pane.model.rowCount()) if (line := pane.model.line(row))]


def asked(lead: Lead) -> AuditTrail:
    question = lead.questions()[SLOT]
    assert isinstance(question, AuditTrail)
    return question


def test_writes_are_told_under_their_days(pane: HistoryPane, lead: Lead) -> None:
    lead.answer(SLOT, AuditPage(entities=ALL))
    assert texts(pane) == [
        "APP-9981 reassigned from Rosa Nyberg to u-bo",
        "u-bo set to Ready",
        "Offer of CLM-1 not answered by u-bo",
        "Workbin Loans loaded",
    ]
    headings = [row for row in range(pane.model.rowCount()) if pane.model.line(row) is None]
    assert headings[0] == 0
    assert len(headings) == 2
    assert not pane.model.flags(pane.model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_one_write_is_shown_whole_and_copied(pane: HistoryPane, lead: Lead) -> None:
    lead.answer(SLOT, AuditPage(entities=ALL))
    assert pane.card.title.text() == "Choose a line to see all of it."
    pane.list.setCurrentIndex(pane.model.index(1))
    line = pane.list.current_line()
    assert line is not None
    assert line.change_words == "In progress → Offered, Rosa Nyberg → u-bo"
    assert pane.card.title.text() == line.text
    QTest.keyClick(pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    for part in ("reassigned", "Lead · Leo Berg", "In progress → Offered", "overload", "req-overridden"):
        assert part in copied


def test_the_place_is_kept_when_news_comes(pane: HistoryPane, lead: Lead) -> None:
    lead.answer(SLOT, AuditPage(entities=ALL))
    pane.list.setCurrentIndex(pane.model.index(2))
    newer = audit("accepted", ME, after={"assignedTo": sample.ME}, minutes_ago=-1)
    lead.answer(SLOT, AuditPage(entities=(newer, *ALL)))
    line = pane.list.current_line()
    assert line is not None
    assert line.audit == FORCED


@pytest.mark.parametrize(
    ("words", "expected"), [("peak", 1), ("REQ-OVERRIDDEN", 1), ("leo", 2), ("u-bo", 3), ("nothing", 0)]
)
def test_searching_looks_at_everything_that_was_read(
    pane: HistoryPane, lead: Lead, words: str, expected: int
) -> None:
    lead.answer(SLOT, AuditPage(entities=ALL))
    pane.search(words)
    assert pane.model.count == expected
    if not expected:
        assert "fits the filter" in pane.state.accessibleName()


def test_source_and_matter_narrow_it(pane: HistoryPane, lead: Lead) -> None:
    lead.answer(SLOT, AuditPage(entities=ALL))
    pane.filters.sources.setCurrentIndex(pane.filters.sources.findData("lead"))
    assert pane.model.count == 2
    pane.filters.matters.setCurrentIndex(pane.filters.matters.findData("presence"))
    assert texts(pane) == ["u-bo set to Ready"]
    pane.filters.sources.setCurrentIndex(0)
    pane.filters.matters.setCurrentIndex(pane.filters.matters.findData("settings"))
    assert texts(pane) == ["Workbin Loans loaded"]


def test_older_pages_come_under_the_newer(pane: HistoryPane, lead: Lead) -> None:
    lead.answer(SLOT, AuditPage(entities=ALL[:2], before=7))
    pane.older.click()
    assert asked(lead).before == 7
    lead.answer(SLOT, AuditPage(entities=ALL[2:]))
    assert pane.model.count == 4
    assert pane.older.isHidden()
    pane.line.refresh.click()
    assert asked(lead).before is None


def test_one_agent_or_one_entry_is_asked_for(pane: HistoryPane, lead: Lead) -> None:
    assert asked(lead).since is not None, "today"
    pane.filters.narrow(agent_id="u-bo", name="Bo Lind")
    assert (asked(lead).agent_id, asked(lead).entity_id) == ("u-bo", None)
    pane.filters.narrow(entry_id="APP-9981", name="Mortgage")
    assert (asked(lead).agent_id, asked(lead).entity_id, asked(lead).since) == (None, "APP-9981", None)
    pane.filters.scope.click()
    assert asked(lead).entity_id is None


def test_the_file_has_what_is_shown(pane: HistoryPane, lead: Lead) -> None:
    hostile = audit("presence", AuditActor(id="x", name="=HYPERLINK(1)"), "u-bo", "user")
    lead.answer(SLOT, AuditPage(entities=(*ALL, hostile)))
    pane.filters.sources.setCurrentIndex(pane.filters.sources.findData("lead"))
    rows = pane.model.csv().decode("utf-8-sig").splitlines()
    assert len(rows) == 4
    assert ",'=HYPERLINK(1)," in rows[3]
    assert rows[1].startswith("2026-11-22T14:32:20.000Z,lead,Leo Berg,u-leo,overridden,workbinentry,APP-9981")


def test_what_cannot_be_read_says_why(pane: HistoryPane, lead: Lead) -> None:
    assert pane.state.accessibleName() == ""
    lead.answer(SLOT, None, problem="The service did not answer.")
    assert pane.state.accessibleName() == "The service did not answer."
    lead.answer(SLOT, AuditPage(entities=()))
    assert "Nothing was changed" in pane.state.accessibleName()
    lead.sign_in(())
    assert "audits:audit:view" in pane.state.accessibleName()


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (OVERRIDE, Source.LEAD),
        (FORCED, Source.LEAD),
        (TIMEOUT, Source.ROUTING),
        (LOADED, Source.SYSTEM),
        (audit("added", CRM), Source.PROGRAM),
        (audit("accepted", ME), Source.YOU),
        (audit("accepted", LEO, after={"assignedTo": "u-leo"}), Source.AGENT),
        (audit("presence", LEO, "u-leo", "user"), Source.AGENT),
        (audit("completed", ME).model_copy(update={"source": CameFrom.PAGE}), Source.PAGE),
        (audit("completed", ME).model_copy(update={"source": CameFrom.PERSON}), Source.YOU),
    ],
)
def test_whose_doing_it_was(found: Audit, expected: Source) -> None:
    assert source_of(found, sample.ME) is expected


def test_an_action_that_nobody_knows_is_still_told() -> None:
    names = audit_names(Tables())
    line = audit_line(audit("sung", LEO, "x-1", "choir", after={"name": "A\u202e{0}"}), names)
    assert line.text == "choir A{0}: sung"


def test_a_move_between_workbins_is_no_return_and_says_why_in_words() -> None:
    moved = audit(
        "unassigned",
        LEO,
        before={"name": "B-1", "status": "unassigned", "workbin": "Claims"},
        after={"name": "B-1", "status": "unassigned", "workbin": "Loans"},
        reason="sla",
    ).model_copy(update={"reason_text": "Deadline at risk: storm"})
    line = audit_line(moved, audit_names(Tables()))
    assert line.text == "B-1 moved to the workbin Loans"
    assert line.change_words == "Workbin: Claims → Loans"
    assert line.reason == "Deadline at risk: storm"


def test_a_capacity_and_a_recovery_are_told_in_words_with_names_of_another_team() -> None:
    rule = {"interruptableMediaTypes": None, "includeNonAcd": False}
    capacity = audit(
        "update",
        LEO,
        "u-far",
        "utilization",
        before={"workitem": {"maximumCapacity": 4, **rule}},
        after={"workitem": {"maximumCapacity": 2, **rule}},
    )
    recovered = audit(
        "routingstatus", LEO, "u-far", "user", before={"status": "NOT_RESPONDING"}, after={"status": "IDLE"}
    )
    names = audit_names(Tables(), AuditPage(entities=(capacity, recovered), names={"u-far": "Ann Far"}))
    lines = (audit_line(capacity, names), audit_line(recovered, names))
    assert [(line.text, line.change_words) for line in lines] == [
        ("Capacity of Ann Far changed", "Workitems at once: 4 → 2"),
        ("Routing status of Ann Far changed", "Not Responding → Ready"),
    ]
