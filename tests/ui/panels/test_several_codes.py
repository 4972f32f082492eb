"""Several dispositions for one entry: added by typing, a chip each, taken away by key, at most so many."""

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.core.permits import missing_for_mark_done
from desktop.domain.commands import Command, MarkDone, SaveDisposition
from desktop.domain.disposition import Disposition, DispositionCode
from desktop.domain.workbin import Workbin, WrapUpPolicy, labels_of
from desktop.ui.panels.bulk_disposition import DispositionPopover
from desktop.ui.panels.chosen_codes import ChosenCodes
from desktop.ui.panels.detail import DetailPanel
from desktop.ui.panels.disposition import DispositionBox
from desktop.ui.panels.drafts import DraftState
from desktop.ui.theme.theme import Theme
from tests.ui import sample
from tests.ui.seat import Seat

Commands = Callable[[], list[Command]]
KEY = Qt.Key
LABELS = {"paid": "Paid", "part": "Paid in part", "letter": "Letter sent", "back": "Calls back"}
LIVE = Put(TableName.LINK, "link", sample.link())
CODES = tuple(DispositionCode(code=code, label=label) for code, label in LABELS.items())


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> DispositionBox:
    box = DispositionBox(theme)
    qtbot.addWidget(box)
    box.allow(3)
    box.show_choices(CODES, (), is_required=True)
    box.resize(300, 200)
    box.show()
    box.activateWindow()
    box.ask_for()
    return box


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or QWidget(), key)


def add(box: DispositionBox, words: str) -> None:
    """As a person does: to the line, words, Enter."""
    box.ask_for()
    QTest.keyClicks(box.combo, words)
    press(KEY.Key_Return)


def offered(box: DispositionBox) -> list[str]:
    return [box.choices.code_at(row) for row in range(box.choices.rowCount())]


def shown(box: DispositionBox) -> list[str]:
    return [chip.words for chip in box.chips.chips if chip.isVisible()]


@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_Up])
def test_an_arrow_shows_what_there_is_and_adds_nothing(box: DispositionBox, key: Qt.Key) -> None:
    press(key)
    assert box.codes == ()
    assert box.combo.view().isVisible()
    box.combo.hidePopup()


def test_each_choice_is_a_chip_and_no_longer_offered(box: DispositionBox, qtbot: QtBot) -> None:
    told: list[tuple[str, ...]] = []
    box.chosen.connect(told.append)
    assert box.hint.text() == "Required"
    add(box, "letter")
    add(box, "calls")
    assert told == [("letter",), ("letter", "back")]
    assert shown(box) == ["Letter sent", "Calls back"]
    assert offered(box) == ["paid", "part"]
    assert (box.line.text(), box.combo.hasFocus(), box.hint.text()) == ("", True, "")


def test_the_words_of_a_choice_that_are_left_in_the_line_choose_nothing_more(
    box: DispositionBox, qtbot: QtBot
) -> None:
    """What completes the line writes "Paid" into it, which then can only mean "Paid in part"."""
    box.combo.activated.emit(box.choices.row_of("paid"))
    box.line.setText("Paid")
    qtbot.waitUntil(lambda: not box.line.text())
    assert box.codes == ("paid",)


@pytest.mark.parametrize("most", [1, 3])
def test_enter_on_a_completion_chooses_that_one_and_no_other(
    box: DispositionBox, qtbot: QtBot, most: int
) -> None:
    """The list is in another order by then: the row that was meant holds another code."""
    box.allow(most)
    QTest.keyClicks(box.combo, "t")
    popup = box._finder.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(popup, key)
    assert box.codes == ("letter",)
    qtbot.waitUntil(lambda: box.line.text() == ("Letter sent" if most == 1 else ""))
    assert box.codes == ("letter",)


def test_a_chip_is_taken_away_by_key_and_by_click(box: DispositionBox) -> None:
    for words in ("letter", "calls", "paid in"):
        add(box, words)
    assert (box.combo.isEnabled(), box.hint.text()) == (False, "No more than 3")
    assert QApplication.focusWidget() is box.chips.chips[-1]
    press(KEY.Key_Left)
    press(KEY.Key_Delete)
    assert list(box.codes) == ["letter", "part"]
    assert QApplication.focusWidget() is box.chips.chips[1]
    press(KEY.Key_Right)
    assert box.combo.hasFocus()
    press(KEY.Key_Backspace)
    assert QApplication.focusWidget() is box.chips.chips[1]
    press(KEY.Key_Backspace)
    assert list(box.codes) == ["letter"]
    QTest.mouseClick(box.chips.chips[0], Qt.MouseButton.LeftButton)
    assert not box.codes
    assert not box.chips.isVisible()
    assert box.combo.hasFocus()
    assert "part" in offered(box)


def test_tab_goes_over_the_chips_to_the_line(box: DispositionBox) -> None:
    add(box, "letter")
    add(box, "calls")
    found = []
    box.star.setFocus()
    for _ in range(3):
        press(KEY.Key_Tab)
        found.append(QApplication.focusWidget())
    assert found == [*box.chips.chips, box.combo]


