"""Idempotency keys: the same work gets the same key, in every run and on every retry.

A key is made of the source's own number and of what decides routing, never of a time or of chance: a
retry repeats it, and a record that changed so that it must be routed differently gets another.
"""

import hashlib
import json
import uuid

from desktop.adapter.record import SourceRecord
from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.workitem import WorkitemType

_NAMESPACE = uuid.UUID("6f2d3a54-6b0e-5c55-9d0c-2f6f3f1f7a10")


def routing_fields(record: SourceRecord, kind: WorkitemType) -> JsonObject:
    """All of a record that decides where it goes."""
    skills: list[JsonValue] = [f"{wish.skill}={wish.proficiency}" for wish in record.skills]
    return {
        "type": kind.id,
        "priority": record.clamped_priority,
        "queue": record.queue,
        "rule": record.rule,
        "skills": skills,
        "preferredAgents": list(record.preferred_agents),
        "segment": record.segment,
        "fields": {
            field.name: record.fields[field.name]
            for field in kind.custom_fields
            if field.is_routing_field and field.name in record.fields
        },
        "userData": {name: value for name, value in record.user_data.items() if name.startswith("GTR_")},
    }


def idempotency_key(source: str, record: SourceRecord, kind: WorkitemType) -> str:
    """The key under which this record is submitted, however often."""
    canonical = json.dumps(routing_fields(record, kind), sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    return str(uuid.uuid5(_NAMESPACE, json.dumps([source, record.business_id, digest])))
