"""Taking an interaction: it becomes a workbin entry, and is routed to its preferred agents."""

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

from desktop.domain.entry import Entry, EntryStatus, RoutingData
from desktop.domain.record import JsonObject
from desktop.service.change import add_entry
from desktop.service.directory import Directory
from desktop.service.document import WorkbinPart
from desktop.service.floor import Floor
from desktop.service.interaction import Conversation, InteractionPost
from desktop.service.plan import PlanState, start
from desktop.service.preferred import preferred_plan
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.conversations import save_conversation
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction
from desktop.service.submission import workbin_at
from desktop.service.workbin_changes import change_workbin

# Where interactions without a fallback queue lie; made when the first one comes.
HOME = WorkbinPart(
    id="preferred-agents",
    name="Preferred agents",
    description="Interactions that wait for their preferred agents and have no fallback queue.",
)


def take(tx: Transaction, floor: Floor, asked: InteractionPost) -> Conversation:
    """Keep an interaction and begin to route it; nobody has been found yet."""
    _check(asked, floor.directory)
    wanted = asked.routing_preferences
    queue_id = None if wanted.fallback is None else wanted.fallback.queue_id
    label = "" if queue_id is None else floor.directory.name_of("workbin", queue_id)
    compiled = preferred_plan(wanted.preferred_agents, queue_id, label)
    if queue_id is None and HOME.id not in floor.directory.workbins:
        change_workbin(tx, floor, HOME, "create")
    state = start(compiled.plan, tx.now)
    workbin = workbin_at(floor.directory, state, queue_id or HOME.id)
    conversation = Conversation(
        id=str(uuid.uuid4()),
        asked=asked,
        entry_id=str(uuid.uuid4()),
        created_date=tx.now,
        warnings=compiled.warnings,
    )
    save_conversation(tx, conversation)
    add_entry(tx, floor, EntryRow(_entry(conversation, state, workbin, tx.now), state, tx.now))
    return conversation


def _entry(conversation: Conversation, state: PlanState, workbin: WorkbinPart, now: datetime) -> Entry:
    asked = conversation.asked
    due_s = workbin.service_level_seconds
    return Entry(
        id=conversation.entry_id,
        sequence_number=1,
        status=EntryStatus.UNASSIGNED,
        status_since=now,
        workbin_id=workbin.id,
        workbin_name=workbin.name,
        conversation_id=conversation.id,
        external_id=asked.external_id,
        media_type=asked.type,
        title=asked.to.shown or asked.type.capitalize(),
        customer=asked.sender.shown,
        user_data=asked.user_data,
        custom_fields=_parties(asked),
        routing_data=RoutingData(priority=asked.priority),
        routing=state.told(conversation.warnings),
        created_at=now,
        due_at=None if due_s is None else now + timedelta(seconds=due_s),
    )


def _parties(asked: InteractionPost) -> JsonObject:
    """What a screen pop may want to know: ``from.phoneNumber`` and the like."""
    ends = {"to": asked.to, "from": asked.sender}
    said = {end: party.model_dump(mode="json", exclude_none=True) for end, party in ends.items()}
    return {f"{end}.{name}": value for end, party in said.items() for name, value in party.items()}


def _check(asked: InteractionPost, directory: Directory) -> None:
    wrong = list(_wrong(asked, directory))
    if wrong:
        raise bad_request(*wrong)


def _wrong(asked: InteractionPost, directory: Directory) -> Iterator[JsonObject]:
    wanted = asked.routing_preferences
    logins = {one.login.casefold() for one in directory.people.values()}
    for place, name in enumerate(wanted.preferred_agents):
        if name not in directory.people and name.casefold() not in logins:
            field = f"routingPreferences.preferredAgents[{place}]"
            yield wrong_field(field, "user.unknown", f"There is no user '{name}'")
    if wanted.fallback is not None and wanted.fallback.queue_id not in directory.workbins:
        field = "routingPreferences.fallback.queueId"
        yield wrong_field(field, "queue.unknown", f"There is no queue '{wanted.fallback.queue_id}'")
    if not wanted.preferred_agents and wanted.fallback is None:
        message = "Name preferredAgents, a fallback queue, or both"
        yield wrong_field("routingPreferences", "routing.target.required", message)
