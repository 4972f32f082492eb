"""What fails on this computer itself: files, and parts of the program."""

from desktop.core.books import Books
from desktop.core.messages import TroubleFound
from desktop.core.notices import WORDS


def on_trouble_found(books: Books, message: TroubleFound) -> None:
    """Say it; the same trouble again replaces what was said."""
    if message.code in WORDS:
        books.tell(message.code, detail=message.detail)
        return
    books.tell("computer.trouble", about=message.code, title=message.title, detail=message.detail)
