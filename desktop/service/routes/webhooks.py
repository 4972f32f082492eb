"""Webhooks for status changes of workitems."""

import json
import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.service.answers.listing import Listing
from desktop.service.answers.set_up import Webhook
from desktop.service.doorman import courier_of, house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.passwords import new_token
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.store.transaction import Transaction
from desktop.service.store.webhooks import (
    STATUS,
    WebhookRow,
    add_webhook,
    drop_webhook,
    find_webhook,
    webhooks,
)
from desktop.service.webhook import WebhookPost
from desktop.service.wire import JsonBody, json_response, page

router = APIRouter(prefix="/api/v2/webhooks", tags=["webhooks"])
Who = Annotated[Principal, Depends(signed_in)]


@router.post(
    "",
    status_code=201,
    summary="Be told of status changes",
    dependencies=[needs("webhook:write")],
    response_model=Webhook,
)
async def post(
    request: Request, who: Who, asked: Annotated[WebhookPost, Depends(JsonBody(WebhookPost))]
) -> Response:
    """Each change is posted with X-Delivery-Id and X-Signature; 2xx within 30 s acknowledges it."""
    made_id, secret = str(uuid.uuid4()), asked.configuration.secret or new_token()

    def run(tx: Transaction) -> str:
        row = WebhookRow(made_id, who.id, STATUS, secret, tx.at, tx.cursor, 0, 0, asked.model_dump_json())
        add_webhook(tx, row)
        tx.audit("create", "webhook", made_id, after={"callbackUrl": asked.configuration.callback_url})
        return json.dumps({**row.told(), "signingSecret": secret})

    answer = await effect(request, who, run, 201)
    courier_of(request).add_new(made_id)
    return answer


@router.get("", summary="My webhooks", dependencies=[needs("webhook:read")], response_model=Listing[Webhook])
async def mine(request: Request, who: Who) -> Response:
    """With what was delivered and what had to be dropped."""
    found = await house_of(request).readers.read(lambda conn: webhooks(conn, who.id))
    return page([json.dumps(row.told()) for row in found if row.kind == STATUS])


@router.get(
    "/{webhook_id}", summary="One webhook", dependencies=[needs("webhook:read")], response_model=Webhook
)
async def one_of_mine(request: Request, who: Who, webhook_id: str) -> Response:
    """With what was delivered and what had to be dropped."""
    row = await house_of(request).readers.read(lambda conn: find_webhook(conn, webhook_id))
    if row is None or row.owner_id != who.id or row.kind != STATUS:
        raise not_found("webhook", webhook_id)
    return json_response(json.dumps(row.told()))


@router.delete(
    "/{webhook_id}", status_code=204, summary="Be told no more", dependencies=[needs("webhook:write")]
)
async def delete(request: Request, who: Who, webhook_id: str) -> Response:
    """What is under way may still arrive."""

    def run(tx: Transaction) -> None:
        if not drop_webhook(tx, webhook_id, who.id):
            raise not_found("webhook", webhook_id)
        tx.audit("delete", "webhook", webhook_id)

    await carry_out(request, who, run)
    courier_of(request).drop(webhook_id)
    return Response(status_code=204)
