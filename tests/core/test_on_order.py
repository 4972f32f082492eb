from desktop.core.changes import OrderRow, OrderState, TableName
from desktop.core.effects import SendOrder
from desktop.core.on_order import OVERRIDE, PIECE
from desktop.core.order_messages import OrderAnswered, OrderDismissed, OrderFailed, OrderGiven, OrderStopped
from desktop.core.scope import Scope
from desktop.domain.bulk import MOST_MOVES, Move, MoveResult, Order
from desktop.domain.entry import EntryStatus, Reason
from tests.core.bench import Bench, catalogue, entry, make_bench


def lead_bench(*permissions: str, is_live: bool = True) -> Bench:
    told = catalogue(is_lead=True)
    told = told.model_copy(update={"me": told.me.model_copy(update={"permissions": permissions})})
    return make_bench(catalogue=told, is_live=is_live, scope=Scope.TEAM)


def order(count: int, *, code: str = "sla", is_trial: bool = False) -> Order:
    moves = tuple(Move(entry_id=f"e{n}", sequence_number=1, to_agent_id="agent-2") for n in range(count))
    return Order(id="o", moves=moves, reason=Reason(code=code), is_trial=is_trial)


def sent(bench: Bench) -> list[SendOrder]:
    return bench.all_asked(SendOrder)


def row(bench: Bench) -> OrderRow:
    found = bench.rows[TableName.ORDERS, "o"]
    assert isinstance(found, OrderRow)
    return found


def answers(bench: Bench, *, is_done: bool = True) -> None:
    moves = sent(bench)[-1].order.moves
    results = tuple(MoveResult(entry_id=move.entry_id, is_done=is_done) for move in moves)
    bench.take(OrderAnswered(order_id="o", results=results))


def test_an_order_goes_piece_by_piece_each_under_a_key_of_its_own() -> None:
    bench = lead_bench(OVERRIDE)
    bench.take(OrderGiven(order=order(2 * PIECE + 3)))
    assert len(sent(bench)) == 1
    for _ in range(3):
        answers(bench)
    assert [len(one.order.moves) for one in sent(bench)] == [PIECE, PIECE, 3]
    assert [one.key for one in sent(bench)] == ["o:0", f"o:{PIECE}", f"o:{2 * PIECE}"]
    assert row(bench).state is OrderState.DONE
    assert len(row(bench).results) == 2 * PIECE + 3


def test_the_same_order_again_is_a_second_click() -> None:
    bench = lead_bench(OVERRIDE)
    for _ in range(2):
        bench.take(OrderGiven(order=order(1)))
    assert len(sent(bench)) == 1


def test_a_trial_is_one_piece_and_nothing_is_learnt_from_it() -> None:
    bench = lead_bench(OVERRIDE)
    bench.take(OrderGiven(order=order(MOST_MOVES, is_trial=True)))
    assert len(sent(bench)[0].order.moves) == MOST_MOVES
    would_be = entry("e0", 9, EntryStatus.ASSIGNED, agent="agent-2")
    results = (MoveResult(entry_id="e0", is_done=True, entry=would_be),)
    bench.take(OrderAnswered(order_id="o", results=results))
    assert bench.row("e0") is None


def test_after_a_stop_the_piece_under_way_ends_and_no_other_follows() -> None:
    bench = lead_bench(OVERRIDE)
    bench.take(OrderGiven(order=order(PIECE + 1)))
    bench.take(OrderStopped(order_id="o"))
    bench.take(OrderDismissed(order_id="o"))
    assert row(bench).state is OrderState.STOPPING
    answers(bench)
    assert row(bench).state is OrderState.STOPPED
    assert len(sent(bench)) == 1
    bench.take(OrderDismissed(order_id="o"))
    assert (TableName.ORDERS, "o") not in bench.rows


def test_when_the_line_is_lost_what_is_left_is_not_sent_later() -> None:
    bench = lead_bench(OVERRIDE)
    bench.take(OrderGiven(order=order(PIECE + 1)))
    bench.drop()
    answers(bench)
    assert row(bench).state is OrderState.STOPPED
    assert "line was lost" in row(bench).problem
    bench.connect()
    assert len(sent(bench)) == 1


def test_a_piece_whose_answer_was_lost_is_unknown_and_what_came_before_stays() -> None:
    bench = lead_bench(OVERRIDE)
    bench.take(OrderGiven(order=order(PIECE + 1)))
    answers(bench)
    bench.take(OrderFailed(order_id="o", detail="No answer."))
    assert row(bench).state is OrderState.FAILED
    assert [result.is_done for result in row(bench).results] == [True] * PIECE + [False]
    assert row(bench).results[-1].code == "unknown"


def test_what_nobody_knew_is_looked_up_when_the_line_is_true_again() -> None:
    bench = lead_bench(OVERRIDE)
    bench.take(OrderGiven(order=order(3)))
    bench.drop()
    bench.take(OrderFailed(order_id="o", detail="No answer."))
    assert [result.code for result in row(bench).results] == ["unknown"] * 3
    bench.connect(
        entry("e0", 2, EntryStatus.ASSIGNED, agent="agent-2"),
        entry("e1", 2, EntryStatus.ACCEPTED, agent="agent-3"),
        entry("e2", 1, EntryStatus.UNASSIGNED),
    )
    told = [(result.is_done, result.code, result.is_conflict) for result in row(bench).results]
    assert told == [(True, "", False), (False, "conflict", True), (False, "not.sent", False)]
    assert len(sent(bench)) == 1, "looked up, not sent again"


def test_an_order_is_refused_in_words() -> None:
    refused = {
        "permission": (lead_bench(), order(1)),
        "line is live": (lead_bench(OVERRIDE, is_live=False), order(1)),
        "Nothing": (lead_bench(OVERRIDE), order(0)),
        "fewer": (lead_bench(OVERRIDE), order(MOST_MOVES + 1)),
        "reason": (lead_bench(OVERRIDE), order(1, code=" ")),
    }
    for words, (bench, given) in refused.items():
        bench.take(OrderGiven(order=given))
        assert words in row(bench).problem
        assert row(bench).state is OrderState.FAILED
        assert not sent(bench)
