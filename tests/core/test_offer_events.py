from typing import Any

import pytest

from desktop.core.effects import Hush, PopPage, Ring
from desktop.domain.entry import EntryStatus, Reason
from tests.core.bench import ME, START, Bench, entry, event, make_bench, offered

S = EntryStatus


def test_y01_an_offer_is_one_offer_with_its_deadline_and_data(bench: Bench) -> None:
    bench.frame(event(offered("e1", 1, customer="Zoe")))
    row = bench.row()
    assert row is not None
    assert row.is_mine
    assert row.entry.customer == "Zoe"
    assert row.entry.offer is not None
    assert row.entry.offer.expires_at == START.replace(minute=1)
    assert len(bench.all_asked(Ring)) == 1


def test_an_offer_told_beside_the_entry_counts_as_well(bench: Bench) -> None:
    whole = offered()
    bench.frame(event(whole.model_copy(update={"offer": None}), offer=whole.offer))
    assert bench.asked(Ring)


def test_a_second_offer_of_the_same_entry_rings_again_and_hushes_the_first(bench: Bench) -> None:
    first = offered("e1", 1)
    bench.frame(event(first))
    assert first.offer is not None
    second = first.offer.model_copy(update={"id": "o-2"})
    bench.frame(event(offered("e1", 2, offer=second)))
    assert [hush.offer_id for hush in bench.asked(Hush)] == ["o-e1"]
    assert [ring.offer_id for ring in bench.asked(Ring)] == ["o-2"]


def test_y05_an_offer_accepted_on_the_other_device_closes_with_the_reason(bench: Bench) -> None:
    bench.frame(event(offered()))
    bench.frame(event(entry("e1", 2), actor=ME))
    assert bench.asked(Hush)
    assert bench.codes() == {"offer.acceptedElsewhere"}
    assert not bench.all_asked(PopPage), "pages open where it was accepted"
    bench.wait(4)
    assert not bench.codes()


def test_y42_an_offer_accepted_by_policy_opens_its_page_once(bench: Bench) -> None:
    first = offered()
    assert first.offer is not None
    auto = first.offer.model_copy(update={"auto_accept": True})
    bench.frame(event(offered(offer=auto)))
    bench.frame(event(entry("e1", 2, offer=auto)))
    assert bench.codes() == {"offer.autoAccepted"}
    bench.frame(event(entry("e1", 3, offer=auto, user_data={"a": 1}), "updated"))
    assert len(bench.all_asked(PopPage)) == 1, "news of the same work open nothing"


@pytest.mark.parametrize(
    ("late_s", "past", "actor", "fields", "expected"),
    [
        (61, "unassigned", None, {}, "Expired|The offer of Title e1 was not answered in time."),
        (5, "unassigned", "lead", {}, "Withdrawn by Name lead|Title e1 is no longer offered."),
        (5, "unassigned", None, {}, "No longer offered|Title e1 went back to its workbin."),
        (
            5,
            "unassigned",
            None,
            {"reason": Reason(code="strange.code")},
            "No longer offered|Title e1 went back to its workbin. strange.code.",
        ),
        (
            5,
            "unassigned",
            None,
            {"reason": Reason(code="x", text="Agent left!")},
            "No longer offered|Title e1 went back to its workbin. Agent left!",
        ),
    ],
)
def test_y07_an_offer_that_ends_says_why_and_keeps_unknown_reasons_as_they_are(
    late_s: float, past: str, actor: str | None, fields: dict[str, Any], expected: str
) -> None:
    bench = make_bench(offered())
    bench.wait(late_s)
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None), past, actor=actor, **fields))
    assert bench.row() is None
    (notice,) = bench.notices()
    assert f"{notice.title}|{notice.detail}" == expected


@pytest.mark.parametrize(
    ("status", "past", "code"),
    [
        (S.ASSIGNED, "overridden", "offer.reassigned"),
        (S.ACCEPTED, "accepted", "offer.taken"),
        (S.ASSIGNED, "assigned", "offer.taken"),
        (S.STOPPED, "stopped", "offer.withdrawn"),
    ],
)
def test_an_offer_that_goes_elsewhere_leaves_a_grey_line(status: S, past: str, code: str) -> None:
    bench = make_bench(offered())
    bench.frame(event(entry("e1", 2, status, "agent-2"), past, actor="lead"))
    assert bench.row() is None
    assert bench.codes() == {code}
