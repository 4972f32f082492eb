"""The question that a page puts to the person: plain text, one at a time, then a pause. Pure."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.domain.record import JsonObject
from desktop.ui.panels.field_text import inert

LONGEST_QUESTION = 200
LONGEST_ANSWER = 24
MOST_ANSWERS = 3
PAUSE_S = 5.0


class Dialog(NamedTuple):
    """What is asked and what may be answered. ``address``: what the page would like to show, else empty."""

    id: str
    question: str
    answers: tuple[str, ...]
    address: str


class Dialogs:
    """The dialogs of one page. ``clock``: monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._count = 0
        self._quiet_until = float("-inf")
        self.open: Dialog | None = None

    def begin(self, address: str, values: JsonObject) -> Dialog | str:
        """The dialog that a page asks for, or why it may not have it."""
        if self.open is not None or self._clock() < self._quiet_until:
            return "The page has asked something already. It may ask again a little later."
        parts = [values.get(name) for name in ("label", "message")]
        question = inert(" · ".join(part for part in parts if isinstance(part, str)), LONGEST_QUESTION)
        if not question.strip():
            return "A dialog needs a label that says what it is about."
        self._count += 1
        self.open = Dialog(str(self._count), question, _answers(values.get("buttons")), address)
        return self.open

    def end(self) -> Dialog | None:
        """It is answered, closed or moot; the one that was open."""
        ended, self.open = self.open, None
        if ended is not None:
            self._quiet_until = self._clock() + PAUSE_S
        return ended


def _answers(buttons: object) -> tuple[str, ...]:
    listed = buttons if isinstance(buttons, list) else []
    texts = [inert(one, LONGEST_ANSWER).strip() for one in listed if isinstance(one, str)]
    return tuple(dict.fromkeys(text for text in texts if text))[:MOST_ANSWERS]