def test_the_star_is_about_the_chip_that_was_turned_to(box: DispositionBox) -> None:
    kept: dict[str, str] = {}
    box.remember_with(lambda name: kept.get(name, ""), kept.__setitem__)
    add(box, "letter")
    add(box, "calls")
    assert box.star.accessibleName() == "Make it a favourite: Calls back"
    box.chips.chips[0].setFocus()
    assert box.star.accessibleName() == "Make it a favourite: Letter sent"
    box.star.click()
    assert box.star.accessibleName() == "No favourite any more: Letter sent"
    other = box.alike()
    other.show_choices(CODES, (), is_required=False)
    assert offered(other) == ["letter", "back", "paid", "part"]
    assert ChosenCodes(lambda name: kept.get(name, "")).is_marked("letter")


def test_a_long_label_is_no_wider_than_the_box_and_read_whole(qtbot: QtBot, theme: Theme) -> None:
    box = DispositionBox(theme)
    qtbot.addWidget(box)
    box.allow(2)
    words = "A decision that somebody described with very many words indeed"
    box.show_choices([DispositionCode(code="long", label=words)], ("long",), is_required=False)
    box.resize(160, 120)
    box.show()
    [chip] = box.chips.chips
    assert chip.geometry().right() <= box.chips.width()
    assert (chip.accessibleName(), chip.toolTip()) == (f"{words}, remove", words)


def test_where_one_is_allowed_the_next_choice_takes_its_place(box: DispositionBox) -> None:
    box.allow(1)
    add(box, "letter")
    add(box, "calls")
    assert (box.codes, box.line.text(), shown(box)) == (("back",), "Calls back", [])


def coded(disposition: Disposition) -> EntryRow:
    row = sample.entry_row("APP-1")
    return row.model_copy(update={"entry": row.entry.model_copy(update={"disposition": disposition})})


def test_codes_go_out_together_and_none_is_news_too(
    panel: DetailPanel, commands: Commands, bring: Callable[[Iterable[Change]], None]
) -> None:
    loans, *others = sample.catalogue().workbins
    loans = loans.model_copy(update={"wrap_up_policy": WrapUpPolicy.OPTIONAL})
    catalogue = sample.catalogue().model_copy(update={"workbins": (loans, *others)})
    bring([Put(TableName.CATALOGUE, "catalogue", catalogue)])
    panel.footer.box.allow(5)
    panel.show_entry(sample.entry_row("APP-1"))
    add(panel.footer.box, "incompl")
    add(panel.footer.box, "approv")
    panel.drafts.give_all()
    both = Disposition(code="incomplete", further=("approved",))
    assert commands()[-1] == SaveDisposition(entry_id="APP-1", disposition=both)
    bring([LIVE, *sample.put(coded(Disposition(code="approved", further=("incomplete",))))])
    assert panel.drafts.state_of("APP-1")[0] is DraftState.SAVED, "in whatever order they come back"
    for _ in range(2):
        panel.footer.box.chips.enter(0)
        press(KEY.Key_Delete)
    assert panel.mark_done_for_page("APP-1") == ""
    assert commands()[-1] == MarkDone(entry_id="APP-1", disposition=Disposition())


def test_a_page_sets_the_first_and_leaves_the_others(
    panel: DetailPanel, commands: Commands, bring: Callable[[Iterable[Change]], None]
) -> None:
    chosen = Disposition(code="incomplete", further=("approved",))
    bring([LIVE, *sample.put(coded(chosen))])
    found = []
    for code in ("rejected", "approved", ""):
        assert panel.write_for_page("APP-1", code=code) == ""
        found.append(panel.drafts.of("APP-1").codes)
    assert found == [("rejected", "approved"), ("approved",), ()]


def test_every_code_has_to_fit_and_all_are_named() -> None:
    catalogue = sample.catalogue()
    workbin: Workbin = catalogue.workbins[0]
    known = workbin.dispositions[0]
    entry = sample.entry_row("APP-1").entry
    chosen = Disposition(code=known.code, further=("unknown",))
    assert "unknown" in str(missing_for_mark_done(entry, chosen, catalogue))
    assert labels_of(chosen, workbin) == (known.label, "unknown")
    assert chosen.says_the_same(Disposition(code="unknown", further=(known.code,), notes=" "))
    assert not chosen.says_the_same(Disposition(code="unknown"))


def test_several_are_saved_with_every_selected_entry(seat: Seat) -> None:
    seat.window.work.detail.footer.box.allow(5)
    entries = seat.window.work.panel.list
    entries.setFocus()
    seat.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    seat.window.actions_.run("entry.disposition_all")
    popover = seat.window.findChild(DispositionPopover)
    assert popover is not None
    for words in ("incompl", "approv"):
        QTest.keyClicks(popover.box.combo, words)
        QTest.keyClick(popover.box.combo, KEY.Key_Return)
    assert not [one for one in seat.commands() if isinstance(one, SaveDisposition)], "Enter only added"
    QTest.keyClick(popover.box.combo, KEY.Key_Return)
    saved = [one for one in seat.commands() if isinstance(one, SaveDisposition)]
    assert len(saved) > 1
    assert {one.disposition.codes for one in saved} == {("incomplete", "approved")}
