import logging
import os
import stat
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from pydantic import BaseModel
from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve

from desktop.domain.errors import Refused
from desktop.host import logs
from desktop.host.logs import logging_to

TOKEN = "Zx9canarytokenvalue0123456789abcdef"
NAME = "Marvin Canaryname"
PHONE = "+49 170 5550199"
NOTE = "canarynote: call back after the holidays"
CANARIES = (TOKEN, NAME, "Canaryname", PHONE, "5550199", NOTE, "canarynote")


class Customer(BaseModel):
    phone: int


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Callable[[], str]]:
    with logging_to(tmp_path / "logs", level="debug") as file:
        yield file.read_text


def raise_with_data() -> None:
    try:
        Customer.model_validate({"phone": NOTE})
    except ValueError as error:
        raise Refused(f"{NAME} has it", NOTE, code="entry.gone") from error


@pytest.mark.parametrize("logger", ["desktop.engine.outbox", "somebody.else"])
def test_row_34_no_canary_reaches_the_file(log: Callable[[], str], logger: str) -> None:
    speaker = logging.getLogger(logger)
    speaker.error("sent %s to %s about %r", TOKEN, NAME, {"note": NOTE})
    speaker.error("sent %(who)s at %(when)d", {"who": NAME, "when": 7})
    speaker.error("failed", extra={"note": NOTE, "code": NAME, "entry_id": NOTE, "token": TOKEN})
    try:
        raise_with_data()
    except Refused as error:
        speaker.exception("it failed: %s", error)
    assert not [canary for canary in CANARIES if canary in log()]
    assert log().count("ERROR") == 4


@pytest.mark.parametrize(
    "text",
    [
        f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{NOTE}')>",
        f"connect to wss://host.example/stream?access_token={TOKEN} failed",
        f"Authorization: Bearer {TOKEN}",
        f"caller {PHONE} hung up",
        f"bad value '{NAME}'",
        f"mail to {NAME.replace(' ', '.')}@bank.example",
        f"session {TOKEN}",
    ],
)
def test_foreign_text_loses_what_could_be_somebodys(log: Callable[[], str], text: str) -> None:
    logging.getLogger("library").error(text)
    assert not [canary for canary in CANARIES if canary in log()]


def test_what_helps_to_mend_stays(log: Callable[[], str]) -> None:
    entry = str(uuid.uuid4())
    logging.getLogger("desktop.engine").warning(
        "Reconnecting for the %d. time in %.1f s",
        3,
        1.5,
        extra={"entry_id": entry, "code": "entry.sequence.stale", "sequence": 7},
    )
    assert "desktop.engine: Reconnecting for the 3 time" not in log()
    line = log().strip()
    assert "WARNING desktop.engine: Reconnecting for the 3. time in 1.5 s" in line
    assert f"code=entry.sequence.stale entry_id={entry} sequence=7" in line


def test_error_tells_its_kind_code_and_places(log: Callable[[], str]) -> None:
    try:
        raise_with_data()
    except Refused:
        logging.getLogger("desktop.engine").exception("An effect failed")
    assert "Refused entry.gone" in log()
    assert "ValidationError" in log()
    assert "raise_with_data" in log()


def test_one_record_is_one_line(log: Callable[[], str]) -> None:
    logging.getLogger("desktop").error("first\r\n2026-01-01 ERROR desktop: forged\x1b[2J")
    assert len(log().splitlines()) == 1
    assert "\\r\\n" in log()
    assert "\x1b" not in log()


def test_libraries_speak_from_warning_on(log: Callable[[], str]) -> None:
    for name in (*logs.TALKATIVE, "a.new.library"):
        logging.getLogger(name).info("chatter")
        logging.getLogger(name).debug("chatter")
    logging.getLogger("desktop").debug("ours")
    assert "chatter" not in log()
    assert "ours" in log()


async def test_row_34_a_real_exchange_leaves_no_credentials(log: Callable[[], str]) -> None:
    async def answer(socket: ServerConnection) -> None:
        await socket.send(await socket.recv())

    async with serve(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        headers = {"Authorization": f"Bearer {TOKEN}"}
        async with connect(
            f"ws://127.0.0.1:{port}/", additional_headers=headers, proxy=None, ping_interval=None
        ) as socket:
            await socket.send(NOTE)
            assert await socket.recv() == NOTE
        async with httpx.AsyncClient(trust_env=False) as client:
            await client.get(f"http://127.0.0.1:{port}/", params={"name": NAME}, headers=headers)
    logging.getLogger("desktop").info("done")
    assert not [canary for canary in CANARIES if canary in log()]


@pytest.mark.skipif(os.name != "posix", reason="Windows guards the profile folder as a whole")
def test_file_and_its_older_ones_are_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "FILE_BYTES", 500)
    monkeypatch.setattr(logs, "OLD_FILES", 2)
    with logging_to(tmp_path / "logs") as file:
        for number in range(40):
            logging.getLogger("desktop").info("line %d", number)
    files = sorted(file.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(found.stat().st_mode) for found in files} == {0o600}
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert all(found.stat().st_size <= 600 for found in files)


def test_logging_is_as_before_afterwards(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = (root.handlers[:], root.level, logging.getLogger("httpx").level)
    with logging_to(tmp_path / "logs"):
        assert root.handlers != before[0]
    assert (root.handlers, root.level, logging.getLogger("httpx").level) == before
