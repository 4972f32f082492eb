"""What a page's calls are carried out by: the parts of the window that a person's clicks use as well."""

from typing import Protocol

from desktop.domain.commands import Command


class Hands(Protocol):
    """Each answers with a sentence why not, or nothing when it was begun."""

    def write_for_page(self, entry_id: str, *, code: str | None = None, notes: str | None = None) -> str:
        """Set the disposition or the notes, together with what the person is writing."""
        ...

    def mark_done_for_page(self, entry_id: str) -> str:
        """Finish the entry with the disposition that is chosen."""
        ...

    def block_done(self, entry_id: str, message: str) -> None:
        """Hold Mark Done back, in the page's own words."""
        ...

    def unblock_done(self, entry_id: str) -> None:
        """Hold it back no longer."""
        ...

    def give_for_page(self, command: Command) -> str:
        """Any other command."""
        ...
