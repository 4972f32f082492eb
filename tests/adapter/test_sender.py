from pathlib import Path
from typing import Any

import pytest
from starlette.responses import JSONResponse, Response

from desktop.adapter.intake import Offered
from desktop.adapter.record import SourceRecord
from desktop.adapter.sender import MOST_TRIES
from tests.adapter.bench import Bench, Clock, Stub, bench_on


def loan(business_id: str = "APP-1", amount: float = 1000, **more: Any) -> SourceRecord:
    fields = {"applicantId": business_id, "loanAmount": amount}
    return SourceRecord.model_validate(
        {"businessId": business_id, "type": "Loan application", "fields": fields, **more}
    )


async def submit(bench: Bench, *records: SourceRecord) -> None:
    for number, record in enumerate(records):
        assert await bench.intake.offer(Offered(f"row {number}", record)) == ()
    await bench.sender.drain()


async def test_a_record_becomes_a_workitem_and_is_routed(bench: Bench, stub: Stub) -> None:
    await submit(
        bench, loan(priority=9, customer="Ana Ruiz", skills=[{"skill": "english", "proficiency": 4}])
    )
    (workitem,) = stub.workitems.values()
    assert workitem["workitemTypeId"] == "wt-loan"
    assert workitem["priority"] == 5
    assert workitem["externalId"] == "APP-1"
    assert workitem["userData"]["customerName"] == "Ana Ruiz"
    assert workitem["routingData"] == {"skills": [{"skillId": "s-1", "proficiency": 4}]}
    assert stub.routed == [workitem["id"]]
    (created,) = bench.named("workitem.created")
    assert created["workitemId"] == workitem["id"]
    assert created["requestId"] == "req-1"


async def test_a_type_with_a_rule_routes_by_itself(bench: Bench, stub: Stub) -> None:
    await submit(bench, SourceRecord(business_id="R-1", type="Ruled"))
    assert len(stub.workitems) == 1
    assert stub.routed == []


async def test_a_second_run_submits_nothing_twice(stub: Stub, tmp_path: Path, clock: Clock) -> None:
    async with bench_on(stub.url, tmp_path, clock) as bench:
        await submit(bench, loan("APP-1"), loan("APP-2"))
    async with bench_on(stub.url, tmp_path, clock) as bench:
        await submit(bench, loan("APP-1"), loan("APP-2"))
    assert len(stub.tries) == 2
    assert [line["businessId"] for line in bench.named("record.known")] == ["APP-1", "APP-2"]


async def test_a_change_of_routing_is_new_work_and_a_change_of_words_is_not(bench: Bench, stub: Stub) -> None:
    await submit(bench, loan(amount=1000), loan(amount=1000, title="Other words"), loan(amount=2000))
    assert [one["customFields"]["loanAmount"] for one in stub.workitems.values()] == [1000, 2000]


@pytest.mark.parametrize("status", [429, 503])
async def test_a_busy_service_is_left_alone_as_long_as_it_asks(bench: Bench, stub: Stub, status: int) -> None:
    stub.troubles += [Response(status_code=status, headers={"Retry-After": "7"})] * 3
    await submit(bench, loan())
    assert len(stub.workitems) == 1
    assert len(set(stub.tries)) == 1
    assert bench.waits == [7.25, 7.5, 8.0]
    assert bench.named("line.resting")[0]["problem"].startswith("The service asks to come back later: ")


async def test_without_retry_after_the_waits_grow(bench: Bench, stub: Stub) -> None:
    stub.troubles += [Response(status_code=503)] * 5
    await submit(bench, loan())
    assert bench.waits == [0.25, 0.5, 1.0, 2.0, 4.0]


async def test_a_lost_answer_is_asked_for_again_under_the_same_key(bench: Bench, stub: Stub) -> None:
    stub.troubles.append("lose the answer")
    await submit(bench, loan())
    assert len(stub.tries) == 2
    assert len(stub.workitems) == 1
    assert bench.named("workitem.created")[0]["replayed"] is True


async def test_a_retry_after_the_key_is_forgotten_looks_first(
    stub: Stub, tmp_path: Path, clock: Clock
) -> None:
    async with bench_on(stub.url, tmp_path, clock) as bench:
        await bench.intake.offer(Offered("row 1", loan()))
        waiting = bench.submissions.find_due(clock())
        assert waiting is not None
        stub.troubles.append("lose the answer")
        await bench.sender.send(waiting)
    clock.move(hours=30)
    async with bench_on(stub.url, tmp_path, clock) as bench:
        await bench.sender.drain()
    assert len(stub.tries) == 1
    assert bench.named("workitem.created")[0]["workitemId"] == "w-1"


async def test_a_failing_workitem_lets_the_others_pass_and_ends_in_sight(
    bench: Bench, stub: Stub, clock: Clock
) -> None:
    await bench.intake.offer(Offered("row 1", loan("APP-BAD")))
    await bench.intake.offer(Offered("row 2", loan("APP-GOOD")))
    stub.troubles.append(JSONResponse({"code": "internal"}, 500))
    for _ in range(2):
        due = bench.submissions.find_due(clock())
        assert due is not None
        await bench.sender.send(due)
    assert [one["externalId"] for one in stub.workitems.values()] == ["APP-GOOD"]
    stub.troubles += [JSONResponse({"code": "internal"}, 500)] * (MOST_TRIES - 1)
    for _ in range(MOST_TRIES + 1):
        clock.move(hours=1)
        due = bench.submissions.find_due(clock())
        if due is not None:
            await bench.sender.send(due)
    assert bench.submissions.counts()["failed"] == 1
    assert bench.named("submission.failed")[0]["businessId"] == "APP-BAD"


async def test_a_refusal_is_final_until_the_source_sends_it_again(bench: Bench, stub: Stub) -> None:
    stub.troubles.append(
        JSONResponse({"code": "field.invalid", "message": "loanAmount must be a number"}, 400)
    )
    await submit(bench, loan())
    assert bench.sender.refused == 1
    assert stub.workitems == {}
    assert "loanAmount must be a number" in bench.named("submission.refused")[0]["problem"]
    await submit(bench, loan())
    assert len(stub.workitems) == 1


async def test_a_resting_queue_is_waited_for(bench: Bench, stub: Stub, clock: Clock) -> None:
    stub.queue_status = "INACTIVE"
    await bench.intake.offer(Offered("row 1", loan(queue="Loans")))
    due = bench.submissions.find_due(clock())
    assert due is not None
    await bench.sender.send(due)
    assert stub.tries == []
    assert bench.named("submission.postponed")[0]["problem"] == "queue Loans is not active"
    stub.queue_status = "ACTIVE"
    clock.move(minutes=2)
    await bench.sender.drain()
    assert next(iter(stub.workitems.values()))["routingData"] == {"queueId": "q-1"}


async def test_preferred_agents_who_are_full_or_unknown_are_passed_over(bench: Bench, stub: Stub) -> None:
    stub.statuses["full"] = {"state": "busy", "availableCapacity": 0}
    stub.statuses["free"] = {"state": "available", "availableCapacity": 2}
    await submit(bench, loan(preferred_agents=["nobody", "full", "free"]))
    (workitem,) = stub.workitems.values()
    assert workitem["userData"]["GTR_requestedAgent"] == "free"


async def test_no_line_says_the_secret_or_the_token(bench: Bench, stub: Stub) -> None:
    stub.troubles += [Response(status_code=503), JSONResponse({"message": "no"}, 400)]
    await submit(bench, loan())
    text = bench.lines.read_text(encoding="utf-8")
    assert "a-secret-of-the-test" not in text
    assert "token-1" not in text
