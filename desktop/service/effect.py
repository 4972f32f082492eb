"""Requests that change something: carried out once, however often they are sent.

The key is the caller's choice: the official platform has none, so its SDKs send none. Our own clients always
send one.
"""

import asyncio
import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from fastapi import Request, Response

from desktop.domain.record import wire_time
from desktop.service.doorman import house_of
from desktop.service.line import STATE, Line
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, wrong_field
from desktop.service.store.idempotency import KEPT_S, Answer, find_answer, keep_answer
from desktop.service.store.transaction import Transaction
from desktop.service.unanswered import Pending
from desktop.service.wire import json_response, request_id_of

MOST_KEY = 255
CONFLICT = 409

T = TypeVar("T")


async def carry_out(request: Request, who: Principal, operation: Callable[[Transaction], T]) -> T:
    """Carry out an operation for whoever asks, whose audits name the request."""
    return await house_of(request).write(operation, who.actor, request_id_of(request))


async def effect(
    request: Request, who: Principal, operation: Callable[[Transaction], str], status: int = 200
) -> Response:
    """Carry out an operation that returns its answer's JSON; under the request's key, if it has one."""
    key = request.headers.get("idempotency-key")
    fingerprint = await _fingerprint(request)
    if key is None:
        text, is_replayed = await _unless_lost(request, who, operation, fingerprint)
        return _answered(Answer(status, text, is_replayed))
    if not 0 < len(key) <= MOST_KEY:
        message = f"Idempotency-Key has 1 to {MOST_KEY} characters"
        raise bad_request(wrong_field("Idempotency-Key", "idempotency.key.invalid", message))
    return _answered(await carry_out(request, who, _once(operation, who.id, key, fingerprint, status)))


def _answered(answer: Answer) -> Response:
    headers = {"Idempotency-Replayed": "true"} if answer.is_replayed else None
    return json_response(answer.body, answer.status, headers)


async def _fingerprint(request: Request) -> str:
    raw = await request.body()
    return hashlib.sha256(f"{request.method} {request.url.path}\n".encode() + raw).hexdigest()


async def _unless_lost(
    request: Request, who: Principal, operation: Callable[[Transaction], str], fingerprint: str
) -> tuple[str, bool]:
    """The answer, and whether it is that of the same sign-in's same request, which had lost it."""
    unanswered, line = house_of(request).unanswered, getattr(request.state, STATE, None)
    fingerprint = f"{who.token_hash} {request.url.query} {fingerprint}"
    earlier = unanswered.take(fingerprint)
    pending: Pending = asyncio.get_running_loop().create_future()
    if isinstance(line, Line):
        line.watch(lambda: unanswered.keep(fingerprint, pending))
    text = None
    try:
        text = None if earlier is None else await earlier
        is_replayed = text is not None
        if text is None:
            text = await carry_out(request, who, operation)
    finally:
        if not pending.done():  # whoever waited for it was cancelled, and it with them
            pending.set_result(text)
    return text, is_replayed


def _once(
    operation: Callable[[Transaction], str], owner: str, key: str, fingerprint: str, status: int
) -> Callable[[Transaction], Answer]:
    def run(tx: Transaction) -> Answer:
        found = find_answer(tx.conn, owner, key, wire_time(tx.now - timedelta(seconds=KEPT_S)))
        if found is not None:
            if found[0] != fingerprint:
                raise Refusal(
                    CONFLICT, "idempotency.key.reused", "This Idempotency-Key was used for another request."
                )
            return found[1]
        changes = tx.conn.total_changes
        try:
            answer = Answer(status, operation(tx))
        except Refusal as refusal:
            if refusal.status != CONFLICT or tx.conn.total_changes != changes:
                raise
            # A lost race stays lost: the same request must not win later under the same key.
            answer = Answer(CONFLICT, json.dumps(refusal.body(tx.request_id or "")))
        keep_answer(tx, owner, key, fingerprint, answer)
        return answer

    return run
