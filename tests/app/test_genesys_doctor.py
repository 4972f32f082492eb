"""``worklist doctor --genesys`` through the browser, against the compatibility face."""

import io
from pathlib import Path

import pytest

from desktop.api.sign_in.credentials import CLIENT_ID
from desktop.app import genesys_doctor
from desktop.app.back_end import BackEnd
from desktop.domain.errors import WorklistError
from tests.support.browser import Walker, free_port
from tests.support.service import running_service


def test_an_address_that_is_no_region_is_refused() -> None:
    with pytest.raises(WorklistError, match="no region"):
        genesys_doctor.run("https://routing.example.net", out=io.StringIO())


async def test_it_signs_in_asks_and_signs_out(tmp_path: Path) -> None:
    with running_service(tmp_path / "service") as service:
        browser = Walker()
        back_end = BackEnd(service.url, is_genesys=True, client_id=CLIENT_ID, redirect_port=free_port())
        found = await genesys_doctor.examine(back_end, browser.open)
        browser.join()
    assert "0 open workitems are yours" in {one.answer for one in found}
