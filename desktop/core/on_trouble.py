"""What somebody has to be told of: a failing part of this computer, a watched figure over its threshold."""

from desktop.core import storage
from desktop.core.books import Books
from desktop.core.messages import AlertEnded, AlertRaised, TroubleFound
from desktop.core.notices import WORDS

# There may be several of these: each says which setting it is about.
SETTINGS = "settings."


def on_trouble_found(books: Books, message: TroubleFound) -> None:
    """Say it; the same trouble again replaces what was said."""
    if message.code in WORDS:
        about = message.detail if message.code.startswith(SETTINGS) else ""
        books.tell(message.code, about=about, detail=message.detail)
        return
    title: str = storage.title_of(message.code) or message.title
    is_file = bool(message.file or message.aside)
    detail: str = storage.detail_of(message.code, message.file, message.aside) if is_file else message.detail
    books.tell("computer.trouble", about=message.code, title=title, detail=detail)


def on_alert_raised(books: Books, message: AlertRaised) -> None:
    """Say it, until it is over or dismissed."""
    books.tell("alert.raised", about=message.about, title=message.title, detail=message.detail)


def on_alert_ended(books: Books, message: AlertEnded) -> None:
    """What was said is over."""
    books.untell("alert.raised", message.about)
