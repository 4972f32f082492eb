"""The second line of a row: the name by which people know the work is never what is cut off."""

import pytest
from PySide6.QtCore import Qt

from desktop.ui.delegates.canvas import Words
from desktop.ui.delegates.entry_delegate import EntryDelegate
from desktop.ui.delegates.entry_look import entry_look
from desktop.ui.models.worklist_model import WorklistModel
from desktop.ui.theme.theme import Theme
from tests.ui import sample


def _delegate(theme: Theme) -> EntryDelegate:
    return EntryDelegate(
        WorklistModel(lambda: sample.NOW, lambda: None), theme, lambda: sample.NOW, lambda _id: None
    )


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (400, "Björk Einarsdóttir · Gold · FRD-21006"),
        (190, "Björk Einarsdóttir · FRD-21006"),
        (120, "Björk … · FRD-21006"),
        (80, "FRD-21006"),
    ],
)
def test_the_segment_goes_first_then_the_end_of_the_customer(theme: Theme, room: int, shown: str) -> None:
    look = entry_look(sample.entry_row("FRD-21006", customer="Björk Einarsdóttir"), sample.NOW, None)
    assert _delegate(theme).sub(look, room) == shown


@pytest.mark.parametrize(("room", "shown"), [(600, "J. Lindqvist · Gold · FRD-21006"), (180, "FRD-21006")])
def test_a_low_row_cuts_its_title_before_its_name(theme: Theme, room: int, shown: str) -> None:
    look = entry_look(sample.entry_row("FRD-21006", "Escalated claim: water damage"), sample.NOW, None)
    title, words = _delegate(theme).beside_title(look, room)
    assert words == shown
    assert title < room - 60, "the name has room beside it"


def test_a_time_is_read_from_the_left_in_a_mirrored_row(theme: Theme) -> None:
    time, title = Words(is_tabular=True), Words()
    from_left, from_right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    drawn = [one.laid_out(theme, "1 h 24", is_mirrored=True).drawn for one in (time, title)]
    assert [one.textOption().textDirection() for one in drawn] == [from_left, from_right]
