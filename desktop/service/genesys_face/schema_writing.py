"""Routes that make, change and remove the shapes of custom fields.

A schema stands by itself until a worktype is made with it. From then on the worktype has those fields as its
own, as a worktype of the platform keeps to one version of its schema.
"""

import json
import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field

from desktop.domain.record import JsonObject, JsonValue
from desktop.domain.workitem import CustomField, FieldKind
from desktop.service.asked import Data, Ref, Text
from desktop.service.directory import Directory
from desktop.service.document import Name, Part, WorkitemTypePart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.fields import only_adds
from desktop.service.genesys_face.answers import FaceSchema
from desktop.service.genesys_face.schemas import schema_body
from desktop.service.genesys_face.shape import BASE
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.store.resources import drop_resource, put_resource
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import is_type_in_use
from desktop.service.wire import JsonBody

router = APIRouter(prefix=f"{BASE}/workitems/schemas", tags=["Genesys Cloud: set-up"])
Who = Annotated[Principal, Depends(signed_in)]
MOST_FIELDS = 100
_KINDS = {
    **dict.fromkeys(("text", "longtext", "url", "identifier", "string"), FieldKind.STRING),
    **dict.fromkeys(("number", "integer"), FieldKind.NUMBER),
    **dict.fromkeys(("date", "datetime", "date-time"), FieldKind.DATE),
    **dict.fromkeys(("checkbox", "boolean"), FieldKind.CHECKBOX),
    "enum": FieldKind.DROPDOWN,
}


class SchemaDocument(Part):
    """The fields as a JSON schema."""

    id: Text | None = None
    dialect: Annotated[Text | None, Field(alias="$schema")] = None
    title: Text = ""
    description: Text = ""
    type: Text = "object"
    required: tuple[Ref, ...] = ()
    properties: Annotated[dict[Ref, Data], Field(max_length=MOST_FIELDS)]
    additional_properties: JsonValue = None


class SchemaPut(Part):
    """A schema; what the service knows by itself may be sent back and is left as it is."""

    name: Name
    json_schema: SchemaDocument
    id: Ref | None = None
    version: int | None = None
    applies_to: tuple[Text, ...] = ()
    enabled: bool = True
    created_by: JsonValue = None
    date_created: Text | None = None
    self_uri: Text | None = None


Asked = Annotated[SchemaPut, Depends(JsonBody(SchemaPut))]


@router.post(
    "",
    status_code=201,
    summary="A new shape of custom fields",
    dependencies=[needs("workitemtype:create")],
    response_model=FaceSchema,
)
async def post(request: Request, who: Who, asked: Asked) -> Response:
    """For worktypes that are made with it."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        made = _filled(WorkitemTypePart(id=str(uuid.uuid4()), name=asked.name), asked)
        put_resource(tx, "schema", made, action="create")
        floor.read_directory(tx.conn)
        return _told(floor.directory, "schema", made)

    return await effect(request, who, run, 201)


@router.put(
    "/{schema_id}",
    summary="Change a shape of custom fields",
    dependencies=[needs("workitemtype:edit")],
    response_model=FaceSchema,
)
async def put(request: Request, who: Who, schema_id: str, asked: Asked) -> Response:
    """Where there are workitems of it, fields and options can be added, not changed or removed."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        kind, kept = _known(floor.directory, schema_id)
        wanted = _filled(kept, asked)
        if not only_adds(kept, wanted) and is_type_in_use(tx.conn, schema_id):
            message = "The schema is in use: fields and options can be added, not changed or removed."
            raise Refusal(409, "schema.in.use", message)
        put_resource(tx, kind, wanted)
        floor.read_directory(tx.conn)
        return _told(floor.directory, kind, wanted)

    return await effect(request, who, run)


@router.delete(
    "/{schema_id}",
    status_code=204,
    summary="Remove a shape of custom fields",
    dependencies=[needs("workitemtype:edit")],
)
async def delete(request: Request, who: Who, schema_id: str) -> Response:
    """That of a worktype goes with the worktype."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> None:
        kind, kept = _known(floor.directory, schema_id)
        if kind != "schema":
            raise Refusal(409, "schema.in.use", f"The worktype {kept.name} has this schema.")
        drop_resource(tx, kind, schema_id)
        floor.read_directory(tx.conn)

    await carry_out(request, who, run)
    return Response(status_code=204)


def _known(directory: Directory, schema_id: str) -> tuple[str, WorkitemTypePart]:
    """What a schema belongs to, and its fields."""
    for kind, kept in (("workitemType", directory.types), ("schema", directory.schemas)):
        if schema_id in kept:
            return kind, kept[schema_id]
    raise not_found("schema", schema_id)


def _filled(part: WorkitemTypePart, asked: SchemaPut) -> WorkitemTypePart:
    """The part with what was asked for; a worktype keeps its own name and what else it says of its fields."""
    known = {one.name: one for one in part.custom_fields}
    document = asked.json_schema
    fields = (
        _field(name, given, known.get(name), is_required=name in document.required)
        for name, given in document.properties.items()
    )
    return part.model_copy(update={"description": document.description, "custom_fields": tuple(fields)})


def _field(name: str, given: JsonObject, known: CustomField | None, *, is_required: bool) -> CustomField:
    kind = _kind(given)
    if kind is None:
        message = f"'{name}' has to be one of: {', '.join(_KINDS)}"
        raise bad_request(wrong_field(f"jsonSchema.properties.{name}", "field.kind.unknown", message))
    options = given.get("enum")
    return CustomField(
        name=name,
        display_name=str(given.get("title") or name),
        type=kind,
        required=is_required,
        options=tuple(str(one) for one in options) if isinstance(options, list) else (),
        is_routing_field=known is not None and known.is_routing_field,
        is_secret=known is not None and known.is_secret,
    )


def _kind(given: JsonObject) -> FieldKind | None:
    """By the core type that it refers to, else by its own JSON type."""
    if "enum" in given:
        return FieldKind.DROPDOWN
    match given:
        case {"allOf": [{"$ref": str(ref)}, *_]}:
            return _KINDS.get(ref.rpartition("/")[2])
        case {"type": "string", "format": str(named)}:
            return _KINDS.get(named, FieldKind.STRING)
        case {"type": str(plain)}:
            return _KINDS.get(plain)
    return None


def _told(directory: Directory, kind: str, part: WorkitemTypePart) -> str:
    return json.dumps(schema_body(part, directory.versions.get((kind, part.id), 1)))
