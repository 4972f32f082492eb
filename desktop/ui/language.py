"""The language of the window: loads the translation that fits, and always the English plural forms."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.assets import asset

FALLBACK = "en"


def speak(app: QApplication, language: str = "") -> list[QTranslator]:
    """Install what there is for a language (empty: the computer's). English stands behind it."""
    wanted = QLocale(language) if language else QLocale()
    if language:
        QLocale.setDefault(wanted)
    app.setLayoutDirection(wanted.textDirection())
    installed = []
    for name in dict.fromkeys((FALLBACK, wanted.name().split("_")[0])):
        translator = QTranslator(app)
        if translator.load(f"worklist_{name}", str(asset("i18n"))):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
