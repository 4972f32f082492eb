from typing import Any

import pytest

from desktop.core.changes import IntentRow, Outcome, Phase, TableName
from desktop.core.effects import Forget, Remember, Send
from desktop.core.messages import (
    FailureKind,
    IntentDiscarded,
    IntentGiven,
    IntentRetried,
)
from desktop.core.scope import Scope
from desktop.domain.abilities import Abilities
from desktop.domain.commands import (
    AcceptOffer,
    ClaimEntry,
    Intent,
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ResumeResponding,
    SaveDisposition,
    SetPresence,
    UpdateUserData,
)
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus, Reason
from tests.core.bench import DONE, START, Bench, catalogue, entry, event, make_bench, offered

S = EntryStatus


def accept(entry_id: str = "e1") -> AcceptOffer:
    return AcceptOffer(entry_id=entry_id, offer_id=f"o-{entry_id}")


def data(**values: Any) -> UpdateUserData:
    return UpdateUserData(entry_id="e1", user_data=values)


def draft(code: str) -> SaveDisposition:
    return SaveDisposition(entry_id="e1", disposition=Disposition(code=code))


def intent_row(bench: Bench, key: str) -> IntentRow | None:
    row = bench.rows.get((TableName.INTENTS, key))
    assert row is None or isinstance(row, IntentRow)
    return row


def test_it_is_remembered_before_it_is_sent_under_the_key_it_was_given() -> None:
    bench = make_bench(entry())
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE), "my-key")
    remember, send = bench.last.effects[:2]
    assert isinstance(remember, Remember)
    assert isinstance(send, Send)
    assert (remember.intent.key, send.intent.key) == (key, key)
    assert (remember.intent.tries, send.intent.tries) == (0, 1)
    row = intent_row(bench, key)
    assert row is not None
    assert (row.title, row.phase, row.tries) == ("Title e1", Phase.SENDING, 1)


def test_a_double_click_is_one_intent() -> None:
    bench = make_bench(offered())
    bench.give(accept())
    for _ in range(3):
        bench.give(accept())
    assert len(bench.all_asked(Remember)) == 1
    assert len(bench.all_asked(Send)) == 1
    assert not bench.codes()
    assert not bench.take(IntentGiven(intent=Intent(key="key-1", command=accept(), given_at=START))).effects


def test_another_command_while_one_is_under_way_is_refused_with_the_reason() -> None:
    bench = make_bench(offered())
    bench.give(accept())
    bench.give(RejectOffer(entry_id="e1", offer_id="o-e1", reason=Reason(code="busy")))
    assert len(bench.all_asked(Remember)) == 1
    (notice,) = bench.notices()
    assert (notice.code, notice.title, notice.detail) == (
        "command.refused",
        "Reject is not possible",
        "Accept is under way.",
    )


def test_a_refusal_by_the_permits_sends_nothing(bench: Bench) -> None:
    bench.give(MarkDone(entry_id="gone"))
    assert not bench.all_asked(Remember)
    assert bench.codes() == {"command.refused"}


def test_mark_done_offline_waits_and_goes_when_the_line_is_back() -> None:
    bench = make_bench(entry())
    bench.drop()
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    assert bench.asked(Remember)
    assert not bench.asked(Send)
    row = bench.row()
    assert row is not None
    assert (row.intent_name, row.intent_phase) == ("MarkDone", Phase.WAITING)
    assert row.entry.status is S.ACCEPTED
    bench.wait(5)
    assert not bench.all_asked(Send)
    bench.connect(recovered=True)
    assert [send.intent.key for send in bench.all_asked(Send)] == [key]
    bench.confirm(key, entry("e1", 2, S.COMPLETED))
    restored = next(notice for notice in bench.notices() if notice.code == "link.restored")
    assert restored.detail == "1 action sent, 0 refused."


def test_nothing_is_sent_while_catching_up() -> None:
    bench = make_bench(entry())
    bench.frame(prev=500, cursor=501)
    bench.wait(0.5)
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    assert not bench.asked(Send)
    bench.connect(recovered=True)
    assert [send.intent.key for send in bench.all_asked(Send)] == [key]


