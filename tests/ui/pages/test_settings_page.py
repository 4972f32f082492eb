from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.host.options import declared_options
from desktop.host.settings import Settings
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.key_rules import Tier
from desktop.ui.pages.option_words import PER_CENT, SECTIONS
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.theme.theme import Theme


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme, file: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.actions = Actions(self.window)
        self.done: list[str] = []
        for action_id in ("entry.done", "entry.note", "view.palette"):
            self.actions.bind(action_id, partial(self.done.append, action_id))
        self.settings = Settings(file, {"offers.sound": False})
        self.page = SettingsPage(self.settings, theme, self.actions, Bridge(lambda _message: None))
        qtbot.addWidget(self.page)
        self.page.show()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Desk:
    return Desk(qtbot, theme, tmp_path / "settings.toml")


def test_every_option_has_a_row_with_a_name_in_words(desk: Desk) -> None:
    named = {name: row.control.accessibleName() for name, row in desk.page.rows.items()}
    technical = {"keys.own", "pop.rules", "pop.override_key", "mark_done.frees"}
    technical |= {"server.backend", "server.client_id", "server.redirect_port", "server.regions"}
    declared = {found.option.name for found in desk.settings}
    assert set(named) == {name for name in declared if not name.startswith("bridge.")} - technical
    assert {name: words for name, words in named.items() if not words or words == name} == {}


def test_a_choice_takes_effect_and_follows_what_others_choose(desk: Desk) -> None:
    combo = desk.page.rows["appearance.mode"].control
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("dark"))
    combo.activated.emit(combo.currentIndex())
    assert desk.settings["appearance.mode"] == "dark"
    desk.settings.choose("appearance.mode", "light")
    assert combo.currentData() == "light"


def test_what_the_administrator_set_is_shown_and_cannot_be_changed(desk: Desk) -> None:
    box = desk.page.rows["offers.sound"].control
    assert isinstance(box, QCheckBox)
    assert not box.isEnabled()
    assert not box.isChecked()


def test_a_choice_that_cannot_be_is_told_and_taken_back(desk: Desk) -> None:
    line = desk.page.rows["server.url"].control
    assert isinstance(line, QLineEdit)
    line.setText("ftp://nowhere")
    line.editingFinished.emit()
    assert line.text() == ""
    assert desk.settings["server.url"] == ""
    desk.page.show_section("account")
    problem = desk.page.rows["server.url"].findChildren(QWidget)
    assert any("ftp://nowhere" in str(part.property("text")) for part in problem)


def test_a_key_is_rebound_and_kept(desk: Desk, tmp_path: Path) -> None:
    keys = desk.page.key_list
    desk.page.show_section("keys")
    keys.choose("entry.done", Tier.ANYWHERE)
    keys.listen()
    QTest.keyClick(keys.tree, Qt.Key.Key_F9)
    assert desk.actions.keys("entry.done", Tier.ANYWHERE) == "F9"
    again = Settings(tmp_path / "settings.toml")
    assert again["keys.own"] == ("entry.done/anywhere=F9",)
    keys.choose("entry.done", Tier.ANYWHERE)
    desk.page.keys.reset("entry.done")
    assert QKeySequence(desk.actions.keys("entry.done", Tier.ANYWHERE)) == QKeySequence("Ctrl+Shift+D")


def test_a_key_that_is_taken_or_belongs_to_editing_is_refused_in_words(desk: Desk) -> None:
    keys = desk.page.key_list
    keys.choose("entry.done", Tier.ANYWHERE)
    keys.listen()
    QTest.keyClick(
        keys.tree, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert keys.said.text() == "Not changed: Ctrl+Shift+N is taken by “Write a note”."
    keys.listen()
    QTest.keyClick(keys.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "editing" in keys.said.text()
    assert desk.actions.keys("entry.done", Tier.ANYWHERE) == "Ctrl+Shift+D"
    assert desk.settings["keys.own"] == ()


def test_a_broken_binding_in_the_file_falls_back_and_is_told(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[keys]\nown = ["entry.done/anywhere=Ctrl+C", "no.such=F9"]\n')
    desk = Desk(qtbot, theme, file)
    assert desk.actions.keys("entry.done", Tier.ANYWHERE) == "Ctrl+Shift+D"
    assert len(desk.page.keys.problems) == 2


def test_sections_are_reached_and_sign_out_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    for name, _, _ in SECTIONS:
        desk.page.show_section(name)
    leave = next(part for part in desk.page.findChildren(QPushButton) if part.text() == "Sign out")
    assert leave.isVisible()
    with qtbot.waitSignal(desk.page.sign_out_asked):
        leave.click()


def test_the_keyboard_alone_comes_to_every_key_and_changes_it(desk: Desk) -> None:
    keys = desk.page.key_list
    desk.page.show_section("keys")
    keys.choose("entry.done", Tier.ANYWHERE)
    keys.tree.setFocus()
    for _ in range(2):
        QTest.keyClick(keys.tree, Qt.Key.Key_Right)
    QTest.keyClick(keys.tree, Qt.Key.Key_Return)
    QTest.keyClick(keys.tree, Qt.Key.Key_G)
    assert desk.actions.keys("entry.done", Tier.IN_LIST) == "G"


def test_per_cent_is_said_where_the_option_is_told_in_per_cent() -> None:
    told = {name for name, option in declared_options().items() if "per cent" in option.doc}
    assert told == PER_CENT, "a number of seconds would be shown as per cent"
