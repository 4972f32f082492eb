"""A call on its way: who asked what, and whether it may be about this entry."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from desktop.core.changes import EntryRow
from desktop.domain.commands import Command
from desktop.domain.record import JsonObject
from desktop.ui.bridge import Bridge
from desktop.ui.pop.service_client.dialogs import Dialog, Dialogs
from desktop.ui.pop.service_client.expectations import IsSo
from desktop.ui.pop.service_client.guards import Guards
from desktop.ui.pop.service_client.hands import Hands
from desktop.ui.pop.service_client.wire import Request

NOT_YOURS = "This page may act on its own workitem only."


class Side(Protocol):
    """What a call needs of the page's session."""

    bridge: Bridge
    hands: Hands
    guards: Guards
    is_blocking: bool
    dialogs: Dialogs

    @property
    def row(self) -> EntryRow | None:
        """The entry that the page was opened for."""
        ...

    def expect(self, command_name: str, is_so: IsSo, settle: Callable[[str], None]) -> None:
        """Have the call settled when the desk shows what became of it."""
        ...

    def note(self, text: str) -> None:
        """Say something over the page; an empty text takes it away."""
        ...

    def show_dialog(self, dialog: Dialog | None) -> None:
        """Put the page's question to the person; None takes it away."""
        ...

    def tell_others(self, channel: str, data: JsonObject) -> None:
        """Say something to the other pages."""
        ...


class Call(NamedTuple):
    """A call on its way: whose, what, and where the answer goes (an object, or a sentence for no)."""

    session: Side
    request: Request
    answer: Callable[[JsonObject | str], None]

    def settle(self, sentence: str) -> None:
        """Answer yes, or why not."""
        self.answer(sentence or {})

    @property
    def row(self) -> EntryRow | None:
        """The page's entry."""
        return self.session.row


Method = Callable[[Call], None]


def own(method: Callable[[Call, EntryRow], None]) -> Method:
    """A method about an entry, whose first parameter is its id: the page's own, or none."""

    def checked(call: Call) -> None:
        row = call.row
        if row is None or call.request.text(0) != row.entry.id:
            call.answer(NOT_YOURS)
        else:
            method(call, row)

    return checked


def mine(method: Callable[[Call, EntryRow], None]) -> Method:
    """A method about the page's entry, which need not be named."""

    def checked(call: Call) -> None:
        row = call.row
        if row is None:
            call.answer(NOT_YOURS)
        else:
            method(call, row)

    return checked


def give(call: Call, command: Command, is_so: Callable[[EntryRow | None], bool]) -> None:
    """Have a command carried out, and answer when it is so."""
    refused = call.session.hands.give_for_page(command)
    if refused:
        call.answer(refused)
    else:
        call.session.expect(command.name, is_so, call.settle)
