"""Screen pops of an entry: its pages are asked for, and what became of each is kept."""

from desktop.core.books import Books
from desktop.core.changes import EntryRow, PopResult
from desktop.core.effects import PopPage, RefusePop
from desktop.core.messages import PopAsked, PopLetGo, PopLoaded
from desktop.core.pop import address, launch_key
from desktop.core.pop_rules import pages_of
from desktop.core.words import name_of
from desktop.domain.agent import Agent
from desktop.domain.entry import Entry
from desktop.domain.workbin import LaunchScope, ScreenPop

OPENING = "opening"
REFUSED = "refused"
_FAILURES = frozenset({"failed", "crashed", "blocked", "refused"})


def open_pops(books: Books, row: EntryRow, only: str | None = None) -> None:
    """Ask for the pages of the entry, or for one of them."""
    catalogue = books.catalogue
    if catalogue is None:
        return
    opened: set[str] = set()
    for pop in pages_of(row.entry, catalogue, books.pop_policy):
        key = launch_key(pop, row.entry, catalogue.me)
        if only == pop.id or (only is None and key not in opened):
            opened.add(key)
            _note(books, row.entry.id, _open(books, row.entry, pop, catalogue.me))


def on_pop_asked(books: Books, message: PopAsked) -> None:
    """Open again what the person asks for, for work that is theirs."""
    row = books.mirror.find(message.entry_id)
    if row is not None and row.is_mine:
        open_pops(books, row, message.pop_id)


def on_pop_loaded(books: Books, message: PopLoaded) -> None:
    """Show what became of a page."""
    result = PopResult(
        pop_id=message.pop_id, outcome=message.outcome, took_s=message.took_s, detail=message.detail
    )
    _note(books, message.entry_id, result)
    if message.outcome in _FAILURES and message.entry_id in books.mirror.rows:
        about = f"{message.entry_id}:{message.pop_id}"
        label = _label(books, message.entry_id, message.pop_id)
        books.tell("pop.failed", message.entry_id, about=about, label=label, detail=message.detail)


def on_pop_let_go(books: Books, message: PopLetGo) -> None:
    """Say it, as long as the work is there to be done."""
    row = books.mirror.find(message.entry_id)
    if row is not None and row.is_mine and row.entry.status.is_open:
        code = "pop.released" if message.is_free else "pop.held"
        books.tell(code, message.entry_id, entry=name_of(row.entry))


def _open(books: Books, entry: Entry, pop: ScreenPop, me: Agent) -> PopResult:
    """Ask for one page, or refuse its address."""
    url, problem = address(pop.url, entry, me, books.pop_policy)
    if problem:
        books.ask(RefusePop(entry_id=entry.id, pop_id=pop.id, reason=problem))
        about = f"{entry.id}:{pop.id}"
        books.tell("pop.refused", entry.id, about=about, label=pop.label, detail=problem)
        return PopResult(pop_id=pop.id, outcome=REFUSED, detail=problem)
    shared = launch_key(pop, entry, me) if pop.launch_key and pop.launch_scope is LaunchScope.DESKTOP else ""
    books.ask(
        PopPage(
            entry_id=entry.id,
            pop_id=pop.id,
            label=pop.label,
            url=url,
            target=pop.target,
            shared_key=shared,
        )
    )
    return PopResult(pop_id=pop.id, outcome=OPENING)


def _label(books: Books, entry_id: str, pop_id: str) -> str:
    """What a person knows the page by."""
    row, catalogue = books.mirror.find(entry_id), books.catalogue
    pops = pages_of(row.entry, catalogue, books.pop_policy) if row is not None and catalogue else ()
    return next((pop.label for pop in pops if pop.id == pop_id and pop.label), pop_id)


def _note(books: Books, entry_id: str, result: PopResult) -> None:
    row = books.mirror.find(entry_id)
    if row is not None:
        others = tuple(known for known in row.pops if known.pop_id != result.pop_id)
        books.mirror.show(row.model_copy(update={"pops": (*others, result)}))
