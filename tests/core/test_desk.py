from desktop.core.changes import EntryRow, Outcome, Phase, TableName
from desktop.core.effects import Forget, Hush, PopPage, Remember, Ring, Send
from desktop.domain.commands import AcceptOffer, MarkDone, RejectOffer
from desktop.domain.entry import EntryStatus, Reason
from tests.core.bench import DONE, Bench, entry, event, offered


def test_an_offer_rings_is_accepted_opens_its_page_and_is_marked_done(bench: Bench) -> None:
    bench.frame(event(offered("e1", 3)))
    assert [effect.offer_id for effect in bench.asked(Ring)] == ["o-e1"]

    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    assert [type(effect) for effect in bench.last.effects][:2] == [Remember, Send]
    row = bench.row()
    assert row is not None
    assert (row.intent_name, row.intent_phase) == ("AcceptOffer", Phase.SENDING)
    assert row.entry.status is EntryStatus.ASSIGNED, "never optimistic"
    assert not bench.all_asked(PopPage)

    bench.confirm(key, entry("e1", 4))
    assert [page.url for page in bench.asked(PopPage)] == ["https://crm.example/e/e1"]
    assert [hush.offer_id for hush in bench.asked(Hush)] == ["o-e1"]
    assert bench.asked(Forget) == [Forget(key=key, outcome=Outcome.DONE)]

    bench.frame(event(entry("e1", 4)))
    assert not bench.asked(PopPage), "the event finds nothing left to do"

    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.confirm(key, entry("e1", 5, EntryStatus.COMPLETED))
    assert bench.row() is None
    done = bench.rows[TableName.DONE, "e1"]
    assert isinstance(done, EntryRow)
    assert done.intent_phase is None, "nothing is under way any more"
    assert not bench.notices()


def test_a_rejected_offer_leaves_without_a_word(bench: Bench) -> None:
    bench.frame(event(offered()))
    key = bench.give(RejectOffer(entry_id="e1", offer_id="o-e1", reason=Reason(code="busy")))
    bench.confirm(key, entry("e1", 2, EntryStatus.UNASSIGNED, agent=None))
    assert bench.row() is None
    assert bench.asked(Hush)
    assert not bench.notices()
