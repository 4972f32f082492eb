import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from jaraco.classes import properties
from keyring.backends import SecretService, chainer, fail
from keyring.errors import InitError

from desktop.host.keyring_store import (
    LONGEST_SECRET,
    Found,
    Kept,
    SecretStore,
    SessionOnly,
    backend_name,
    find_backend,
)
from tests.support.keyrings import Memory

SECRET = "refresh"


class Lossy(Memory):
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password[:3]


class Locked(Memory):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise InitError("Prompt dismissed")

    def get_password(self, service: str, username: str) -> str | None:
        raise InitError("Prompt dismissed")


class Slow(Memory):
    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait(10)
        return None


@pytest.fixture
def slow() -> Iterator[Slow]:
    backend = Slow()
    yield backend
    backend.let_go.set()


async def test_secret_comes_back_until_it_is_forgotten() -> None:
    backend = Memory()
    store = SecretStore(lambda: backend)
    assert await store.find("anna") == Found(None)
    assert await store.keep("anna", SECRET) == Kept()
    assert await store.find("anna") == Found(SECRET)
    assert await store.forget("anna") == ""
    assert await store.forget("anna") == ""
    assert backend.kept == {}


async def test_row_35_without_a_keyring_it_is_for_this_session() -> None:
    store = SecretStore(lambda: None)
    kept = await store.keep("anna", SECRET)
    assert isinstance(kept, SessionOnly)
    assert "no keyring" in kept.reason
    assert (await store.find("anna")).secret is None
    assert await store.forget("anna") == ""


async def test_row_35_lossy_keyring_is_found_out() -> None:
    kept = await SecretStore(Lossy).keep("anna", SECRET)
    assert kept == SessionOnly("This computer's keyring did not keep the sign-in.")


async def test_row_35_locked_keyring_says_so() -> None:
    store = SecretStore(Locked)
    assert await store.keep("anna", SECRET) == SessionOnly("This computer's keyring is locked.")
    assert (await store.find("anna")).problem == "This computer's keyring is locked."
    assert await store.forget("anna") == "This computer's keyring is locked."


async def test_row_35_keyring_that_hangs_is_given_up(slow: Slow) -> None:
    store = SecretStore(lambda: slow, timeout_s=0.05)
    assert "did not answer" in (await store.find("anna")).problem
    assert isinstance(await store.keep("anna", SECRET), SessionOnly)


async def test_row_35_secret_longer_than_windows_keeps_is_not_tried() -> None:
    backend = Memory()
    kept = await SecretStore(lambda: backend).keep("anna", "x" * (LONGEST_SECRET + 1))
    assert isinstance(kept, SessionOnly)
    assert backend.kept == {}


def test_row_35_only_good_keyrings_are_taken() -> None:
    class Better(SecretService.Keyring):
        priority = properties.classproperty(lambda _cls: 9.0)

    Better.__module__ = "keyrings.alt.file"
    assert find_backend([Memory(), fail.Keyring(), chainer.ChainerBackend(), Better()]) is None


def test_name_is_that_of_the_module() -> None:
    assert backend_name(None) == "none"
    assert backend_name(fail.Keyring()) == "fail"


REAL = """
import asyncio
from desktop.host.keyring_store import Found, Kept, SecretStore, backend_name, find_backend

async def use():
    store = SecretStore()
    assert await store.find("anna") == Found(None)
    assert await store.keep("anna", "refresh") == Kept()
    assert await store.find("anna") == Found("refresh")
    assert await store.forget("anna") == ""
    assert await store.find("anna") == Found(None)

asyncio.run(use())
print(backend_name(find_backend()))
"""


@pytest.mark.skipif(
    not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon"))),
    reason="needs dbus-run-session and gnome-keyring-daemon; make test installs both",
)
def test_row_35_real_keyring_in_a_session_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    unlock = "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f'{unlock}; exec "$0" -c "$1"', sys.executable, REAL],
        env={
            **os.environ,
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "SecretService"
