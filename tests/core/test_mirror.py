from functools import reduce
from hashlib import sha256
from operator import xor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import mirror as module
from desktop.core.changes import EntryRow
from desktop.core.mirror import Mirror, mark
from desktop.core.table import Journal
from desktop.domain.entry import EntryStatus
from tests.core.bench import entry


def row(entry_id: str = "e1", number: int = 1, *, is_mine: bool = True) -> EntryRow:
    return EntryRow(entry=entry(entry_id, number), is_mine=is_mine)


def whole_digest(rows: dict[str, int]) -> str:
    """As the service computes it, from nothing."""
    shares = (
        int.from_bytes(sha256(f"{entry_id}:{number}".encode()).digest()[:8], "big")
        for entry_id, number in rows.items()
    )
    return f"{reduce(xor, shares, 0):016x}"


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 9), st.booleans())))
def test_the_digest_is_kept_up_without_walking_the_rows(steps: list[tuple[str, int, bool]]) -> None:
    mirror, rows = Mirror(Journal()), dict[str, int]()
    for entry_id, number, goes in steps:
        if goes:
            mirror.release(entry_id, number)
            rows.pop(entry_id, None)
        else:
            mirror.hold(row(entry_id, number))
            rows[entry_id] = number
        assert mirror.digest == whole_digest(rows)
    assert set(mirror.held) == set(rows)


def test_an_id_that_is_no_text_still_has_a_mark() -> None:
    assert mark("\ud800", 1) != mark("?", 1)


def test_a_closed_entry_is_remembered_so_that_a_late_event_cannot_raise_it() -> None:
    mirror = Mirror(Journal())
    assert mirror.version("e1") == -1
    mirror.hold(row(number=4))
    assert mirror.version("e1") == 4
    mirror.release("e1", 5)
    assert mirror.version("e1") == 5
    mirror.release("e1", 3)
    assert mirror.version("e1") == 5
    mirror.forget_versions()
    assert mirror.version("e1") == -1


def test_only_so_many_closed_entries_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CLOSED_KEPT", 2)
    mirror = Mirror(Journal())
    for name in "abc":
        mirror.release(name, 1)
    assert [mirror.version(name) for name in "abc"] == [-1, 1, 1]


def test_what_is_to_be_saved_is_told_once_and_the_last_write_wins() -> None:
    mirror = Mirror(Journal())
    mirror.hold(row("a"))
    mirror.hold(row("b"))
    mirror.release("a", 2)
    mirror.release("never held", 2)
    assert mirror.to_save() == (("b",), ("a",))
    assert mirror.to_save() == ((), ())
    mirror.hold(row("a", 3))
    assert mirror.to_save() == (("a",), ())


def test_a_row_left_visible_counts_for_nothing() -> None:
    mirror = Mirror(Journal())
    mirror.hold(row())
    mirror.leave_visible(EntryRow(entry=entry("e1", 2, EntryStatus.ACCEPTED, "agent-2"), is_mine=False))
    assert mirror.digest == "0" * 16
    assert mirror.find("e1") is not None
    assert not mirror.is_held("e1")
    assert mirror.held == ()
    assert mirror.mine == frozenset()
    assert mirror.version("e1") == 2


def test_a_row_that_has_left_cannot_be_repainted_back() -> None:
    mirror = Mirror(Journal())
    mirror.show(row())
    assert mirror.find("e1") is None


def test_mine_follows_the_row() -> None:
    mirror = Mirror(Journal())
    mirror.hold(row())
    assert mirror.mine == {"e1"}
    mirror.hold(row(number=2, is_mine=False))
    assert mirror.mine == frozenset()
    assert mirror.held == ("e1",)