def test_commands_of_one_entry_go_one_after_the_other_and_of_others_beside() -> None:
    bench = make_bench(entry("e1"), entry("e2"))
    first = bench.give(data(a=1))
    bench.give(MarkDone(entry_id="e1", disposition=DONE), "second")
    bench.wait(1)
    bench.give(MarkDone(entry_id="e2", disposition=DONE), "other")
    assert [send.intent.key for send in bench.all_asked(Send)] == [first, "other"]
    bench.confirm(first, entry("e1", 2, user_data={"a": 1}))
    bench.wait(1)
    assert [send.intent.key for send in bench.all_asked(Send)] == [first, "other", "second"]


def test_data_that_was_never_sent_is_written_into_the_waiting_intent() -> None:
    bench = make_bench(entry())
    bench.drop()
    key = bench.give(data(a=1, b=1))
    bench.give(data(b=2))
    bench.give(draft("no"), "draft")
    bench.give(draft("ok"))
    bench.give(draft("ok"))
    remembered = {effect.intent.key: effect.intent.command for effect in bench.all_asked(Remember)}
    assert remembered == {key: data(a=1, b=2), "draft": draft("ok")}
    assert len([row for (table, _) in bench.rows if (row := table) is TableName.INTENTS]) == 2


def test_data_given_while_older_data_is_on_its_way_follows_it() -> None:
    bench = make_bench(entry())
    first = bench.give(data(a=1))
    second = bench.give(data(a=2))
    assert [send.intent.key for send in bench.all_asked(Send)] == [first]
    bench.confirm(first, entry("e1", 2, user_data={"a": 1}))
    bench.wait(1)
    assert [send.intent.key for send in bench.all_asked(Send)] == [first, second]


def test_a_newer_presence_replaces_one_that_was_never_sent() -> None:
    bench = make_bench()
    bench.drop()
    old = bench.give(SetPresence(definition_id="lunch"))
    new = bench.give(SetPresence(definition_id="available"))
    assert Forget(key=old, outcome=Outcome.EXPIRED) in bench.last.effects
    bench.connect(recovered=True)
    assert [send.intent.key for send in bench.all_asked(Send)] == [new]


def test_a_newer_presence_waits_for_the_one_on_its_way() -> None:
    bench = make_bench()
    old = bench.give(SetPresence(definition_id="lunch"))
    bench.give(SetPresence(definition_id="lunch"))
    new = bench.give(ResumeResponding())
    assert [send.intent.key for send in bench.all_asked(Send)] == [old]
    bench.fail(old)
    assert Forget(key=old, outcome=Outcome.EXPIRED) in bench.last.effects, "never after a newer one"
    assert [send.intent.key for send in bench.all_asked(Send)] == [old, new]


def test_an_override_carries_the_version_that_the_lead_saw_and_goes_only_online() -> None:
    theirs = entry("e1", 7, agent="agent-2")
    command = OverrideEntry(
        entry_id="e1", to_agent_id="agent-3", reason=Reason(code="peak"), sequence_number=7
    )
    bench = make_bench(theirs, is_lead=True, scope=Scope.TEAM)
    key = bench.give(command)
    assert bench.asked(Send)[0].intent.if_sequence_number == 7
    bench.fail(key, FailureKind.CONFLICT, current=entry("e1", 8, agent="agent-9"))
    assert bench.asked(Forget) == [Forget(key=key, outcome=Outcome.CONFLICT)]
    (notice,) = bench.notices()
    assert notice.detail.startswith("It is with Name agent-9 since 09:00 UTC.")
    assert len(bench.all_asked(Send)) == 1, "one request per click"
    bench.give(command.model_copy(update={"sequence_number": 8}), "second-click")
    assert bench.asked(Send)[0].intent.key == "second-click"
    bench.drop()
    bench.give(command.model_copy(update={"entry_id": "e2"}))
    assert not bench.asked(Remember)


def test_without_a_lock_there_no_version_is_sent() -> None:
    bench = make_bench(
        entry("e1", 7, agent="agent-2"),
        is_lead=True,
        scope=Scope.TEAM,
        abilities=Abilities(has_optimistic_lock=False),
    )
    bench.give(
        OverrideEntry(entry_id="e1", to_agent_id="agent-3", reason=Reason(code="peak"), sequence_number=7)
    )
    assert bench.asked(Send)[0].intent.if_sequence_number is None


