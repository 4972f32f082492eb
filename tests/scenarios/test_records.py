"""What the program writes about itself: no secret, nobody's data, one line for each thing that happened."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import Refused
from desktop.host.logs import FILE_BYTES, OLD_FILES, logging_to

TOKEN = "Zx9canarytokenvalue0123456789abcdef"
NAME = "Marvin Canaryname"
LEAKS = (TOKEN, NAME, "Canaryname", "canary")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Callable[[], str]]:
    with logging_to(tmp_path / "logs", level="debug") as file:
        yield file.read_text


def deep(levels: int) -> dict[str, Any]:
    body: dict[str, Any] = {"token": TOKEN}
    for _ in range(levels):
        body = {"in": body, "name": NAME}
    return body


def endless() -> list[Any]:
    circle: list[Any] = [NAME]
    circle.append(circle)
    return circle


def refuse() -> None:
    raise Refused(NAME, TOKEN, code="entry.gone")


@pytest.mark.parametrize(
    "value",
    [
        TOKEN,
        NAME,
        NAME.encode(),
        deep(1),
        deep(500),
        endless(),
        (NAME, {TOKEN}),
        Refused(NAME, TOKEN),
        object(),
    ],
    ids=["token", "name", "bytes", "body", "deep body", "circle", "nested", "error", "thing"],
)
@pytest.mark.parametrize("logger", ["desktop.engine", "somebody.else"])
def test_y44_nothing_that_is_logged_shows_a_secret_or_a_name(
    log: Callable[[], str], logger: str, value: object
) -> None:
    speaker = logging.getLogger(logger)
    speaker.error("got %s, then %r", value, value)
    speaker.error("body %(body)s", {"body": value})
    speaker.error("with fields", extra={"code": value, "entry_id": value, "anything": value})
    try:
        refuse()
    except Refused:
        speaker.exception("it failed")
    assert log().count(f"ERROR {logger}: ") == 4, "each is there"
    assert max(map(len, log().splitlines())) < 1000
    assert not [leak for leak in LEAKS if leak in log()]


def test_y44_a_flood_is_bounded_by_the_files_that_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.host.logs.FILE_BYTES", 2000)
    with logging_to(tmp_path / "logs") as file:
        for number in range(1000):
            logging.getLogger("desktop").info("The %d. of many", number)
    kept = list(file.parent.iterdir())
    assert len(kept) == OLD_FILES + 1
    assert sum(one.stat().st_size for one in kept) <= 2000 * (OLD_FILES + 1)
    assert "The 999. of many" in file.read_text()
    assert FILE_BYTES * (OLD_FILES + 1) <= 10_000_000


def test_y44_what_is_logged_cannot_forge_a_line(log: Callable[[], str]) -> None:
    logging.getLogger("desktop").info("end\r\n2026-01-01T00:00:00.000Z ERROR desktop: forged\x1b[2J")
    assert len(log().splitlines()) == 1


def test_y44_what_a_library_writes_by_itself_loses_whatever_could_be_somebodys(
    log: Callable[[], str],
) -> None:
    text = f"sent Bearer {TOKEN} for '{NAME}' to https://crm.example/{NAME.split()[1]}"
    logging.getLogger("somebody.else").error(text)
    assert "ERROR somebody.else: sent" in log()
    assert not [leak for leak in LEAKS if leak in log()]
