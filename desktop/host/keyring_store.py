"""Secrets that outlive the program: only in a keyring of the operating system, never in a file of ours.

A keyring may ask the person for a password, or hang on a bus that nobody answers. So each call runs in a
thread of its own and is given up after a while; the answer is then "for this session only".
"""

import asyncio
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from keyring.backend import KeyringBackend, get_all_keyring
from keyring.errors import InitError, KeyringLocked

SERVICE = "worklist"
TIMEOUT_S = 10.0
# Windows keeps 2,560 bytes in UTF-16; a longer secret would be refused there with an odd message.
LONGEST_SECRET = 1280
NO_KEYRING = "This computer has no keyring that is running."
GOOD = (
    "keyring.backends.SecretService", "keyring.backends.kwallet", "keyring.backends.libsecret",
    "keyring.backends.macOS", "keyring.backends.Windows",
)  # fmt: skip


T = TypeVar("T")


@dataclass(frozen=True)
class Kept:
    """The keyring has the secret."""


@dataclass(frozen=True)
class SessionOnly:
    """The secret is gone when the program ends. ``reason`` is for the person to read."""

    reason: str


@dataclass(frozen=True)
class Found:
    """What the keyring holds: a secret, or None; ``problem`` when it could not be asked."""

    secret: str | None
    problem: str = ""


def find_backend(candidates: Iterable[KeyringBackend] | None = None) -> KeyringBackend | None:
    """The best keyring of the good ones. Never a plain file, nor a chain that a plain file is part of."""
    known = get_all_keyring() if candidates is None else candidates
    good = [backend for backend in known if type(backend).__module__.startswith(GOOD)]
    return max(good, key=lambda backend: backend.priority, default=None)


def backend_name(backend: KeyringBackend | None) -> str:
    """The name of a keyring as people know it."""
    return "none" if backend is None else type(backend).__module__.rpartition(".")[2]


class SecretStore:
    """Keeps one secret a name, for example one refresh token a server and person."""

    def __init__(
        self, find: Callable[[], KeyringBackend | None] = find_backend, timeout_s: float = TIMEOUT_S
    ) -> None:
        self._find = find
        self._timeout_s = timeout_s
        self._turn = threading.Lock()  # what was given up may still run: the next call comes after it

    async def keep(self, name: str, secret: str) -> Kept | SessionOnly:
        """Keep the secret, and read it back: some keyrings lose what they took."""
        if len(secret) > LONGEST_SECRET:
            return SessionOnly("The sign-in is too long for this computer's keyring.")
        is_given_up = threading.Event()

        def kept(backend: KeyringBackend) -> Kept | SessionOnly:
            return _kept(backend, name, secret, is_given_up)

        try:
            return await self._in_thread(kept, SessionOnly)
        finally:
            is_given_up.set()

    async def find(self, name: str) -> Found:
        """The secret that was kept under this name."""
        return await self._in_thread(
            lambda backend: Found(backend.get_password(SERVICE, name)), lambda why: Found(None, why)
        )

    async def forget(self, name: str) -> str:
        """Remove the secret; empty when it is gone, or why that is not certain."""
        why = await self._in_thread(lambda backend: _forgotten(backend, name), str)
        return "" if why == NO_KEYRING else why

    def _ask(self, work: Callable[[KeyringBackend], T], failed: Callable[[str], T]) -> T:
        try:
            with self._turn:
                backend = self._find()
                return failed(NO_KEYRING) if backend is None else work(backend)
        except Exception as error:  # noqa: BLE001 - back ends raise whatever their bus raises
            return failed(_problem(error))

    async def _in_thread(self, work: Callable[[KeyringBackend], T], failed: Callable[[str], T]) -> T:
        try:
            return await _run(lambda: self._ask(work, failed), self._timeout_s)
        except TimeoutError:
            return failed(f"This computer's keyring did not answer within {self._timeout_s:.0f} s.")


def _kept(
    backend: KeyringBackend, name: str, secret: str, is_given_up: threading.Event
) -> Kept | SessionOnly:
    """What was given up, or half kept, is taken out again: nobody would know of it, not even a sign-out."""
    if not is_given_up.is_set():
        backend.set_password(SERVICE, name, secret)
        if backend.get_password(SERVICE, name) == secret and not is_given_up.is_set():
            return Kept()
        _forgotten(backend, name)
    return SessionOnly("This computer's keyring did not keep the sign-in.")


def _forgotten(backend: KeyringBackend, name: str) -> str:
    if backend.get_password(SERVICE, name) is not None:
        backend.delete_password(SERVICE, name)
    return ""


async def _run(work: Callable[[], T], timeout_s: float) -> T:
    """Run in a daemon thread, so that one that hangs keeps neither the loop nor the process."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(result: T) -> None:
        if not answer.done():
            answer.set_result(result)

    def run() -> None:
        result = work()
        with suppress(RuntimeError):  # nobody waits any more: the loop is closed
            loop.call_soon_threadsafe(settle, result)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    return await asyncio.wait_for(answer, timeout_s)


def _problem(error: Exception) -> str:
    if isinstance(error, KeyringLocked | InitError):
        return "This computer's keyring is locked."
    return f"This computer's keyring failed ({type(error).__name__})."
