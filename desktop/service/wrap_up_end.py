"""What happens to an entry whose time for wrap-up is over, by its workbin's rule."""

from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.workbin import WrapUpEnd
from desktop.service.change import change_entry
from desktop.service.floor import Floor
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction

OVER = Reason(code="wrapup.timeout", text="The time for wrap-up was over.")


def end_wrap_up(tx: Transaction, floor: Floor, row: EntryRow) -> None:
    """Its time is over: marked done with what was drafted, else with the workbin's default, or left."""
    workbin = floor.directory.workbins.get(row.entry.workbin_id)
    rule = None if workbin is None else workbin.wrap_up
    if rule is None or rule.at_end is not WrapUpEnd.MARK_DONE:
        return
    given = row.entry.disposition or Disposition()
    disposition = given if given.code else given.model_copy(update={"code": rule.default_disposition})
    change_entry(
        tx,
        floor,
        row,
        "completed",
        reason=OVER,
        status=EntryStatus.COMPLETED,
        disposition=disposition,
        parked_until=None,
        completed_at=tx.now,
    )
