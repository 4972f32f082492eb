"""The demo's organisation and the seeded feed fit each other and the service."""

import json
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop.adapter.schema import field_problems
from desktop.adapter.seeded import gap_s, record_at
from desktop.core.pop import PopPolicy, address
from desktop.domain.agent import Agent
from desktop.domain.entry import Entry
from desktop.domain.workitem import FieldKind, WorkitemType
from desktop.service.document import Document
from desktop.service.load import check_references
from tests.support.service import demo_document, running_service


@pytest.fixture(scope="module")
def document() -> Document:
    return demo_document()


def test_the_organisation_is_whole(document: Document) -> None:
    check_references(document)
    kinds = {field.type for kind in document.workitem_types for field in kind.custom_fields}
    assert kinds == set(FieldKind)
    logins = [user.login for user in document.users]
    assert logins[0] == "mara.lindholm"
    assert "dana.osei" in logins
    assert len({user.name for user in document.users}) == len(logins) >= 10
    assert {"workitems", "bronze_group", "gold_group"} <= {group.name for group in document.groups}


def test_any_seed_gives_records_that_its_types_take(document: Document) -> None:
    types = {
        kind.name: WorkitemType.model_validate(kind.model_dump(by_alias=True), strict=False)
        for kind in document.workitem_types
    }
    for seed in range(5):
        for index in range(200):
            record = record_at(seed, index)
            assert field_problems(types[record.type], record.fields) == ()
            assert record_at(seed, index) == record


def test_numbers_and_gaps_of_a_seed_are_its_own() -> None:
    ids = [record_at(seed, index).business_id for seed in (1, 2) for index in range(500)]
    assert len(set(ids)) == len(ids)
    gaps = [gap_s(1, index, 12) for index in range(500)]
    assert 11 < sum(gaps) / len(gaps) < 13
    assert min(gaps) >= 6


def test_the_feed_fills_every_workbin_and_its_page_opens_with_the_record(tmp_path: Path) -> None:
    with running_service(tmp_path, demo=True) as service:
        client = service.client()
        types = {one["name"]: one["id"] for one in client.get("/api/v2/workitemtypes").json()["entities"]}
        for index in range(6):
            record = record_at(1, index)
            body = {
                "workitemTypeId": types[record.type],
                "customFields": record.fields,
                "title": record.title,
                "customer": record.customer,
                "segment": record.segment,
                "externalId": record.business_id,
                "userData": {**record.user_data, "title": record.title, "customerName": record.customer},
            }
            assert client.post("/api/v2/workitems", json=body).status_code == 201
        found = client.get("/api/v2/routing/workbinentries").json()["entities"]
        entries = [Entry.model_validate_json(json.dumps(one)) for one in found]
        assert set(Counter(entry.workbin_name for entry in entries)) == {"Loans", "Claims", "Fraud checks"}
        policy = PopPolicy(hosts=("127.0.0.1",), constants={"Demo.Url": service.url})
        agent = Agent(id="u-1", login="mara.lindholm", name="Mara Lindholm")
        bins = {one.id: one for one in demo_document().workbins}
        for entry in entries:
            opened = address(bins[entry.workbin_id].screen_pops[0].url, entry, agent, policy)
            assert opened.problem == ""
            sent = parse_qs(urlsplit(opened.url).query)
            assert sent["customer"] == [entry.customer]
            assert sent["reference"] == [entry.external_id]
            page = service.anonymous().get(opened.url)
            assert page.status_code == 200
            assert "script-src 'self'" in page.headers["Content-Security-Policy"]
            assert entry.customer not in page.text
