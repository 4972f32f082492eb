"""Who of the preferred agents was passed over, noted when it happens: later the reasons are gone."""

from collections.abc import Iterator

from desktop.service.candidate import AgentView
from desktop.service.fit import obstacles
from desktop.service.floor import Floor
from desktop.service.interaction import Skip
from desktop.service.plan import TargetKind
from desktop.service.router import Routed, at_target
from desktop.service.store.conversations import find_conversation, save_conversation
from desktop.service.store.entries import EntryRow
from desktop.service.store.transaction import Transaction


def note_skipped(tx: Transaction, floor: Floor, row: EntryRow, routed: Routed) -> tuple[str, ...]:
    """Keep who was passed over at a target of preferred agents; the same in sentences."""
    if row.plan.target.kind is not TargetKind.PREFERRED:
        return ()
    is_there = routed.state.step == row.plan.step
    skips = tuple(_skips(tx, floor, row, routed.decision.agent_id if is_there else None))
    conversation = find_conversation(tx.conn, row.entry.conversation_id or "")
    if conversation is not None and skips:
        save_conversation(tx, conversation.model_copy(update={"skips": (*conversation.skips, *skips)}))
    return tuple(f"Skipped {one.agent_name}: {one.reasons[0]['message']}" for one in skips)


def _skips(tx: Transaction, floor: Floor, row: EntryRow, chosen_id: str | None) -> Iterator[Skip]:
    entry = at_target(row.view, row.plan.target)
    for name in row.plan.target.agents:
        agent = _find(floor, name)
        if agent is None:
            continue
        if agent.id == chosen_id:
            return
        found = tuple(obstacles(agent, entry, floor.pool.policy, tx.now))
        if found:
            yield Skip(
                number=row.entry.sequence_number,
                agent_id=agent.id,
                agent_name=agent.name,
                at=tx.now,
                reasons=tuple({"code": one.code.value, "message": one.text} for one in found),
            )


def _find(floor: Floor, name: str) -> AgentView | None:
    found = floor.pool.find(name)
    if found is not None:
        return found
    return next((one for one in floor.pool if one.login.casefold() == name.casefold()), None)
