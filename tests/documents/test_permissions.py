"""The permissions and scopes that the documents ask for: the third party's program holds them all."""

import pytest

from tests.documents.conftest import Scene

SCOPES = {
    "preferred agents": "routing:interaction:write,routing:interaction:read,users:users:read",
    "orchestrator": "taskmanagement:workitem, taskmanagement:workitem:create, routing:queue:read,"
    " webhook:write",
    "workbins": "routing:workbin:read, routing:workbin:write, routing:subscription:read,"
    " routing:subscription:write, routing:workbinentry:read, routing:workbinentry:write",
    "workload": "workitemtype:create, workitemtype:edit, workitem:create, workitem:edit, routing:workitem",
}


@pytest.mark.parametrize("document", SCOPES)
def test_the_program_has_the_scopes_of_each_document(scene: Scene, document: str) -> None:
    wanted = {one.strip() for one in SCOPES[document].split(",")}
    assert wanted <= set(scene.get("/api/v2/users/me")["permissions"])
