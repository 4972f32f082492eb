from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.arrangement import Arrangement, Moved, Section, Step
from desktop.core.changes import EntryRow
from desktop.core.ordered import Ordered
from desktop.core.query import GroupBy, SortBy, View, folded, haystack
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Assignee, EntryStatus, RoutingData
from desktop.domain.stream import Catalogue
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType
from tests.core.bench import START, catalogue, entry

S = EntryStatus
KIND = WorkitemType(
    id="loan",
    name="Loan review",
    custom_fields=(
        CustomField(name="pin", display_name="PIN", type=FieldKind.STRING, is_secret=True),
        CustomField(name="city", display_name="City", type=FieldKind.STRING),
    ),
)
TOLD = catalogue(service_level_seconds=7200).model_copy(update={"workitem_types": (KIND,)})


def due(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def row(entry_id: str = "e1", *, is_mine: bool = True, **fields: Any) -> EntryRow:
    return EntryRow(entry=entry(entry_id, fields.pop("number", 1), **fields), is_mine=is_mine)


def shown(sections: tuple[Section, ...]) -> dict[str, list[str]]:
    return {section.name.title: list(section.entry_ids) for section in sections}


ROWS = (
    row("late", due_at=due(-5)),
    row("work", due_at=due(30)),
    row("today", status=S.PARKED, due_at=due(60)),
    row("later", status=S.PARKED, due_at=due(60 * 24)),
    row("never", status=S.PARKED),
    row("offer", status=S.ASSIGNED),
    row("away", agent="agent-2", is_mine=False),
)


def make(view: View | None = None, told: Catalogue | None = None) -> Arrangement:
    made = Arrangement(view)
    made.reset(ROWS, told, START)
    return made


def test_sections_are_by_what_is_pressing() -> None:
    assert shown(make().sections()) == {
        "Overdue": ["late"],
        "In progress": ["work"],
        "Due today": ["today"],
        "My workbin": ["later", "never"],
        "Reassigned": ["away"],
    }
    assert make().hidden == 1
    assert shown(make(View(shows_offers=True)).sections())["Offered"] == ["offer"]


def test_a_workbins_service_level_counts_where_there_is_no_due_date() -> None:
    assert "never" in shown(make(told=TOLD).sections())["Due today"]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(statuses=frozenset({S.PARKED})), {"today", "later", "never"}),
        (View(workbin_ids=frozenset({"none"})), set()),
        (View(workbin_ids=frozenset({"loans"}), only_mine=True), {"late", "work", "today", "later", "never"}),
    ],
)
def test_filters_let_through_what_they_name(view: View, expected: set[str]) -> None:
    assert {entry_id for section in make(view).sections() for entry_id in section.entry_ids} == expected


def test_rows_can_be_grouped_in_other_ways() -> None:
    rows = (
        row("a", workbin_id="x", workbin_name="Xylo", workitem_type_id="loan", customer="Zoe"),
        row("b", workbin_id="y", workbin_name="", workitem_type_id="odd", customer=""),
        row("c", workbin_id="x", workbin_name="Xylo", customer="Abe"),
    )
    made = Arrangement(View(group=GroupBy.WORKBIN))
    assert shown(made.reset(rows, TOLD, START)) == {"Xylo": ["a", "c"], "y": ["b"]}
    kinds = shown(made.show(View(group=GroupBy.TYPE), START))
    assert kinds == {"Loan review": ["a"], "No type": ["c"], "odd": ["b"]}
    assert list(shown(made.show(View(group=GroupBy.CUSTOMER), START))) == ["Abe", "Zoe", "No customer"]
    assert shown(made.show(View(group=GroupBy.NONE), START)) == {"All": ["a", "b", "c"]}
    assert made.tick(START + timedelta(days=2)) == ()


