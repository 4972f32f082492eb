"""kill -9 at every marked point of the outbox: one effect, or a shown outcome, and nothing without one.

``WORKLIST_KILLS=20`` kills so often at each point.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.changes import Outcome
from tests.engine.kill_child import Run, outcomes
from tests.support.service import PASSWORD, RunningService, running_service

PROJECT = Path(__file__).parents[2]
POINTS = (
    "remember: before the row",
    "remember: before the commit",
    "remember: after the commit",
    "send: in its turn",
    "send: before it is marked",
    "send: before that commit",
    "send: after that commit",
    "send: before the first byte",
    "send: after the answer",
    "send: after the desk",
    "forget: before the outcome",
    "forget: before the commit",
    "forget: after the commit",
)
KILLS = int(os.environ.get("WORKLIST_KILLS", "1"))
# Before these, the wish is not on the disk: the person has not been told that it was taken.
UNKEPT = POINTS[:2]
# What tells a person that their accept came to nothing.
SHOWN = {"command.expired", "command.moot", "command.gone", "command.failed", "entry.held"}


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    with running_service(tmp_path / "service") as running:
        yield running


class Killer:
    """Kills desktops, one at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def kill(self, url: str, folder: Path, point: str) -> int:
        """Have one run until it comes to this point; the signal that ended it."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps([url, PASSWORD, str(folder), point]) + "\n")
        stdin.flush()
        return int(stdout.readline())


@pytest.fixture(scope="module")
def killer() -> Iterator[Killer]:
    command = [sys.executable, "-m", "tests.engine.kill_child"]
    with subprocess.Popen(
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Killer(process)
        process.communicate()


def offer_one(service: RunningService) -> None:
    ana, crm = service.user("ana"), service.client()
    path = "/api/v2/users/u-ana/presences/purecloud"
    ana.patch(path, json={"presenceDefinition": {"id": "available"}}).raise_for_status()
    body = {"workitemTypeId": "wt-claim", "customFields": {"claimId": "1"}}
    crm.post("/api/v2/workitems", json=body).raise_for_status()


def what_happened(service: RunningService) -> tuple[int, bool]:
    """How often it was accepted, and whether the offer ran out before anybody answered."""
    leo = service.user("leo")
    entries: list[dict[str, Any]] = leo.get("/api/v2/routing/workbinentries").json()["entities"]
    (entry,) = entries
    steps = leo.get(f"/api/v2/routing/workbinentries/{entry['id']}/history").json()["entities"]
    accepted = sum(step["eventType"] == "routing.workbinentry.accepted" for step in steps)
    return accepted, any((step.get("reason") or {}).get("code") == "offer.timeout" for step in steps)


@pytest.mark.parametrize("kill", range(KILLS))
@pytest.mark.parametrize("point", POINTS)
def test_a_kill_at_any_point_leaves_one_effect_with_its_outcome(
    service: RunningService, killer: Killer, tmp_path: Path, point: str, kill: int
) -> None:
    offer_one(service)
    folder = tmp_path / "desktop"
    assert killer.kill(service.url, folder, point) == signal.SIGKILL
    after = Run(service.url, PASSWORD, folder)
    asyncio.run(after.run())
    effects, was_too_late = what_happened(service)
    found = (effects, outcomes(folder), sorted(SHOWN.intersection(after.notices)), was_too_late)
    if point in UNKEPT:
        assert found[:3] == (0, [], [])
    elif was_too_late and not effects:  # a computer under load came back after the offer's deadline
        assert found[1] in ([Outcome.EXPIRED], [Outcome.RESOLVED_BY_READ]), found
        assert found[2], "the person was told"
    else:
        assert effects == 1, found
        assert found[1] in ([Outcome.DONE], [Outcome.RESOLVED_BY_READ]), found
