"""Fixtures of the core's tests."""

import pytest

from tests.core.bench import Bench, make_bench


@pytest.fixture
def bench() -> Bench:
    """A live desk with an empty list."""
    return make_bench()
