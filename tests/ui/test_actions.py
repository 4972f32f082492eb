import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.action_table import ACTIONS
from desktop.ui.actions import Actions
from desktop.ui.key_rules import Tier, key_words, keys_of, why_unusable

UI = Path(__file__).parents[2] / "desktop" / "ui"


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field, self.list = QLineEdit(), QListWidget()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_ids_are_noun_and_verb_and_stand_once() -> None:
    ids = [spec.id for spec in ACTIONS]
    assert len(set(ids)) == len(ids)
    assert all(len(action_id.split(".")) == 2 for action_id in ids)


def test_every_key_may_be_bound_where_it_is() -> None:
    wrong = [
        f"{spec.id} {key.toString()}: {reason}"
        for spec in ACTIONS
        for tier in Tier
        for key in keys_of(getattr(spec, tier.value))
        if (reason := why_unusable(key, tier))
    ]
    assert wrong == []


def test_no_key_has_two_owners_that_would_both_hear_it() -> None:
    heard: dict[tuple[bool, str], str] = {}
    for spec in ACTIONS:
        for tier in Tier:
            for key in keys_of(getattr(spec, tier.value)):
                place = (tier is Tier.IN_LIST, key.toString())
                assert heard.setdefault(place, spec.id) == spec.id, f"{place} is in two places"


@pytest.mark.parametrize("key", ["Ctrl+C", "Ctrl+Return", "Ctrl+Shift+Z", "Ctrl+Left", "Escape", "D"])
def test_keys_that_belong_to_a_page_are_refused_everywhere(key: str) -> None:
    assert why_unusable(QKeySequence(key), Tier.ANYWHERE)


def test_nothing_but_the_registry_makes_a_shortcut() -> None:
    makers = {"QShortcut", "setShortcut", "setShortcuts"}
    found = set()
    for path in UI.rglob("*.py"):
        # A button's own mnemonic may be taken away.
        text = path.read_text(encoding="utf-8").replace(".setShortcut(QKeySequence())", "")
        for node in ast.walk(ast.parse(text)):
            name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
            if name in makers:
                found.add(path.name)
    assert found == {"actions.py"}


def test_a_key_runs_its_action_and_a_refusal_says_why(window: Window) -> None:
    actions, ran, refused = Actions(window), list[str](), list[tuple[str, str]]()
    actions.refused.connect(lambda *words: refused.append(words))
    reason = "too early"
    actions.bind("offer.accept", lambda: ran.append("accept"), lambda: reason)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL | SHIFT)
    assert (ran, refused) == ([], [("offer.accept", "too early")])
    reason = ""
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL | SHIFT)
    assert ran == ["accept"]


def test_single_keys_work_in_a_list_and_type_in_a_field(window: Window) -> None:
    actions, ran = Actions(window), list[str]()
    actions.add_list(window.list)
    actions.bind("entry.done", lambda: ran.append("done"))
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_D)
    assert window.field.text() == "d"
    assert ran == []
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_D)
    assert ran == ["done"]
    actions.rebind({}, single_keys=False)
    QTest.keyClick(window.list, Qt.Key.Key_D)
    assert ran == ["done"]


def test_keys_of_our_own_chrome_sleep_while_somebody_types(window: Window) -> None:
    actions, ran = Actions(window), list[str]()
    actions.bind("view.palette", lambda: ran.append("palette"))
    window.field.setFocus()
    QTest.keyClick(window.field, Qt.Key.Key_K, CTRL)
    assert ran == []
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_K, CTRL)
    assert ran == ["palette"]


def test_own_keys_replace_those_of_the_table_and_broken_ones_are_told(window: Window) -> None:
    actions = Actions(window)
    problems = actions.rebind(
        {
            "entry.done": "Ctrl+Shift+Y",
            "offer.accept": "Ctrl+C",
            "offer.next": "Ctrl+Shift+D",
            "no.such": "F9",
        }
    )
    assert actions.hint("entry.done") == "Ctrl+Shift+Y"
    assert actions.hint("offer.accept") == "Ctrl+Shift+Enter"
    assert [problem.split(":")[0] for problem in problems] == ["offer.accept", "no.such"]
    actions.rebind({})
    assert actions.hint("entry.done") == "Ctrl+Shift+D"


def test_keys_are_written_short() -> None:
    assert key_words("Ctrl+Shift+Backspace") == "Ctrl+Shift+Bksp"
