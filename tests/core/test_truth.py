import pytest

from desktop.core.truth import Truth, truth_of
from desktop.domain.commands import (
    AcceptOffer,
    ClaimEntry,
    Command,
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ReleaseEntry,
    ResumeEntry,
    SaveDisposition,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus, Reason
from tests.core.bench import ME, entry, offered

S = EntryStatus
TOOK, NOT_YET, MOOT = Truth.TOOK_EFFECT, Truth.NOT_YET, Truth.MOOT
WHY = Reason(code="x")
FREE = entry(status=S.UNASSIGNED, agent=None)
MINE, ASIDE, DONE, STOPPED = (entry(status=s) for s in (S.ACCEPTED, S.PARKED, S.COMPLETED, S.STOPPED))
THEIRS = entry(agent="agent-2")
ELSEWHERE_DONE = entry(status=S.COMPLETED, agent="agent-2")
ACCEPT = AcceptOffer(entry_id="e1", offer_id="o-e1")
OLD_ACCEPT = AcceptOffer(entry_id="e1", offer_id="o-old")
REJECT = RejectOffer(entry_id="e1", offer_id="o-e1", reason=WHY)
CLAIM, PARK, RESUME = ClaimEntry(entry_id="e1"), ParkEntry(entry_id="e1"), ResumeEntry(entry_id="e1")
RELEASE, MARK = ReleaseEntry(entry_id="e1", reason=WHY), MarkDone(entry_id="e1")
DRAFT = SaveDisposition(entry_id="e1", disposition=Disposition(code="ok"))
DATA = UpdateUserData(entry_id="e1", user_data={"a": 1})
OVERRIDE = OverrideEntry(entry_id="e1", to_agent_id="agent-2", reason=WHY, sequence_number=1)


@pytest.mark.parametrize(
    ("command", "is_now", "expected"),
    [
        (ACCEPT, MINE, TOOK),
        (ACCEPT, ASIDE, TOOK),
        (ACCEPT, DONE, TOOK),
        (ACCEPT, offered(), NOT_YET),
        (OLD_ACCEPT, offered(), MOOT),
        (ACCEPT, FREE, MOOT),
        (ACCEPT, THEIRS, MOOT),
        (ACCEPT, ELSEWHERE_DONE, MOOT),
        (ACCEPT, None, MOOT),
        (REJECT, FREE, TOOK),
        (REJECT, THEIRS, TOOK),
        (REJECT, offered(), NOT_YET),
        (REJECT, MINE, MOOT),
        (CLAIM, MINE, TOOK),
        (CLAIM, DONE, TOOK),
        (CLAIM, FREE, NOT_YET),
        (CLAIM, THEIRS, MOOT),
        (PARK, ASIDE, TOOK),
        (PARK, MINE, NOT_YET),
        (PARK, THEIRS, MOOT),
        (RESUME, MINE, TOOK),
        (RESUME, ASIDE, NOT_YET),
        (RESUME, FREE, MOOT),
        (RELEASE, FREE, TOOK),
        (RELEASE, THEIRS, TOOK),
        (RELEASE, MINE, NOT_YET),
        (RELEASE, STOPPED, MOOT),
        (DRAFT, entry(disposition=Disposition(code="ok")), TOOK),
        (DRAFT, MINE, NOT_YET),
        (DRAFT, THEIRS, MOOT),
        (DATA, entry(user_data={"a": 1, "b": 2}), TOOK),
        (DATA, MINE, NOT_YET),
        (DATA, THEIRS, MOOT),
        (MARK, DONE, TOOK),
        (MARK, ELSEWHERE_DONE, TOOK),
        (MARK, MINE, NOT_YET),
        (MARK, ASIDE, NOT_YET),
        (MARK, THEIRS, MOOT),
        (MARK, STOPPED, MOOT),
        (OVERRIDE, THEIRS, TOOK),
        (OVERRIDE, MINE, NOT_YET),
        (OVERRIDE, entry(number=2), MOOT),
        (OVERRIDE, FREE.model_copy(update={"sequence_number": 2}), MOOT),
        (OVERRIDE, ELSEWHERE_DONE, MOOT),
        (SetPresence(definition_id="lunch"), MINE, MOOT),
    ],
)
def test_what_an_entry_says_about_a_lost_answer(
    command: Command, is_now: Entry | None, expected: Truth
) -> None:
    assert truth_of(command, is_now, ME) is expected
