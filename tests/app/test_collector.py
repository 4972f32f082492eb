"""The search for objects that hold one another: new ones soon, all of them when nobody works here."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from desktop.app.collector import THRESHOLDS, Collector


class Knot:
    """Holds itself: no count of references lets go of it."""

    def __init__(self) -> None:
        self.own = self


class Desk:
    """A collector with what it goes by."""

    def __init__(self) -> None:
        self.now, self.blocks, self.is_elsewhere = 0.0, 10_000_000, False
        self.collector = Collector(lambda: self.is_elsewhere, lambda: self.now, lambda: self.blocks)


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    """Started, with an empty middle age."""
    del qapp
    made, before = Desk(), gc.get_threshold()
    gc.collect()
    made.collector.start()
    yield made
    made.collector.stop()
    assert gc.get_threshold() == before
    assert not gc.get_freeze_count(), "everything is searched again"


def knot() -> weakref.ref[Knot]:
    """One that nobody holds but itself, and that has outlived the searches of the young."""
    made = Knot()
    gc.collect(1)
    return weakref.ref(made)


def test_the_old_are_never_searched_by_themselves(desk: Desk) -> None:
    gone = knot()
    kept = [[number] for number in range(40 * THRESHOLDS[0])]
    assert gone() is not None
    assert len(kept) == 40 * THRESHOLDS[0]


def test_what_is_new_is_searched_and_set_aside(desk: Desk) -> None:
    gone, frozen = knot(), gc.get_freeze_count()
    kept = [[number] for number in range(15_000)]
    desk.collector.look()
    assert gone() is None
    assert gc.get_freeze_count() >= frozen + len(kept)


def test_little_news_is_left_alone(desk: Desk) -> None:
    frozen = gc.get_freeze_count()
    kept = [[number] for number in range(10_000)]
    desk.collector.look()
    assert gc.get_freeze_count() <= frozen < frozen + len(kept)


def test_rows_that_replace_others_are_news_too(desk: Desk) -> None:
    rows = [[number] for number in range(40_000)]
    gc.freeze()
    frozen = gc.get_freeze_count()
    for number in range(len(rows)):
        rows[number] = [number]
    assert frozen - gc.get_freeze_count() == len(rows), "by Python's count nothing has come"
    desk.collector.look()
    assert gc.get_freeze_count() >= frozen


def test_a_first_reading_is_set_aside_without_a_search(desk: Desk) -> None:
    gone, frozen = knot(), gc.get_freeze_count()
    kept = [[number] for number in range(60_000)]
    desk.collector.look()
    assert gone() is not None
    assert gc.get_freeze_count() >= frozen + len(kept)


def test_all_is_searched_while_the_person_works_elsewhere(desk: Desk) -> None:
    gone = knot()
    gc.freeze()
    desk.now = 599.0
    desk.is_elsewhere = True
    desk.collector.look()
    assert gone() is not None, "not before its time"
    desk.now = 600.0
    desk.is_elsewhere = False
    desk.collector.look()
    assert gone() is not None, "not under somebody's hands"
    desk.is_elsewhere = True
    desk.collector.look()
    assert gone() is None


def test_all_is_searched_where_memory_has_doubled(desk: Desk) -> None:
    gone = knot()
    gc.freeze()
    desk.blocks *= 2
    desk.collector.look()
    assert gone() is not None, "so much may come with work"
    desk.blocks += 1_000_001
    desk.collector.look()
    assert gone() is None
    again = knot()
    gc.freeze()
    desk.collector.look()
    assert again() is not None, "what is used now is usual"
