"""Routes for the shape of custom fields: each worktype's, as a JSON schema."""

import json

from fastapi import APIRouter, Request, Response

from desktop.domain.record import JsonObject
from desktop.domain.workitem import CustomField
from desktop.service.answers.listing import CursorListing
from desktop.service.directory import Directory
from desktop.service.document import WorkitemTypePart
from desktop.service.doorman import house_of, needs
from desktop.service.genesys_face.answers import FaceSchema
from desktop.service.genesys_face.shape import BASE
from desktop.service.refusal import not_found
from desktop.service.wire import json_response, page

router = APIRouter(prefix=f"{BASE}/workitems/schemas", tags=["Genesys Cloud: set-up"])
_DIALECT = "http://json-schema.org/draft-04/schema#"
_TYPES: dict[str, JsonObject] = {
    "string": {"type": "string"},
    "number": {"type": "number"},
    "date": {"type": "string", "format": "date-time"},
    "checkbox": {"type": "boolean"},
    "dropdown": {"type": "string"},
}


@router.get(
    "",
    summary="The shapes of custom fields",
    dependencies=[needs("workitemtype:read")],
    response_model=CursorListing[FaceSchema],
)
async def schemas(request: Request) -> Response:
    """One for each worktype, and those that no worktype was made with yet."""
    directory = house_of(request).directory
    return _all(*(_body(directory, one) for one in (*directory.types, *directory.schemas)))


@router.get(
    "/{schema_id}",
    summary="The shape of a worktype's custom fields",
    dependencies=[needs("workitemtype:read")],
    response_model=FaceSchema,
)
async def schema(request: Request, schema_id: str) -> Response:
    """As it is now."""
    return json_response(json.dumps(_known(request, schema_id)))


@router.get(
    "/{schema_id}/versions",
    summary="Its versions",
    dependencies=[needs("workitemtype:read")],
    response_model=CursorListing[FaceSchema],
)
async def schema_versions(request: Request, schema_id: str) -> Response:
    """The newest: an earlier one has no field that this one lacks once there are workitems of it."""
    return _all(_known(request, schema_id))


@router.get(
    "/{schema_id}/versions/{number}",
    summary="One version",
    dependencies=[needs("workitemtype:read")],
    response_model=FaceSchema,
)
async def schema_version(request: Request, schema_id: str, number: int) -> Response:
    """There is but the newest."""
    found = _known(request, schema_id)
    if number != found["version"]:
        raise not_found("version", str(number))
    return json_response(json.dumps(found))


def schema_body(kind: WorkitemTypePart, version: int) -> JsonObject:
    """A worktype's fields as a JSON schema."""
    return {
        "id": kind.id,
        "name": kind.name,
        "version": version,
        "appliesTo": ["WORKITEM"],
        "enabled": True,
        "jsonSchema": {
            "$schema": _DIALECT,
            "title": kind.name,
            "description": kind.description,
            "type": "object",
            "required": [one.name for one in kind.custom_fields if one.required],
            "properties": {one.name: _property(one) for one in kind.custom_fields},
            "additionalProperties": False,
        },
        "selfUri": f"{router.prefix}/{kind.id}",
    }


def _known(request: Request, schema_id: str) -> JsonObject:
    directory = house_of(request).directory
    if schema_id not in directory.types and schema_id not in directory.schemas:
        raise not_found("schema", schema_id)
    return _body(directory, schema_id)


def _body(directory: Directory, schema_id: str) -> JsonObject:
    """A worktype's schema has the id of the worktype."""
    if schema_id in directory.types:
        return schema_body(directory.types[schema_id], directory.versions["workitemType", schema_id])
    return schema_body(directory.schemas[schema_id], directory.versions["schema", schema_id])


def _property(field: CustomField) -> JsonObject:
    more: JsonObject = {"enum": list(field.options)} if field.options else {}
    return {"title": field.display_name, **_TYPES[field.type.value], **more}


def _all(*bodies: JsonObject) -> Response:
    return page([json.dumps(one) for one in bodies], total=len(bodies), selfUri=router.prefix)
