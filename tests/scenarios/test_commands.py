"""Work in hand: done, given back, written to, refused, and what becomes of a command that nobody answers."""

from typing import Any

import pytest

from desktop.core.changes import EntryRow, Outcome, Phase, Put, TableName
from desktop.core.effects import Forget, ReadEntry, Send
from desktop.core.messages import FailureKind, FrameReceived
from desktop.core.permits import missing_for_mark_done
from desktop.domain.commands import AcceptOffer, Command, MarkDone, ReleaseEntry, UpdateUserData
from desktop.domain.disposition import Disposition, DispositionCode
from desktop.domain.entry import EntryStatus, Reason
from desktop.domain.events import WorkbinUpdated
from desktop.domain.stream import Frame
from desktop.domain.workbin import WrapUpPolicy
from tests.core.bench import DONE, ME, START, Bench, catalogue, entry, event, make_bench, offered
from tests.service.conftest import Scene

S = EntryStatus
MARK = MarkDone(entry_id="e1", disposition=DONE)


def shown(bench: Bench, entry_id: str = "e1") -> EntryRow:
    row = bench.row(entry_id)
    assert row is not None
    return row


def outcomes(bench: Bench, key: str) -> list[Outcome]:
    return [forget.outcome for forget in bench.all_asked(Forget) if forget.key == key]


@pytest.mark.parametrize(
    ("command", "ends"),
    [
        (MarkDone(entry_id="e1"), S.COMPLETED),
        (MARK, S.COMPLETED),
        (ReleaseEntry(entry_id="e1", reason=Reason(code="wrong")), S.UNASSIGNED),
    ],
    ids=["done", "done with a disposition", "given back"],
)
def test_y11_a_failed_command_leaves_every_field_and_the_next_try_ends_the_work(
    command: Command, ends: EntryStatus
) -> None:
    bench = make_bench(
        entry(user_data={"a": 1}, disposition=Disposition(notes="so far")),
        catalogue=catalogue(wrap_up_policy=WrapUpPolicy.OPTIONAL),
    )
    before = shown(bench).entry
    bench.fail(bench.give(command), FailureKind.REFUSED, detail="The house is closed.")
    assert shown(bench).entry == before
    assert (shown(bench).intent_phase, shown(bench).problem) == (Phase.PARKED, "The house is closed.")
    key = bench.give(command)
    bench.confirm(key, entry("e1", 2, ends, None if ends is S.UNASSIGNED else ME))
    assert bench.row() is None
    assert outcomes(bench, key) == [Outcome.DONE]
    assert ((TableName.DONE, "e1") in bench.rows) is (ends is S.COMPLETED)


def test_y11_giving_back_without_a_reason_is_not_sent() -> None:
    bench = make_bench(entry())
    bench.give(ReleaseEntry(entry_id="e1", reason=Reason(code="")))
    assert not bench.all_asked(Send)
    assert [notice.detail for notice in bench.notices()] == ["Choose a reason first."]


def test_y36_data_that_somebody_else_writes_touches_its_own_row_only() -> None:
    bench = make_bench(entry("e1"), entry("e2"), offered("e3"))
    bench.frame(event(entry("e2", 2, user_data={"claim": "C-9"}), "updated", actor="crm"))
    put = [one.id for one in bench.last.changes if isinstance(one, Put) and one.table is TableName.ENTRIES]
    assert put == ["e2"]
    assert shown(bench, "e2").entry.user_data == {"claim": "C-9"}
    assert not bench.codes()


def test_y36_what_a_third_party_writes_to_a_workitem_is_in_its_entry(scene: Scene) -> None:
    first = scene.accepted_by_ana(userData={"note": "old", "kept": 1})
    other = scene.submit(userData={"note": "old"})
    path = f"/api/v2/workitems/{first['workitemId']}"
    scene.crm.patch(path, json={"userData": {"note": "new"}}).raise_for_status()
    written = scene.entry_of({"id": first["workitemId"]})
    assert written["userData"] == {"note": "new", "kept": 1}
    assert written["sequenceNumber"] == first["sequenceNumber"] + 1
    assert scene.entry_of(other)["userData"] == {"note": "old"}


def test_y40_a_command_without_an_answer_is_looked_into_and_late_words_change_nothing() -> None:
    bench = make_bench(offered())
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.wait(4.9)
    assert shown(bench).intent_phase is Phase.SENDING
    bench.wait(0.1)
    assert shown(bench).intent_phase is Phase.CHECKING
    assert bench.asked(ReadEntry) == [ReadEntry(entry_id="e1")]
    bench.read("e1", entry("e1", 2, S.UNASSIGNED, None))
    assert outcomes(bench, key) == [Outcome.RESOLVED_BY_READ]
    after = dict(bench.rows)
    bench.confirm(key, entry("e1", 2, S.UNASSIGNED, None))
    bench.confirm(key)
    bench.fail(key, FailureKind.CONFLICT)
    assert bench.rows == after
    assert outcomes(bench, key) == [Outcome.RESOLVED_BY_READ]


