"""Subscriptions as they are asked for and kept, and the interest that each stands for."""

import json
import uuid
from datetime import timedelta
from typing import Literal

from pydantic import model_validator
from pydantic.alias_generators import to_camel

from desktop.domain.entry import Entry
from desktop.domain.events import EVENT_TYPES
from desktop.domain.record import JsonObject, JsonValue, wire_time
from desktop.service.asked import Ref, Text
from desktop.service.directory import Directory
from desktop.service.document import Part
from desktop.service.passwords import new_token
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.sight import visible_workbins
from desktop.service.store.transaction import Transaction
from desktop.service.store.webhooks import SUBSCRIPTION, WebhookRow, add_webhook
from desktop.service.stream.interest import Filter, Interest
from desktop.service.webhook import Address, RetryPolicy

LIVES_S = 24 * 3600
POLL = "/api/v2/routing/workbinentries/subscriptions"


class AskedFilter(Part):
    """A condition on a field of the entry."""

    filter_type: Literal["equals", "notEquals", "in"] = "equals"
    filter_field: Text
    filter_value: JsonValue


class SubscriptionPost(Part):
    """What to hear about, and how.

    ``name`` is told to another client of the same person; ``clientId`` tells one from the other, and where it
    is not given the name does.
    """

    name: Text = ""
    client_id: Text = ""
    workbin_id: Ref | None = None
    assigned_to: Literal["me"] | None = None
    team_of: Literal["me"] | None = None
    event_types: tuple[Text, ...] = ()
    filters: tuple[AskedFilter, ...] = ()
    delivery_mode: Literal["websocket", "longPolling", "webhook"] = "websocket"
    webhook_url: Address | None = None
    retry_policy: RetryPolicy = RetryPolicy()

    @model_validator(mode="after")
    def _one_scope(self) -> "SubscriptionPost":
        if sum(one is not None for one in (self.workbin_id, self.assigned_to, self.team_of)) != 1:
            raise ValueError("give exactly one of workbinId, assignedTo and teamOf")
        if (self.delivery_mode == "webhook") is not (self.webhook_url is not None):
            raise ValueError("webhookUrl belongs to deliveryMode webhook, which needs it")
        return self


_FIELDS = frozenset(to_camel(name) for name in Entry.model_fields)


def _check_names(asked: SubscriptionPost) -> None:
    """Refuse kinds of events and fields that do not exist: nothing would ever be heard of them."""
    wrong = [
        wrong_field(f"eventTypes.{place}", "event.unknown", f"There is no event type '{one}'")
        for place, one in enumerate(asked.event_types)
        if one not in EVENT_TYPES
    ]
    wrong += [
        wrong_field(
            f"filters.{place}.filterField", "field.unknown", f"An entry has no field '{one.filter_field}'"
        )
        for place, one in enumerate(asked.filters)
        if one.filter_field.partition(".")[0] not in _FIELDS
    ]
    if wrong:
        raise bad_request(*wrong)


def subscribe(  # noqa: PLR0913, PLR0917 - who subscribes to what, and where we are
    tx: Transaction, directory: Directory, who: Principal, asked: SubscriptionPost, epoch: str, base_url: str
) -> str:
    """Keep a subscription; its JSON, with addresses as the caller reached us."""
    _check_names(asked)
    interest_of(who, asked, directory)
    (cursor,) = tx.conn.execute("SELECT coalesce(max(cursor), 0) FROM log").fetchone()
    subscription_id = str(uuid.uuid4())
    kept = asked.model_dump_json()
    tx.conn.execute("INSERT INTO subscription VALUES (?, ?, ?, ?)", (subscription_id, who.id, tx.at, kept))
    secret = new_token()
    if asked.webhook_url is not None:
        add_webhook(tx, WebhookRow(subscription_id, who.id, SUBSCRIPTION, secret, tx.at, cursor, 0, 0, kept))
        tx.audit("create", "webhook", subscription_id, after={"callbackUrl": asked.webhook_url})
    body: JsonObject = {
        **json.loads(kept),
        "id": subscription_id,
        "epoch": epoch,
        "cursor": cursor,
        "expires": wire_time(tx.now + timedelta(seconds=LIVES_S)),
    }
    if asked.delivery_mode == "websocket":
        address = base_url.replace("http", "ws", 1)
        body["connectUri"] = f"{address}/api/v2/routing/workbinsubscriptions/{subscription_id}/websocket"
    if asked.delivery_mode == "webhook":
        body["signingSecret"] = secret
    else:
        body["pollUri"] = f"{base_url}{POLL}?subscriptionId={subscription_id}"
    return json.dumps(body)


def interest_of(who: Principal, asked: SubscriptionPost, directory: Directory) -> Interest:
    """What the subscription covers now; refused where it is not this principal's to see."""
    if asked.workbin_id is not None and asked.workbin_id not in visible_workbins(who, directory):
        message = f"There is no workbin '{asked.workbin_id}' that you may look into"
        raise bad_request(wrong_field("workbinId", "workbin.unknown", message))
    if asked.team_of is not None and not who.sees_all:
        raise Refusal(403, "lead.required", "Only a lead has a team to subscribe to.")
    return interest_for(who.id, asked, directory)


def interest_for(owner_id: str, asked: SubscriptionPost, directory: Directory) -> Interest:
    """What a subscription that was allowed covers now."""
    filters = tuple(
        Filter(one.filter_type, tuple(one.filter_field.split(".")), one.filter_value) for one in asked.filters
    )
    agents: frozenset[str] = frozenset()
    workbins: frozenset[str] = frozenset()
    if asked.workbin_id is not None:
        workbins = frozenset({asked.workbin_id})
    elif asked.team_of is not None:
        leads = directory.people[owner_id].leads if owner_id in directory.people else ()
        agents = frozenset({owner_id, *leads})
        served = (one for one in directory.workbins if any(directory.serves(agent, one) for agent in leads))
        workbins = frozenset(served)
    else:
        agents = frozenset({owner_id})
    return Interest(agents, workbins, frozenset(asked.event_types), filters)


def parse_kept(row: tuple[str, str, str] | None, subscription_id: str, who: Principal) -> SubscriptionPost:
    """A kept subscription, for its owner only."""
    if row is None or row[0] != who.id:
        raise not_found("subscription", subscription_id)
    return SubscriptionPost.model_validate_json(row[2])
