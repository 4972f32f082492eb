"""One place on the screen that asks the back end and follows its answer."""

from PySide6.QtCore import QObject, Signal

from desktop.core.changes import AnswerRow, Change, TableName
from desktop.domain.questions import Answer, Question
from desktop.ui.bridge import Bridge


class Asked(QObject):
    """``changed`` when there is news of the answer, of the line, or of who this person is."""

    changed = Signal()

    def __init__(self, bridge: Bridge, slot: str, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._slot = slot
        self._question: Question | None = None
        bridge.changed.connect(self._hear)

    @property
    def question(self) -> Question | None:
        """What was asked last."""
        return self._question

    @property
    def row(self) -> AnswerRow | None:
        """How far the question is; None before the desk has heard of it."""
        row = self._bridge.tables.answer(self._slot)
        return row if row is not None and row.question == self._question else None

    @property
    def answer(self) -> Answer | None:
        """What is known, be it old."""
        return None if self.row is None else self.row.answer

    def ask(self, question: Question) -> None:
        """Ask, or ask the same again."""
        self._question = question
        self._bridge.ask(self._slot, question)

    def _hear(self, changes: list[Change]) -> None:
        if any(
            (change.table is TableName.ANSWERS and change.id == self._slot)
            or change.table in (TableName.LINK, TableName.CATALOGUE)
            for change in changes
        ):
            self.changed.emit()
