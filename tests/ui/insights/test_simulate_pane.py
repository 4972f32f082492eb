from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.core.messages import QuestionAsked
from desktop.domain.entry import EntryStatus
from desktop.domain.questions import BinConflict, Candidate, CandidateReason, Outlook, Simulation
from desktop.domain.record import NamedRef
from desktop.ui.insights.outlook_model import obstacles
from desktop.ui.insights.simulate_pane import SimulatePane
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.insights.conftest import Lead

SLOT = "simulate.outlook"
AWAY = CandidateReason(code="presence", message="Presence is Lunch, which takes no work.")
UNABLE = CandidateReason(code="skill.missing", message="Does not have the skill german.")


def candidate(name: str, *reasons: CandidateReason, rank: int | None = None) -> Candidate:
    agent = NamedRef(id=f"u-{name.casefold()}", name=name)
    return Candidate(agent=agent, eligible=rank is not None, rank=rank, reasons=reasons)


OUTLOOK = Outlook(
    workbin_id="loans",
    assigned_to=NamedRef(id="u-ana", name="Ana"),
    candidates=(
        candidate("Ana", rank=1),
        candidate("Bo", rank=2),
        candidate("Cy", AWAY, UNABLE),
        candidate("Di", AWAY),
    ),
    conflicts=(BinConflict(workbin_id="fraud", workbin_name="Fraud", message="Both want the same skills."),),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, lead: Lead) -> Iterator[SimulatePane]:
    free = sample.entry_row("CLM-7", "Hail damage", status=EntryStatus.UNASSIGNED, workbin_id="claims")
    lead.hear(*sample.put(free))
    made = SimulatePane(lead.bridge, theme)
    qtbot.addWidget(made)
    tester = QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    assert tester.model() is made.model
    made.resize(1200, 700)
    made.show()
    yield made
    made.close()


def paste(pane: SimulatePane, text: str) -> None:
    pane.form.ways.choose(1)
    pane.form.paste.setPlainText(text)
    pane.form.go.click()


def test_an_entry_that_waits_is_asked_about_in_its_workbin(pane: SimulatePane, lead: Lead) -> None:
    pane.show_entry("CLM-7")
    assert lead.questions()[SLOT] == Simulation(workbin_id="claims", entry_id="CLM-7")


def test_the_answer_names_who_and_what_keeps_it_from_the_others(pane: SimulatePane, lead: Lead) -> None:
    pane.show_entry("CLM-7")
    lead.answer(SLOT, OUTLOOK)
    assert pane.verdict.text() == "Ana would get it now."
    assert pane.why.text().splitlines()[:2] == [
        "2 of 4 agents can take it.",
        "2 × Not available.",  # noqa: RUF001  # as it is shown
    ]
    assert pane.conflict.accessibleName() == "In the way of: Fraud. Both want the same skills."
    spoken = [
        pane.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(pane.model.rowCount())
    ]
    assert spoken[0] == "Ana: Would get it."
    assert spoken[1] == "Bo: Number 2 in line."
    assert spoken[2].startswith("Cy: Cannot take it. Presence is Lunch")
    pane.search("german")
    assert pane.model.rowCount() == 1


def test_nobody_is_said_too(pane: SimulatePane, lead: Lead) -> None:
    pane.show_entry("CLM-7")
    lead.answer(SLOT, Outlook(workbin_id="claims", candidates=(candidate("Cy", AWAY),)))
    assert pane.verdict.text() == "Nobody can take it now: it would wait."
    assert not pane.conflict.isVisible()


def test_a_pasted_workitem_is_asked_about_and_what_has_no_say_is_named(
    pane: SimulatePane, lead: Lead
) -> None:
    paste(pane, '{"priority": 1, "queueId": "fraud", "customFields": {}}')
    assert lead.questions()[SLOT] == Simulation(workbin_id="fraud", workitem={"priority": 1})
    assert pane.form.note.text() == "Routing does not go by: customFields"
    assert pane.form.workbins.currentText() == "Fraud workbin"


def test_a_paste_that_is_wrong_is_not_sent_and_the_caret_goes_there(pane: SimulatePane, lead: Lead) -> None:
    paste(pane, '{\n  "priority": 9\n}')
    assert not any(isinstance(one, QuestionAsked) for one in lead.told)
    assert pane.form.problem.text() == "priority: it has to be a whole number from 1 to 5."
    assert pane.form.paste.textCursor().selectedText() == '"priority": 9'
    pane.form.paste.setPlainText("{}")
    assert pane.form.problem.isHidden(), "it is being put right"


def test_a_refusal_of_the_service_is_shown_in_its_words(pane: SimulatePane, lead: Lead) -> None:
    pane.show_entry("CLM-7")
    lead.answer(SLOT, None, problem="The service refused", problem_detail="There is no such entry.")
    assert pane.state.accessibleName() == "The service refused There is no such entry."


def test_without_the_right_there_is_no_asking(pane: SimulatePane, lead: Lead) -> None:
    lead.sign_in(())
    assert not pane.form.go.isEnabled()
    assert "routing:workbin:simulate" in pane.state.accessibleName()
    assert "routing:workbin:simulate" in pane.form.go.toolTip()


def test_nothing_to_ask_about_is_said(pane: SimulatePane, lead: Lead) -> None:
    pane.form.entries.setCurrentIndex(-1)
    pane.form.go.click()
    assert pane.form.problem.text() == "Choose an entry first."
    assert not any(isinstance(one, QuestionAsked) for one in lead.told)


def test_what_stands_in_the_way_is_counted_by_agents_and_said_for_what_it_is() -> None:
    def lacks(skill: str) -> CandidateReason:
        return CandidateReason(code="skill.missing", message=f"Does not have the skill {skill}.")

    def full(held: int) -> CandidateReason:
        return CandidateReason(
            code="at.capacity", message=f"At capacity for workitem: holds {held} of {held}."
        )

    candidates = (
        candidate("Ana", lacks("german"), lacks("claims")),
        candidate("Bo", lacks("german"), full(3)),
        candidate("Cy", full(2)),
        candidate("Di", AWAY),
    )
    found = obstacles(Outlook(workbin_id="loans", candidates=candidates))
    assert found == [
        ("Does not have the skill german.", 2),
        ("At capacity.", 2),
        ("Does not have the skill claims.", 1),
        ("Not available.", 1),
    ]
