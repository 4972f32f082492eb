"""Interactions for preferred agents, the conversations that they become, and the socket about them."""

import json
import sqlite3
import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, WebSocket

from desktop.domain.entry import EntryStatus
from desktop.domain.record import JsonObject
from desktop.service.answers.conversations import ConversationTold, InteractionTaken
from desktop.service.conversation import conversation_told
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.house import House
from desktop.service.interacting import take
from desktop.service.interaction import Conversation, InteractionPost
from desktop.service.offers import why_waiting
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.routes.handshake import find_admitted
from desktop.service.store.conversations import find_conversation
from desktop.service.store.entries import EntryRow, find_entry
from desktop.service.store.transaction import Transaction
from desktop.service.stream.conversations import ConversationInterest
from desktop.service.stream.reader import Reader
from desktop.service.stream.socket import serve_socket
from desktop.service.wire import JsonBody, json_response

router = APIRouter(prefix="/api/v2/routing", tags=["conversations"])
Who = Annotated[Principal, Depends(signed_in)]


@router.post(
    "/interactions",
    status_code=201,
    summary="Route an interaction to preferred agents",
    dependencies=[needs("routing:interaction:write")],
    response_model=InteractionTaken,
)
async def post(
    request: Request, who: Who, asked: Annotated[InteractionPost, Depends(JsonBody(InteractionPost))]
) -> Response:
    """201 means taken for routing, not assigned: ask the conversation, or listen to its socket."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        made = take(tx, floor, asked)
        return json.dumps({"conversationId": made.id, "warnings": list(made.warnings)})

    return await effect(request, who, run, 201)


@router.get(
    "/conversations/{conversation_id}",
    summary="How the routing of a conversation stands",
    dependencies=[needs("routing:interaction:read")],
    response_model=ConversationTold,
)
async def conversation(request: Request, conversation_id: str) -> Response:
    """``routing.state``: pending, offered, connected or fallback; every attempt with its reasons."""
    house = house_of(request)
    kept, row = await _known(house, conversation_id)
    if row.entry.status is EntryStatus.UNASSIGNED:
        floor = house.routing.floor
        why = await house.write(lambda tx: why_waiting(floor, row, tx.now))
    else:
        why = row.entry.routing.reasons if row.entry.routing is not None else ()

    def told(conn: sqlite3.Connection) -> JsonObject:
        return conversation_told(conn, kept, row, why)

    return json_response(json.dumps(await house.readers.read(told)))


@router.websocket("/conversations/websocket")
async def websocket(
    socket: WebSocket,
    conversation_id: Annotated[str | None, Query(alias="conversationId", max_length=128)] = None,
    cursor: int | None = None,
    epoch: str | None = None,
) -> None:
    """Frames as on every stream; the token comes in the handshake's Authorization header."""
    house: House = socket.app.state.house
    who = await find_admitted(socket, "routing:interaction:read")
    if who is None:
        return
    interest = ConversationInterest(conversation_id=conversation_id)
    reader = Reader(who.id, f"conversations-{uuid.uuid4()}", interest, house.limits.most_pending)
    await socket.accept()
    await serve_socket(house.source, socket, reader, cursor, epoch)


async def _known(house: House, conversation_id: str) -> tuple[Conversation, EntryRow]:
    def query(conn: sqlite3.Connection) -> tuple[Conversation | None, EntryRow | None]:
        kept = find_conversation(conn, conversation_id)
        return kept, None if kept is None else find_entry(conn, kept.entry_id)

    kept, row = await house.readers.read(query)
    if kept is None or row is None:
        raise not_found("conversation", conversation_id)
    return kept, row
