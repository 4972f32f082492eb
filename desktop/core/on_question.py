"""Somebody wants to know something that the live list does not tell, and what came of it."""

from desktop.core.books import Books
from desktop.core.changes import AnswerRow, EntryRow
from desktop.core.effects import ReadAnswer
from desktop.core.messages import QuestionAnswered, QuestionAsked, QuestionFailed
from desktop.core.permits import why_not_ask
from desktop.domain.questions import DayFound, EntryHistory, Question, Timeline

ANSWERS_KEPT = 200


def on_asked(books: Books, message: QuestionAsked) -> None:
    """Ask, unless it is being asked, is known for good, or is not this person's to ask."""
    slot, question = message.slot, message.question
    known = books.answers.find(slot)
    if known is not None and known.question != question:
        known = None
    if known is not None and (known.is_reading or _is_whole(books, known)):
        return
    reason = why_not_ask(question, books.catalogue)
    row = known or AnswerRow(slot=slot, question=question)
    told = {"is_reading": not reason, "problem": reason, "problem_detail": ""}
    _keep(books, row.model_copy(update=told))
    if not reason:
        books.ask(ReadAnswer(slot=slot, question=question))


def on_answered(books: Books, message: QuestionAnswered) -> None:
    """The answer; one to a question that was replaced meanwhile is let go."""
    row = _find_asked(books, message.slot, message.question)
    if row is not None:
        new = {"is_reading": False, "answer": message.answer, "read_at": books.now}
        _keep(books, row.model_copy(update={**new, "problem": "", "problem_detail": ""}))
    if isinstance(message.question, EntryHistory) and isinstance(message.answer, Timeline):
        _complete(books, message.question.entry_id, message.answer)
    if isinstance(message.answer, DayFound):
        _remember(books, message.answer)


def on_failed(books: Books, message: QuestionFailed) -> None:
    """There is no answer; an earlier one stays, with its age."""
    row = _find_asked(books, message.slot, message.question)
    if row is not None:
        new = {"is_reading": False, "problem": message.title, "problem_detail": message.detail}
        _keep(books, row.model_copy(update=new))


def _find_asked(books: Books, slot: str, question: Question) -> AnswerRow | None:
    row = books.answers.find(slot)
    return row if row is not None and row.question == question else None


def _keep(books: Books, row: AnswerRow) -> None:
    """The slot that was used longest ago goes when there are too many."""
    books.answers.drop(row.slot)
    books.answers.put(row.slot, row)
    if len(books.answers) > ANSWERS_KEPT:
        books.answers.drop(next(iter(books.answers)).slot)


def _is_whole(books: Books, row: AnswerRow) -> bool:
    """Whether a timeline reaches the version of the entry that we have: then it cannot say more."""
    if not isinstance(row.question, EntryHistory) or not isinstance(row.answer, Timeline):
        return False
    entry_id, steps = row.question.entry_id, row.answer.steps
    entry = books.mirror.find(entry_id) or books.done.find(entry_id)
    number = 0 if entry is None else entry.entry.sequence_number
    return bool(steps) and steps[-1].sequence_number >= number


def _remember(books: Books, day: DayFound) -> None:
    """What I finished before this program was started is finished work as well."""
    for entry in reversed(day.done):
        if books.done.find(entry.id) is None and books.mirror.find(entry.id) is None:
            books.keep_done(EntryRow(entry=entry, is_mine=False))


def _complete(books: Books, entry_id: str, timeline: Timeline) -> None:
    """A timeline that reaches the version that we have makes the row's whole."""
    row = books.mirror.find(entry_id)
    if row is None or not timeline.steps:
        return
    if timeline.steps[-1].sequence_number >= row.entry.sequence_number:
        books.mirror.show(row.model_copy(update={"is_timeline_complete": True}))
