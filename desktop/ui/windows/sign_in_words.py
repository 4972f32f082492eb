"""What keeps somebody from signing in, by stable code and in the person's language. Plain text."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.ui.words import QT_TRANSLATE_NOOP

# Title, and what to do; without the latter, what the error itself says of it.
_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "network.dns": (
        QT_TRANSLATE_NOOP("SignInWindow", "No server of this name is found"),
        QT_TRANSLATE_NOOP("SignInWindow", "Check the address, and whether this computer is connected."),
    ),
    "network.refused": (
        QT_TRANSLATE_NOOP("SignInWindow", "Nothing answers at this address"),
        QT_TRANSLATE_NOOP("SignInWindow", "Check the address. If it is right, the server is not running."),
    ),
    "network.timeout": (
        QT_TRANSLATE_NOOP("SignInWindow", "The server did not answer in time"),
        QT_TRANSLATE_NOOP("SignInWindow", "Try again in a moment."),
    ),
    "network.broken": (
        QT_TRANSLATE_NOOP("SignInWindow", "The line to the server broke"),
        QT_TRANSLATE_NOOP("SignInWindow", "Try again in a moment."),
    ),
    "network.endless": (
        QT_TRANSLATE_NOOP("SignInWindow", "The server's answer had no end"),
        QT_TRANSLATE_NOOP("SignInWindow", "Perhaps something else answers there. Check the address."),
    ),
    "network.certificate": (
        QT_TRANSLATE_NOOP("SignInWindow", "The server's certificate is not trusted"),
        QT_TRANSLATE_NOOP(
            "SignInWindow",
            "Nothing was sent. Check the date of this computer; else an administrator has to add the"
            " certificate authority.",
        ),
    ),
    "network.tls": (
        QT_TRANSLATE_NOOP("SignInWindow", "No secure connection to the server"),
        QT_TRANSLATE_NOOP("SignInWindow", "Nothing was sent. Tell your administrator."),
    ),
    "network.proxy": (
        QT_TRANSLATE_NOOP("SignInWindow", "The proxy of this network wants a sign-in"),
        QT_TRANSLATE_NOOP(
            "SignInWindow",
            "Sign in to the network first, or have your administrator set the proxy for Worklist.",
        ),
    ),
    "network.blocked": (
        QT_TRANSLATE_NOOP("SignInWindow", "Something on the way refused in the server's place"),
        QT_TRANSLATE_NOOP(
            "SignInWindow", "Ask whoever runs this network to let Worklist through its proxy or firewall."
        ),
    ),
    "network.portal": (
        QT_TRANSLATE_NOOP("SignInWindow", "Something else answered in the server's place"),
        QT_TRANSLATE_NOOP(
            "SignInWindow",
            "Perhaps a sign-in page of this network has to be opened in a browser first.",
        ),
    ),
    "signin.timeout": (
        QT_TRANSLATE_NOOP("SignInWindow", "The sign-in was not finished in the browser"),
        QT_TRANSLATE_NOOP("SignInWindow", "It waits for two minutes. Try again."),
    ),
    "signin.state": (
        QT_TRANSLATE_NOOP("SignInWindow", "The browser's answer was not for this sign-in"),
        QT_TRANSLATE_NOOP("SignInWindow", "Close the sign-in pages that are still open, and try again."),
    ),
    "signin.issuer": (
        QT_TRANSLATE_NOOP("SignInWindow", "The browser's answer came from another service"),
        "",
    ),
    "signin.code": (
        QT_TRANSLATE_NOOP("SignInWindow", "The browser's answer had no code"),
        QT_TRANSLATE_NOOP("SignInWindow", "Try again in a moment."),
    ),
    "signin.strangers": (
        QT_TRANSLATE_NOOP("SignInWindow", "The sign-in was given up"),
        QT_TRANSLATE_NOOP(
            "SignInWindow",
            "Another program of this computer kept calling where the browser was expected.",
        ),
    ),
    "signin.port": (
        QT_TRANSLATE_NOOP("SignInWindow", "The sign-in cannot listen for the browser's answer"),
        "",
    ),
    "signin.access_denied": (
        QT_TRANSLATE_NOOP("SignInWindow", "The server refused the sign-in"),
        QT_TRANSLATE_NOOP(
            "SignInWindow", "It was stopped in the browser, or your account may not use this program."
        ),
    ),
}


def problem_words(code: str, title: str, detail: str) -> tuple[str, str]:
    """Title and what to do for a code; one without words of its own keeps those it came with."""
    known, mend = _WORDS.get(code, ("", ""))
    translate = QCoreApplication.translate
    return (
        translate("SignInWindow", known) if known else title,
        translate("SignInWindow", mend) if mend else detail,
    )
