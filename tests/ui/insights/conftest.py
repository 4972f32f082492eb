"""A lead before the panes, whose engine only takes down what it is asked."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.changes import AnswerRow, Change, Put, TableName
from desktop.core.messages import Message, QuestionAsked
from desktop.domain.questions import Answer, Question
from desktop.domain.stream import Catalogue
from desktop.ui.bridge import Bridge
from tests.ui import sample

RIGHTS = ("audits:audit:view", "analytics:workitem:view", "routing:workbin:simulate")


def catalogue_of_a_lead(rights: tuple[str, ...] = RIGHTS) -> Catalogue:
    known = sample.catalogue()
    return known.model_copy(update={"me": known.me.model_copy(update={"permissions": rights})})


class Lead:
    """``told`` is all that reached the engine; questions are answered by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.told: list[Message] = []
        self.bridge = Bridge(self.told.append, now=lambda: sample.NOW)
        self.sign_in(RIGHTS)

    def sign_in(self, rights: tuple[str, ...]) -> None:
        known = catalogue_of_a_lead(rights)
        self.hear(*sample.desk(), Put(TableName.CATALOGUE, "catalogue", known))

    def hear(self, *changes: Change) -> None:
        with self._qtbot.waitSignal(self.bridge.changed):
            self.bridge.receive(changes)

    def questions(self) -> dict[str, Question]:
        """The last question of every place."""
        return {one.slot: one.question for one in self.told if isinstance(one, QuestionAsked)}

    def answer(self, slot: str, answer: Answer | None, **more: object) -> None:
        """What came of a question: an answer, or ``problem=…`` without one."""
        question = self.questions()[slot]
        row = AnswerRow(slot=slot, question=question, answer=answer, read_at=sample.NOW if answer else None)
        self.hear(Put(TableName.ANSWERS, slot, row.model_copy(update=more)))


@pytest.fixture
def lead(qtbot: QtBot) -> Lead:
    return Lead(qtbot)
