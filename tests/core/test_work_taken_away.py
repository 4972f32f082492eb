import pytest

from desktop.core.changes import TableName
from desktop.core.effects import Ring
from desktop.core.messages import NoticeDismissed
from desktop.domain.commands import ReleaseEntry
from desktop.domain.entry import Assignee, EntryStatus, Reason
from tests.core.bench import ME, Bench, entry, event, make_bench, offered
from tests.core.notices import told

S = EntryStatus


def test_work_taken_away_stays_visible_with_who_and_why_until_dismissed(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.frame(
        event(
            offered("e1", 2, "agent-2"), "overridden", actor="lead", reason=Reason(code="peak", text="Peak")
        )
    )
    row = bench.row()
    assert row is not None
    assert not row.is_mine
    assert told(bench, "entry.overridden").startswith("Name lead reassigned Title e1 to Name agent-2|Peak. ")
    bench.beat(digest="0" * 16)
    assert not bench.last.effects, "it counts for nothing"
    (notice,) = bench.notices()
    bench.take(NoticeDismissed(notice_id=notice.id))
    assert bench.row() is None
    bench.take(NoticeDismissed(notice_id=notice.id))


def test_a_row_taken_away_and_given_back_is_held_again(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.frame(event(offered("e1", 2, "agent-2"), "overridden", actor="lead"))
    bench.frame(event(offered("e1", 3), "overridden", actor="lead"))
    row = bench.row()
    assert row is not None
    assert row.is_mine
    (notice,) = bench.notices()
    bench.take(NoticeDismissed(notice_id=notice.id))
    assert bench.row() is not None
    assert bench.asked(Ring) == []
    assert len(bench.all_asked(Ring)) == 1


def test_a_dismissed_notice_keeps_the_row_while_another_notice_speaks_of_it(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None), actor="lead"))
    bench.take(NoticeDismissed(notice_id="no such notice"))
    assert bench.codes() == {"entry.unassigned"}
    bench.frame(event(entry("e1", 3)))
    bench.frame(event(offered("e1", 4, "agent-2"), "overridden", actor="lead"))
    first, second = bench.notices()
    bench.take(NoticeDismissed(notice_id=first.id))
    assert bench.row() is not None
    bench.take(NoticeDismissed(notice_id=second.id))
    assert bench.row() is None


@pytest.mark.parametrize(
    ("status", "actor", "code", "has_row"),
    [
        (S.COMPLETED, "third-party", "entry.completedElsewhere", False),
        (S.COMPLETED, ME, None, False),
        (S.STOPPED, "third-party", "entry.stopped", False),
        (S.UNASSIGNED, "lead", "entry.unassigned", True),
        (S.UNASSIGNED, ME, None, False),
        (S.PARKED, "lead", None, True),
    ],
)
def test_work_that_ends_by_somebody_else_says_so(
    status: S, actor: str, code: str | None, has_row: bool
) -> None:
    bench = make_bench(entry())
    agent = None if status is S.UNASSIGNED else ME
    bench.frame(event(entry("e1", 2, status, agent), actor=actor))
    assert bench.codes() == ({code} if code else set())
    assert (bench.row() is not None) is has_row
    is_done = (TableName.DONE, "e1") in bench.rows
    assert is_done is (status is S.COMPLETED)


def test_only_the_latest_finished_work_is_kept() -> None:
    bench = make_bench()
    for n in range(201):
        bench.frame(event(entry(f"e{n}", 1)))
        bench.frame(event(entry(f"e{n}", 2, S.COMPLETED), actor=ME))
    done = [key for key in bench.rows if key[0] is TableName.DONE]
    assert len(done) == 200
    assert (TableName.DONE, "e0") not in bench.rows


def test_a_command_under_way_explains_the_event_that_overtakes_its_answer(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1)))
    bench.give(ReleaseEntry(entry_id="e1", reason=Reason(code="lunch")))
    bench.frame(event(entry("e1", 2, S.UNASSIGNED, None)))
    assert not bench.codes()
    assert bench.row() is None


def test_an_entry_without_a_name_for_its_holder_can_be_told_about(bench: Bench) -> None:
    bench.frame(event(entry("e1", 1, title="", external_id="X-1")))
    taken = entry("e1", 2, title="", external_id=None, assigned_to=Assignee(id="agent-9"))
    bench.frame(event(taken, "overridden"))
    assert told(bench, "entry.overridden").startswith("Somebody reassigned e1 to another agent|")
