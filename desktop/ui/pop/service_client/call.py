"""A call on its way: who asked what, and whether it may be about this entry."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.changes import EntryRow
from desktop.domain.commands import Command
from desktop.domain.record import JsonObject
from desktop.ui.pop.service_client.wire import Request

if TYPE_CHECKING:
    from desktop.ui.pop.service_client.session import Session

NOT_YOURS = "This page may act on its own workitem only."


class Call(NamedTuple):
    """A call on its way: whose, what, and where the answer goes (an object, or a sentence for no)."""

    session: "Session"
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
        call.session.expect(command.name, is_so, call)
