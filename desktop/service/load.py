"""Loading an organisation from a document. Loading the same one again changes nothing."""

import json
from pathlib import Path

from pydantic import ValidationError

from desktop.domain.errors import Malformed
from desktop.service.document import ClientPart, Document, UserPart
from desktop.service.house import House
from desktop.service.passwords import hash_password, hash_token, is_password
from desktop.service.store.people import ClientRow, find_password, put_client, put_person
from desktop.service.store.resources import KINDS, Resource, find_document, put_document, put_resource
from desktop.service.store.transaction import Transaction

DATA_TABLE = "dataTable"
ROUTING_TABLE = "OPEN_MEDIA_ROUTING_CONFIG"


def read_document(file: Path) -> Document:
    """A document from a file; what is wrong with it is said field by field."""
    try:
        return Document.model_validate_json(file.read_bytes())
    except OSError as error:
        raise Malformed(f"{file} cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors()[:10]
        )
        raise Malformed(f"{file} is not an organisation.", wrong) from error


def load_document(house: House, document: Document, password: str | None = None) -> None:
    """Bring it all in at once. ``password`` is for everybody who has none in the document."""
    check_references(document)
    hashes = {one.login: _hash_for(house, one, password) for one in document.users}
    house.write_now(lambda tx: _load(tx, document, hashes))


def check_references(document: Document) -> None:
    """Whatever is named has to be there."""
    groups = {one.id for one in document.groups}
    skills = {one.id for one in document.skills}
    people = {one.id for one in document.users}
    workbins = {one.id for one in document.workbins}
    rules = {one.id for one in document.rules}
    missing = [
        *(
            f"user {user.id}: group {one}"
            for user in document.users
            for one in user.groups
            if one not in groups
        ),
        *(
            f"user {user.id}: skill {one.id}"
            for user in document.users
            for one in user.skills
            if one.id not in skills
        ),
        *(
            f"user {user.id}: leads {one}"
            for user in document.users
            for one in user.leads
            if one not in people
        ),
        *(
            f"workbin {bin_.id}: group {one}"
            for bin_ in document.workbins
            for one in bin_.member_groups
            if one not in groups
        ),
        *(
            f"rule {one.id}: queue {one.fallback_queue_id}"
            for one in document.rules
            if one.fallback_queue_id not in workbins
        ),
        *(
            f"type {one.id}: rule {one.routing_rule_id}"
            for one in document.workitem_types
            if one.routing_rule_id and one.routing_rule_id not in rules
        ),
        *(
            f"capture point {one.id}: workbin {one.workbin_id}"
            for one in document.capture_points
            if one.workbin_id not in workbins
        ),
    ]
    if missing:
        raise Malformed("The organisation names what it does not have.", "; ".join(missing))


def _hash_for(house: House, user: UserPart, password: str | None) -> str | None:
    """A new hash only where the kept one is not for the same password."""
    wanted = user.password or password
    if wanted is None:
        return None
    kept = house.readers.read_now(lambda conn: find_password(conn, user.login))
    if kept is not None and kept[1] is not None and is_password(wanted, kept[1]):
        return None
    return hash_password(wanted)


def _load(tx: Transaction, document: Document, hashes: dict[str, str | None]) -> None:
    parts: dict[str, tuple[Resource, ...]] = {
        "group": document.groups,
        "skill": document.skills,
        "presenceDefinition": document.presence_definitions,
        "workbin": document.workbins,
        "workitemType": document.workitem_types,
        "rule": document.rules,
        "capturePoint": document.capture_points,
    }
    for kind in KINDS:
        for part in parts[kind]:
            if find_document(tx.conn, kind, part.id) != json.loads(part.model_dump_json()):
                put_resource(tx, kind, part, action="load")
    if document.routing_table:
        rows = json.dumps({"rows": [row.model_dump(mode="json") for row in document.routing_table]})
        put_document(tx, DATA_TABLE, ROUTING_TABLE, rows, action="load")
    for user in document.users:
        put_person(tx, user, hashes[user.login])
    for client in document.clients:
        _load_client(tx, client)


def _load_client(tx: Transaction, client: ClientPart) -> None:
    if client.secret is not None:
        put_client(
            tx, ClientRow(client.id, client.name or client.id, hash_token(client.secret), client.roles)
        )
