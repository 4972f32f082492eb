"""The gate: the one way from an address in text to a page, embedded or in the browser.

An address is parsed once into a strict ``QUrl``; that object is checked, and that object is passed on. Two
parsers must agree on the host, because browsers, Qt and Python read the same odd address differently. Nothing
else in the program may call ``QDesktopServices.openUrl``.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.pop import PopPolicy, find_problem
from desktop.ui.desk_words import said

translate = QCoreApplication.translate

ACE = QUrl.ComponentFormattingOption.FullyEncoded


# Why an address may not be opened, as a sentence; empty when it may. Knows nothing of Qt.
Judge = Callable[[str], str]


class Refusal(NamedTuple):
    """An address that was not let through. ``host`` is for showing only, and may be empty."""

    address: str
    host: str
    reason: str


class Admitted:
    """An address that a gate has let through. Only a gate makes these; loading takes nothing else."""

    __slots__ = ("_url",)

    def __init__(self, url: QUrl) -> None:
        self._url = url

    @property
    def url(self) -> QUrl:
        """The very object that was checked (a copy of it: Qt's addresses can be changed in place)."""
        return QUrl(self._url)

    @property
    def host(self) -> str:
        """The host in its plain ASCII form, which cannot look like another one."""
        return self._url.host(ACE)

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a page's ``location.origin`` spells it."""
        return origin_of(self._url)

    @property
    def is_encrypted(self) -> bool:
        """Whether the way to it is TLS."""
        return self._url.scheme() == "https"


def origin_of(url: QUrl) -> str:
    """Scheme, host and, where it is not the scheme's own, port."""
    usual = {"https": 443, "http": 80}.get(url.scheme(), -1)
    host = url.host(ACE)
    host = f"[{host}]" if ":" in host else host
    port = url.port(usual)
    return f"{url.scheme()}://{host}" + ("" if port == usual else f":{port}")


def open_folder(folder: Path) -> None:
    """Show a folder of this computer to the person; the program's choice, never an address from outside."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_sign_in(address: str, service: str) -> bool:
    """Open the service's own sign-in page in the browser; whether one took it. Nothing else passes here."""
    url, home = QUrl(address, QUrl.ParsingMode.StrictMode), QUrl(service, QUrl.ParsingMode.StrictMode)
    is_home = url.isValid() and home.isValid() and origin_of(url) == origin_of(home)
    return is_home and url.scheme() in {"https", "http"} and QDesktopServices.openUrl(url)


def deny_all(address: str) -> str:
    """The judge of a desktop whose administrator has listed nothing."""
    del address
    return translate("Gate", "No address is on the allowed list of this desktop.")


class Gate:
    """Checks addresses. ``may_embed`` rules the pages inside the window, ``may_browse`` the browser's."""

    def __init__(
        self,
        may_embed: Judge = deny_all,
        may_browse: Judge | None = None,
        hand_over: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        self._may_embed = may_embed
        self._may_browse = may_browse or may_embed
        self._hand_over = hand_over

    @classmethod
    def of(cls, policy: PopPolicy) -> "Gate":
        """The gate of an administrator's policy."""
        return cls(lambda address: said(find_problem(address, policy)))

    def admit(self, address: str) -> Admitted | Refusal:
        """Let an address through to a page inside the window, or say why not."""
        return _checked(address, self._may_embed)

    def admit_url(self, url: QUrl) -> Admitted | Refusal:
        """The same for an address that a page wants to go to."""
        return self.admit(url.toString(ACE))

    def may_open_in_browser(self, address: str) -> bool:
        """Whether a button that opens it in the browser is worth showing."""
        return isinstance(_checked(address, self._may_browse), Admitted)

    def open_in_browser(self, address: str) -> Refusal | None:
        """Hand an address to the person's own browser; the refusal if it is not let through."""
        checked = _checked(address, self._may_browse)
        if isinstance(checked, Refusal):
            return checked
        if not self._hand_over(checked.url):
            return Refusal(
                address, checked.host, translate("Gate", "This computer has no browser that would open it.")
            )
        return None


def _checked(address: str, judge: Judge) -> Admitted | Refusal:
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    reason = judge(address) or _reason_against(address, url)
    return Refusal(address, _shown_host(url), reason) if reason else Admitted(url)


def _reason_against(address: str, url: QUrl) -> str:
    """What Qt's own view of the address says against it, whatever the judge said."""
    if not url.isValid():
        return translate("Gate", "The address is not well formed.")
    if url.scheme() not in {"https", "http"}:
        words = translate("Gate", "Addresses that begin with {0} are never opened.")
        return words.format(url.scheme() or "?")
    if url.userInfo() or "@" in url.authority(ACE):
        return translate("Gate", "The address carries a user name, which is used to disguise where it leads.")
    if not url.host(ACE) or url.host(ACE) != _python_host(address):
        return translate("Gate", "The address can be read in two ways, so it is not clear where it leads.")
    return ""


def _python_host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _shown_host(url: QUrl) -> str:
    return url.host(ACE) if url.isValid() else ""
