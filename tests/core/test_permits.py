from datetime import timedelta
from typing import Any

import pytest

from desktop.core.changes import EntryRow, LinkRow, Phase
from desktop.core.messages import LinkState
from desktop.core.permits import ABOUT_PRESENCE, RULES, missing_for_mark_done, permit
from desktop.core.replay import RULES as REPLAY_RULES
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import WrapUpPolicy
from tests.core.bench import START, catalogue, entry, offered

LIVE = LinkRow(state=LinkState.LIVE, is_live=True, since=START)
AGENT = catalogue()
LEAD = catalogue(is_lead=True)
S = EntryStatus


def line(state: LinkState) -> LinkRow:
    return LinkRow(state=state, is_live=False, since=START)


def row(held: Entry, *, is_mine: bool = True, **fields: object) -> EntryRow:
    return EntryRow.model_validate({"entry": held, "is_mine": is_mine, **fields})


def code(
    name: str,
    held: EntryRow | None,
    link: LinkRow | None = LIVE,
    told: Catalogue | None = AGENT,
    late_s: float = 0,
) -> str:
    answer = permit(name, held, link, told, START + timedelta(seconds=late_s))
    assert answer.allowed is not bool(answer.reason), "a refusal, and only a refusal, says why"
    return answer.code


def test_every_command_has_its_rules() -> None:
    assert set(RULES) == set(REPLAY_RULES)


@pytest.mark.parametrize(
    ("name", "status", "expected"),
    [
        ("AcceptOffer", S.ASSIGNED, ""),
        ("AcceptOffer", S.ACCEPTED, "status"),
        ("RejectOffer", S.ASSIGNED, ""),
        ("ParkEntry", S.ACCEPTED, ""),
        ("ParkEntry", S.PARKED, "status"),
        ("ResumeEntry", S.PARKED, ""),
        ("ResumeEntry", S.ACCEPTED, "status"),
        ("ReleaseEntry", S.PARKED, ""),
        ("SaveDisposition", S.ACCEPTED, ""),
        ("MarkDone", S.ACCEPTED, ""),
        ("MarkDone", S.PARKED, ""),
        ("MarkDone", S.ASSIGNED, "status"),
        ("MarkDone", S.COMPLETED, "status"),
        ("UpdateUserData", S.ASSIGNED, ""),
        ("Nonsense", S.ACCEPTED, "unknown"),
    ],
)
def test_a_command_asks_for_a_status(name: str, status: S, expected: str) -> None:
    assert code(name, row(entry(status=status))) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (None, "offline"),
        (line(LinkState.CONNECTING), "offline"),
        (line(LinkState.RECONNECTING), "offline"),
        (line(LinkState.CATCHING_UP), "stale"),
        (line(LinkState.LIVE), "stale"),
        (line(LinkState.SIGNED_OUT), "offline"),
        (line(LinkState.SUPERSEDED), "superseded"),
    ],
)
def test_an_offer_cannot_be_answered_unless_the_list_is_live(link: LinkRow | None, expected: str) -> None:
    assert code("AcceptOffer", row(offered()), link) == expected


@pytest.mark.parametrize("name", ["MarkDone", "SetPresence", "ResumeResponding"])
def test_durable_work_and_presence_can_be_given_offline_but_not_when_superseded(name: str) -> None:
    assert code(name, row(entry()), line(LinkState.RECONNECTING)) == ""
    assert code(name, row(entry()), line(LinkState.SUPERSEDED)) == "superseded"


@pytest.mark.parametrize("name", sorted(ABOUT_PRESENCE))
def test_presence_needs_no_entry(name: str) -> None:
    assert code(name, None) == ""


def test_too_late_is_by_the_servers_clock() -> None:
    ahead = LIVE.model_copy(update={"clock_offset_s": 30.0})
    assert code("AcceptOffer", row(offered()), late_s=59) == ""
    assert code("AcceptOffer", row(offered()), late_s=60) == "expired"
    assert code("AcceptOffer", row(offered()), ahead, late_s=30) == "expired"


