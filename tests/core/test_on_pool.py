from datetime import timedelta

from desktop.core.changes import EntryRow, TableName
from desktop.core.desk import Desk
from desktop.core.effects import ReadPool, Send
from desktop.core.messages import CatalogueRead, PoolRead
from desktop.core.pop import PopPolicy
from desktop.core.scope import Scope
from desktop.domain.abilities import Abilities
from desktop.domain.commands import ClaimEntry
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.workbin import AssignmentStrategy
from tests.core.bench import Bench, catalogue, entry, make_bench

S = EntryStatus
POOLS = Abilities(has_pools=True)


def free(entry_id: str = "p1", number: int = 1) -> Entry:
    return entry(entry_id, number, S.UNASSIGNED, agent=None, workbin_id="pool")


def pool_bench() -> Bench:
    return make_bench(abilities=POOLS)


def shown(bench: Bench) -> set[str]:
    return {key for table, key in bench.rows if table is TableName.ENTRIES}


def test_the_pool_of_manual_workbins_is_asked_for_and_asked_for_again() -> None:
    bench = pool_bench()
    manual = tuple(
        one.id for one in catalogue().workbins if one.assignment_strategy is AssignmentStrategy.MANUAL
    )
    assert manual
    assert ReadPool(workbin_ids=manual) in bench.all_asked(ReadPool)
    before = len(bench.all_asked(ReadPool))
    bench.wait(10.5)
    assert len(bench.all_asked(ReadPool)) == before + 1


def test_nobody_asks_where_there_are_no_pools_or_the_stream_covers_them() -> None:
    assert not make_bench().all_asked(ReadPool)
    lead = Desk(POOLS, Scope.TEAM, PopPolicy())
    now = entry().created_at + timedelta(hours=1)
    effects = lead.take(CatalogueRead(catalogue=catalogue()), now).effects
    assert not [effect for effect in effects if isinstance(effect, ReadPool)]


def test_free_work_is_shown_counts_for_nothing_and_goes_when_it_is_taken() -> None:
    bench = pool_bench()
    digest = bench.desk._books.mirror.digest  # what the heartbeat is compared with
    bench.take(PoolRead(entries=(free("p1"), free("p2"))))
    assert shown(bench) == {"p1", "p2"}
    row = bench.row("p1")
    assert isinstance(row, EntryRow)
    assert not row.is_mine
    assert bench.desk._books.mirror.digest == digest  # the same
    bench.take(PoolRead(entries=(free("p2"),)))
    assert shown(bench) == {"p2"}


def test_a_claim_is_sent_and_an_old_reading_does_not_undo_it() -> None:
    bench = pool_bench()
    bench.take(PoolRead(entries=(free(),)))
    key = bench.give(ClaimEntry(entry_id="p1"))
    assert bench.asked(Send)
    bench.take(PoolRead(entries=()))
    assert shown(bench) == {"p1"}, "a claim under way keeps its row"
    bench.confirm(key, entry("p1", 2, S.ACCEPTED, workbin_id="pool"))
    bench.take(PoolRead(entries=(free("p1", 1),)))
    row = bench.row("p1")
    assert row is not None
    assert row.entry.status is S.ACCEPTED
    assert row.is_mine
