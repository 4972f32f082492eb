"""Calls about the page's own entry. Each one is an intent like a click, and answered when it is true."""

from desktop.core.changes import EntryRow
from desktop.domain.commands import AcceptOffer, RejectOffer, UpdateUserData
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.record import JsonObject, JsonValue
from desktop.ui.panels.field_text import inert
from desktop.ui.pop.service_client import shapes
from desktop.ui.pop.service_client.call import Call, give

LONGEST_MESSAGE = 200


def interactions(call: Call) -> None:
    """The page's entry, as a list of one."""
    row = call.row
    found: list[JsonValue] = [shapes.interaction_shape(row, call.session.guards)] if row else []
    call.answer({"interactions": found})


def interaction(call: Call, row: EntryRow) -> None:
    """The page's entry."""
    call.answer(shapes.interaction_shape(row, call.session.guards))


def set_user_data(call: Call, row: EntryRow) -> None:
    """Write attached data of the named entry."""
    _write(call, row, call.request.values(1))


def set_own_user_data(call: Call, row: EntryRow) -> None:
    """Write attached data of the page's entry."""
    _write(call, row, call.request.values(0))


def _write(call: Call, row: EntryRow, values: JsonObject) -> None:
    """Attached data; the value under the configured key is the disposition."""
    guards = call.session.guards
    if not values or (key := guards.forbidden(values)):
        call.answer(f"The page may not write {inert(key, 60)}." if values else "There is nothing to write.")
        return
    rest = {key: value for key, value in values.items() if key != guards.disposition_key}
    if guards.disposition_key in values:
        code = values[guards.disposition_key]
        if not isinstance(code, str):
            call.answer("A disposition is a text.")
            return
        if not rest:
            _dispose(call, row, code)
            return
        refused = call.session.hands.write_for_page(row.entry.id, code=code)
        if refused:
            call.answer(refused)
            return
    give(
        call,
        UpdateUserData(entry_id=row.entry.id, user_data=rest),
        lambda now: now is not None and rest.items() <= now.entry.user_data.items(),
    )


def delete_user_data(call: Call, row: EntryRow) -> None:
    """Take one key out of the attached data."""
    key = call.request.text(1)
    if not key or call.session.guards.forbidden({key: None}):
        call.answer(f"The page may not write {inert(key, 60)}.")
        return
    command = UpdateUserData(entry_id=row.entry.id, user_data={key: None})
    give(call, command, lambda now: now is not None and now.entry.user_data.get(key) is None)


def _dispose(call: Call, row: EntryRow, code: str) -> None:
    refused = call.session.hands.write_for_page(row.entry.id, code=code)
    if refused:
        call.answer(refused)
        return
    call.session.expect("SaveDisposition", lambda now: _code_of(now) == code, call.settle)


def set_disposition(call: Call, row: EntryRow) -> None:
    """Choose the disposition."""
    _dispose(call, row, call.request.text(0))


def set_notes(call: Call, row: EntryRow) -> None:
    """Write the notes."""
    notes = call.request.text(0)
    refused = call.session.hands.write_for_page(row.entry.id, notes=notes)
    if refused:
        call.answer(refused)
        return
    call.session.expect("SaveDisposition", lambda now: _notes_of(now) == notes, call.settle)


def mark_done(call: Call, row: EntryRow) -> None:
    """End the work."""
    refused = call.session.hands.mark_done_for_page(row.entry.id)
    if refused:
        call.answer(refused)
        return
    call.session.expect("MarkDone", _is_done, call.settle)


def block(call: Call, row: EntryRow, message: str) -> None:
    """Hold Mark Done back."""
    call.session.is_blocking = True
    words = inert(message, LONGEST_MESSAGE) or "The page is not ready for Mark Done yet."
    call.session.hands.block_done(row.entry.id, words)
    call.answer({})


def unblock(call: Call, row: EntryRow) -> None:
    """Let Mark Done go."""
    call.session.is_blocking = False
    call.session.hands.unblock_done(row.entry.id)
    call.answer({})


def accept(call: Call, row: EntryRow) -> None:
    """Take the offer."""
    if row.entry.offer is None:
        call.answer("It is not offered.")
        return
    command = AcceptOffer(entry_id=row.entry.id, offer_id=row.entry.offer.id)
    give(call, command, lambda now: now is not None and now.entry.status is EntryStatus.ACCEPTED)


def reject(call: Call, row: EntryRow) -> None:
    """Send the offer back."""
    if row.entry.offer is None:
        call.answer("It is not offered.")
        return
    command = RejectOffer(
        entry_id=row.entry.id, offer_id=row.entry.offer.id, reason=Reason(code="thirdParty")
    )
    give(call, command, lambda now: now is None or now.entry.status is not EntryStatus.ASSIGNED)


def context(call: Call, row: EntryRow) -> None:
    """All that a page needs to begin."""
    catalogue = call.session.bridge.tables.catalogue
    call.answer(shapes.context_shape(row, catalogue, call.session.guards))


def _code_of(row: EntryRow | None) -> str | None:
    return row.entry.disposition.code if row and row.entry.disposition else None


def _notes_of(row: EntryRow | None) -> str | None:
    if row is None:
        return None
    return row.entry.disposition.notes if row.entry.disposition else ""


def _is_done(row: EntryRow | None) -> bool:
    """A row that leaves the list after Mark Done left because it is done."""
    return row is None or row.entry.status is EntryStatus.COMPLETED
