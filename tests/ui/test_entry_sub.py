"""The second line of a row: the name by which people know the work is never what is cut off."""

import pytest

from desktop.ui.delegates.entry_delegate import EntryDelegate
from desktop.ui.delegates.entry_look import entry_look
from desktop.ui.models.worklist_model import WorklistModel
from desktop.ui.theme.theme import Theme
from tests.ui import sample


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (400, "Björk Einarsdóttir · Gold · FRD-21006"),
        (190, "Björk Einarsdóttir · FRD-21006"),
        (120, "Björk … · FRD-21006"),
    ],
)
def test_the_segment_goes_first_then_the_end_of_the_customer(theme: Theme, room: int, shown: str) -> None:
    delegate = EntryDelegate(
        WorklistModel(lambda: sample.NOW, lambda: None), theme, lambda: sample.NOW, lambda _id: None
    )
    look = entry_look(sample.entry_row("FRD-21006", customer="Björk Einarsdóttir"), sample.NOW, None)
    assert delegate.sub(look, room) == shown
