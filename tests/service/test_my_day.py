"""One's own day: what an agent sees of their own work, and of nobody else's."""

from tests.service.conftest import Scene

DAY = "/api/v2/analytics/users/me/day"
INTERVAL = {"interval": "2026-03-02T00:00:00Z/2026-03-03T00:00:00Z"}


def test_the_day_is_ones_own_figures_presences_and_finished_work(scene: Scene) -> None:
    entry = scene.accepted_by_ana()
    scene.service.advance(600)
    scene.put(scene.ana, entry, status="completed", disposition={"code": "paid"}).raise_for_status()
    scene.go(scene.ana, "u-ana", "lunch").raise_for_status()
    scene.service.advance(300)
    day = scene.ana.get(DAY, params=INTERVAL).raise_for_status().json()
    figures = day["figures"]
    assert (figures["offered"], figures["accepted"], figures["completed"]) == (1, 1, 1)
    assert figures["handleTimeSeconds"]["median"] == 600
    assert [one["completed"] for one in day["hours"]] == [1]
    assert day["presenceSeconds"]["available"] == 600
    assert day["presenceSeconds"]["lunch"] == 300
    assert [one["id"] for one in day["done"]] == [entry["id"]]
    assert day["done"][0]["disposition"]["code"] == "paid"
    other = scene.bo.get(DAY, params=INTERVAL).raise_for_status().json()
    assert (other["figures"].get("completed", 0), other["done"], other["presenceSeconds"]) == (0, [], {})


def test_a_day_that_is_no_interval_is_refused(scene: Scene) -> None:
    answer = scene.ana.get(DAY, params={"interval": "today"})
    assert (answer.status_code, answer.json()["code"]) == (400, "interval.invalid")
