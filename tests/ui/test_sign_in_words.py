"""What keeps somebody from signing in is said in their language."""

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.ui.language import speak
from desktop.ui.windows.sign_in_words import problem_words
from tests.gates.finding import PROJECT

# Never shown in the sign-in window: the desktop asks for the sign-in itself, or the stream's line ended.
ELSEWHERE = {"signin.needed", "network.dropped"}
_CODE = re.compile(r'"((?:signin|network)\.[a-z]+)"')


def codes() -> set[str]:
    """All that signing in can fail with, as the sources have them."""
    folders = (PROJECT / "desktop" / "api" / name for name in ("line", "sign_in"))
    texts = (file.read_text(encoding="utf-8") for folder in folders for file in folder.glob("*.py"))
    return {code for text in texts for code in _CODE.findall(text)} - ELSEWHERE


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_failure_is_told_in_the_persons_language(qapp: QApplication, language: str) -> None:
    assert len(codes()) > 10
    before = QLocale()
    installed = speak(qapp, language)
    try:
        untold = {code for code in codes() if problem_words(code, "as it came", "")[0] == "as it came"}
        german_or_spanish = {problem_words(code, "", "")[0] for code in codes()}
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)  # or every later test of this process speaks it
    assert not untold
    assert not german_or_spanish & {problem_words(code, "", "")[0] for code in codes()}


def test_one_without_words_of_its_own_keeps_what_the_service_said() -> None:
    assert problem_words("http.418", "The service refused", "I am a teapot.") == (
        "The service refused",
        "I am a teapot.",
    )
