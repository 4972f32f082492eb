"""What fails on this computer itself: files, and parts of the program."""

from desktop.core.books import Books
from desktop.core.messages import TroubleFound


def on_trouble_found(books: Books, message: TroubleFound) -> None:
    """Say it; the same trouble again replaces what was said."""
    books.tell("computer.trouble", about=message.code, title=message.title, detail=message.detail)
