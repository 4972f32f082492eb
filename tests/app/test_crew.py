from pathlib import Path

from desktop.app.crew import Crew
from tests.support.service import running_service


def test_the_crew_comes_to_work_and_goes_home(tmp_path: Path) -> None:
    with running_service(tmp_path, demo=True) as service:
        client = service.client()
        crew = Crew(service.url, ("mara.lindholm", "soren.kjaer"), str(service.demo["password"]))
        crew.start()
        wanted = {"u-mara-lindholm": "available", "u-soren-kjaer": "notReady"}
        seen: dict[str, object] = {}
        for _ in range(500):
            if seen == wanted:
                break
            seen = {one: client.get(f"/api/v2/users/{one}/status").json()["state"] for one in wanted}
        crew.stop()
        assert seen == wanted
