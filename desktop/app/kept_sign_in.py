"""Who was signed in last on a service, and their refresh token in the keyring of this computer."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter

from desktop.host.keyring_store import SecretStore, SessionOnly
from desktop.host.paths import private_folder, write_private

LARGEST_FILE = 10_000


class KeyringTokens:
    """One person's refresh token on one service. ``on_note`` hears why it will not be kept."""

    def __init__(
        self, store: SecretStore, service: str, person_id: str, on_note: Callable[[str], None]
    ) -> None:
        self._store = store
        self._name = f"{service} {person_id}"
        self._on_note = on_note
        self._told = ""

    async def find(self) -> str | None:
        """The token, if the keyring has it and can be asked."""
        found = await self._store.find(self._name)
        if found.problem:
            self._note(found.problem)
        return found.secret

    async def keep(self, refresh_token: str) -> None:
        """Keep it; where that is not possible, the sign-in holds until the program ends."""
        kept = await self._store.keep(self._name, refresh_token)
        if isinstance(kept, SessionOnly):
            self._note(kept.reason)

    async def forget(self) -> None:
        """Remove it."""
        problem = await self._store.forget(self._name)
        if problem:
            self._note(problem)

    def _note(self, reason: str) -> None:
        """Once a reason: a token is renewed all day."""
        if reason != self._told:
            self._told = reason
            self._on_note(reason)


@dataclass(frozen=True)
class Person:
    """Whom a service knows by this id; the name is for showing. ``is_lead``: opens a lead's desktop."""

    id: Annotated[str, Field(min_length=1, max_length=200)]
    name: str = ""
    is_lead: bool = False


PERSON: TypeAdapter[Person] = TypeAdapter(Person)


class ServiceFolder:
    """What this computer keeps of one service: who was here last, and a folder for each person."""

    def __init__(self, data: Path, service: str) -> None:
        self.path = data / _short(service)
        self._file = self.path / "last-person.json"

    def last_person(self) -> Person | None:
        """Who was signed in last; None after a sign-out, or where the file cannot be read."""
        try:
            return PERSON.validate_json(self._file.read_bytes()[:LARGEST_FILE])
        except (OSError, ValueError):
            return None

    def remember(self, person: Person) -> None:
        """They are signed in now."""
        private_folder(self.path)
        write_private(self._file, PERSON.dump_json(person))

    def forget(self) -> None:
        """Nobody is."""
        self._file.unlink(missing_ok=True)

    def folder_of(self, person: Person) -> Path:
        """Where their mirror, outbox and window state are."""
        return self.path / _short(person.id)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
