from desktop.adapter.aging import Aging
from desktop.adapter.statuses import Received, StatusChange
from tests.adapter.bench import Bench, Clock


def change(clock: Clock, status: str, minutes: int) -> StatusChange:
    created = clock.at
    clock.move(minutes=minutes)
    return StatusChange(
        id="w-1", status=status, external_id="APP-1", created_date=created, last_modified_date=clock.at
    )


async def test_an_open_workitem_is_told_once_when_it_grows_too_old(bench: Bench, clock: Clock) -> None:
    aging = Aging(bench.statuses, bench.intake.audit, clock, 60)
    bench.statuses.follow("w-1", "APP-1", clock())
    bench.statuses.follow("w-2", "APP-2", clock())
    clock.move(minutes=30)
    aging.report()
    assert bench.named("sla.breached") == []
    clock.move(minutes=31)
    aging.report()
    aging.report()
    assert [line["businessId"] for line in bench.named("sla.breached")] == ["APP-1", "APP-2"]
    assert bench.named("aging")[-1]["summary"] == {
        "open": 2,
        "oldestS": 3660,
        "followed": 2,
        "breached": 2,
        "breachRate": 1.0,
    }


async def test_done_in_time_is_no_breach_and_done_late_is_one(bench: Bench, clock: Clock) -> None:
    statuses = bench.statuses
    bench.submitted("APP-1")
    assert statuses.receive("d-1", change(clock, "COMPLETED", 59), clock()) is Received.APPLIED
    assert statuses.aging(clock())["breached"] == 0
    late = change(clock, "COMPLETED", 61).model_copy(update={"id": "w-2"})
    assert statuses.receive("d-2", late, clock()) is Received.APPLIED
    assert statuses.is_breach(late)
    assert statuses.aging(clock()) == {
        "open": 0,
        "oldestS": 0,
        "followed": 2,
        "breached": 1,
        "breachRate": 0.5,
    }


async def test_a_status_that_comes_before_its_creation_is_known_stays(bench: Bench, clock: Clock) -> None:
    bench.submitted("APP-1")
    bench.statuses.receive("d-1", change(clock, "COMPLETED", 1), clock())
    bench.statuses.follow("w-1", "APP-1", clock())
    assert bench.statuses.aging(clock())["open"] == 0
