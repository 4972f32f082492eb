"""Routes about what has happened to a workitem: versions, history, wrap-up codes."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.domain.record import JsonObject, wire_time
from desktop.service.answers.listing import CursorListing
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.genesys_face.answers import (
    FaceWorkitemDelta,
    FaceWorkitemVersion,
    FaceWrapup,
)
from desktop.service.genesys_face.cursored import Cursored
from desktop.service.genesys_face.facts import Wrapup
from desktop.service.genesys_face.reading import find
from desktop.service.genesys_face.shape import BASE
from desktop.service.genesys_face.versions import deltas, versions
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.wire import json_response

router = APIRouter(prefix=f"{BASE}/workitems", tags=["Genesys Cloud: workitems"])
Who = Annotated[Principal, Depends(signed_in)]
Asked = Annotated[Cursored, Depends(Cursored)]


@router.get(
    "/{workitem_id}/versions",
    summary="Every version",
    dependencies=[needs("workitem:read")],
    response_model=CursorListing[FaceWorkitemVersion],
)
async def all_versions(request: Request, who: Who, workitem_id: str, asked: Asked) -> Response:
    """Oldest first."""
    return asked.answer(await _versions(request, who, workitem_id), request.url.path)


@router.get(
    "/{workitem_id}/versions/{number}",
    summary="One version",
    dependencies=[needs("workitem:read")],
    response_model=FaceWorkitemVersion,
)
async def one_version(request: Request, who: Who, workitem_id: str, number: int) -> Response:
    """As it was then."""
    found = await _versions(request, who, workitem_id)
    if not 1 <= number <= len(found):
        raise not_found("version", str(number))
    return json_response(json.dumps(found[number - 1]))


@router.get(
    "/{workitem_id}/history",
    summary="What changed from version to version",
    dependencies=[needs("workitem:read")],
    response_model=CursorListing[FaceWorkitemDelta],
)
async def history(request: Request, who: Who, workitem_id: str, asked: Asked) -> Response:
    """Old and new value of each attribute."""
    return asked.answer(deltas(await _versions(request, who, workitem_id)), request.url.path)


@router.get(
    "/{workitem_id}/wrapups",
    summary="Its wrap-up codes",
    dependencies=[needs("workitem:read")],
    response_model=CursorListing[FaceWrapup],
)
async def wrapups(
    request: Request,
    who: Who,
    workitem_id: str,
    asked: Asked,
) -> Response:
    """Of everybody."""
    return await _wrapups(request, who, workitem_id, None, asked)


@router.get(
    "/{workitem_id}/users/{user_id}/wrapups",
    summary="Somebody's wrap-up codes",
    dependencies=[needs("workitem:read")],
    response_model=CursorListing[FaceWrapup],
)
async def wrapups_of(
    request: Request,
    who: Who,
    workitem_id: str,
    user_id: str,
    asked: Asked,
) -> Response:
    """``me`` is the caller."""
    return await _wrapups(request, who, workitem_id, who.id if user_id == "me" else user_id, asked)


async def _versions(request: Request, who: Principal, workitem_id: str) -> list[JsonObject]:
    directory = house_of(request).directory
    return await house_of(request).readers.read(
        lambda conn: versions(conn, find(conn, who, workitem_id, directory), directory)
    )


async def _wrapups(
    request: Request, who: Principal, workitem_id: str, user_id: str | None, asked: Cursored
) -> Response:
    directory = house_of(request).directory
    found = await house_of(request).readers.read(lambda conn: find(conn, who, workitem_id, directory))
    mine = [one for one in found.facts.wrapups if user_id in (None, one.user_id)]
    return asked.answer([_wrapup_body(workitem_id, one) for one in mine], request.url.path)


def _wrapup_body(workitem_id: str, one: Wrapup) -> JsonObject:
    return {
        "workitem": {"id": workitem_id, "selfUri": f"{router.prefix}/{workitem_id}"},
        "wrapupCode": {"id": one.code},
        "user": {"id": one.user_id, "selfUri": f"/api/v2/users/{one.user_id}"},
        "modifiedBy": {"id": one.modified_by, "selfUri": f"/api/v2/users/{one.modified_by}"},
        "dateModified": wire_time(one.at),
    }
