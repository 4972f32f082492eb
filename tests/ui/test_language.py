import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

import desktop
from desktop.ui.key_rules import key_words
from desktop.ui.language import speak
from desktop.ui.theme.assets import asset
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MINIMUM
from tests.ui import sample
from tests.ui.pseudo import Pseudo
from tests.ui.seat import Seat, words_in

LANGUAGES = ("de", "es")
_PLACES = re.compile(r"%n|\{\w*\}")


def messages(language: str) -> Iterator[tuple[str, list[str]]]:
    """Each source text with its translations, several for plural forms."""
    tree = ET.parse(asset("i18n") / f"worklist_{language}.ts")  # noqa: S314  # our own file
    for message in tree.iter("message"):
        told = message.find("translation")
        assert told is not None
        forms = [form.text or "" for form in told.iter("numerusform")]
        yield message.findtext("source") or "", forms or [told.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_its_places_and_plural_forms(language: str) -> None:
    known = list(messages(language))
    assert {source for source, _ in known} == {source for source, _ in messages("en")}
    for source, forms in known:
        assert all(forms), source
        assert ("%n" not in source) or len(forms) == 2, source
        for form in forms:
            assert sorted(_PLACES.findall(form)) == sorted(_PLACES.findall(source)), source


class Tongue:
    """Has the application speak another language, and makes windows that do."""

    def __init__(self, app: QApplication, qtbot: QtBot, theme: Theme) -> None:
        self._app = app
        self._qtbot = qtbot
        self._theme = theme
        self.installed: list[QTranslator] = []

    def speak(self, language: str) -> Seat:
        self.installed += speak(self._app, language)
        return self.seat()

    def lengthen(self) -> Seat:
        pseudo = Pseudo(self._app)
        assert self._app.installTranslator(pseudo)
        self.installed.append(pseudo)
        return self.seat()

    def seat(self) -> Seat:
        made = Seat(self._qtbot, self._theme)
        made.hear(*sample.desk())
        return made


@pytest.fixture
def tongue(qapp: QApplication, qtbot: QtBot, theme: Theme) -> Iterator[Tongue]:
    before = QLocale()
    made = Tongue(qapp, qtbot, theme)
    yield made
    for translator in made.installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("language", "tab", "waiting"), [("de_DE", "Meine 8", "1 wartet"), ("es_ES", "Míos 8", "1 pendiente")]
)
def test_the_window_speaks_the_language(tongue: Tongue, language: str, tab: str, waiting: str) -> None:
    window = tongue.speak(language).window
    words = words_in(window)
    assert tab in words
    assert waiting in words
    window.close()


def test_keys_are_named_as_on_the_keyboard_and_their_sheet_needs_no_scrolling_sideways(
    tongue: Tongue,
) -> None:
    window = tongue.speak("de_DE").window
    assert key_words("Ctrl+Shift+Backspace") == "Strg+Umschalt+Rück"
    window.keys.open_sheet()
    QApplication.processEvents()
    area = window.keys.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0
    window.close()


def test_texts_that_are_two_fifths_longer_still_fit_the_smallest_window(tongue: Tongue) -> None:
    seat = tongue.lengthen()
    seat.hear(*sample.put(sample.offer_row()))
    seat.window.resize(*MINIMUM)
    QApplication.processEvents()
    assert seat.window.width() == MINIMUM[0]
    header = seat.window.header
    parts = (header.pill, header.capacity, header.search, header.link, header.avatar)
    for left, right in pairwise(parts):
        assert left.geometry().right() < right.geometry().left()
    assert header.avatar.geometry().right() <= header.width()
    seat.window.close()


def test_right_to_left_mirrors_the_window(tongue: Tongue) -> None:
    window = tongue.speak("ar_EG").window
    assert window.isRightToLeft()
    assert window.rail.geometry().left() > window.header.geometry().left()
    assert window.header.pill.geometry().left() > window.header.avatar.geometry().left()
    window.close()


def test_every_folder_that_speaks_to_people_is_read_for_translation() -> None:
    root = Path(desktop.__file__).parent
    speaks = {
        path.relative_to(root).parts[0]
        for path in root.rglob("*.py")
        if re.search(r"translate\(\"|QT_TRANSLATE_NOOP\(\"|\.tr\(\"", path.read_text("utf-8"))
    }
    recipe = (root.parent / "packaging" / "translate.py").read_text("utf-8")
    assert {name for name in speaks if f'"desktop/{name}"' not in recipe} == set()


def _said(tree: ast.AST) -> Iterator[str]:
    """The texts of all calls that look one up."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
        if place is not None and len(node.args) > place:
            word = node.args[place]
            if isinstance(word, ast.Constant) and isinstance(word.value, str):
                yield word.value


def test_no_text_is_overlooked_by_the_tool_that_gathers_them() -> None:
    """It reads a plural only where the number is a plain name; what it overlooks stays English for ever."""
    root = Path(desktop.__file__).parent
    file = root.parent / "resources" / "i18n" / "worklist_de.ts"
    known = {node.text for node in ET.parse(file).iter("source")}  # noqa: S314  # our own file
    places = [path for part in ("app", "core", "ui") for path in (root / part).rglob("*.py")]
    said = {text for path in places for text in _said(ast.parse(path.read_text("utf-8")))}
    assert said - known == set()
