"""The pool: what waits in manual workbins for somebody to claim it.

Its rows are visible and count for nothing: the stream does not cover them, so they are read again and again.
A lead's stream covers them already.
"""

from collections.abc import Iterable

from desktop.core.books import Books
from desktop.core.effects import ReadPool
from desktop.core.learning import paint
from desktop.core.messages import PoolRead
from desktop.core.scope import Scope
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.workbin import AssignmentStrategy

ALARM = "pool"
POOL_S = 10.0


def ask_pool(books: Books) -> None:
    """Have the pool read now and every few seconds from now on, where there can be one."""
    workbins = () if books.catalogue is None else books.catalogue.workbins
    manual = tuple(one.id for one in workbins if one.assignment_strategy is AssignmentStrategy.MANUAL)
    if not books.abilities.has_pools or books.scope is Scope.TEAM:
        return
    if not manual:
        _drop(books, books.pool)
        books.pool = frozenset()
        return
    if books.line.is_up:
        books.ask(ReadPool(workbin_ids=manual))
    books.alarm_in(ALARM, POOL_S)


def on_pool_read(books: Books, message: PoolRead) -> None:
    """Show what can be claimed; what was claimed meanwhile goes."""
    free = {entry.id: entry for entry in message.entries if _is_free(books, entry)}
    for entry_id, entry in free.items():
        known = books.mirror.find(entry_id)
        if known is None or known.entry != entry:
            books.mirror.rows.put(entry_id, paint(books, entry, known))
    _drop(books, books.pool - free.keys())
    books.pool = frozenset(free)


def _is_free(books: Books, entry: Entry) -> bool:
    """Whether it can be claimed, as far as this desk knows better than an answer under way."""
    is_known_better = books.mirror.is_held(entry.id) or entry.sequence_number < books.mirror.version(entry.id)
    return entry.status is EntryStatus.UNASSIGNED and not is_known_better


def _drop(books: Books, entry_ids: Iterable[str]) -> None:
    for entry_id in entry_ids:
        if not books.mirror.is_held(entry_id) and not books.pending.of_entry(entry_id):
            row = books.mirror.find(entry_id)
            if row is not None and row.entry.status is EntryStatus.UNASSIGNED:
                books.mirror.rows.drop(entry_id)
