"""The one write: what is asked is checked, then the rule for the wanted status decides."""

from collections.abc import Callable
from typing import Any

from pydantic.alias_generators import to_camel

from desktop.domain.entry import Entry
from desktop.service.asked import EntryPut
from desktop.service.change import change_entry
from desktop.service.floor import Floor
from desktop.service.principal import Principal
from desktop.service.refusal import bad_request, not_found, wrong_field
from desktop.service.sight import may_see
from desktop.service.store.entries import EntryRow, find_entry
from desktop.service.store.transaction import Transaction
from desktop.service.transitions.data import merged_routing_data, merged_user_data
from desktop.service.transitions.finishing import check_disposition, complete, stop
from desktop.service.transitions.holding import park, release
from desktop.service.transitions.offered import accept, reject
from desktop.service.transitions.overriding import assign
from desktop.service.transitions.step import Step, conflict, not_possible, phrase, stale, with_somebody
from desktop.service.transitions.wrapping import wrap_up

RULES: dict[str, Callable[[Step], EntryRow]] = {
    "accepted": accept,
    "rejected": reject,
    "parked": park,
    "unassigned": release,
    "completed": complete,
    "assigned": assign,
    "stopped": stop,
}
# Fields that mean something with one status only; elsewhere they would vanish silently.
_ONLY_WITH = {"force": "assigned", "assigned_to": "assigned", "until": "parked", "workbin_id": "unassigned"}
_DATA = frozenset({"disposition", "routing_data", "user_data", "wrap_up"})


def put_entry(tx: Transaction, floor: Floor, who: Principal, entry_id: str, asked: EntryPut) -> Entry:
    """Carry out one PUT; the entry as it is afterwards."""
    row = find_entry(tx.conn, entry_id)
    if row is None or not may_see(who, row.entry, floor.directory):
        raise not_found("workbin entry", entry_id)
    step = Step(tx, floor, who, row, asked)
    _check_fields(asked)
    _check_version(step)
    rule = _write_data if asked.status is None else RULES[asked.status]
    return rule(step).entry


def _check_fields(asked: EntryPut) -> None:
    wrong = [
        wrong_field(
            to_camel(name), "field.not.applicable", f"'{to_camel(name)}' goes with status '{status}' only"
        )
        for name, status in _ONLY_WITH.items()
        if getattr(asked, name) and asked.status != status
    ]
    if asked.status is None and not asked.model_fields_set & _DATA:
        wrong.append(wrong_field("status", "status.required", "Give a status, or data to write"))
    if wrong:
        raise bad_request(*wrong)


def _check_version(step: Step) -> None:
    seen, entry = step.asked.sequence_number, step.entry
    if seen is None or seen == entry.sequence_number:
        return
    has_changed_hands = (
        entry.status.is_open and step.holder_id is not None and step.row.assigned_number > seen
    )
    if step.asked.status is not None and has_changed_hands and not step.is_mine:
        raise with_somebody(entry)
    raise stale(entry)


def _write_data(step: Step) -> EntryRow:
    """A disposition as draft, user data, priority and attributes."""
    asked = step.asked
    if not step.entry.status.is_open:
        raise not_possible(step, "changed")
    if step.who.kind == "user" and not step.is_mine and not _leads_it(step):
        raise conflict("entry.not.assignee", f"The entry is {phrase(step.entry)}, not with you.", step.entry)
    fields: dict[str, Any] = {}
    if asked.disposition is not None:
        fields["disposition"] = asked.disposition.value
        check_disposition(step, asked.disposition.value, is_final=False)
    if asked.wrap_up is not None:
        fields["wrap_up"] = wrap_up(step, asked.wrap_up)
    if asked.user_data is not None:
        fields["user_data"] = merged_user_data(step)
    if asked.routing_data is not None:
        fields["routing_data"] = merged_routing_data(step)
    return change_entry(step.tx, step.floor, step.row, "updated", reason=step.reason, **fields)


def _leads_it(step: Step) -> bool:
    """A lead may also put right what waits for the people they lead."""
    if step.holder_id is not None:
        return step.who.may_lead(step.holder_id)
    directory = step.floor.directory
    return step.who.may_lead(None) or any(
        directory.serves(agent_id, step.entry.workbin_id) for agent_id in step.who.leads
    )
