"""Genesys Cloud's official SDK, which knows nothing of us, on a connection to our service."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

import PureCloudPlatformClientV2 as PureCloud

from tests.service.conftest import Scene
from tests.support.service import CLIENT_ID, CLIENT_SECRET

# The SDK's own checks let only UUIDs pass for some ids.
NAMES = ("wb-claims", "wb-other", "wb-manual", "wt-claim", "wt-note", "s-english", "u-ana", "u-bo")
IDS = {name: str(uuid5(NAMESPACE_URL, name)) for name in NAMES}
CLAIMS, OTHER, MANUAL, CLAIM, NOTE, ENGLISH, ANA, BO = IDS.values()
NOBODY = "00000000-0000-4000-8000-000000000000"
FACE = "/api/v2/taskmanagement/workitems"


class Official:
    """The SDK's API classes over one connection."""

    def __init__(self, url: str, token: str = "") -> None:
        self.connection = PureCloud.ApiClient(url)
        if token:
            self.connection.access_token = token
        else:
            self.connection = self.connection.get_client_credentials_token(CLIENT_ID, CLIENT_SECRET)
        self.tasks = PureCloud.TaskManagementApi(self.connection)
        self.presence = PureCloud.PresenceApi(self.connection)
        self.routing = PureCloud.RoutingApi(self.connection)
        self.users = PureCloud.UsersApi(self.connection)
        self.notifications = PureCloud.NotificationsApi(self.connection)

    def create(self, **more: Any) -> Any:
        body = PureCloud.WorkitemCreate()
        fields = {
            "name": "Check the claim",
            "type_id": CLAIM,
            "custom_fields": {"claimId": "C-1"},
            **more,
        }
        for name, value in fields.items():
            setattr(body, name, value)
        return self.tasks.post_taskmanagement_workitems(body)

    def patch(self, workitem_id: str, **changes: Any) -> Any:
        return self.tasks.patch_taskmanagement_workitem(workitem_id, changes)

    def routing_status(self, user_id: str = ANA) -> str:
        return str(self.users.get_user_routingstatus(user_id).status)

    def read(self, workitem_id: str) -> Any:
        return self.tasks.get_taskmanagement_workitem(workitem_id)

    def query(self, *filters: tuple[str, str, list[str]], **more: Any) -> Any:
        asked = [
            {"name": name, "type": "String", "operator": how, "values": values}
            for name, how, values in filters
        ]
        return self.tasks.post_taskmanagement_workitems_query({"filters": asked, **more})


def offered(crm: Official, scene: Scene) -> str:
    """A workitem that the queue has offered to Ana."""
    scene.go(scene.ana, ANA).raise_for_status()
    return str(crm.create(queue_id=CLAIMS).id)
