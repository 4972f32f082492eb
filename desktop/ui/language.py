"""The language of the window: loads the translation that fits, and always the English plural forms."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.assets import asset

FALLBACK = "en"


def speak(app: QApplication, language: str = "") -> list[QTranslator]:
    """Install what there is for a language (empty: the computer's). English stands behind it."""
    wanted = QLocale(language) if language else QLocale()
    if language:
        QLocale.setDefault(wanted)
    app.setLayoutDirection(wanted.textDirection())
    spoken, own = wanted.name().split("_")[0], str(asset("i18n"))
    # Qt's own texts: the names of keys, and the menus of fields.
    files = [(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))]
    files += [(f"worklist_{name}", own) for name in dict.fromkeys((FALLBACK, spoken))]
    installed = []
    for name, folder in files:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
