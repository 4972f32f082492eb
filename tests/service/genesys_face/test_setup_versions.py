"""What workbins and worktypes were before, through the SDK."""

import PureCloudPlatformClientV2 as PureCloud
import pytest

from tests.service.conftest import Scene
from tests.service.genesys_face.official import CLAIM, CLAIMS, NOBODY, Official


def test_a_workbin_tells_each_version_and_what_changed(crm: Official, scene: Scene) -> None:
    ada, path = scene.service.user("ada"), f"/api/v2/routing/workbins/{CLAIMS}"
    scene.service.advance(60)
    changed = ada.put(path, json={"name": "Claims and losses", "memberGroups": ["g-claims"]})
    assert changed.is_success, changed.text
    first, second = crm.tasks.get_taskmanagement_workbin_versions(CLAIMS).entities
    assert (first.name, first.version, second.name, second.version) == ("Claims", 1, "Claims and losses", 2)
    assert second.date_modified > second.date_created == first.date_created
    assert second.modified_by.id == "u-ada"
    assert crm.tasks.get_taskmanagement_workbin_version(CLAIMS, 1).name == "Claims"
    _, step = crm.tasks.get_taskmanagement_workbin_history(CLAIMS).entities
    assert (step.delta.name.old_value, step.delta.name.new_value) == ("Claims", "Claims and losses")
    with pytest.raises(PureCloud.rest.ApiException) as refused:
        crm.tasks.get_taskmanagement_workbin_version(CLAIMS, 3)
    assert refused.value.status == 404


def test_so_does_a_worktype(crm: Official) -> None:
    (only,) = crm.tasks.get_taskmanagement_worktype_versions(CLAIM).entities
    assert (only.name, only.version) == ("Claim", 1)
    assert crm.tasks.get_taskmanagement_worktype_version(CLAIM, 1).name == "Claim"
    (made,) = crm.tasks.get_taskmanagement_worktype_history(CLAIM).entities
    assert made.delta.name.new_value == "Claim"
    with pytest.raises(PureCloud.rest.ApiException) as refused:
        crm.tasks.get_taskmanagement_worktype_versions(NOBODY)
    assert refused.value.status == 404
