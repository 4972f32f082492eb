"""The organisation's screen pops: pages that open for everybody's work."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.service.document import PopsPart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.principal import Principal
from desktop.service.store.resources import put_pops
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, model_response

router = APIRouter(prefix="/api/v2/routing", tags=["workbins"])
Who = Annotated[Principal, Depends(signed_in)]
Asked = Annotated[PopsPart, Depends(JsonBody(PopsPart))]


@router.get(
    "/screenpops",
    summary="The screen pops for everybody's work",
    dependencies=[needs("routing:workbin:read")],
    response_model=PopsPart,
)
async def screen_pops(request: Request) -> Response:
    """A desktop opens them beside those of the workbin and of the type; the nearest of an id holds."""
    return model_response(PopsPart(screen_pops=house_of(request).directory.screen_pops))


@router.put(
    "/screenpops",
    summary="Replace the screen pops for everybody's work",
    dependencies=[needs("routing:workbin:write")],
    response_model=PopsPart,
)
async def put(request: Request, who: Who, asked: Asked) -> Response:
    """Desktops learn them when they connect the next time."""

    def run(tx: Transaction) -> str:
        put_pops(tx, asked)
        return asked.model_dump_json()

    return await effect(request, who, run)