def test_y40_an_accept_that_is_never_answered_ends_at_its_deadline_and_is_not_sent_again() -> None:
    bench = make_bench(offered())
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    for _ in range(30):
        bench.beat()
        bench.wait(3)
    assert len(bench.all_asked(Send)) == 1
    bench.read("e1", entry("e1", 2, S.UNASSIGNED, None))
    assert outcomes(bench, key) == [Outcome.RESOLVED_BY_READ]
    assert "command.moot" in bench.codes()


def test_y41_a_write_to_an_old_version_is_refused_and_what_is_there_is_shown() -> None:
    bench = make_bench(entry("e1", 1, user_data={"amount": 100}))
    key = bench.give(UpdateUserData(entry_id="e1", user_data={"amount": 120}))
    theirs = entry("e1", 3, user_data={"amount": 300, "by": "crm"})
    bench.fail(key, FailureKind.CONFLICT, code="entry.sequence.stale", current=theirs)
    assert shown(bench).entry == theirs
    assert outcomes(bench, key) == [Outcome.CONFLICT]
    (notice,) = bench.notices()
    assert notice.title == "Title e1 was not changed"
    bench.wait(3600)
    assert len(bench.all_asked(Send)) == 1, "never written over the other's words"


def test_y41_of_two_who_write_to_one_version_the_second_is_told_what_is_there(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    number = entry["sequenceNumber"]
    scene.put(scene.leo, entry, userData={"who": "leo"}, sequenceNumber=number).raise_for_status()
    late = scene.put(scene.ana, entry, userData={"who": "ana"}, sequenceNumber=number)
    assert (late.status_code, late.json()["code"]) == (409, "entry.sequence.stale")
    (detail,) = late.json()["details"]
    assert detail["entry"]["userData"] == {"who": "leo"}


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        (None, "Choose a disposition first."),
        (Disposition(notes="only words"), "Choose a disposition first."),
        (Disposition(code="no"), "Declined needs a note."),
        (Disposition(code="gone"), "Loans has no disposition gone for it. Choose another."),
        (Disposition(code="no", notes="No income"), ""),
        (Disposition(code="ok"), ""),
    ],
)
def test_y47_mark_done_waits_for_the_disposition_that_its_workbin_asks_for(
    given: Disposition | None, missing: str
) -> None:
    bench = make_bench(entry())
    bench.give(MarkDone(entry_id="e1", disposition=given))
    assert len(bench.all_asked(Send)) == (0 if missing else 1)
    assert [notice.detail for notice in bench.notices()] == ([missing] if missing else [])


def test_y47_each_workbin_has_its_own_tree_of_dispositions() -> None:
    tree = (
        DispositionCode(code="no.income", label="No income", path=("Declined", "Money")),
        DispositionCode(code="no.age", label="Too young", path=("Declined",)),
    )
    told = catalogue(dispositions=tree)
    in_pool = entry("e2", workbin_id="pool")
    assert missing_for_mark_done(entry(), Disposition(code="no.age"), told) == ""
    assert missing_for_mark_done(entry(), DONE, told) == "Loans has no disposition ok for it. Choose another."
    assert missing_for_mark_done(in_pool, None, told) == "", "the pool asks for none"


def test_y47_a_code_that_is_taken_away_while_one_writes_is_refused_and_nothing_is_lost() -> None:
    bench = make_bench(entry(disposition=DONE))
    key = bench.give(MARK)
    bench.fail(key, FailureKind.REFUSED, code="disposition.unknown", detail="Loans has no such disposition.")
    assert (shown(bench).intent_phase, shown(bench).entry.disposition) == (Phase.PARKED, DONE)
    (notice,) = bench.notices()
    assert notice.detail.startswith("Loans has no such disposition. Nothing was lost")
    loans = catalogue().workbins[0]
    left = loans.model_copy(update={"dispositions": loans.dispositions[1:], "sequence_number": 2})
    news = WorkbinUpdated(event_type="routing.workbin.updated", occurred_at=START, workbin=left)
    bench.take(FrameReceived(frame=Frame(epoch="a", prev=100, cursor=101, events=(news,))))
    sent = len(bench.all_asked(Send))
    bench.give(MARK)
    assert len(bench.all_asked(Send)) == sent, "the old code does not leave again"
    bench.give(MarkDone(entry_id="e1", disposition=Disposition(code="no", notes="No income")))
    bench.wait(0.2)
    assert len(bench.all_asked(Send)) == sent + 1


def test_y47_the_service_knows_its_codes_as_well(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    answers: list[Any] = [
        scene.put(scene.ana, entry, status="completed", **more).json().get("code")
        for more in ({}, {"disposition": {"code": "lost"}}, {"disposition": {"code": "paid"}})
    ]
    assert answers == ["disposition.required", "disposition.unknown", None]
