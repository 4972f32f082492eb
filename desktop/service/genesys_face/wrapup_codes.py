"""Routes for wrap-up codes: the organisation's, and those that a queue lets its people choose from.

A queue's codes are the dispositions of the workbin that it is; the organisation's are all of them, and those
that no queue uses yet.
"""

import json
import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field, RootModel

from desktop.domain.disposition import DispositionCode
from desktop.domain.record import JsonObject
from desktop.service.answers.listing import NumberedListing
from desktop.service.asked import Ref, Text
from desktop.service.directory import Directory
from desktop.service.document import Id, Name, Named, Part, WorkbinPart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.floor import Floor
from desktop.service.genesys_face.answers import FaceWrapupCode
from desktop.service.genesys_face.shape import DIVISION
from desktop.service.genesys_face.writing import codes_of
from desktop.service.numbered import Numbered
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.store.resources import drop_resource, put_resource
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response
from desktop.service.workbin_changes import change_workbin

router = APIRouter(prefix="/api/v2/routing", tags=["Genesys Cloud: set-up"])
Who = Annotated[Principal, Depends(signed_in)]
Numbers = Annotated[Numbered, Depends(Numbered)]
MOST_CODES = 25
MOST_AT_ONCE = 100


class WrapupCodePut(Part):
    """A wrap-up code's name; the division is always the one there is."""

    id: Id | None = None
    name: Name
    description: Text | None = None
    division: Any = None


class CodeRef(Part):
    """A wrap-up code by id."""

    id: Ref


