"""Webhooks as they are asked for: which events, under which condition, posted where."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, field_validator

from desktop.domain.record import JsonObject
from desktop.service.asked import Text
from desktop.service.document import Part

STATUS_CHANGED = "taskmanagement:workitem:status:changed"
_TEST = re.compile(r"\s*data\.(\w+)\s+(EQ|NE)\s+'((?:[^']|'')*)'\s*")
_FIELDS = frozenset({"id", "externalId", "status"})
_OURS = frozenset(
    {"content-type", "content-length", "transfer-encoding", "host", "x-signature", "x-delivery-id"}
)


def _address(url: str) -> str:
    """A place to post to, and nothing else: no credentials, no fragments, no other schemes."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.fragment:
        raise ValueError("has to be an http or https address without user and fragment")
    return url


Address = Annotated[str, Field(max_length=2000), AfterValidator(_address)]


class EventFilter(Part):
    """One kind of event, for the workitems that meet a condition; no condition: for all."""

    event: Literal["taskmanagement:workitem:status:changed"]
    condition: Text = ""

    @field_validator("condition")
    @classmethod
    def _readable(cls, condition: str) -> str:
        list(_tests(condition))
        return condition

    def is_met(self, data: JsonObject) -> bool:
        """Whether a workitem's data meets all parts of the condition."""
        tests = _tests(self.condition)
        return all((str(data.get(name) or "") == value) is is_equal for name, is_equal, value in tests)


class Configuration(Part):
    """Where to post. Without a ``secret`` for the signature one is made and told once."""

    callback_url: Address
    http_headers: dict[str, Text] = {}
    secret: Annotated[str, Field(min_length=16, max_length=200)] | None = None

    @field_validator("http_headers")
    @classmethod
    def _harmless(cls, headers: dict[str, str]) -> dict[str, str]:
        for name, value in headers.items():
            is_name = re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}", name)
            if not is_name or name.lower() in _OURS or not value.isprintable() or not value.isascii():
                raise ValueError(f"'{name}' cannot be sent as a header")
        return headers


class RetryPolicy(Part):
    """How a delivery is tried again: so often, with a wait that doubles each time."""

    max_retries: Annotated[int, Field(ge=0, le=20)] = 3
    retry_interval: Annotated[str, Field(pattern=r"^PT(\d{1,2}H)?(\d{1,4}M)?(\d{1,5}S)?$")] = "PT5S"

    @property
    def interval(self) -> timedelta:
        """The first wait."""
        found = re.findall(r"(\d+)([HMS])", self.retry_interval)
        parts = {unit: int(number) for number, unit in found}
        return timedelta(hours=parts.get("H", 0), minutes=parts.get("M", 0), seconds=parts.get("S", 0))


class WebhookPost(Part):
    """A webhook for status changes of workitems."""

    name: Text = ""
    event_filters: Annotated[tuple[EventFilter, ...], Field(min_length=1, max_length=50)]
    configuration: Configuration
    enabled: bool = True
    retry_policy: RetryPolicy = RetryPolicy()


def _tests(condition: str) -> Iterator[tuple[str, bool, str]]:
    """The parts of a condition such as ``data.externalId EQ 'A-1' AND data.status NE 'READY'``."""
    place = 0
    while condition[place:].strip():
        found = _TEST.match(condition, place)
        if found is None or found[1] not in _FIELDS:
            known = ", ".join(f"data.{name}" for name in sorted(_FIELDS))
            raise ValueError(f"character {place + 1}: expected one of {known}, then EQ or NE, then 'a value'")
        yield found[1], found[2] == "EQ", found[3].replace("''", "'")
        place = found.end()
        if condition[place:].strip():
            if not condition.startswith("AND", place):
                raise ValueError(f"character {place + 1}: expected AND")
            place += len("AND")
            if not condition[place:].strip():
                raise ValueError("the condition ends after AND")
