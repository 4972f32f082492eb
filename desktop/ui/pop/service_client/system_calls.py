"""Calls about the desktop: messages over the page, messages between pages, options."""

from desktop.domain.record import JsonObject
from desktop.ui.panels.field_text import inert
from desktop.ui.pop.service_client.call import Call

LONGEST_MESSAGE = 200


def toast(call: Call) -> None:
    """A page's message appears over the page, never over other programs."""
    values = call.request.values(len(call.request.parameters) - 1)
    parts = [
        inert(str(values[key]), LONGEST_MESSAGE) for key in ("title", "subject", "message") if values.get(key)
    ]
    call.session.note(" · ".join(parts))
    call.answer({"id": "1"})


def close_toast(call: Call) -> None:
    """Take the message over the page away."""
    call.session.note("")
    call.answer({})


def open_dialog(call: Call) -> None:
    """A page's question stands over the page; an address is opened beside it when the person agrees."""
    values = call.request.values(len(call.request.parameters) - 1)
    begun = call.session.dialogs.begin(call.request.text(0), values)
    if isinstance(begun, str):
        call.answer(begun)
        return
    call.session.show_dialog(begun)
    call.answer({"id": begun.id})


def close_dialog(call: Call) -> None:
    """Take the page's question away."""
    call.session.show_dialog(None)
    call.answer({})


def broadcast(call: Call) -> None:
    """Say something to the other pages of this desktop."""
    message = call.request.parameters[1] if len(call.request.parameters) > 1 else None
    call.session.tell_others(f"messenger:{call.request.text(0)[:60]}", {"message": message})
    call.answer({})


def options(call: Call) -> None:
    """The few options that matter to a page."""
    known: JsonObject = {
        "interaction.disposition.key-name": call.session.guards.disposition_key,
        "interaction.disposition.is-mandatory": False,
    }
    names = call.request.parameters[0] if call.request.parameters else []
    wanted = names if isinstance(names, list) else [names]
    call.answer({"options": {name: known[name] for name in known if name in wanted}})


def nothing(call: Call) -> None:
    """Nothing is to be done; the page learns that we are here."""
    call.answer({})


def no_token(call: Call) -> None:
    """A page never gets a token."""
    call.answer("Worklist gives no token to pages.")
