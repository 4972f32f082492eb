"""Forms: written as OAuth wants them, read as the service's sign-in page has them."""

from html.parser import HTMLParser
from urllib.parse import urlencode

from desktop.api.line.wire import Call

FORM = "application/x-www-form-urlencoded"


def form_call(path: str, fields: dict[str, str], headers: dict[str, str] | None = None) -> Call:
    """A POST of these fields."""
    return Call("POST", path, body=urlencode(fields).encode(), content_type=FORM, headers=headers or {})


class SignInForm(HTMLParser):
    """The first form of a page: where it is sent to, and the fields that are filled in already."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.action: str | None = None
        self.fields: dict[str, str] = {}
        self._is_over = False
        self.feed(page)

    @property
    def is_found(self) -> bool:
        """Whether the page has a form that asks for a password."""
        return self.action is not None and "password" in self.fields

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the form and its inputs."""
        given = dict(attrs)
        if tag == "form" and self.action is None:
            self.action = given.get("action") or ""
        elif tag == "input" and self.action is not None and not self._is_over and given.get("name"):
            self.fields[str(given["name"])] = given.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        """Inputs behind the form do not count."""
        self._is_over = self._is_over or (tag == "form" and self.action is not None)
