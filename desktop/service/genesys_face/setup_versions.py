"""Routes for what workbins and worktypes were before: every version, and what changed between them."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from fastapi import APIRouter, Request, Response

from desktop.domain.record import JsonObject
from desktop.service.answers.listing import CursorListing
from desktop.service.directory import Directory
from desktop.service.doorman import house_of, needs
from desktop.service.genesys_face.answers import FaceSetupVersion, FaceWorkitemDelta
from desktop.service.genesys_face.records import Asked, Who
from desktop.service.genesys_face.shape import BASE, DIVISION
from desktop.service.genesys_face.versions import deltas
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.sight import visible_workbins
from desktop.service.store.audits import changes_of
from desktop.service.wire import json_response

router = APIRouter(prefix=BASE, tags=["Genesys Cloud: set-up"])


class Kind(NamedTuple):
    """What has versions: its name in addresses and in audits, and what of it somebody may see."""

    plural: str
    resource: str
    right: str
    visible: Callable[[Principal, Directory], Any]


KINDS = (
    Kind("workbins", "workbin", "routing:workbin:read", visible_workbins),
    Kind("worktypes", "workitemType", "workitemtype:read", lambda _who, directory: directory.types),
)


def _add_routes(kind: Kind) -> None:
    """The three addresses of one kind."""
    rights = [needs(kind.right)]

    @router.get(
        f"/{kind.plural}/{{entity_id}}/versions",
        summary=f"Every version of one of the {kind.plural}",
        dependencies=rights,
        response_model=CursorListing[FaceSetupVersion],
    )
    async def all_versions(request: Request, who: Who, entity_id: str, asked: Asked) -> Response:
        """Oldest first."""
        return asked.answer(await _versions(request, who, kind, entity_id), request.url.path)

    @router.get(
        f"/{kind.plural}/{{entity_id}}/versions/{{number}}",
        summary=f"One version of one of the {kind.plural}",
        dependencies=rights,
        response_model=FaceSetupVersion,
    )
    async def one_version(request: Request, who: Who, entity_id: str, number: int) -> Response:
        """As it was then."""
        found = await _versions(request, who, kind, entity_id)
        if not 1 <= number <= len(found):
            raise not_found("version", str(number))
        return json_response(json.dumps(found[number - 1]))

    @router.get(
        f"/{kind.plural}/{{entity_id}}/history",
        summary=f"What changed from version to version of one of the {kind.plural}",
        dependencies=rights,
        response_model=CursorListing[FaceWorkitemDelta],
    )
    async def history(request: Request, who: Who, entity_id: str, asked: Asked) -> Response:
        """Old and new value of each attribute."""
        return asked.answer(deltas(await _versions(request, who, kind, entity_id)), request.url.path)


async def _versions(request: Request, who: Principal, kind: Kind, entity_id: str) -> list[JsonObject]:
    house = house_of(request)
    if entity_id not in kind.visible(who, house.directory):
        raise not_found(kind.resource, entity_id)
    changes = await house.readers.read(lambda conn: changes_of(conn, kind.resource, entity_id))
    kept = [one for one in changes if one["after"] is not None]
    return [_version(kind, entity_id, number, one, kept[0]) for number, one in enumerate(kept, 1)]


def _version(kind: Kind, entity_id: str, number: int, change: Any, first: Any) -> JsonObject:
    after = change["after"]
    return {
        "id": entity_id,
        "name": after.get("name", entity_id),
        "description": after.get("description") or "",
        "division": DIVISION,
        "dateCreated": first["timestamp"],
        "dateModified": change["timestamp"],
        "modifiedBy": {"id": change["actor"]["id"]},
        "version": number,
        "selfUri": f"{BASE}/{kind.plural}/{entity_id}/versions/{number}",
    }


for _kind in KINDS:
    _add_routes(_kind)
