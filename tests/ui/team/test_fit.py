"""Each word on a target, from facts alone."""

import pytest

from desktop.core.changes import EntryRow
from desktop.domain.entry import EntryStatus
from desktop.domain.presence import WorkState
from desktop.ui.team.agent_look import AgentLook, agent_look
from desktop.ui.team.fit import Fit, fit_agent, fit_workbin
from desktop.ui.team.team_book import Pile
from tests.ui.team import crowd

AMIRA = 0
WAITING = crowd.entry("w-1", None)
ASKS_GERMAN = crowd.entry("w-2", None, needs=("german",))
HERS = crowd.entry("h-1", AMIRA)
HERS_PARKED = crowd.entry("h-2", AMIRA, state=EntryStatus.PARKED)


def look(state: WorkState = WorkState.AVAILABLE, held: int = 0) -> AgentLook:
    presence = "lunch" if state is WorkState.NOT_READY else "available"
    status = crowd.status(AMIRA, state, presence, held, 3)
    return agent_look(crowd.agent(AMIRA), status, Pile(), {}, crowd.NOW)


@pytest.mark.parametrize(
    ("state", "held", "rows", "word", "over"),
    [
        (WorkState.AVAILABLE, 0, [WAITING], "fits", 0),
        (WorkState.AVAILABLE, 2, [WAITING], "fits", 0),
        (WorkState.BUSY, 3, [WAITING], "1 over capacity", 1),
        (WorkState.BUSY, 2, [WAITING, HERS_PARKED], "1 over capacity", 1),
        (WorkState.BUSY, 3, [HERS, WAITING], "1 over capacity", 1),
        (WorkState.AVAILABLE, 0, [ASKS_GERMAN], "lacks german", 0),
        (WorkState.BUSY, 3, [ASKS_GERMAN], "lacks german", 1),
        (WorkState.NOT_READY, 0, [WAITING], "not ready", 0),
        (WorkState.OFFLINE, 0, [WAITING], "offline", 0),
        (WorkState.NOT_RESPONDING, 0, [WAITING], "not responding", 0),
        (WorkState.AVAILABLE, 1, [HERS], "has it already", 0),
    ],
)
def test_what_stands_in_an_agents_way(
    state: WorkState, held: int, rows: list[EntryRow], word: str, over: int
) -> None:
    fit = fit_agent(look(state, held), rows, None)
    assert (fit.word, fit.over, fit.is_possible) == (word, over, word != "has it already")


def test_what_a_workbin_asks_for_counts_as_well() -> None:
    known = crowd.catalogue(3)
    needs = crowd.entry("x", None, needs=("turkish",)).entry.routing_data.skills
    workbins = tuple(one.model_copy(update={"skills": needs}) for one in known.workbins)
    assert (
        fit_agent(look(), [WAITING], known.model_copy(update={"workbins": workbins})).word == "lacks turkish"
    )


@pytest.mark.parametrize(
    ("workbin", "rows", "expected"),
    [
        ("claims", [WAITING], Fit("waits here already", "off", is_possible=False)),
        ("claims", [HERS], Fit("back to its workbin")),
        ("claims", [HERS, WAITING], Fit("back to its workbin")),
        ("loans", [WAITING], Fit("moves to this workbin")),
    ],
)
def test_a_workbin_takes_everything_that_does_not_wait_there(
    workbin: str, rows: list[EntryRow], expected: Fit
) -> None:
    assert fit_workbin(workbin, rows) == expected
