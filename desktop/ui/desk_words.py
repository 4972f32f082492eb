"""What the desk says, in the person's language: its sentences carry a pattern and parts to translate."""

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import Change, EntryRow, IntentRow, NoticeRow, Put
from desktop.core.sentence import CONTEXT, COUNT, Moment, Sentence
from desktop.ui.delegates.time_words import time_words


def said(text: str) -> str:
    """A sentence of the desk in the window's language; other text as it is."""
    if isinstance(text, Moment):
        return time_words(text.at)
    if not isinstance(text, Sentence):
        return text
    parts = {name: said(part) for name, part in text.parts.items()}
    if COUNT in parts:
        pattern = QCoreApplication.translate(CONTEXT, text.pattern, "", int(parts[COUNT]))
    else:
        pattern = QCoreApplication.translate(CONTEXT, text.pattern)
    return pattern.format_map(parts).strip()


def in_words(change: Change) -> Change:
    """The change with all that the desk says in it translated."""
    row = change.row if isinstance(change, Put) else None
    if isinstance(row, NoticeRow):
        return _put(change, row.model_copy(update={"title": said(row.title), "detail": said(row.detail)}))
    if isinstance(row, EntryRow) and row.pops:
        row = _with_pops(row)
    if isinstance(row, EntryRow | IntentRow) and isinstance(row.problem, Sentence):
        row = row.model_copy(update={"problem": said(row.problem)})
    is_same = not isinstance(change, Put) or row is change.row
    return change if is_same or not isinstance(row, EntryRow | IntentRow) else _put(change, row)


def _with_pops(row: EntryRow) -> EntryRow:
    if not any(isinstance(pop.detail, Sentence) for pop in row.pops):
        return row
    pops = tuple(pop.model_copy(update={"detail": said(pop.detail)}) for pop in row.pops)
    return row.model_copy(update={"pops": pops})


def _put(change: Change, row: EntryRow | IntentRow | NoticeRow) -> Put:
    return Put(change.table, change.id, row)
