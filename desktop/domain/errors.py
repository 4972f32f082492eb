"""The one tree of errors that a person may be shown. A bug is not among them: it goes to the crash report.

WorklistError
├── Unreachable     no answer: the outcome is unknown
├── Elsewhere       this person works on another computer now; ``where`` is its name
├── NotSignedIn     the token is missing, expired or revoked
├── Refused         the back end said no, and will say no again
│   ├── Conflict    it said no because the entry has moved on; ``current`` is where it is now
│   └── NotPermitted   it said no because a permission is lacking; ``lacking`` names it
├── Busy            it said: later (429, 503), with the wait it asked for
├── Malformed       an answer that cannot be understood
└── Unkept          a file of this computer cannot be read or written
"""

from typing import TypedDict, Unpack

from desktop.domain.entry import Entry


class Details(TypedDict, total=False):
    """What every error may tell beside its words."""

    code: str
    request_id: str | None


class WorklistError(Exception):
    """``title`` says what happened, ``message`` what stays true and what to do. Both may be shown."""

    def __init__(
        self,
        title: str,
        message: str = "",
        *,
        code: str = "",
        request_id: str | None = None,
    ) -> None:
        super().__init__(f"{title.removesuffix('.')}: {message}" if message else title)
        self.title = title
        self.message = message
        self.code = code
        self.request_id = request_id


class Unreachable(WorklistError):
    """No answer came. What was asked for may or may not have happened."""


class Elsewhere(WorklistError):
    """Another desktop of the same person leads. Nothing was taken from it."""

    def __init__(self, where: str, **details: Unpack[Details]) -> None:
        super().__init__("You are signed in on another computer", where, **details)
        self.where = where


class NotSignedIn(WorklistError):
    """The session has ended."""


class Refused(WorklistError):
    """The back end refused, and the same request will be refused again."""


class Conflict(Refused):
    """Somebody else was first, or the caller looked at an old version."""

    def __init__(
        self, title: str, message: str = "", *, current: Entry | None = None, **details: Unpack[Details]
    ) -> None:
        super().__init__(title, message, **details)
        self.current = current


class NotPermitted(Refused):
    """This person lacks a permission. ``lacking`` are its names, as an administrator knows them."""

    def __init__(
        self, title: str, message: str = "", *, lacking: tuple[str, ...] = (), **details: Unpack[Details]
    ) -> None:
        super().__init__(title, message, **details)
        self.lacking = lacking


class Busy(WorklistError):
    """The back end asks to wait. ``retry_after_s`` is 0 to 300, or None where it did not say."""

    def __init__(
        self, title: str, message: str = "", *, retry_after_s: float | None = None, **details: Unpack[Details]
    ) -> None:
        super().__init__(title, message, **details)
        self.retry_after_s = retry_after_s


class Malformed(WorklistError):
    """An answer or a file that is not what it should be."""


class Unkept(WorklistError):
    """A file of Worklist's data cannot be used. ``aside``: the name that a spoilt one was given."""

    def __init__(self, code: str, title: str, file: str, aside: str = "") -> None:
        what = f"It was kept as {aside}, and a new one was begun." if aside else f"The file is {file}."
        super().__init__(title, what, code=code)
        self.file = file
        self.aside = aside
