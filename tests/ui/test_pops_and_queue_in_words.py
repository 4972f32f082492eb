from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.core.changes import EntryRow, IntentRow, Phase, PopResult, Put, TableName
from desktop.core.pop import PopPolicy, find_problem
from desktop.ui.desk_words import in_words
from desktop.ui.intent_words import intent_words, phase_words
from desktop.ui.language import speak
from desktop.ui.pop.gate import Gate, Refusal
from tests.ui import sample

POLICY = PopPolicy(hosts=("crm.example",))


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = speak(qapp, "de_DE")
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_why_a_page_was_refused_is_said_in_the_language_of_the_window(german: None) -> None:
    problem = find_problem("https://elsewhere.example/", POLICY)
    assert problem == "elsewhere.example is not on the allowed list.", "the log stays English"
    row = sample.entry_row("APP-1")
    row = row.model_copy(update={"pops": (PopResult(pop_id="crm", outcome="refused", detail=problem),)})
    told = in_words(Put(TableName.ENTRIES, "APP-1", row))
    assert isinstance(told, Put)
    assert isinstance(told.row, EntryRow)
    refused = Gate.of(POLICY).admit("https://elsewhere.example/")
    assert isinstance(refused, Refusal)
    assert told.row.pops[0].detail == refused.reason
    assert refused.reason == "elsewhere.example steht nicht auf der Liste der erlaubten Seiten."


def test_every_row_of_the_queue_says_what_was_asked_for_and_how_far_it_is(german: None) -> None:
    row = IntentRow(
        key="k",
        name="MarkDone",
        entry_id="APP-1",
        title="Fraud check",
        phase=Phase.HELD,
        given_at=sample.NOW,
        tries=0,
    )
    assert intent_words(row) == "Erledigt · Fraud check"
    assert {phase_words(phase) for phase in Phase} >= {"Wird gleich gesendet", "Nicht gespeichert"}


def test_rows_without_words_of_the_desk_are_passed_on_as_they_are() -> None:
    change = Put(TableName.ENTRIES, "APP-1", sample.entry_row("APP-1"))
    assert in_words(change) is change
