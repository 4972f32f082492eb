"""People and programs who may sign in, with their passwords and secrets as hashes."""

import sqlite3
from dataclasses import dataclass

from desktop.domain.agent import Role
from desktop.service.document import UserPart
from desktop.service.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A program that signs in by itself."""

    id: str
    name: str
    secret_hash: str
    roles: tuple[Role, ...]


def put_person(tx: Transaction, person: UserPart, password_hash: str | None) -> None:
    """Add or replace, found by login. Without a hash a kept one stays."""
    body = person.model_copy(update={"password": None}).model_dump_json()
    tx.conn.execute(
        "INSERT INTO person VALUES (?, ?, ?, ?) ON CONFLICT (login) DO UPDATE SET"
        " body = excluded.body, password = coalesce(excluded.password, password)",
        (person.id, person.login, password_hash, body),
    )
    tx.has_new_directory = True
    tx.audit("update", "user", person.id, after={"login": person.login, "roles": list(person.roles)})


def people(conn: sqlite3.Connection) -> dict[str, UserPart]:
    """Everybody by id; the id is the one that the login was first given."""
    rows = conn.execute("SELECT id, body FROM person ORDER BY login")
    return {
        person_id: UserPart.model_validate_json(body).model_copy(update={"id": person_id})
        for person_id, body in rows
    }


def find_password(conn: sqlite3.Connection, login: str) -> tuple[str, str | None] | None:
    """The id and the password's hash behind a login."""
    row = conn.execute("SELECT id, password FROM person WHERE login = ?", (login,)).fetchone()
    return None if row is None else (row[0], row[1])


def put_client(tx: Transaction, client: ClientRow) -> None:
    """Add or replace a program."""
    tx.conn.execute(
        "INSERT OR REPLACE INTO client VALUES (?, ?, ?, ?)",
        (client.id, client.secret_hash, client.name, " ".join(client.roles)),
    )
    tx.audit("update", "client", client.id, after={"name": client.name, "roles": list(client.roles)})


def find_client(conn: sqlite3.Connection, client_id: str) -> ClientRow | None:
    """A program by its id."""
    row = conn.execute("SELECT id, name, secret, roles FROM client WHERE id = ?", (client_id,)).fetchone()
    if row is None:
        return None
    return ClientRow(row[0], row[1], row[2], tuple(Role(role) for role in row[3].split()))
