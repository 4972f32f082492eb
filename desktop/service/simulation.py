"""Who would get an entry of a workbin, and why; and which workbins get in its way. Changes nothing."""

from typing import Annotated

from pydantic import Field

from desktop.domain.record import JsonObject
from desktop.service.asked import Ref
from desktop.service.candidate import EntryView, WorkbinView
from desktop.service.conflicts import find_conflicts
from desktop.service.decision import Verdict
from desktop.service.document import MediaType, Part
from desktop.service.floor import Floor
from desktop.service.plan import Need, workbin_plan
from desktop.service.refusal import not_found
from desktop.service.router import explain
from desktop.service.routing_request import AskedSkill
from desktop.service.store.entries import find_entry
from desktop.service.store.transaction import Transaction


class SimulatedWorkitem(Part):
    """What the simulated work is like."""

    workitem_type_id: Ref | None = None
    media_type: MediaType = "workitem"
    priority: Annotated[int, Field(ge=1, le=5)] = 3
    skills: tuple[AskedSkill, ...] = ()


class SimulatePost(Part):
    """A simulation of one entry: one that is imagined, or one that lies in the workbin."""

    workitem: SimulatedWorkitem = SimulatedWorkitem()
    entry_id: Ref | None = None


def simulate(tx: Transaction, floor: Floor, workbin_id: str, asked: SimulatePost) -> JsonObject:
    """Every candidate, the best first, with what stands in the way of the others."""
    workbin = floor.directory.policy.workbins.get(workbin_id)
    if workbin is None:
        raise not_found("workbin", workbin_id)
    if asked.entry_id is None:
        entry = _imagined(tx, floor, workbin, asked.workitem)
    else:
        entry = _kept(tx, workbin, asked.entry_id)
    verdicts = explain(entry, floor.pool, tx.now)
    conflicts = find_conflicts(workbin, floor.directory.policy.workbins.values())
    first = verdicts[0] if verdicts and verdicts[0].is_eligible else None
    return {
        "workbinId": workbin_id,
        "assignedTo": None if first is None else {"id": first.agent_id, "name": first.agent_name},
        "candidates": [_candidate(one) for one in verdicts],
        "conflicts": [
            {"workbinId": one.workbin_id, "workbinName": one.workbin_name, "message": one.text}
            for one in conflicts
        ],
    }


def _imagined(tx: Transaction, floor: Floor, workbin: WorkbinView, work: SimulatedWorkitem) -> EntryView:
    name_of = floor.directory.name_of
    needs = tuple(Need(one.skill_id, one.proficiency, name_of("skill", one.skill_id)) for one in work.skills)
    target = workbin_plan(workbin.id, workbin.name, needs).targets[0]
    return EntryView(
        "simulated", workbin.id, target, tx.now, work.priority, work.media_type, work.workitem_type_id
    )


def _kept(tx: Transaction, workbin: WorkbinView, entry_id: str) -> EntryView:
    """An entry at the step that its plan has reached, with whoever is passed over for it."""
    row = find_entry(tx.conn, entry_id)
    if row is None or row.entry.workbin_id != workbin.id:
        raise not_found("workbin entry", entry_id)
    return row.view


def _candidate(verdict: Verdict) -> JsonObject:
    return {
        "agent": {"id": verdict.agent_id, "name": verdict.agent_name},
        "eligible": verdict.is_eligible,
        "rank": verdict.rank,
        "reasons": [{"code": one.code.value, "message": one.text} for one in verdict.reasons],
    }