def test_an_entry_of_a_manual_workbin_can_be_taken_and_opens_its_page() -> None:
    free = entry("e1", 1, S.UNASSIGNED, None, workbin_id="pool")
    with_pop = catalogue().workbins[0].screen_pops
    told = catalogue()
    pool = told.workbins[1].model_copy(update={"screen_pops": with_pop})
    told = told.model_copy(update={"workbins": (told.workbins[0], pool)})
    bench = make_bench(free, scope=Scope.TEAM, catalogue=told)
    key = bench.give(ClaimEntry(entry_id="e1"))
    bench.confirm(key, entry("e1", 2, workbin_id="pool"))
    assert [type(effect).__name__ for effect in bench.last.effects if type(effect).__name__ == "PopPage"]


def test_a_refused_one_waits_for_the_person_who_can_send_it_again_or_give_it_up() -> None:
    bench = make_bench(entry())
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.take(IntentRetried(key=key))
    bench.take(IntentDiscarded(key=key))
    assert len(bench.all_asked(Send)) == 1, "what is on its way is left alone"
    bench.fail(key, FailureKind.REFUSED, detail="Unknown disposition.")
    bench.wait(1)
    bench.take(IntentRetried(key=key))
    assert [send.intent.tries for send in bench.asked(Send)] == [2]
    bench.fail(key, FailureKind.REFUSED, detail="Unknown disposition.")
    bench.take(IntentDiscarded(key=key))
    assert bench.asked(Forget) == [Forget(key=key, outcome=Outcome.PARKED)]
    row = bench.row()
    assert row is not None
    assert (row.intent_key, row.problem) == (None, "")
    assert not bench.take(IntentRetried(key=key)).effects
    assert not bench.take(IntentDiscarded(key=key)).effects


def test_a_new_try_replaces_the_refused_one_of_its_kind() -> None:
    bench = make_bench(entry())
    old = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.fail(old, FailureKind.REFUSED)
    bench.wait(1)
    new = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    assert bench.last.effects[0] == Forget(key=old, outcome=Outcome.PARKED)
    assert bench.asked(Send)[0].intent.key == new
    bench.drop()
    bench.give(ParkEntry(entry_id="e1"))
    assert bench.codes() >= {"command.refused"}


def test_a_waiting_one_can_be_given_up() -> None:
    bench = make_bench(entry())
    bench.drop()
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.take(IntentDiscarded(key=key))
    assert bench.asked(Forget) == [Forget(key=key, outcome=Outcome.EXPIRED)]


@pytest.mark.parametrize("is_done", [True, False])
def test_one_that_may_have_arrived_is_not_called_given_up_before_it_was_looked_up(*, is_done: bool) -> None:
    bench = make_bench(entry())
    key = bench.give(MarkDone(entry_id="e1", disposition=DONE))
    bench.fail(key)
    bench.take(IntentDiscarded(key=key))
    assert not bench.asked(Forget), "nobody knows yet"
    assert bench.asked(Remember)[0].intent.expires_at == bench.now, "a restart must not send it again"
    bench.read("e1", entry("e1", 2, S.COMPLETED) if is_done else entry())
    outcome = Outcome.RESOLVED_BY_READ if is_done else Outcome.EXPIRED
    assert bench.asked(Forget) == [Forget(key=key, outcome=outcome)]
    assert len(bench.all_asked(Send)) == 1


def test_a_version_that_the_caller_saw_is_kept_and_tells_wishes_apart() -> None:
    bench = make_bench(entry("e1", 3))
    bench.drop()
    for key, seen in (("a", 3), ("b", 3), ("c", 2)):
        command = ParkEntry(entry_id="e1")
        bench.take(
            IntentGiven(intent=Intent(key=key, command=command, given_at=bench.now, if_sequence_number=seen))
        )
    assert [effect.intent.key for effect in bench.all_asked(Remember)] == ["a", "c"]
    assert bench.all_asked(Remember)[0].intent.if_sequence_number == 3


def test_y11_a_failed_command_leaves_the_row_as_it_was() -> None:
    bench = make_bench(entry("e1", 3, disposition=DONE))
    before = bench.row()
    key = bench.give(ParkEntry(entry_id="e1"))
    bench.fail(key, FailureKind.CONFLICT)
    assert bench.row() == before
    bench.frame(event(entry("e1", 4, S.PARKED)))
    assert bench.row() != before
