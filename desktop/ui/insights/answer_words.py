"""How far a question is, in words: reading, failed, old, or as of when."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import AnswerRow
from desktop.ui.delegates.time_words import time_words

translate = QCoreApplication.translate


class AnswerWords(NamedTuple):
    """What to say, with icon and colour: ``text3`` while all is well."""

    text: str
    icon: str = "clock"
    tone: str = "text3"


def answer_words(row: AnswerRow | None, *, is_live: bool) -> AnswerWords:
    """The state of one question's answer."""
    if row is None:
        return AnswerWords("")
    if row.read_at is None:
        if row.problem:
            return AnswerWords(f"{row.problem} {row.problem_detail}".strip(), "triangle-alert", "risk")
        return AnswerWords(translate("Insights", "Reading…"), "refresh-cw")
    known = translate("Insights", "As of {0}").format(time_words(row.read_at))
    more = _more(row, is_live=is_live)
    return AnswerWords(known) if more is None else more._replace(text=f"{known}. {more.text}")


def _more(row: AnswerRow, *, is_live: bool) -> AnswerWords | None:
    """What there is to say of an answer beside its age."""
    if row.problem:
        failed = translate("Insights", "Could not be read again: {0}").format(row.problem)
        return AnswerWords(failed, "triangle-alert", "away")
    if row.is_reading:
        return AnswerWords(translate("Insights", "Reading again…"), "refresh-cw")
    if not is_live:
        return AnswerWords(translate("Insights", "Offline: it may be old."), "wifi-off", "away")
    return None
