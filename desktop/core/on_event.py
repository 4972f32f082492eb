"""What a frame's events mean. Every kind of event has its line in the table."""

from collections.abc import Callable, Mapping

from desktop.core.books import Books
from desktop.core.learning import News, Source, learn
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence
from desktop.domain.agent import AgentStatus
from desktop.domain.events import AgentChanged, AnyEntryEvent, Event, UnknownEvent, WorkbinUpdated
from desktop.domain.presence import RoutingStatus
from desktop.domain.record import NamedRef


def take_event(books: Books, event: Event) -> None:
    """Take in one event; one that contradicts itself is counted and let go."""
    _HANDLERS.get(type(event), _on_entry_event)(books, event)


def take_status(books: Books, status: AgentStatus, by: NamedRef | None = None, reason: str = "") -> None:
    """Take in how an agent is doing, if it is newer than what is known; ``by`` and ``reason`` as told."""
    before = books.statuses.find(status.id)
    if before is not None and status.sequence_number <= before.sequence_number:
        return
    books.statuses.put(status.id, status)
    if status.id == books.my_id:
        _tell_about_me(books, before, status, by)
        if before is not None and by is not None and by.id != status.id:
            _tell_what_was_done(books, before, status, {"actor": by.name or by.id, "why": reason.strip()})


def _on_entry_event(books: Books, event: AnyEntryEvent) -> None:
    entry = event.entry
    if entry.id != event.entry_id or entry.sequence_number != event.sequence_number:
        books.line.unknown_events += 1
        return
    if event.offer is not None and entry.offer is None and entry.status.value == "assigned":
        entry = entry.model_copy(update={"offer": event.offer})
    learn(books, entry, News(Source.STREAM, event))


def _on_agent_changed(books: Books, event: AgentChanged) -> None:
    reason = "" if event.reason is None else event.reason.text or event.reason.code
    take_status(books, event.user, event.actor, reason)


def _on_workbin_updated(books: Books, event: WorkbinUpdated) -> None:
    known = books.catalogue
    old = None if known is None else known.workbin(event.workbin.id)
    if known is None or old is None or event.workbin.sequence_number <= old.sequence_number:
        return
    workbins = tuple(event.workbin if bin_.id == old.id else bin_ for bin_ in known.workbins)
    books.catalogue = known.model_copy(update={"workbins": workbins})
    books.catalogues.put("catalogue", books.catalogue)


def _on_unknown(books: Books, event: UnknownEvent) -> None:
    del event
    books.line.unknown_events += 1


_HANDLERS: dict[type, Callable[..., None]] = {
    AgentChanged: _on_agent_changed,
    WorkbinUpdated: _on_workbin_updated,
    UnknownEvent: _on_unknown,
}


def _tell_about_me(
    books: Books, before: AgentStatus | None, status: AgentStatus, actor: NamedRef | None
) -> None:
    """Somebody changed my presence, or I stopped answering."""
    was = None if before is None else before.presence.definition_id
    by = status.presence.by or actor
    if was is not None and was != status.presence.definition_id and by is not None and by.id != status.id:
        reason = (status.presence.reason or "").strip()
        books.tell("presence.forced", actor=by.name or by.id, presence=status.presence.label, why=reason)
    if status.routing_status is not RoutingStatus.NOT_RESPONDING:
        books.untell("presence.notResponding")
    elif before is None or before.routing_status is not RoutingStatus.NOT_RESPONDING:
        missed = QT_TRANSLATE_NOOP("Desk", "%n offer(s) not answered.")
        books.tell("presence.notResponding", missed=sentence(missed, n=str(max(1, status.missed_offers))))


def _tell_what_was_done(
    books: Books, before: AgentStatus, status: AgentStatus, words: Mapping[str, str]
) -> None:
    """Somebody else changed how much I may hold, or had me offered work again."""
    limits = {one.media_type: one.maximum for one in before.capacity}
    changed = [one for one in status.capacity if limits.get(one.media_type, one.maximum) != one.maximum]
    if changed:
        books.tell("capacity.set", maximum=str(changed[0].maximum), **words)
    is_same_presence = before.presence.definition_id == status.presence.definition_id
    was_silent = before.routing_status is RoutingStatus.NOT_RESPONDING
    if was_silent and is_same_presence and status.routing_status is not RoutingStatus.NOT_RESPONDING:
        books.tell("presence.recovered", **words)
