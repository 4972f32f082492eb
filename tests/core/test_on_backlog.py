from datetime import timedelta

from desktop.core.changes import TableName
from desktop.core.effects import ReadBacklog, ReadEntry
from desktop.core.messages import BacklogRead, EntryAsked, EntryRead, Ticked
from desktop.core.on_backlog import BACKLOG_S
from desktop.core.scope import Scope
from desktop.domain.abilities import Abilities
from desktop.domain.backlog import Backlog
from desktop.domain.entry import EntryStatus, RoutingStep
from tests.core.bench import START, Bench, entry, make_bench

WITH_TEAMS = Abilities(has_teams=True)
WAITING = entry("e1", 1, EntryStatus.UNASSIGNED, None)


def lead(abilities: Abilities = WITH_TEAMS, scope: Scope = Scope.TEAM) -> Bench:
    return make_bench(WAITING, abilities=abilities, is_lead=True, scope=scope)


def backlog(workbin_id: str, depth: int) -> Backlog:
    return Backlog(workbin_id=workbin_id, at=START, step_seconds=300, depths=(0, depth))


def shown(bench: Bench) -> dict[str, int]:
    return {name: row.depths[-1] for (table, name), row in bench.rows.items() if table is TableName.BACKLOG}


def asked(bench: Bench) -> int:
    return len(bench.all_asked(ReadBacklog))


def test_it_is_read_at_once_and_again_after_a_while() -> None:
    bench = lead()
    before = asked(bench)
    assert before > 0
    bench.now += timedelta(seconds=BACKLOG_S - 1)
    bench.take(Ticked())
    assert asked(bench) == before
    bench.now += timedelta(seconds=2)
    bench.take(Ticked())
    assert asked(bench) == before + 1


def test_nobody_but_a_lead_asks_and_only_where_there_are_teams() -> None:
    assert asked(lead(scope=Scope.MINE)) == 0
    assert asked(lead(abilities=Abilities())) == 0


def test_a_workbin_that_is_no_longer_the_teams_goes() -> None:
    bench = lead()
    bench.take(BacklogRead(backlogs=(backlog("loans", 3), backlog("claims", 5))))
    assert shown(bench) == {"loans": 3, "claims": 5}
    bench.take(BacklogRead(backlogs=(backlog("loans", 4),)))
    assert shown(bench) == {"loans": 4}


def test_who_looks_at_an_entry_is_told_why_it_waits() -> None:
    bench = lead()
    bench.take(EntryAsked(entry_id="e1"))
    assert [effect.entry_id for effect in bench.asked(ReadEntry)] == ["e1"]
    step = RoutingStep(plan="workbin", step_label="Loans", since=START, reasons=("3 agents are full.",))
    bench.take(EntryRead(entry_id="e1", entry=WAITING.model_copy(update={"routing": step})))
    row = bench.row("e1")
    assert row is not None
    assert row.entry.routing == step


def test_an_older_version_explains_nothing() -> None:
    bench = lead()
    bench.take(EntryRead(entry_id="e1", entry=entry("e1", 2, EntryStatus.UNASSIGNED, None)))
    step = RoutingStep(plan="workbin", step_label="Loans", since=START, reasons=("Old.",))
    bench.take(EntryRead(entry_id="e1", entry=WAITING.model_copy(update={"routing": step})))
    row = bench.row("e1")
    assert row is not None
    assert row.entry.routing is None
