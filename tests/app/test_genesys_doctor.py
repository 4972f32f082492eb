"""``worklist doctor --genesys`` through the browser, against the compatibility face."""

import io
from pathlib import Path

import pytest

from desktop.api.sign_in.credentials import CLIENT_ID
from desktop.app import genesys_doctor
from desktop.app.back_end import BackEnd
from desktop.domain.errors import NotSignedIn, Unreachable, WorklistError
from tests.support.browser import Walker, free_port
from tests.support.canned import answer, canned
from tests.support.service import running_service


def test_an_address_that_is_no_region_is_refused() -> None:
    with pytest.raises(WorklistError, match="no region"):
        genesys_doctor.run("https://routing.example.net", out=io.StringIO())


async def test_where_nothing_or_something_else_answers_nobody_is_sent_to_sign_in() -> None:
    opened: list[str] = []
    dead = BackEnd(f"http://127.0.0.1:{free_port()}", is_genesys=True, client_id=CLIENT_ID)
    with pytest.raises(Unreachable, match="Nothing answers"):
        await genesys_doctor.examine(dead, opened.append)
    page = answer("200 OK", b"<html>Welcome</html>", "Content-Type: text/html")
    async with canned(lambda _asked: page) as portal:
        there = BackEnd(portal.url, is_genesys=True, client_id=CLIENT_ID)
        with pytest.raises(Unreachable, match="answered in its place"):
            await genesys_doctor.examine(there, opened.append)
    assert opened == []


async def test_a_client_that_is_not_known_there_is_told_before_anybody_waits(tmp_path: Path) -> None:
    opened: list[str] = []
    with running_service(tmp_path / "service") as service:
        wrong = BackEnd(service.url, is_genesys=True, client_id="wrong", redirect_port=8765)
        with pytest.raises(NotSignedIn, match="refuses this client") as told:
            await genesys_doctor.examine(wrong, opened.append)
    assert "http://127.0.0.1:8765/signed-in" in told.value.message
    assert opened == []


async def test_it_signs_in_asks_and_signs_out(tmp_path: Path) -> None:
    with running_service(tmp_path / "service") as service:
        browser = Walker()
        back_end = BackEnd(service.url, is_genesys=True, client_id=CLIENT_ID, redirect_port=free_port())
        found = await genesys_doctor.examine(back_end, browser.open)
        browser.join()
    assert "0 open workitems are yours" in {one.answer for one in found}
