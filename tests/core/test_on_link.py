import pytest

from desktop.core.effects import Hush, ReadCatalogue, Ring, TakeSnapshot
from desktop.core.messages import CatalogueRead, LinkChanged, LinkState, TroubleFound
from desktop.core.scope import Scope
from desktop.domain.commands import MarkDone
from desktop.domain.entry import EntryStatus
from tests.core.bench import DONE, Bench, catalogue, entry, event, make_bench, offered

S = EntryStatus


def test_somebody_else_signing_in_reads_the_list_anew() -> None:
    bench = make_bench(entry("e1"))
    other = catalogue()
    bench.take(
        CatalogueRead(
            catalogue=other.model_copy(update={"me": other.me.model_copy(update={"id": "agent-2"})})
        )
    )
    assert bench.asked(TakeSnapshot)
    assert bench.row("e1") is None


def test_a_lead_sees_the_team_and_it_is_not_theirs() -> None:
    bench = make_bench(entry("e1", agent="agent-2"), offered("e2", 1, "agent-2"), scope=Scope.TEAM)
    row = bench.row("e1")
    assert row is not None
    assert not row.is_mine
    bench.frame(event(entry("e2", 2, S.UNASSIGNED, None)))
    assert bench.row("e2") is not None
    assert not bench.codes()
    assert not bench.all_asked(Ring)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (LinkState.SIGNED_OUT, "link.signedOut"),
        (LinkState.REFUSED, "link.refused"),
        (LinkState.SUPERSEDED, "link.superseded"),
    ],
)
def test_y30_an_end_is_told_until_it_is_over(bench: Bench, state: LinkState, code: str) -> None:
    bench.take(LinkChanged(state=state))
    assert bench.codes() == {code}
    assert bench.link.state is state
    bench.connect(recovered=True)
    assert code not in bench.codes()


def test_y31_who_is_taken_over_stops_ringing_and_rings_again_only_when_it_leads_again() -> None:
    bench = make_bench(offered())
    bench.take(LinkChanged(state=LinkState.SUPERSEDED))
    assert [hush.offer_id for hush in bench.asked(Hush)] == ["o-e1"]
    bench.wait(5)
    assert len(bench.all_asked(Ring)) == 1
    bench.connect(offered())
    bench.wait(5)
    assert len(bench.all_asked(Ring)) == 2


def test_a_line_that_was_down_says_that_it_is_back(bench: Bench) -> None:
    bench.drop()
    assert bench.link.state is LinkState.RECONNECTING
    bench.wait(4)
    bench.connect(recovered=True)
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("Restored", "0 actions sent, 0 refused.")
    bench.wait(4)
    assert not bench.notices()


def test_a_short_drop_is_not_talked_about(bench: Bench) -> None:
    bench.drop()
    bench.wait(1)
    bench.connect(recovered=True)
    assert not bench.notices()


def test_trouble_on_this_computer_is_told_once_for_each_kind(bench: Bench) -> None:
    for detail in ("Disk full.", "Disk still full."):
        bench.take(TroubleFound(code="outbox.full", title="Nothing can be saved", detail=detail))
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("Nothing can be saved", "Disk still full.")


def test_work_that_waits_although_the_line_is_good_is_told_after_half_a_minute() -> None:
    bench = make_bench(entry())
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.wait(10)
    assert "outbox.waiting" not in bench.codes()
    bench.beat()
    bench.wait(20)
    assert "outbox.waiting" in bench.codes()
    bench.confirm(key, entry("e1", 2, S.COMPLETED))
    bench.wait(1)
    assert "outbox.waiting" not in bench.codes()


def test_only_so_many_notices_are_kept(bench: Bench) -> None:
    for n in range(130):
        bench.give(MarkDone(entry_id=f"unknown-{n}"))
    assert len(bench.notices()) == 100


def test_a_row_kept_only_to_be_seen_is_not_taken_back_by_a_new_catalogue() -> None:
    bench = make_bench(entry("e1"))
    bench.frame(event(offered("e1", 2, "agent-2"), "overridden", actor="lead"))
    bench.take(CatalogueRead(catalogue=catalogue()))
    row = bench.row()
    assert row is not None
    assert not row.is_mine


def test_work_from_a_workbin_that_is_not_served_has_the_catalogue_read_again_once() -> None:
    """Without the workbin nobody could choose the disposition that it requires."""
    bench = make_bench()
    bench.frame(event(offered("e1", workbin_id="claims"), "assigned"))
    assert bench.all_asked(ReadCatalogue) == [ReadCatalogue()]
    bench.frame(event(offered("e2", workbin_id="claims"), "assigned"))
    bench.frame(event(offered("e3", 1, "agent-2", workbin_id="fraud"), "assigned"))
    assert len(bench.all_asked(ReadCatalogue)) == 1
    told, known = catalogue(), catalogue(id="claims", name="Claims").workbins
    bench.take(CatalogueRead(catalogue=told.model_copy(update={"workbins": (*told.workbins, known[0])})))
    bench.take(CatalogueRead(catalogue=told))
    bench.frame(event(entry("e2", 2, workbin_id="claims")))
    assert len(bench.all_asked(ReadCatalogue)) == 2, "it was known meanwhile, and is not any more"
