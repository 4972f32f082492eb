from desktop.core.effects import PopPage
from desktop.core.messages import FailureKind, PopAsked, PopLetGo, PopLoaded
from desktop.domain.commands import AcceptOffer
from tests.core.bench import catalogue, entry, make_bench, offered


def test_y42_a_page_says_what_became_of_it_and_can_be_opened_again() -> None:
    bench = make_bench(offered())
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2))
    row = bench.row()
    assert row is not None
    assert [(pop.pop_id, pop.outcome) for pop in row.pops] == [("crm", "opening")]
    bench.take(PopLoaded(entry_id="e1", pop_id="crm", outcome="loaded", took_s=0.4))
    row = bench.row()
    assert row is not None
    assert [(pop.outcome, pop.took_s) for pop in row.pops] == [("loaded", 0.4)]
    bench.take(PopAsked(entry_id="e1", pop_id="crm"))
    assert len(bench.asked(PopPage)) == 1
    bench.take(PopLoaded(entry_id="e1", pop_id="crm", outcome="crashed", detail="It stopped."))
    assert bench.codes() == {"pop.failed"}
    assert [notice.title for notice in bench.notices()] == ["CRM did not load"]
    bench.take(PopAsked(entry_id="e1"))
    assert len(bench.asked(PopPage)) == 1
    bench.take(PopAsked(entry_id="e1", pop_id="other"))
    bench.take(PopAsked(entry_id="gone"))
    assert len(bench.all_asked(PopPage)) == 3
    bench.take(PopLoaded(entry_id="gone", pop_id="crm", outcome="failed"))
    assert bench.codes() == {"pop.failed"}


def test_y42_a_refused_address_is_told_and_logged_and_not_opened() -> None:
    told = catalogue()
    evil = told.workbins[0].screen_pops[0].model_copy(update={"url": "https://evil.example/$Entry.Id$"})
    loans = told.workbins[0].model_copy(update={"screen_pops": (evil,)})
    bench = make_bench(offered(), catalogue=told.model_copy(update={"workbins": (loans,)}))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2))
    assert not bench.all_asked(PopPage)
    assert [type(effect).__name__ for effect in bench.last.effects].count("RefusePop") == 1
    (notice,) = bench.notices()
    assert (notice.title, notice.detail) == ("CRM was not opened", "evil.example is not on the allowed list.")
    row = bench.row()
    assert row is not None
    assert row.pops[0].outcome == "refused"


def test_an_entry_of_an_unknown_workbin_opens_nothing() -> None:
    bench = make_bench(offered(workbin_id="other"))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2, workbin_id="other"))
    assert not bench.all_asked(PopPage)


def test_a_page_that_let_go_of_mark_done_is_told_while_there_is_work() -> None:
    bench = make_bench(entry())
    bench.take(PopLetGo(entry_id="e1", is_free=True))
    assert bench.codes() == {"pop.released"}
    bench.take(PopLetGo(entry_id="e1", is_free=False))
    assert bench.codes() == {"pop.released", "pop.held"}
    bench.take(PopLetGo(entry_id="gone", is_free=True))
    assert len(bench.notices()) == 2


def test_no_page_opens_before_the_accept_is_confirmed_and_none_when_it_never_is() -> None:
    bench = make_bench(offered())
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    assert not bench.all_asked(PopPage)
    bench.wait(3)
    assert not bench.all_asked(PopPage)
    bench.fail(key, FailureKind.CONFLICT, code="entry.already.assigned", current=entry("e1", 2, agent="bo"))
    assert not bench.all_asked(PopPage)
    bench = make_bench(offered())
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2))
    assert len(bench.all_asked(PopPage)) == 1
