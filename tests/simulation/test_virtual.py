import asyncio
from itertools import count

import pytest

from tests.support.virtual import run_virtual


def test_hours_pass_at_once() -> None:
    async def hours() -> float:
        await asyncio.sleep(3600)
        return asyncio.get_running_loop().time()

    assert run_virtual(hours()) == 3600


def test_what_never_lets_time_pass_is_found_out() -> None:
    async def busy() -> None:
        for _ in count():
            await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="goes on for ever"):
        run_virtual(busy())