def test_rows_can_be_sorted_by_due_priority_and_age() -> None:
    rows = (
        row("a", due_at=due(30), routing_data=RoutingData(priority=3), created_at=due(-1)),
        row("b", due_at=due(10), routing_data=RoutingData(priority=2), created_at=due(-2)),
        row("c", due_at=due(20), routing_data=RoutingData(priority=1), created_at=due(-3)),
    )
    made = Arrangement(View(group=GroupBy.NONE))
    made.reset(rows, None, START)
    assert shown(made.sections()) == {"All": ["b", "c", "a"]}
    assert shown(made.show(View(group=GroupBy.NONE, sort=SortBy.PRIORITY), START)) == {"All": ["c", "b", "a"]}
    assert shown(made.show(View(group=GroupBy.NONE, sort=SortBy.AGE), START)) == {"All": ["c", "b", "a"]}
    assert made.view.sort is SortBy.AGE


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("title", True),
        ("TITLE e1", True),
        ("zoe koln", True),
        ("köln", True),
        ("x-77", True),
        ("12.5", True),
        ("deep value", True),
        ("loan review", True),
        ("anna", True),
        ("promised", True),
        ("accepted", True),
        ("4711", False),
        ("title nowhere", False),
        ("too deep", False),
    ],
)
def test_every_field_can_be_searched_but_not_what_is_masked(text: str, is_found: bool) -> None:
    nested: Any = "too deep"
    for _ in range(12):
        nested = [nested]
    made = Arrangement()
    one = row(
        customer="Zoë",
        external_id="X-77",
        workitem_type_id="loan",
        assigned_to=Assignee(id="a", name="Anna"),
        disposition=Disposition(notes="Promised to call"),
        custom_fields={"pin": "4711", "city": "Köln", "amount": 12.5, "none": None},
        user_data={"nest": {"list": [1, {"deep": "deep value"}]}, "far": nested},
    )
    made.reset((one,), TOLD, START)
    assert bool(made.search(text, START)) is is_found


def test_typing_on_and_deleting_find_the_same_as_starting_anew() -> None:
    made = make()
    for text in ("t", "ti", "title", "title l", "title la", "l", "", "e late", "late e"):
        fresh = make()
        assert made.search(text, START) == fresh.search(text, START), text
    assert made.view.search == "late e"


def test_a_found_row_that_changes_its_words_goes_and_comes() -> None:
    made = make()
    made.put(row("u", due_at=due(30), customer="Umber"), START)
    made.search("umber", START)
    assert made.put(row("work", number=2, due_at=due(30)), START) == ()
    (gone,) = made.put(row("u", number=3, due_at=due(30), title="Other"), START)
    assert (gone.step, gone.section.title, gone.place) == (Step.REMOVED, "In progress", 0)
    (come,) = made.put(row("u", number=4, due_at=due(30), customer="Umber"), START)
    assert (come.step, come.place) == (Step.INSERTED, 0)


def test_a_row_says_where_it_went() -> None:
    made = make()
    (removed, inserted) = made.put(row("today", number=2, due_at=due(20)), START)
    assert (removed.step, removed.section.title, removed.place) == (Step.REMOVED, "Due today", 0)
    assert (inserted.step, inserted.section.title, inserted.place) == (Step.INSERTED, "In progress", 0)
    (changed,) = made.put(row("today", number=3, due_at=due(20), title="New"), START)
    assert (changed.step, changed.place) == (Step.CHANGED, 0)
    (hidden,) = made.put(row("today", number=4, status=S.ASSIGNED), START)
    assert hidden.step is Step.REMOVED
    assert made.drop("work")[0].section.title == "In progress"
    assert made.drop("work") == ()
    assert made.find("work") is None
    assert made.find("late") is not None


def test_the_same_entry_painted_anew_keeps_its_words() -> None:
    made = make()
    again = ROWS[1].model_copy(update={"problem": "x"})
    assert [moved.step for moved in made.put(again, START)] == [Step.CHANGED]


