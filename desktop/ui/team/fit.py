"""Whether somebody could take a piece of work, in a plain word: told on every target before it is given."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.changes import EntryRow
from desktop.domain.agent import Agent
from desktop.domain.entry import Entry, EntryStatus, SkillNeed
from desktop.domain.stream import Catalogue
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.team.agent_look import AgentLook, Band
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_HOLDING = (EntryStatus.ASSIGNED, EntryStatus.ACCEPTED)
_ABSENT = {
    Band.OFFLINE: QT_TRANSLATE_NOOP("Fit", "offline"),
    Band.SILENT: QT_TRANSLATE_NOOP("Fit", "not responding"),
    Band.AWAY: QT_TRANSLATE_NOOP("Fit", "not ready"),
}


class Fit(NamedTuple):
    """``family`` colours the word; ``over`` is by how much it exceeds somebody's capacity."""

    word: str
    family: str = "ready"
    over: int = 0
    is_possible: bool = True


def fit_agent(look: AgentLook, rows: Sequence[EntryRow], catalogue: Catalogue | None) -> Fit:
    """What stands in the way of an agent; the worst of it in front."""
    new = [row.entry for row in rows if not _has(look.agent, row.entry)]
    if not new:
        return Fit(translate("Fit", "has it already"), "off", is_possible=False)
    lacking = _lacking(look.agent, new, catalogue)
    if lacking:
        return Fit(translate("Fit", "lacks {0}").format(one_line(lacking)), "risk", _over(look, new))
    over = _over(look, new)
    if over:
        return Fit(translate("Fit", "{0} over capacity").format(over), "risk", over)
    if look.band in _ABSENT:
        return Fit(translate("Fit", _ABSENT[look.band]), "away")
    return Fit(translate("Fit", "fits"))


def fit_workbin(workbin_id: str, rows: Sequence[EntryRow]) -> Fit:
    """A workbin takes everything; what waits in it already needs not go there."""
    if all(row.entry.workbin_id == workbin_id and row.entry.status is EntryStatus.UNASSIGNED for row in rows):
        return Fit(translate("Fit", "waits here already"), "off", is_possible=False)
    if all(row.entry.workbin_id == workbin_id for row in rows):
        return Fit(translate("Fit", "back to its workbin"))
    return Fit(translate("Fit", "moves to this workbin"))


def _has(agent: Agent, entry: Entry) -> bool:
    return entry.is_with(agent.id) and entry.status is not EntryStatus.PARKED


def _lacking(agent: Agent, entries: Sequence[Entry], catalogue: Catalogue | None) -> str:
    levels = {skill.id: skill.proficiency for skill in agent.skills}
    for entry in entries:
        for need in _needs(entry, catalogue):
            if levels.get(need.skill_id, -1.0) < max(need.proficiency, 0.0):
                return need.name or need.skill_id
    return ""


def _needs(entry: Entry, catalogue: Catalogue | None) -> tuple[SkillNeed, ...]:
    workbin = None if catalogue is None else catalogue.workbin(entry.workbin_id)
    return (*entry.routing_data.skills, *(workbin.skills if workbin is not None else ()))


def _over(look: AgentLook, entries: Sequence[Entry]) -> int:
    """By how much: work that they have parked counts again, what they hold does so already."""
    media = entries[0].media_type
    load = next((one for one in look.media if one.media_type == media), None)
    if load is None:
        return 0
    return max(0, load.in_use + len(entries) - load.maximum)