def test_what_is_not_mine_says_whose_it_is() -> None:
    theirs = row(entry(agent="agent-2"), is_mine=False)
    assert permit("MarkDone", theirs, LIVE, AGENT, START).reason == "It is with Name agent-2."
    nobodys = row(entry(agent=None, status=S.UNASSIGNED), is_mine=False)
    assert permit("MarkDone", nobodys, LIVE, AGENT, START).reason == "It is not assigned to you."
    assert code("MarkDone", None) == "gone"
    assert code("AcceptOffer", row(offered(agent="agent-2"))) == "notYours"
    assert code("AcceptOffer", row(entry(status=S.ASSIGNED, offer=None))) == "notYours"


@pytest.mark.parametrize(
    ("fields", "name", "expected"),
    [
        ({"intent_name": "MarkDone", "intent_phase": Phase.SENDING}, "MarkDone", "underWay"),
        ({"intent_name": "ParkEntry", "intent_phase": Phase.CHECKING}, "MarkDone", "underWay"),
        ({"intent_phase": Phase.SENDING}, "MarkDone", "underWay"),
        ({"intent_name": "SaveDisposition", "intent_phase": Phase.SENDING}, "MarkDone", ""),
        ({"intent_name": "MarkDone", "intent_phase": Phase.WAITING}, "ParkEntry", "waiting"),
        ({"intent_name": "ParkEntry", "intent_phase": Phase.WAITING}, "MarkDone", ""),
        ({"intent_name": "MarkDone", "intent_phase": Phase.PARKED}, "MarkDone", ""),
    ],
)
def test_what_is_under_way_goes_first(fields: dict[str, Any], name: str, expected: str) -> None:
    assert code(name, row(entry(), **fields)) == expected


def test_only_a_lead_reassigns() -> None:
    theirs = row(entry(agent="agent-2"), is_mine=False)
    assert code("OverrideEntry", theirs) == "notLead"
    assert code("OverrideEntry", theirs, told=None) == "notLead"
    assert code("OverrideEntry", theirs, told=LEAD) == ""
    assert code("OverrideEntry", theirs, line(LinkState.RECONNECTING), told=LEAD) == "offline"


@pytest.mark.parametrize(
    ("bin_id", "expected"), [("pool", ""), ("loans", "automatic"), ("other", "notMember")]
)
def test_only_manual_workbins_can_be_taken_from(bin_id: str, expected: str) -> None:
    free = row(entry(status=S.UNASSIGNED, agent=None, workbin_id=bin_id), is_mine=False)
    assert code("ClaimEntry", free) == expected
    assert code("ClaimEntry", free, told=None) == "notMember"


@pytest.mark.parametrize(
    ("given", "draft", "words"),
    [
        (None, None, "Choose a disposition"),
        (Disposition(code="ok"), None, ""),
        (None, Disposition(code="ok"), ""),
        (Disposition(), Disposition(code="ok"), "Choose a disposition"),
        (Disposition(code="old"), None, "no disposition old"),
        (Disposition(code="no"), None, "Declined needs a note"),
        (Disposition(code="no", notes="  "), None, "Declined needs a note"),
        (Disposition(code="no", notes="Too young"), None, ""),
    ],
)
def test_y47_mark_done_says_what_is_missing(
    given: Disposition | None, draft: Disposition | None, words: str
) -> None:
    missing = missing_for_mark_done(entry(disposition=draft), given, AGENT)
    assert (words in missing) if words else not missing


def test_where_nothing_is_required_or_known_nothing_is_missing() -> None:
    free = catalogue(wrap_up_policy=WrapUpPolicy.OPTIONAL, dispositions=())
    assert missing_for_mark_done(entry(), None, free) == ""
    assert missing_for_mark_done(entry(), Disposition(code="any"), free) == ""
    assert missing_for_mark_done(entry(), None, None) == ""
    assert missing_for_mark_done(entry(workbin_id="other"), None, AGENT) == ""
