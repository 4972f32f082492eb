"""What the program is made of, to the patch level of the engine that shows strangers' pages."""

import sqlite3
import sys
from functools import cache
from importlib.util import find_spec

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion

from desktop import __version__

ENGINE = "PySide6.QtWebEngineCore"


def versions() -> list[tuple[str, str]]:
    """Name and version of each part, for the person and for whoever helps them."""
    chromium, patches = engine_versions()
    translate = QCoreApplication.translate
    told = translate("Status", "{0}, patched to {1}").format(chromium, patches)
    return [
        ("Worklist", __version__),
        ("Python", sys.version.split()[0]),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("SQLite", sqlite3.sqlite_version),
        (
            "Chromium",
            told if chromium else translate("Status", "Not in this edition; pages open in your browser"),
        ),
    ]


@cache
def engine_versions() -> tuple[str, str]:
    """Of which Chromium the engine was made, and up to which its holes are mended; empty without an engine.

    Asking loads the engine, some 30 MB: so this is for when somebody looks.
    """
    if find_spec(ENGINE) is None:
        return "", ""
    from PySide6 import QtWebEngineCore as Web  # noqa: PLC0415 - only where it is there

    return str(Web.qWebEngineChromiumVersion()), str(Web.qWebEngineChromiumSecurityPatchVersion())
