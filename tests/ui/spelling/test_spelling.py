"""Words are checked by the dictionaries that ship, and by ones of this computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.ui.spelling.dictionaries import Dictionary, find_dictionary
from desktop.ui.spelling.nearby import nearby
from desktop.ui.spelling.speller import Speller
from desktop.ui.spelling.underline import Underline
from desktop.ui.spelling.word_menu import word_menu
from desktop.ui.spelling.words_in import word_at, words_in
from desktop.ui.theme.theme import Theme
from tests.conftest import ExpectedLogs

# As small as a German dictionary of a computer can be, in its usual encoding.
AFFIXES = "SET ISO8859-1\nSFX n Y 1\nSFX n 0 en .\n"
WORDS = "2\nprüfung/n\nunterlage/n\n"


@pytest.fixture(scope="module")
def english() -> Speller:
    speller = Speller()
    speller.choose("en_GB")
    return speller


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[QPlainTextEdit]:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    edit.resize(300, 120)
    edit.show()
    yield edit
    for menu in edit.findChildren(QMenu):
        menu.deleteLater()


@pytest.fixture
def underline(edit: QPlainTextEdit, theme: Theme, english: Speller) -> Underline:
    underline = Underline(edit, theme)
    underline.check_with(english)
    return underline


def underlined(edit: QPlainTextEdit) -> list[str]:
    wave = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
    block = edit.document().firstBlock()
    found = []
    while block.isValid():
        layout = block.layout()
        ranges = layout.formats()
        found += [
            block.text()[one.start : one.start + one.length]
            for one in ranges
            if one.format.underlineStyle() is wave
        ]
        block = block.next()
    return found


def go_to(edit: QPlainTextEdit, word: str) -> QPoint:
    cursor = QTextCursor(edit.document())
    cursor.setPosition(edit.toPlainText().index(word) + 2)
    return edit.cursorRect(cursor).center()


def choices(menu: QMenu) -> list[str]:
    texts = [action.text() for action in menu.actions()]
    return texts[: texts.index("")] if "" in texts else texts


def test_what_is_no_word_is_not_checked() -> None:
    text = "See APP-9981, https://crm.example/x a@b.example 42nd SEK don't naïve i18n O'Brien's"
    found = [word.text for word in words_in(text)]
    assert found == ["See", "don't", "naïve", "O'Brien's"]
    assert word_at("a diffrent one", 5) == (2, "diffrent")
    assert word_at("a  b", 2) is None


@pytest.mark.parametrize(
    ("locale", "right", "wrong"),
    [
        ("en_GB", ("different", "colour", "Received", "don\u2019t"), ("diffrent", "color", "Recieved")),
        ("en_US", ("color",), ("colour",)),
        ("es_ES", ("nómina", "desarrollándose", "Qué"), ("nominna", "diffrent")),
        ("es_MX", ("empleadores",), ("empleadoress",)),
    ],
)
def test_the_languages_that_ship(locale: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    speller = Speller()
    speller.choose(locale)
    assert [word for word in right if not speller.is_right(word)] == []
    assert [word for word in wrong if speller.is_right(word)] == []


def test_german_is_checked_by_a_dictionary_of_this_computer(tmp_path: Path) -> None:
    assert find_dictionary("de_DE", [tmp_path]) is None
    (tmp_path / "de_DE_frami.aff").write_text(AFFIXES, "latin-1")
    assert find_dictionary("de_DE", [tmp_path]) is None, "half a dictionary is none"
    (tmp_path / "de_DE_frami.dic").write_text(WORDS, "latin-1")
    assert find_dictionary("de_AT", [tmp_path]) == (tmp_path, "de_DE_frami")
    speller = Speller(find=lambda locale: find_dictionary(locale, [tmp_path]))
    speller.choose("de_DE")
    assert speller.is_right("Prüfung")
    assert not speller.is_right("Prüfumg")
    assert speller.is_right("Łódź"), "of letters that its encoding lacks it can say nothing"
    assert speller.suggestions("Prüfugn") == ["Prüfung"]


def test_without_a_dictionary_every_word_is_right_and_the_menu_says_so(
    edit: QPlainTextEdit, theme: Theme
) -> None:
    speller = Speller(find=lambda _locale: None)
    speller.choose("de_DE")
    underline = Underline(edit, theme)
    underline.check_with(speller)
    edit.setPlainText("Prüfumg")
    assert underlined(edit) == []
    menu = word_menu(edit, underline, go_to(edit, "Prüfumg"))
    assert choices(menu) == ["No dictionary for this language on this computer"]


def test_a_broken_dictionary_is_left_alone(tmp_path: Path, expected_logs: ExpectedLogs) -> None:
    speller = Speller(find=lambda _locale: Dictionary(tmp_path / "gone", "xx"))
    speller.choose("xx")
    assert speller.is_right("whatever")
    assert speller.lacks_dictionary
    expected_logs.expect("desktop.ui.spelling", "the dictionary xx cannot be used")


def test_likely_slips_come_first(english: Speller) -> None:
    assert english.suggestions("Recieved")[0] == "Received"
    assert english.suggestions("diffrent") == ["different"]
    assert "an" in nearby("a", "en")


def test_own_words_are_right_and_kept() -> None:
    kept: dict[str, str] = {}
    speller = Speller(lambda name: kept.get(name, ""), kept.__setitem__)
    speller.choose("en_GB")
    assert not speller.is_right("Payslipper")
    speller.add("Payslipper")
    assert speller.is_right("Payslipper")
    again = Speller(lambda name: kept.get(name, ""))
    again.choose("en_GB")
    assert again.is_right("Payslipper")
    again.choose("")
    assert again.is_right("diffrent"), "switched off"


def test_misspelt_words_are_underlined_but_not_the_one_being_typed(
    edit: QPlainTextEdit, underline: Underline, qtbot: QtBot
) -> None:
    edit.setPlainText("November slip has a diffrent employer")
    assert underlined(edit) == ["diffrent"]
    underline.know("Johanna Diffrent")
    assert underlined(edit) == []
    edit.clear()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "Anoher")
    assert underlined(edit) == []
    QTest.keyClicks(edit, " ")
    assert underlined(edit) == ["Anoher"]


def test_the_menu_offers_better_words_and_learns(
    edit: QPlainTextEdit, underline: Underline, english: Speller
) -> None:
    edit.setPlainText("a lernedword emplyoer & more")
    menu = word_menu(edit, underline, go_to(edit, "emplyoer"))
    assert choices(menu) == ["employer"]
    menu.actions()[0].trigger()
    assert edit.toPlainText() == "a lernedword employer & more"
    menu = word_menu(edit, underline, go_to(edit, "lernedword"))
    add = next(action for action in menu.actions() if "lernedword" in action.text())
    assert add.text() == "Add “lernedword” to my words"
    add.trigger()
    assert underlined(edit) == []
    edit.setPlainText("xqzptlk")
    menu = word_menu(edit, underline, go_to(edit, "xqzptlk"))
    assert choices(menu) == ["No suggestions"]
    edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
