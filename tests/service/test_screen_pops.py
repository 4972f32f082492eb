"""The organisation's screen pops: set over the wire, kept, told, and refused where they are ambiguous."""

import json
from pathlib import Path

from desktop.service.document import Document, PopsPart
from tests.service.conftest import Scene
from tests.support.service import ManualClock, running_service

PATH = "/api/v2/routing/screenpops"
CRM = {"id": "crm", "label": "CRM", "url": "https://crm.example/$Workitem.Id$"}


def test_the_third_party_sets_what_every_agent_is_told(scene: Scene) -> None:
    assert scene.ana.get(PATH).json() == {"screenPops": []}
    wide = {**CRM, "onlyFor": "GTR_3rdPartyIntegration", "launchScope": "desktop"}
    assert scene.crm.put(PATH, json={"screenPops": [wide]}).status_code == 200
    (told,) = scene.ana.get(PATH).json()["screenPops"]
    assert {name: told[name] for name in wide} == wide


def test_an_agent_may_not_set_them(scene: Scene) -> None:
    assert scene.ana.put(PATH, json={"screenPops": [CRM]}).status_code == 403


def test_two_of_one_id_and_what_nobody_knows_are_refused(scene: Scene) -> None:
    wrong: tuple[dict[str, object], ...] = (
        {"screenPops": [CRM, CRM]},
        {"screenPops": [{**CRM, "target": "moon"}]},
        {"pops": []},
    )
    for body in wrong:
        assert scene.crm.put(PATH, json=body).status_code == 400
    assert scene.ana.get(PATH).json() == {"screenPops": []}


def test_they_are_part_of_the_organisations_document_and_survive_a_restart(tmp_path: Path) -> None:
    with running_service(tmp_path / "data", clock=ManualClock()) as running:
        crm = running.client()
        crm.put(PATH, json={"screenPops": [CRM]}).raise_for_status()
    with running_service(tmp_path / "data", clock=ManualClock()) as running:
        kept = PopsPart.model_validate_json(running.user("ana").get(PATH).content)
    assert kept.screen_pops == Document.model_validate_json(json.dumps({"screenPops": [CRM]})).screen_pops
