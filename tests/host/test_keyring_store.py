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
    """Answers nothing until it is let go; then it does all that it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait(10)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.let_go.wait(10)
        super().set_password(service, username, password)


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
    backend = Lossy()
    kept = await SecretStore(lambda: backend).keep("anna", SECRET)
    assert kept == SessionOnly("This computer's keyring did not keep the sign-in.")
    assert backend.kept == {}, "what is left of a token is of no use to anybody good"


async def test_row_35_locked_keyring_says_so() -> None:
    store = SecretStore(Locked)
    assert await store.keep("anna", SECRET) == SessionOnly("This computer's keyring is locked.")
    assert (await store.find("anna")).problem == "This computer's keyring is locked."
    assert await store.forget("anna") == "This computer's keyring is locked."


async def test_row_35_keyring_that_hangs_is_given_up(slow: Slow) -> None:
    store = SecretStore(lambda: slow, timeout_s=0.05)
    assert "did not answer" in (await store.find("anna")).problem
    assert isinstance(await store.keep("anna", SECRET), SessionOnly)


async def test_row_35_what_was_given_up_is_not_kept_later(slow: Slow) -> None:
    """Nobody would know of it: a sign-out meanwhile has found nothing to wipe."""
    store = SecretStore(lambda: slow, timeout_s=0.05)
    for _attempt in range(2):
        assert isinstance(await store.keep("anna", SECRET), SessionOnly)
    slow.let_go.set()
    store._timeout_s = 10.0
    assert await store.find("anna") == Found(None)
    assert slow.kept == {}


async def test_row_35_a_wipe_that_had_to_wait_is_done_later(slow: Slow) -> None:
    slow.kept["worklist", "anna"] = SECRET
    store = SecretStore(lambda: slow, timeout_s=0.05)
    assert "did not answer" in await store.forget("anna")
    slow.let_go.set()
    store._timeout_s = 10.0
    assert await store.find("anna") == Found(None)


async def test_row_35_secret_longer_than_windows_keeps_is_not_tried() -> None:
    backend = Memory()
    for length in (LONGEST_SECRET + 1, 4096):
        kept = await SecretStore(lambda: backend).keep("anna", "x" * length)
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
import secretstorage
from desktop.host.keyring_store import Found, Kept, SecretStore, SessionOnly, backend_name, find_backend

LOCKED = "This computer's keyring is locked."

async def use():
    store = SecretStore()
    assert await store.find("anna") == Found(None)
    assert await store.keep("anna", "x" * 1280) == Kept()
    assert await store.keep("anna", "refresh") == Kept()
    assert await store.find("anna") == Found("refresh")
    assert await store.forget("anna") == ""
    assert await store.find("anna") == Found(None)
    assert await store.keep("anna", "refresh") == Kept()
    for item in collection.get_all_items():
        item.delete()
    assert await store.find("anna") == Found(None), "wiped by somebody else"
    assert await store.keep("anna", "refresh") == Kept()
    collection.lock()
    assert await store.find("anna") == Found(None, LOCKED)
    assert await store.keep("anna", "other") == SessionOnly(LOCKED)
    assert await store.forget("anna") == LOCKED

with secretstorage.dbus_init() as connection:
    collection = secretstorage.get_default_collection(connection)
    asyncio.run(use())
print(backend_name(find_backend()))
"""
LACKING = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have another keyring")
def test_row_35_real_keyring_in_a_session_of_its_own(tmp_path: Path) -> None:
    """No screen to ask on: a locked keyring stays locked, as where somebody closes its question."""
    if LACKING:
        told = f"needs {', '.join(LACKING)}; make test installs them"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(told)
    (tmp_path / "run").mkdir(mode=0o700)
    unlock = "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f'{unlock}; exec "$0" -c "$1"', sys.executable, REAL],
        env={
            **{name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")},
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
