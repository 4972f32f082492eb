"""One request about one workitem, with what the writing modules have in common."""

from typing import Any

from desktop.domain.entry import EntryStatus, Reason
from desktop.service.asked import EntryPut
from desktop.service.change import add_entry, change_entry
from desktop.service.floor import Floor
from desktop.service.genesys_face.facts import Facts, audit_facts, facts_of, find_facts, save_facts
from desktop.service.genesys_face.states import held_back, known_status
from desktop.service.plan import Compiled, Need, Plan, PlanState, Target, TargetKind, start
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.sight import may_see
from desktop.service.store.entries import EntryRow, find_by_workitem
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import follow_entry
from desktop.service.submission import entry_for, known_workitem, need_not_stopped
from desktop.service.transitions.put import put_entry
from desktop.service.workitem import Workitem
from desktop.service.worktype_statuses import WorktypeStatus


class Errand:
    """Who wants something of which workitem. Nothing is remembered: each look is a fresh one."""

    def __init__(self, tx: Transaction, floor: Floor, who: Principal, workitem_id: str) -> None:
        self.tx, self.floor, self.who, self.workitem_id = tx, floor, who, workitem_id
        row = self.row
        known_workitem(tx, workitem_id)
        is_seen = who.sees_all if row is None else may_see(who, row.entry, floor.directory)
        if not is_seen or self.facts.is_deleted:
            raise not_found("workitem", workitem_id)

    @property
    def workitem(self) -> Workitem:
        """The workitem."""
        return known_workitem(self.tx, self.workitem_id)

    @property
    def row(self) -> EntryRow | None:
        """Its entry."""
        return find_by_workitem(self.tx.conn, self.workitem_id)

    @property
    def facts(self) -> Facts:
        """What this face knows about it."""
        return facts_of(self.workitem, find_facts(self.tx.conn, self.workitem_id))

    def keep(self, facts: Facts) -> None:
        """A further version."""
        audit_facts(self.tx, self.workitem_id, self.facts, facts)
        save_facts(self.tx, self.workitem_id, facts)

    def status(self, status_id: str) -> WorktypeStatus:
        """A status of its type, or 400."""
        return known_status(self.floor.directory, self.workitem.workitem_type_id, status_id, "statusId")

    def keep_status(self, status_id: str | None) -> None:
        """The status that it has from now on."""
        category = None if status_id is None else self.status(status_id).category
        update = {"status_id": status_id, "status_category": category, "status_changed_at": self.tx.now}
        self.keep(self.facts.model_copy(update=update))

    def ask(self, row: EntryRow, **asked: Any) -> None:
        """The one write on the entry, with its rules about who may do what."""
        put_entry(self.tx, self.floor, self.who, row.entry.id, EntryPut(**asked))

    def change(self, before: EntryRow, past: str, **fields: Any) -> EntryRow:
        """A change that the one write has no word for."""
        return change_entry(self.tx, self.floor, before, past, **fields)

    def need_say_over(self, agent_id: str | None) -> None:
        """Refuse unless it is the caller's own work, or that of somebody whom they lead."""
        if agent_id == self.who.id:
            return
        self.who.need("routing:workbinentry:override")
        if not self.who.may_lead(agent_id):
            raise Refusal(403, "not.lead.of.agent", "You do not lead the agent whose work this is.")

    def entry(self) -> EntryRow:
        """The entry; a workitem that has none comes to lie in its workbin, queued for nobody."""
        row, facts = self.row, self.facts
        if row is not None:
            return row
        workbin_id = facts.workbin_id or facts.queue_id
        if workbin_id is None:
            message = "The workitem lies in no workbin; give it a workbinId first"
            raise bad_request(wrong_field("workbinId", "workbin.required", message))
        return self._enter(held_back(workbin_id))

    def enqueue(self, queue_id: str) -> None:
        """Let the queue hand it out: the preferred agents first, then its own people."""
        plan, row = self._queue_plan(queue_id), self.row
        if row is None:
            self._enter(plan)
        elif row.entry.assigned_to is None:
            self.follow(row, plan)
        else:
            self.need_say_over(row.entry.assigned_to.id)
            self._release(row, plan)

    def hold_back(self) -> None:
        """Take it away from whoever has it, and from the queue."""
        row = self.row
        if row is None:
            return
        plan = held_back(row.entry.workbin_id)
        if row.entry.assigned_to is None:
            self.follow(row, plan)
        else:
            self.need_say_over(row.entry.assigned_to.id)
            self._release(row, plan)

    def follow(self, row: EntryRow, plan: Plan) -> None:
        """Another plan for an entry that waits."""
        state = start(plan, self.tx.now)
        self.change(row, "updated", row={"plan": state}, routing=state.told(), **self._place(state))

    def _release(self, row: EntryRow, plan: Plan) -> None:
        state = start(plan, self.tx.now)
        self.change(
            row,
            "unassigned",
            reason=Reason(code="unassigned", text=f"Taken back by {self.who.name}."),
            row={"plan": state},
            status=EntryStatus.UNASSIGNED,
            assigned_to=None,
            offer=None,
            parked_until=None,
            routing=state.told(),
            **self._place(state),
        )

    def _enter(self, plan: Plan) -> EntryRow:
        need_not_stopped(self.workitem)
        row = entry_for(self.tx, self.floor.directory, self.workitem, Compiled(plan))
        follow_entry(self.tx, row.entry)
        return add_entry(self.tx, self.floor, row)

    def _place(self, state: PlanState) -> dict[str, Any]:
        workbin = self.floor.directory.workbins[str(state.plan.targets[-1].workbin_id)]
        return {"workbin_id": workbin.id, "workbin_name": workbin.name}

    def _queue_plan(self, queue_id: str) -> Plan:
        facts, directory = self.facts, self.floor.directory
        workbin = directory.workbins[queue_id]
        needs = tuple(Need(one, 0, directory.name_of("skill", one)) for one in facts.skill_ids)
        last = Target(TargetKind.WORKBIN, workbin.name, workbin_id=queue_id, needs=needs)
        wished = facts.preferred_agent_ids
        if not wished:
            return Plan("queue", (last,))
        first = Target(TargetKind.PREFERRED, "Preferred agents", agents=wished, passes_on=True)
        return Plan("queue", (first, last))
