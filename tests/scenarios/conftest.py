"""Where scenarios are played: a desk on a bench, an engine on virtual time, the service with its people."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.core.bench import Bench, make_bench
from tests.engine.bench import Scene as EngineScene
from tests.engine.bench import play_in
from tests.service.conftest import Scene
from tests.support.service import ManualClock, running_service


@pytest.fixture
def bench() -> Bench:
    """A live desk with an empty list."""
    return make_bench()


@pytest.fixture
def play(tmp_path: Path) -> Callable[[EngineScene], None]:
    """Play a scene with a real engine and a back end in memory."""
    return lambda scene: play_in(tmp_path, scene)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """The service, with two agents, their lead and the third party signed in."""
    with running_service(tmp_path / "service", clock=ManualClock()) as service:
        ana, bo, leo = (service.user(login) for login in ("ana", "bo", "leo"))
        yield Scene(service, ana, bo, leo, service.client())
