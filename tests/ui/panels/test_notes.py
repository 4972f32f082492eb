import pytest
from PySide6.QtTest import QTest

from desktop.domain.commands import SaveDisposition
from tests.ui import sample
from tests.ui.seat import Seat


def test_where_no_notes_are_kept_the_field_says_so_and_takes_none(seat: Seat) -> None:
    detail = seat.window.work.detail
    detail.notes.rest()
    detail.show_entry(sample.entry_row("APP-1"))
    QTest.keyClicks(detail.notes.edit, "Called back")
    assert detail.notes.edit.toPlainText() == ""
    assert "keeps no notes" in detail.notes.edit.placeholderText()
    assert detail.notes.edit.accessibleDescription() == detail.notes.edit.placeholderText()


def test_where_no_notes_are_kept_the_choice_of_dispositions_says_how_safe_it_is(seat: Seat) -> None:
    detail = seat.window.work.detail
    detail.notes.rest()
    detail.footer.box.show_state(detail.notes.state)
    assert detail.footer.box.isAncestorOf(detail.notes.state)
    assert not detail.notes.isAncestorOf(detail.notes.state)


def test_who_types_without_a_pause_has_the_words_kept_all_the_same(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat.hear(*sample.desk())
    drafts = seat.window.work.detail.drafts
    drafts.write("APP-9981", notes="Called")
    begun_again: list[None] = []
    with monkeypatch.context() as patched:
        patched.setattr(drafts._latest, "start", lambda: begun_again.append(None))
        drafts.write("APP-9981", notes="Called back")
    assert not begun_again, "another key does not put it off"
    assert drafts._latest.isActive()
    drafts._latest.timeout.emit()
    assert [one.disposition.notes for one in seat.commands() if isinstance(one, SaveDisposition)] == [
        "Called back"
    ]
    assert not drafts._latest.isActive()
