"""Orders on the wire: one bulk request per piece, with a result per item."""

from pydantic import JsonValue, TypeAdapter, ValidationError

from desktop.api.line.failures import malformed
from desktop.api.line.wire import Answer, Call
from desktop.api.routing.pages import read
from desktop.api.routing.routes import ENTRIES, plain
from desktop.domain.bulk import Move, MoveResult, Order
from desktop.domain.entry import Entry
from desktop.domain.record import JsonObject, Record

_JSON: TypeAdapter[JsonObject] = TypeAdapter(JsonObject)
_VALUE: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)
_OK = 200


class Problem(Record):
    """Why one item was refused."""

    code: str = ""
    message: str = ""
    details: tuple[JsonObject, ...] = ()


class Item(Record):
    """What became of one item."""

    entry_id: str
    status: int
    error: Problem | None = None
    entry: Entry | None = None


class Results(Record):
    """The answer to a bulk request."""

    results: tuple[Item, ...]


_RESULTS: TypeAdapter[Results] = TypeAdapter(Results)
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


def call_for_order(order: Order, key: str) -> Call:
    """The request, the same however often it is made, under its key; a trial changes nothing and has none."""
    items: list[JsonValue] = [_item(order, move) for move in order.moves]
    body: JsonObject = {"items": items, "dryRun": order.is_trial}
    headers = {} if order.is_trial else {"Idempotency-Key": key}
    return Call("POST", f"{ENTRIES}/bulk", body=_JSON.dump_json(body), headers=headers)


def results_of(answer: Answer) -> tuple[MoveResult, ...]:
    """A result per move; Malformed where it is none."""
    return tuple(_result(item) for item in read(answer, _RESULTS, "the order").results)


def _item(order: Order, move: Move) -> JsonObject:
    reason: JsonObject = {"code": order.reason.code}
    if order.reason.text:
        reason["text"] = order.reason.text
    body: JsonObject = {
        "entryId": move.entry_id,
        "sequenceNumber": move.sequence_number,
        "reason": reason,
    }
    if move.is_end:
        given: JsonObject = {} if move.disposition is None else {"disposition": plain(move.disposition)}
        return body | {"status": "completed"} | given
    if move.to_agent_id is not None:
        attributes: JsonObject = {"overrideReason": order.reason.code}
        attributes |= {"caseId": order.case_id} if order.case_id else {}
        body |= {
            "status": "assigned",
            "assignedTo": {"id": move.to_agent_id, "type": "user"},
            "routingData": {"customAttributes": attributes},
        }
        return body | ({"force": True} if order.force else {})
    body["status"] = "unassigned"
    return body | ({"workbinId": move.to_workbin_id} if move.to_workbin_id else {})


def _result(item: Item) -> MoveResult:
    if item.status == _OK and item.entry is not None:
        return MoveResult(entry_id=item.entry_id, is_done=True, entry=item.entry)
    if item.error is None:
        raise malformed("the order")
    problem = item.error
    return MoveResult(
        entry_id=item.entry_id,
        is_done=False,
        code=problem.code,
        message=problem.message[:500],
        entry=_current(problem),
    )


def _current(problem: Problem) -> Entry | None:
    """The entry that a conflict carries; one that cannot be understood is none."""
    for found in problem.details:
        try:
            return _ENTRY.validate_json(_VALUE.dump_json(found.get("entry")))
        except ValidationError:
            continue
    return None
