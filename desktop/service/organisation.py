"""The demo's organisation: where it is kept, and the credentials that each data folder makes for itself."""

import json
import os
import secrets
from pathlib import Path

from desktop.domain.agent import Role
from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject
from desktop.service.demo_pages import demo_folder
from desktop.service.document import ClientPart, Document
from desktop.service.house import House
from desktop.service.load import load_document, read_document
from desktop.service.store.people import find_client

DEMO_CLIENT = "demo-adapter"
_FILE = "demo.json"


def load_demo(house: House, folder: Path, document: Document | None = None) -> JsonObject:
    """Load it, and say who can sign in and how."""
    document = document or read_document(demo_folder() / "organisation.json")
    kept = _credentials(folder / _FILE)
    client = ClientPart(id=DEMO_CLIENT, secret=kept["clientSecret"], name="Demo feed")
    others = tuple(one for one in document.clients if one.id != DEMO_CLIENT)
    # A password in the document is ignored here: the demo's is made for each folder.
    people = tuple(one.model_copy(update={"password": kept["password"]}) for one in document.users)
    load_document(house, document.model_copy(update={"clients": (*others, client), "users": people}))
    return {
        "clientId": DEMO_CLIENT,
        "clientSecret": kept["clientSecret"],
        "agents": [one.login for one in document.users if Role.LEAD not in one.roles],
        "leads": [one.login for one in document.users if Role.LEAD in one.roles],
        "password": kept["password"],
    }


def is_demo(house: House) -> bool:
    """Whether the demo's users are in the data, wherever it came from."""
    return house.readers.read_now(lambda conn: find_client(conn, DEMO_CLIENT)) is not None


def _credentials(file: Path) -> dict[str, str]:
    try:
        return _kept(file) if file.exists() else _made(file)
    except (OSError, ValueError) as error:
        raise WorklistError(
            f"The demo's credentials in {file} cannot be used: {error}.",
            "Let this user write there; a damaged file may be removed, then new ones are made.",
        ) from error


def _kept(file: Path) -> dict[str, str]:
    kept: dict[str, str] = json.loads(file.read_text())
    return kept


def _made(file: Path) -> dict[str, str]:
    """New ones, on the disk as a whole or not at all."""
    made = {"clientSecret": secrets.token_urlsafe(24), "password": secrets.token_urlsafe(9)}
    part = file.with_name(f"{file.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as stream:
        json.dump(made, stream)
    part.rename(file)
    return made
