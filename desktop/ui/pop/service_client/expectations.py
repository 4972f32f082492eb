"""Answers that have to wait until the desk shows what became of a call."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from desktop.core.changes import EntryRow, Phase

# The client gives up after ten seconds; our word comes first.
ANSWERED_WITHIN_MS = 9_000
NOT_YET = "There is no answer yet. It is kept and sent again; look at the workitem before you repeat it."

IsSo = Callable[[EntryRow | None], bool]
Answer = Callable[[str], None]


@dataclass(eq=False)
class Expectation:
    """One call under way. ``is_so`` recognises success; ``answer`` gets a sentence, empty for success."""

    is_so: IsSo
    answer: Answer
    command_name: str
    timer: QTimer
    old_problem: str


class Expectations(QObject):
    """The calls of one page that are under way."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: list[Expectation] = []

    def add(self, command_name: str, is_so: IsSo, answer: Answer, row: EntryRow | None) -> None:
        """Answer when it is so, when it was refused, or when the time is up. ``row``: the entry now."""
        timer = QTimer(self, singleShot=True, interval=ANSWERED_WITHIN_MS)
        expectation = Expectation(is_so, answer, command_name, timer, row.problem if row else "")
        timer.timeout.connect(lambda: self._end(expectation, NOT_YET))
        self._open.append(expectation)
        timer.start()
        self.look(row)

    def look(self, row: EntryRow | None) -> None:
        """The entry is now so."""
        for expectation in tuple(self._open):
            if expectation.is_so(row):
                self._end(expectation, "")
            elif row is None:
                self._end(expectation, "The workitem is gone.")
            elif row.intent_name == expectation.command_name:
                self._look_at_intent(expectation, row)
            elif row.problem and row.problem != expectation.old_problem:
                self._end(expectation, row.problem)

    def drop_all(self) -> None:
        """The page is gone: nobody listens."""
        for expectation in self._open:
            expectation.timer.stop()
        self._open.clear()

    def _look_at_intent(self, expectation: Expectation, row: EntryRow) -> None:
        if row.intent_phase is Phase.PARKED:
            self._end(expectation, row.problem or "It was refused.")
        elif row.intent_phase is Phase.WAITING:
            self._end(expectation, "")  # it is safe here and will be sent: that is a yes

    def _end(self, expectation: Expectation, sentence: str) -> None:
        if expectation in self._open:
            self._open.remove(expectation)
            expectation.timer.stop()
            expectation.timer.deleteLater()
            expectation.answer(sentence)
