"""Where each piece of an order goes, and what is said of it."""

from desktop.core.changes import OrderRow, OrderState
from desktop.domain.bulk import MoveResult, Order
from desktop.domain.entry import EntryStatus, Reason
from desktop.ui.team.spread import BACK, SPREAD, Target, effects_in_words, moves_to, order_back, result_words
from tests.ui.team import crowd

WHY = Reason(code="sla")
ROWS = [crowd.entry(f"e-{n}", n % 2 or None, version=n + 1) for n in range(5)]
AMIRA = Target("u-0", "Amira", "fits", free=1)
CLARA = Target("u-2", "Clara", "fits", free=3)
FULL = Target("u-3", "Dae", "1 over capacity", over=1)
LOANS = Target("loans", "Loans", "moves", is_workbin=True, free=99)


def test_everything_to_one_carries_the_versions_that_were_seen() -> None:
    moves = moves_to(ROWS, AMIRA, ())
    assert [(one.entry_id, one.sequence_number) for one in moves] == [(f"e-{n}", n + 1) for n in range(5)]
    assert {(one.to_agent_id, one.to_workbin_id) for one in moves} == {("u-0", None)}


def test_to_a_workbin_or_back_to_each_ones_own() -> None:
    assert {(one.to_agent_id, one.to_workbin_id) for one in moves_to(ROWS, LOANS, ())} == {(None, "loans")}
    back = Target(BACK, "Back", "", is_workbin=True)
    assert {(one.to_agent_id, one.to_workbin_id) for one in moves_to(ROWS, back, ())} == {(None, None)}


def test_in_turn_to_whoever_has_most_room_and_the_rest_stays() -> None:
    spread = Target(SPREAD, "In turn", "", is_workbin=True, free=4)
    moves = moves_to(ROWS, spread, [AMIRA, FULL, CLARA, LOANS])
    assert [one.to_agent_id for one in moves] == ["u-2", "u-2", "u-0", "u-2"]
    assert "There is room for 4" in effects_in_words(ROWS, spread)


def test_what_is_taken_back_goes_to_whoever_had_it_and_only_where_it_was_done() -> None:
    offered = [crowd.entry(row.entry.id, 9, version=20).entry for row in ROWS]
    results = tuple(
        MoveResult(entry_id=one.id, is_done=number != 3, entry=one) for number, one in enumerate(offered)
    )
    order = Order(id="o", moves=moves_to(ROWS, AMIRA, ()), reason=WHY)
    back = order_back(OrderRow(order=order, state=OrderState.DONE, results=results), ROWS)
    assert back is not None
    assert back.id != "o"
    assert [
        (one.entry_id, one.sequence_number, one.to_agent_id, one.to_workbin_id) for one in back.moves
    ] == [
        ("e-0", 20, None, "claims"),
        ("e-1", 20, "u-1", None),
        ("e-2", 20, None, "claims"),
        ("e-4", 20, None, "claims"),
    ]


def test_nothing_was_done_so_there_is_nothing_to_take_back() -> None:
    order = Order(id="o", moves=moves_to(ROWS, AMIRA, ()), reason=WHY)
    lost = tuple(MoveResult(entry_id=row.entry.id, is_done=False) for row in ROWS)
    assert order_back(OrderRow(order=order, state=OrderState.DONE, results=lost), ROWS) is None


def test_a_conflict_names_the_holder_and_any_other_refusal_its_reason() -> None:
    held = crowd.entry("e-1", 2, state=EntryStatus.ACCEPTED).entry
    assert result_words(MoveResult(entry_id="e-1", is_done=False, entry=held)).startswith(
        "Not changed: with Clara Vogel since "
    )
    refused = MoveResult(entry_id="e-1", is_done=False, message="You do not lead that agent.")
    assert result_words(refused) == "You do not lead that agent."