class CodeRefs(RootModel[tuple[CodeRef, ...]]):
    """Some of them."""

    root: Annotated[tuple[CodeRef, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


AskedCode = Annotated[WrapupCodePut, Depends(JsonBody(WrapupCodePut))]


@router.get(
    "/wrapupcodes",
    summary="All wrap-up codes",
    dependencies=[needs("routing:queue:read")],
    response_model=NumberedListing[FaceWrapupCode],
)
async def wrapup_codes(request: Request, asked: Numbers) -> Response:
    """Those of all workbins, and those of none."""
    return _codes_page(codes_of(house_of(request).directory, None), asked)


@router.post(
    "/wrapupcodes",
    summary="A new wrap-up code",
    dependencies=[needs("routing:workbin:write")],
    response_model=FaceWrapupCode,
)
async def post(request: Request, who: Who, asked: AskedCode) -> Response:
    """No queue uses it yet."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        made = Named(id=asked.id or str(uuid.uuid4()), name=asked.name)
        if made.id in codes_of(floor.directory, None):
            raise Refusal(409, "wrapupcode.exists", f"There is a wrap-up code '{made.id}' already.")
        _keep(tx, floor, made, "create")
        return json.dumps(_code(made.id, made.name))

    return await effect(request, who, run)


@router.get(
    "/wrapupcodes/{code}",
    summary="One wrap-up code",
    dependencies=[needs("routing:queue:read")],
    response_model=FaceWrapupCode,
)
async def wrapup_code(request: Request, code: str) -> Response:
    """By id."""
    return json_response(json.dumps(_code(code, _name(house_of(request).directory, code))))


@router.put(
    "/wrapupcodes/{code}",
    summary="Rename a wrap-up code",
    dependencies=[needs("routing:workbin:write")],
    response_model=FaceWrapupCode,
)
async def put(request: Request, who: Who, code: str, asked: AskedCode) -> Response:
    """Wherever it is used."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        _name(floor.directory, code)
        if code in floor.directory.wrapup_codes:
            _keep(tx, floor, Named(id=code, name=asked.name), "update")
        for part in _using(floor.directory, code):
            named = (
                one.model_copy(update={"label": asked.name}) if one.code == code else one
                for one in part.dispositions
            )
            _offer(tx, floor, part, *named)
        return json.dumps(_code(code, asked.name))

    return await effect(request, who, run)


@router.delete(
    "/wrapupcodes/{code}",
    status_code=204,
    summary="Remove a wrap-up code",
    dependencies=[needs("routing:workbin:write")],
)
async def delete(request: Request, who: Who, code: str) -> Response:
    """No queue offers it any longer; what was finished with it keeps it."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> None:
        _name(floor.directory, code)
        for part in _using(floor.directory, code):
            _offer(tx, floor, part, *(one for one in part.dispositions if one.code != code))
        drop_resource(tx, "wrapupCode", code)
        floor.read_directory(tx.conn)

    await carry_out(request, who, run)
    return Response(status_code=204)


@router.get(
    "/queues/{queue_id}/wrapupcodes",
    summary="A queue's wrap-up codes",
    dependencies=[needs("routing:queue:read")],
    response_model=NumberedListing[FaceWrapupCode],
)
async def queue_codes(request: Request, queue_id: str, asked: Numbers) -> Response:
    """Its workbin's dispositions."""
    directory = house_of(request).directory
    _queue(directory, queue_id)
    return _codes_page(codes_of(directory, queue_id), asked)


@router.post(
    "/queues/{queue_id}/wrapupcodes",
    summary="Let a queue offer more wrap-up codes",
    dependencies=[needs("routing:workbin:write")],
    response_model=list[FaceWrapupCode],
)
async def post_queue_codes(
    request: Request, who: Who, queue_id: str, asked: Annotated[CodeRefs, Depends(JsonBody(CodeRefs))]
) -> Response:
    """Those that it offers already stay as they are."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        directory = floor.directory
        part, known = _queue(directory, queue_id), codes_of(directory, None)
        wanted = dict.fromkeys(one.id for one in asked.root)
        wrong = [
            wrong_field("id", "wrapupcode.unknown", f"There is no wrap-up code '{one}'")
            for one in wanted
            if one not in known
        ]
        if wrong:
            raise bad_request(*wrong)
        has = {one.code for one in part.dispositions}
        more = (DispositionCode(code=one, label=known[one]) for one in wanted if one not in has)
        _offer(tx, floor, part, *part.dispositions, *more)
        return json.dumps([_code(one, known[one]) for one in wanted])

    return await effect(request, who, run)


@router.delete(
    "/queues/{queue_id}/wrapupcodes/{code}",
    status_code=204,
    summary="Let a queue offer a wrap-up code no longer",
    dependencies=[needs("routing:workbin:write")],
)
async def delete_queue_code(request: Request, who: Who, queue_id: str, code: str) -> Response:
    """The organisation keeps it."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> None:
        part = _queue(floor.directory, queue_id)
        label = codes_of(floor.directory, queue_id).get(code)
        if label is None:
            raise not_found("wrap-up code", code)
        _keep(tx, floor, Named(id=code, name=label), "update")
        _offer(tx, floor, part, *(one for one in part.dispositions if one.code != code))

    await carry_out(request, who, run)
    return Response(status_code=204)


def _keep(tx: Transaction, floor: Floor, code: Named, action: str) -> None:
    put_resource(tx, "wrapupCode", code, action=action)
    floor.read_directory(tx.conn)


def _offer(tx: Transaction, floor: Floor, part: WorkbinPart, *dispositions: DispositionCode) -> None:
    change_workbin(tx, floor, part.model_copy(update={"dispositions": dispositions}), "update")


def _using(directory: Directory, code: str) -> list[WorkbinPart]:
    parts = directory.workbins.values()
    return [part for part in parts if any(one.code == code for one in part.dispositions)]


def _name(directory: Directory, code: str) -> str:
    found = codes_of(directory, None).get(code)
    if found is None:
        raise not_found("wrap-up code", code)
    return found


def _queue(directory: Directory, queue_id: str) -> WorkbinPart:
    part = directory.workbins.get(queue_id)
    if part is None:
        raise not_found("queue", queue_id)
    return part


def _codes_page(codes: dict[str, str], asked: Numbered) -> Response:
    asked.page_size = asked.page_size or MOST_CODES
    return asked.answer([_code(one, label) for one, label in codes.items()])


def _code(one: str, label: str) -> JsonObject:
    return {"id": one, "name": label, "division": DIVISION, "selfUri": f"/api/v2/routing/wrapupcodes/{one}"}
