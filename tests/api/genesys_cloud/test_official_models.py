"""Every body that the adapter sends is one that Genesys Cloud's official models know, field by field."""

import json
from typing import Any

import PureCloudPlatformClientV2 as PureCloud

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.line.wire import Call
from desktop.domain import commands as c
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Reason
from tests.api.genesys_cloud.conftest import BO, CLAIMS, Crm, platform_of
from tests.api.genesys_cloud.test_platform import offered, send
from tests.support.service import RunningService

_WORKITEM = "/api/v2/taskmanagement/workitems/"
MODELS: tuple[tuple[str, str, str, type], ...] = (
    ("POST", "workitems/query", "", PureCloud.WorkitemQueryPostRequest),
    ("POST", "workbins/query", "", PureCloud.WorkbinQueryRequest),
    ("POST", "worktypes/query", "", PureCloud.WorktypeQueryRequest),
    ("PATCH", _WORKITEM, "/wrapups", PureCloud.WorkitemWrapupUpdate),
    ("PATCH", _WORKITEM, "/assignment", PureCloud.WorkitemManualAssign),
    ("POST", _WORKITEM, "/terminate", PureCloud.WorkitemTerminate),
    ("PATCH", _WORKITEM, "", PureCloud.WorkitemUpdate),
    ("PATCH", "/presences/purecloud", "", PureCloud.UserPresence),
    ("PUT", "/presences/bulk", "", PureCloud.MutableUserPresence),
    ("PUT", "/routingstatus", "", PureCloud.RoutingStatus),
    ("PUT", "/subscriptions", "", PureCloud.ChannelTopic),
)


def _model(call: Call) -> type:
    for method, within, end, model in MODELS:
        if call.method == method and within in call.path and call.path.endswith(end):
            return model
    raise AssertionError(f"no model for {call.method} {call.path}")


def check(model: type, body: Any) -> None:
    """Every field is the model's own, and every fixed word is one that it knows."""
    if isinstance(body, list):
        for one in body:
            check(model, one)
        return
    made = model()
    names = {wire: name for name, wire in made.attribute_map.items()}
    for wire, value in body.items():
        assert wire in names, f"{model.__name__} has no field {wire}"
        kind = made.swagger_types[names[wire]]
        inner = kind.removeprefix("list[").removesuffix("]")
        if isinstance(value, dict | list) and inner[0].isupper():
            check(getattr(PureCloud, inner), value)
        elif value is not None:
            setattr(made, names[wire], value)
            assert getattr(made, names[wire]) != "outdated_sdk_version", f"{wire}={value}"


async def test_every_body_is_one_that_the_official_models_know(
    sent: list[Call], ana: GenesysPlatform, service: RunningService, crm: Crm
) -> None:
    await ana.catalogue()
    async with ana.subscribe(None, "websocket"):
        workitem_id, offer_id = await offered(ana, crm)
    for command in (
        c.AcceptOffer(entry_id=workitem_id, offer_id=offer_id),
        c.UpdateUserData(entry_id=workitem_id, user_data={"amount": 7}),
        c.ParkEntry(entry_id=workitem_id),
        c.ResumeEntry(entry_id=workitem_id),
        c.SaveDisposition(entry_id=workitem_id, disposition=Disposition(code="refused")),
        c.MarkDone(entry_id=workitem_id, disposition=Disposition(code="paid")),
        c.SetPresence(definition_id="on-queue", message="back"),
        c.ResumeResponding(),
    ):
        await send(ana, command)
    leo = platform_of(service, "leo", is_team=True)
    await leo.sign_in()
    other = crm.create(workbinId=CLAIMS)
    reason = Reason(code="other", text="why not")
    await send(leo, c.SetPresence(definition_id="on-queue", agent_id=BO, reason="needed"))
    await send(leo, c.OverrideEntry(entry_id=other, to_agent_id=BO, reason=reason, sequence_number=1))
    await leo.close()
    told = [call for call in sent if call.body is not None and call.content_type == "application/json"]
    for call in told:
        check(_model(call), json.loads(call.body or b""))
    assert {_model(call) for call in told} == {model for *_, model in MODELS} - {
        PureCloud.WorkitemManualAssign
    }
