"""The service set up with ids that the SDK lets pass, and people who work through it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import IDS, Official
from tests.support.service import ORGANISATION, ManualClock, RunningService, running_service


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    text = json.dumps(ORGANISATION)
    for name, one in IDS.items():
        text = text.replace(f'"{name}"', f'"{one}"')
    with running_service(tmp_path / "data", json.loads(text), clock=ManualClock()) as running:
        yield running


@pytest.fixture
def crm(scene: Scene) -> Official:
    return Official(scene.service.url)


@pytest.fixture
def ana(scene: Scene) -> Official:
    return Official(scene.service.url, scene.ana.headers["Authorization"].removeprefix("Bearer "))
