"""Shapes of custom fields made, used by a worktype, widened and removed, through the SDK."""

from typing import Any

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.genesys_face.official import CLAIM, NOBODY, Official


def schema(**properties: Any) -> PureCloud.DataSchema:
    body = PureCloud.DataSchema()
    body.name = "Loan"
    body.json_schema = PureCloud.JsonSchemaDocument()
    body.json_schema.title, body.json_schema.type = "Loan", "object"
    body.json_schema.required = ["applicant_text"]
    text = {"allOf": [{"$ref": "#/definitions/text"}], "title": "Applicant"}
    body.json_schema.properties = {"applicant_text": text, **properties}
    return body


AMOUNT = {"allOf": [{"$ref": "#/definitions/integer"}], "title": "Amount"}
PAPER = {"allOf": [{"$ref": "#/definitions/enum"}], "title": "Paper", "enum": ["Deed", "Paystub"]}


def refused(call: Any, *asked: Any) -> int:
    with pytest.raises(PureCloud.rest.ApiException) as said:
        call(*asked)
    return int(said.value.status)


def test_a_schema_is_made_and_rules_the_workitems_of_its_worktype(crm: Official) -> None:
    made = crm.tasks.post_taskmanagement_workitems_schemas(schema(amount_integer=AMOUNT, paper_enum=PAPER))
    assert (made.name, made.version, made.json_schema.required) == ("Loan", 1, ["applicant_text"])
    assert crm.tasks.get_taskmanagement_workitems_schema(made.id).json_schema.properties["paper_enum"] == {
        "title": "Paper", "type": "string", "enum": ["Deed", "Paystub"],
    }  # fmt: skip
    kind = crm.tasks.post_taskmanagement_worktypes({"name": "Loan review", "schemaId": made.id})
    good = {"applicant_text": "APP-1", "amount_integer": 5, "paper_enum": "Deed"}
    assert crm.create(type_id=kind.id, custom_fields=good).custom_fields == good
    for wrong in ({**good, "paper_enum": "deed"}, {**good, "amount_integer": "5"}, {"paper_enum": "Deed"}):
        with pytest.raises(PureCloud.rest.ApiException):
            crm.create(type_id=kind.id, custom_fields=wrong)
    assert kind.id in {one.id for one in crm.tasks.get_taskmanagement_workitems_schemas().entities}
    assert refused(crm.tasks.delete_taskmanagement_workitems_schema, kind.schema.id) == 409
    crm.tasks.delete_taskmanagement_workitems_schema(made.id)
    assert refused(crm.tasks.get_taskmanagement_workitems_schema, made.id) == 404


def test_a_schema_in_use_can_be_widened_but_not_narrowed(crm: Official) -> None:
    kept = crm.tasks.get_taskmanagement_workitems_schema(crm.create().schema.id)
    kept.json_schema.properties["region_text"] = {"type": "string", "title": "Region"}
    wider = crm.tasks.put_taskmanagement_workitems_schema(CLAIM, kept)
    assert (wider.version, "region_text" in wider.json_schema.properties) == (2, True)
    made = crm.create(custom_fields={"claimId": "C-2", "region_text": "north"})
    assert (made.custom_fields["region_text"], made.schema.version) == ("north", 2)
    del wider.json_schema.properties["claimId"]
    assert refused(crm.tasks.put_taskmanagement_workitems_schema, CLAIM, wider) == 409
    odd = schema(odd_tag={"allOf": [{"$ref": "#/definitions/tag"}]})
    assert refused(crm.tasks.post_taskmanagement_workitems_schemas, odd) == 400
    assert refused(crm.tasks.put_taskmanagement_workitems_schema, NOBODY, schema()) == 404
