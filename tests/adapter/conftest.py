"""Fixtures: a server that misbehaves as told, a clock that the test moves, the adapter's parts on both."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapter.bench import Bench, Clock, Stub, bench_on, served


@pytest.fixture
async def stub() -> AsyncIterator[Stub]:
    told = Stub()
    async with served(told.app()) as told.url:
        yield told


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def bench(stub: Stub, tmp_path: Path, clock: Clock) -> AsyncIterator[Bench]:
    async with bench_on(stub.url, tmp_path, clock) as made:
        yield made
