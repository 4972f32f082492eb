"""Loading an organisation from a document. Loading the same one again changes nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

from desktop.domain.errors import Malformed
from desktop.service.document import ClientPart, Document, MediaType, PopsPart, UserPart
from desktop.service.house import House
from desktop.service.passwords import hash_password, hash_token, is_password
from desktop.service.store.people import ClientRow, find_password, put_client, put_person
from desktop.service.store.resources import Resource, find_document, put_pops, put_resource, put_rows
from desktop.service.store.transaction import Transaction


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
    known = {
        "group": {one.id for one in document.groups},
        "skill": {one.id for one in document.skills},
        "user": {one.id for one in document.users},
        "workbin": {one.id for one in document.workbins},
        "rule": {one.id for one in document.rules},
        "type": {one.id for one in document.workitem_types},
        "capture point": {one.id for one in document.capture_points},
        "media type": set(get_args(MediaType)),
    }
    named = (*_named_by_people(document), *_named_by_work(document))
    missing = [f"{by}: {kind} {one}" for by, kind, one in named if one not in known[kind]]
    if missing:
        raise Malformed("The organisation names what it does not have.", "; ".join(missing))


def _named_by_people(document: Document) -> Iterator[tuple[str, str, str]]:
    for user in document.users:
        by = f"user {user.id}"
        yield from ((by, "group", one) for one in user.groups)
        yield from ((by, "skill", one.id) for one in user.skills)
        yield from ((by, "user", one) for one in user.leads)


def _named_by_work(document: Document) -> Iterator[tuple[str, str, str]]:
    for workbin in document.workbins:
        yield from ((f"workbin {workbin.id}", "group", one) for one in workbin.member_groups)
    for rule in document.rules:
        yield f"rule {rule.id}", "workbin", rule.fallback_queue_id
    for kind in document.workitem_types:
        if kind.routing_rule_id is not None:
            yield f"type {kind.id}", "rule", kind.routing_rule_id
        if kind.capture_point_id is not None:
            yield f"type {kind.id}", "capture point", kind.capture_point_id
    for point in document.capture_points:
        yield f"capture point {point.id}", "workbin", point.workbin_id
        yield f"capture point {point.id}", "media type", point.media_type
        if point.workitem_type_id is not None:
            yield f"capture point {point.id}", "type", point.workitem_type_id


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
    for kind, given in parts.items():
        for part in given:
            if find_document(tx.conn, kind, part.id) != json.loads(part.model_dump_json()):
                put_resource(tx, kind, part, action="load")
    if document.routing_table:
        put_rows(tx, document.routing_table, action="load")
    if document.screen_pops:
        put_pops(tx, PopsPart(screen_pops=document.screen_pops), action="load")
    for user in document.users:
        put_person(tx, user, hashes[user.login])
    for client in document.clients:
        _load_client(tx, client)


def _load_client(tx: Transaction, client: ClientPart) -> None:
    if client.secret is not None:
        put_client(
            tx, ClientRow(client.id, client.name or client.id, hash_token(client.secret), client.roles)
        )
