import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.screen import LACKING, Screen, running_screen


@pytest.fixture
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    if LACKING:
        told = f"needs {', '.join(LACKING)}; make test installs them"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(told)
    folder: Path = tmp_path_factory.mktemp("run")
    with running_screen(folder) as screen:
        yield screen
