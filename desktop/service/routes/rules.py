"""Routing rules."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.service.answers.listing import Listing
from desktop.service.directory import Directory
from desktop.service.document import NewId, RulePart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.rules import find_clash, find_wrong
from desktop.service.store.resources import drop_resource, put_resource
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, model_response, page

router = APIRouter(prefix="/api/v2/routing/rules", tags=["rules"])
Who = Annotated[Principal, Depends(signed_in)]


class RulePost(RulePart):
    """A new rule; the id may be left to the service."""

    id: NewId = ""


@router.get(
    "",
    summary="All rules, in the order in which they are tried",
    dependencies=[needs("routing:rule:read")],
    response_model=Listing[RulePart],
)
async def rules(request: Request) -> Response:
    """The lowest matching evaluationOrder wins."""
    found = sorted(house_of(request).directory.rules.values(), key=lambda one: one.evaluation_order)
    return page([one.model_dump_json() for one in found], total=len(found))


@router.get(
    "/{rule_id}", response_model=RulePart, summary="One rule", dependencies=[needs("routing:rule:read")]
)
async def rule(request: Request, rule_id: str) -> Response:
    """Its conditions, targets and fallback queue."""
    found = house_of(request).directory.rules.get(rule_id)
    if found is None:
        raise not_found("routing rule", rule_id)
    return model_response(found)


@router.post(
    "",
    response_model=RulePart,
    status_code=201,
    summary="A new rule",
    dependencies=[needs("routing:rule:write")],
)
async def post(
    request: Request, who: Who, asked: Annotated[RulePost, Depends(JsonBody(RulePost))]
) -> Response:
    """Conditions may use routing fields only; evaluationOrder is unique."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        made = RulePart.model_validate({**dict(asked), "id": asked.id or str(uuid.uuid4())})
        _check(made, house.directory)
        put_resource(tx, "rule", made, action="create")
        house.routing.floor.read_directory(tx.conn)
        return made.model_dump_json()

    return await effect(request, who, run, 201)


@router.delete(
    "/{rule_id}", status_code=204, summary="Remove a rule", dependencies=[needs("routing:rule:write")]
)
async def delete(request: Request, who: Who, rule_id: str) -> Response:
    """What it has routed already stays where it is."""

    def run(tx: Transaction) -> None:
        if not drop_resource(tx, "rule", rule_id):
            raise not_found("routing rule", rule_id)

    await carry_out(request, who, run)
    return Response(status_code=204)


def _check(made: RulePart, directory: Directory) -> None:
    if made.id in directory.rules:
        raise Refusal(409, "rule.exists", f"There is a routing rule '{made.id}' already.")
    clash = find_clash(made, directory.rules.values())
    if clash is not None:
        message = f"The rule '{clash.name}' has evaluationOrder {made.evaluation_order} already."
        raise Refusal(409, "rule.order.taken", message, params={"ruleId": clash.id})
    kinds = [one for one in directory.types.values() if made.workitem_type_id in (None, one.id)]
    fields = {field.name: field for kind in kinds for field in kind.custom_fields}
    wrong = [wrong_field(one.path, "rule.invalid", one.said) for one in find_wrong(made, fields, ())]
    if made.fallback_queue_id not in directory.workbins:
        message = f"There is no queue '{made.fallback_queue_id}'"
        wrong.append(wrong_field("fallbackQueueId", "queue.unknown", message))
    if wrong:
        raise bad_request(*wrong)