def test_rows_become_overdue_as_time_goes_by() -> None:
    made = make()
    assert made.tick(due(29)) == ()
    moved = made.tick(due(30))
    assert [(step.step, step.section.title) for step in moved] == [
        (Step.REMOVED, "In progress"),
        (Step.INSERTED, "Overdue"),
    ]
    assert made.tick(due(31)) == ()
    made.drop("today")
    assert made.tick(due(61)) == ()


def test_at_midnight_tomorrow_is_today() -> None:
    made = Arrangement()
    zone = timezone(timedelta(hours=2))
    now = START.astimezone(zone)
    tomorrow = row("a", status=S.PARKED, due_at=START + timedelta(hours=20))
    assert shown(made.reset((tomorrow,), None, now)) == {"My workbin": ["a"]}
    assert made.tick(now + timedelta(hours=12)) == ()
    made.tick(now + timedelta(hours=13))
    assert shown(made.sections()) == {"Due today": ["a"]}


def replay(sections: dict[Any, list[str]], moved: tuple[Moved, ...]) -> None:
    """What a model does with the steps."""
    for step in moved:
        ids = sections.setdefault(step.section, [])
        if step.step is Step.INSERTED:
            ids.insert(step.place, step.entry_id)
        elif step.step is Step.REMOVED:
            assert ids.pop(step.place) == step.entry_id
        else:
            assert ids[step.place] == step.entry_id
        if not ids:
            del sections[step.section]


STATUSES = st.sampled_from([S.ACCEPTED, S.PARKED, S.ASSIGNED])
STEPS = st.lists(
    st.tuples(
        st.sampled_from("abcde"),
        STATUSES,
        st.integers(-50, 3000),
        st.sampled_from(["red", "green"]),
        st.booleans(),
    ),
    max_size=25,
)


@given(STEPS, st.sampled_from(["", "red", "re", "green x"]), st.sampled_from(list(GroupBy)))
@settings(max_examples=60)
def test_y15_repeating_the_steps_gives_the_same_list_as_sorting_it_anew(
    steps: list[tuple[str, EntryStatus, int, str, bool]], search: str, group: GroupBy
) -> None:
    view = View(search=search, group=group, shows_offers=True)
    made, rows, now = Arrangement(view), dict[str, EntryRow](), START
    made.reset((), None, now)
    mirrored: dict[Any, list[str]] = {}
    for number, (entry_id, status, minutes, colour, goes) in enumerate(steps):
        now += timedelta(minutes=7)
        replay(mirrored, made.tick(now))
        if goes:
            rows.pop(entry_id, None)
            replay(mirrored, made.drop(entry_id))
        else:
            rows[entry_id] = row(
                entry_id, number=number, status=status, due_at=due(minutes), title=colour, customer=colour
            )
            replay(mirrored, made.put(rows[entry_id], now))
    fresh = Arrangement(view)
    expected = {section.name: list(section.entry_ids) for section in fresh.reset(rows.values(), None, now)}
    assert mirrored == expected
    assert {section.name: list(section.entry_ids) for section in made.sections()} == expected


def test_keys_stay_in_order() -> None:
    keys = Ordered([(2.0, 0.0, 0.0, "b"), (1.0, 0.0, 0.0, "a")])
    assert keys.ids == ["a", "b"]
    assert keys.insert((1.5, 0.0, 0.0, "c")) == 1
    assert keys.remove((9.0, 0.0, 0.0, "x")) is None
    assert keys.remove((1.2, 0.0, 0.0, "x")) is None
    assert not keys.has((9.0, 0.0, 0.0, "x"))
    assert keys.has((1.5, 0.0, 0.0, "c"))
    assert keys.remove((1.0, 0.0, 0.0, "a")) == 0
    assert keys.ids == ["c", "b"]


def test_text_is_compared_without_case_and_accents() -> None:
    assert folded("ÀÉÎ Straße ŁÓDŹ") == "aei strasse łodz"
    assert "4711" not in haystack(row(custom_fields={"pin": "4711"}, workitem_type_id="loan"), TOLD)
    assert "4711" in haystack(row(custom_fields={"pin": "4711"}), TOLD)
