"""Mark Done, stop, and the disposition that the first one may need."""

from typing import Any

from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.workbin import WrapUpPolicy
from desktop.service.capture import need_explicit_stop
from desktop.service.change import change_entry
from desktop.service.document import WorkbinPart
from desktop.service.floor import Floor
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import find_workitem
from desktop.service.transitions.data import merged_user_data
from desktop.service.transitions.step import Step, conflict, need_mine, not_possible

DONE_FROM = (EntryStatus.ACCEPTED, EntryStatus.PARKED)


def complete(step: Step) -> EntryRow:
    """By the one who has it, by a trusted third party, or, with a reason, by a lead of who has it."""
    if step.who.kind == "user" and not _is_put_right(step):
        need_mine(step, "completed", *DONE_FROM)
    elif step.entry.status not in DONE_FROM:
        raise not_possible(step, "completed")
    given = step.asked.disposition
    disposition = step.entry.disposition if given is None else given.value
    check_disposition(step, disposition, is_final=True)
    fields: dict[str, Any] = {} if step.asked.user_data is None else {"user_data": merged_user_data(step)}
    return change_entry(
        step.tx,
        step.floor,
        step.row,
        "completed",
        reason=step.reason,
        status=EntryStatus.COMPLETED,
        disposition=disposition,
        parked_until=None,
        completed_at=step.tx.now,
        **fields,
    )


def _is_put_right(step: Step) -> bool:
    """Whether a lead ends what somebody has left unfinished."""
    if step.is_mine or step.holder_id is None or step.reason is None:
        return False
    return "routing:workbinentry:override" in step.who.permissions and step.who.may_lead(step.holder_id)


def check_disposition(step: Step, given: Disposition | None, *, is_final: bool) -> None:
    """Refuse a code that the workbin does not know; at the end also one that is missing or lacks notes."""
    workbin = step.floor.directory.workbins.get(step.entry.workbin_id)
    if workbin is None:
        return
    if given is None or given.code is None:
        if is_final and workbin.wrap_up_policy is WrapUpPolicy.REQUIRED:
            message = f"The workbin {workbin.name} needs a disposition before Mark Done"
            raise bad_request(wrong_field("disposition", "disposition.required", message))
    elif workbin.dispositions:
        kind = step.entry.workitem_type_id
        _check_code(workbin, kind, given, is_final=is_final)


def _check_code(workbin: WorkbinPart, kind: str | None, given: Disposition, *, is_final: bool) -> None:
    known = {one.code: one for one in workbin.dispositions if one.fits(kind)}
    code = given.code or ""
    if code not in known:
        message = f"'{code}' is not a disposition of {workbin.name}; choose one of: {', '.join(known)}"
        raise bad_request(wrong_field("disposition.code", "disposition.unknown", message))
    if is_final and known[code].needs_notes and not given.notes.strip():
        message = f"The disposition '{known[code].label}' needs notes"
        raise bad_request(wrong_field("disposition.notes", "disposition.notes.required", message))


def stop(step: Step) -> EntryRow:
    """The third party takes it back."""
    step.who.need("taskmanagement:workitem")
    workitem = find_workitem(step.tx.conn, step.entry.workitem_id) if step.entry.workitem_id else None
    if workitem is not None:
        need_explicit_stop(step.floor.directory, workitem)
    return stop_entry(step.tx, step.floor, step.row, step.reason)


def stop_entry(tx: Transaction, floor: Floor, row: EntryRow, reason: Reason | None) -> EntryRow:
    """The same where there is no PUT."""
    if not row.entry.status.is_open:
        raise conflict("entry.closed", f"The entry is {row.entry.status.value} already.", row.entry)
    return change_entry(
        tx, floor, row, "stopped", reason=reason, status=EntryStatus.STOPPED, offer=None, parked_until=None
    )
