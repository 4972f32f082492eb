"""Spell check of a window's notes, as the settings want it."""

from PySide6.QtCore import QLocale

from desktop.host.settings import Settings
from desktop.ui.spelling.speller import Speller
from desktop.ui.windows.main_window import MainWindow


def add_spelling(window: MainWindow, settings: Settings) -> Speller:
    """Check the notes of this window, and follow the settings."""
    speller = Speller(window.memory.read, window.memory.write, parent=window)

    def choose(name: str, value: object) -> None:
        del value
        if name.startswith("language."):
            speller.choose(_locale_of(settings))

    speller.choose(_locale_of(settings))
    window.work.detail.notes.check_with(speller)
    settings.listen(choose)
    return speller


def _locale_of(settings: Settings) -> str:
    """The language to check in; empty where nothing is checked."""
    if settings["language.spelling"] is not True:
        return ""
    wanted = str(settings["language.dictionary"])
    if wanted != "window":
        return wanted
    locale = QLocale()
    return "en_GB" if locale.language() is QLocale.Language.C else locale.name()
