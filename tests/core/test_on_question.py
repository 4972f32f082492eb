from datetime import timedelta

import pytest

from desktop.core.changes import AnswerRow, EntryRow, TableName
from desktop.core.effects import ReadAnswer
from desktop.core.messages import CatalogueRead, QuestionAnswered, QuestionAsked, QuestionFailed
from desktop.core.on_question import ANSWERS_KEPT
from desktop.core.permits import why_not_ask
from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.questions import (
    AuditPage,
    AuditTrail,
    DayFound,
    EntryHistory,
    MyDay,
    Question,
    Simulation,
    Timeline,
    WorkSummary,
)
from tests.core.bench import START, Bench, catalogue, entry

ALL = AuditTrail()
ONE = AuditTrail(agent_id="agent-2")
FOUND = AuditPage(entities=(), before=7)
RIGHTS = ("audits:audit:view", "analytics:workitem:view", "routing:workbin:simulate")


@pytest.fixture
def lead(bench: Bench) -> Bench:
    known = catalogue(is_lead=True)
    bench.take(
        CatalogueRead(
            catalogue=known.model_copy(update={"me": known.me.model_copy(update={"permissions": RIGHTS})})
        )
    )
    return bench


def shown(bench: Bench, slot: str = "s") -> AnswerRow:
    row = bench.rows[TableName.ANSWERS, slot]
    assert isinstance(row, AnswerRow)
    return row


def test_a_question_is_asked_once_and_its_answer_shown(lead: Bench) -> None:
    lead.take(QuestionAsked(slot="s", question=ALL))
    assert lead.asked(ReadAnswer) == [ReadAnswer(slot="s", question=ALL)]
    assert shown(lead).is_reading
    lead.take(QuestionAsked(slot="s", question=ALL))
    assert not lead.asked(ReadAnswer), "it is under way already"
    lead.take(QuestionAnswered(slot="s", question=ALL, answer=FOUND))
    assert (shown(lead).answer, shown(lead).is_reading, shown(lead).read_at) == (FOUND, False, lead.now)


def test_the_last_question_of_a_place_counts(lead: Bench) -> None:
    lead.take(QuestionAsked(slot="s", question=ALL))
    lead.take(QuestionAsked(slot="s", question=ONE))
    lead.take(QuestionAnswered(slot="s", question=ALL, answer=FOUND))
    assert shown(lead) == AnswerRow(slot="s", question=ONE, is_reading=True)
    lead.take(QuestionFailed(slot="s", question=ALL, title="late"))
    assert not shown(lead).problem


def test_a_failure_is_told_and_what_was_known_stays(lead: Bench) -> None:
    lead.take(QuestionAsked(slot="s", question=ALL))
    lead.take(QuestionAnswered(slot="s", question=ALL, answer=FOUND))
    lead.take(QuestionAsked(slot="s", question=ALL))
    lead.take(QuestionFailed(slot="s", question=ALL, title="No answer", detail="Try again."))
    row = shown(lead)
    assert (row.answer, row.problem, row.problem_detail) == (FOUND, "No answer", "Try again.")
    lead.take(QuestionAsked(slot="s", question=ALL))
    assert not shown(lead).problem
    assert lead.asked(ReadAnswer)


@pytest.mark.parametrize(
    "question",
    [ALL, WorkSummary(since=START, until=START), Simulation(workbin_id="loans")],
)
def test_without_the_right_nothing_is_asked_and_the_right_is_named(bench: Bench, question: Question) -> None:
    bench.take(QuestionAsked(slot="s", question=question))
    assert not bench.asked(ReadAnswer)
    assert any(right in shown(bench).problem for right in RIGHTS)
    assert not shown(bench).is_reading


def test_rights_are_known_only_after_signing_in() -> None:
    assert why_not_ask(ALL, None)
    assert not why_not_ask(EntryHistory(entry_id="e1"), None), "the service judges by the entry"


def test_the_answers_used_longest_ago_are_forgotten(lead: Bench) -> None:
    lead.take(QuestionAsked(slot="old", question=ALL))
    for number in range(ANSWERS_KEPT - 1):
        lead.take(QuestionAsked(slot=f"s{number}", question=ALL))
    assert (TableName.ANSWERS, "old") in lead.rows
    lead.take(QuestionAsked(slot="one more", question=ALL))
    assert (TableName.ANSWERS, "old") not in lead.rows
    lead.take(QuestionAnswered(slot="old", question=ALL, answer=FOUND))
    assert (TableName.ANSWERS, "old") not in lead.rows


def test_what_i_finished_before_the_start_is_finished_work_as_well(bench: Bench) -> None:
    question = MyDay(since=START, until=START + timedelta(days=1))
    bench.take(QuestionAsked(slot="my.day", question=question))
    old = entry("old", 4, EntryStatus.COMPLETED)
    bench.take(QuestionAnswered(slot="my.day", question=question, answer=DayFound(done=(old,))))
    row = bench.rows[TableName.DONE, "old"]
    assert isinstance(row, EntryRow)
    assert row.entry == old


def test_the_history_of_finished_work_is_read_again_to_its_last_step(bench: Bench) -> None:
    done = entry("e1", 4, EntryStatus.COMPLETED)
    day = MyDay(since=START, until=START)
    bench.take(QuestionAsked(slot="my.day", question=day))
    bench.take(QuestionAnswered(slot="my.day", question=day, answer=DayFound(done=(done,))))
    history = EntryHistory(entry_id="e1")
    steps = [HistoryStep(sequence_number=n, event_type="routing.workbinentry.x", at=START) for n in (1, 4)]
    asked = QuestionAsked(slot="history:e1", question=history)
    bench.take(asked)
    early = Timeline(steps=(steps[0],))
    bench.take(QuestionAnswered(slot="history:e1", question=history, answer=early))
    bench.take(asked)
    assert bench.asked(ReadAnswer), "it was read before the work was done"
    bench.take(QuestionAnswered(slot="history:e1", question=history, answer=Timeline(steps=tuple(steps))))
    bench.take(asked)
    assert not bench.asked(ReadAnswer), "now it is whole"
