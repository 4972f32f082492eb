"""Many writes on entries in one transaction, each with a result of its own; or only what they would do."""

from typing import Annotated

from pydantic import Field

from desktop.domain.record import JsonObject
from desktop.service.asked import EntryPut, Ref
from desktop.service.document import Part
from desktop.service.floor import Floor
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal
from desktop.service.store.transaction import Transaction
from desktop.service.transitions.put import put_entry

MOST_ITEMS = 500


class BulkItem(EntryPut):
    """One write, and the entry that it is about."""

    entry_id: Ref


class BulkPost(Part):
    """What to write. ``dry_run``: tell, but write nothing."""

    items: Annotated[tuple[BulkItem, ...], Field(min_length=1, max_length=MOST_ITEMS)]
    dry_run: bool = False


class DryRun(Exception):
    """Carries the results out of a transaction that is to leave nothing behind."""

    def __init__(self, results: list[JsonObject]) -> None:
        super().__init__("a dry run")
        self.results = results


def put_all(tx: Transaction, floor: Floor, who: Principal, asked: BulkPost) -> list[JsonObject]:
    """A result per item, in their order. Each sees what those before it did. Raises ``DryRun``."""
    results = [_put(tx, floor, who, item) for item in asked.items]
    if asked.dry_run:
        raise DryRun(results)
    return results


def _put(tx: Transaction, floor: Floor, who: Principal, item: BulkItem) -> JsonObject:
    given = {name: getattr(item, name) for name in item.model_fields_set if name != "entry_id"}
    try:
        entry = put_entry(tx, floor, who, item.entry_id, EntryPut.model_construct(set(given), **given))
    except Refusal as refusal:
        return {
            "entryId": item.entry_id,
            "status": refusal.status,
            "error": refusal.body(tx.request_id or ""),
            "entry": None,
        }
    return {"entryId": item.entry_id, "status": 200, "error": None, "entry": entry.model_dump(mode="json")}
