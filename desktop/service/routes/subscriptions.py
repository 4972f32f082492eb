"""Subscriptions: made and ended here, read over WebSocket or by long poll."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, WebSocket

from desktop.service.answers.entries import PollAnswer, Subscription
from desktop.service.answers.listing import Listing
from desktop.service.doorman import courier_of, house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.house import House
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, not_found
from desktop.service.routes.handshake import elsewhere, find_admitted, turn_away
from desktop.service.store.transaction import Transaction
from desktop.service.store.webhooks import drop_webhook, find_webhook
from desktop.service.stream.poll import poll
from desktop.service.stream.reader import Reader
from desktop.service.stream.socket import serve_socket
from desktop.service.subscriptions import SubscriptionPost, interest_of, parse_kept, subscribe
from desktop.service.wire import JsonBody, json_response, page

router = APIRouter(prefix="/api/v2/routing", tags=["subscriptions"])
Who = Annotated[Principal, Depends(signed_in)]
_COLUMNS = "SELECT owner_id, created_at, body FROM subscription WHERE id = ?"


@router.post(
    "/workbinsubscriptions",
    status_code=201,
    summary="Subscribe",
    dependencies=[needs("routing:subscription:write")],
    response_model=Subscription,
)
async def post(
    request: Request, who: Who, asked: Annotated[SubscriptionPost, Depends(JsonBody(SubscriptionPost))]
) -> Response:
    """The answer says where to listen, and the position to begin at."""
    house = house_of(request)
    base = str(request.base_url).rstrip("/")

    def run(tx: Transaction) -> str:
        return subscribe(tx, house.directory, who, asked, house.epoch, base)

    answer = await effect(request, who, run, 201)
    if asked.webhook_url is not None:
        courier_of(request).add_new(str(json.loads(bytes(answer.body))["id"]))
    return answer


@router.get(
    "/workbinsubscriptions",
    summary="My subscriptions",
    dependencies=[needs("routing:subscription:read")],
    response_model=Listing[Subscription],
)
async def mine(request: Request, who: Who) -> Response:
    """All that are kept."""
    rows = await house_of(request).readers.read(
        lambda conn: conn.execute(
            "SELECT id, body FROM subscription WHERE owner_id = ? ORDER BY created_at", (who.id,)
        ).fetchall()
    )
    return page([json.dumps({"id": one, **json.loads(body)}) for one, body in rows])


@router.get(
    "/workbinsubscriptions/{subscription_id}",
    summary="One subscription",
    dependencies=[needs("routing:subscription:read")],
    response_model=Subscription,
)
async def one_of_mine(request: Request, who: Who, subscription_id: str) -> Response:
    """As it was asked for."""
    kept, _ = await _kept(house_of(request), who, subscription_id)
    row = await house_of(request).readers.read(lambda conn: find_webhook(conn, subscription_id))
    more = row.told() if row is not None else {}
    return json_response(json.dumps({"id": subscription_id, **kept.model_dump(mode="json"), **more}))


@router.delete(
    "/workbinsubscriptions/{subscription_id}",
    status_code=204,
    summary="Unsubscribe",
    dependencies=[needs("routing:subscription:write")],
)
async def delete(request: Request, who: Who, subscription_id: str) -> Response:
    """Whoever still listens to it is told to stop."""
    house = house_of(request)

    def run(tx: Transaction) -> None:
        found = tx.conn.execute(
            "DELETE FROM subscription WHERE id = ? AND owner_id = ?", (subscription_id, who.id)
        )
        if not found.rowcount:
            raise not_found("subscription", subscription_id)
        if drop_webhook(tx, subscription_id, who.id):
            tx.audit("delete", "webhook", subscription_id)

    await carry_out(request, who, run)
    courier_of(request).drop(subscription_id)
    house.hub.end_subscription(subscription_id)
    return Response(status_code=204)


@router.get(
    "/workbinentries/subscriptions",
    summary="Long poll",
    dependencies=[needs("routing:subscription:read")],
    response_model=PollAnswer,
)
async def long_poll(
    request: Request,
    who: Who,
    subscription_id: Annotated[str, Query(alias="subscriptionId", max_length=128)],
    cursor: Annotated[int | None, Query(ge=0, le=2**62)] = None,
    epoch: Annotated[str | None, Query(max_length=64)] = None,
    wait: Annotated[float, Query(ge=0, le=60)] = 25,
    take_over: Annotated[bool | None, Query(alias="takeOver")] = None,
) -> Response:
    """Answers as soon as there is an event, else with a heartbeat. The cursor is the WebSocket's.

    ``takeOver=false``: 409 where another client of the same person is connected; ``true`` ends that one.
    """
    house = house_of(request)
    _, reader = await _kept(house, who, subscription_id)
    if take_over is False and (rival := house.hub.rival_of(reader)):
        raise elsewhere(rival)
    answer = await poll(house.source, reader, cursor, epoch, wait, takes_over=take_over is True)
    return json_response(answer)


@router.websocket("/workbinsubscriptions/{subscription_id}/websocket")
async def websocket(
    socket: WebSocket,
    subscription_id: str,
    cursor: int | None = None,
    epoch: str | None = None,
    take_over: Annotated[bool, Query(alias="takeOver")] = True,
) -> None:
    """The token comes in the handshake's Authorization header. ``takeOver`` as for a poll, by close code."""
    house: House = socket.app.state.house
    who = await find_admitted(socket, "routing:subscription:read")
    if who is None:
        return
    try:
        _, reader = await _kept(house, who, subscription_id)
        if not take_over and (rival := house.hub.rival_of(reader)):
            raise elsewhere(rival)
    except Refusal as refusal:
        await turn_away(socket, refusal)
        return
    await socket.accept()
    await serve_socket(house.source, socket, reader, cursor, epoch)


async def _kept(house: House, who: Principal, subscription_id: str) -> tuple[SubscriptionPost, Reader]:
    """The subscription and a fresh reader for it."""
    row = await house.readers.read(lambda conn: conn.execute(_COLUMNS, (subscription_id,)).fetchone())
    kept = parse_kept(row, subscription_id, who)
    interest = interest_of(who, kept, house.directory)
    reader = Reader(who.id, subscription_id, interest, house.limits.most_pending, kept.name)
    reader.client_id = kept.client_id or kept.name
    reader.is_personal = kept.assigned_to is not None
    return kept, reader
