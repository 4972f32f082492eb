"""The published document against the real service: no failure, and no answer that it does not tell of.

Every operation is called with what the document allows and with what it forbids. ``WORKLIST_SCHEMATHESIS``
is how many examples each gets, for a long run by hand.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck
from hypothesis.errors import Unsatisfiable
from schemathesis import Case
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.schemas import APIOperation

from desktop.service.house import Limits
from tests.service.conftest import Scene
from tests.support.service import ManualClock, RunningService, running_service

Operation = APIOperation[Any, Any, Any, Any]
EXAMPLES = int(os.environ.get("WORKLIST_SCHEMATHESIS", "4"))
# A busy machine may take its time; a service that hangs is found out all the same.
ANSWER_WITHIN_S = 60
# It ends the sign-in with which the next one would be asked.
LAST = ("DELETE", "/api/v2/tokens/me")
FRAMING = frozenset(
    {"transfer-encoding", "content-length", "connection", "expect", "host", "te", "trailer", "upgrade"}
)
SETTINGS = hypothesis.settings(
    derandomize=EXAMPLES < 50,
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# What is right by its schema may still point at nothing, break a rule between fields, or come second.
ALLOWED = ["2xx", "3xx", 400, 401, 403, 404, 409]
# What is wrong may be wrong by its size first.
REFUSED = [400, 401, 403, 404, 405, 409, 413]
CONFIG = {
    "request-timeout": ANSWER_WITHIN_S,
    # Each call signs in as who may do it: a header that says otherwise would be put right, and be no news.
    "generation": {"with-security-parameters": False},
    "checks": {
        "positive_data_acceptance": {"expected-statuses": ALLOWED},
        "negative_data_rejection": {"expected-statuses": REFUSED},
    },
}


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    limits = Limits(heartbeat_s=0.02, requests_per_s=1e9, request_burst=1e9)
    with running_service(tmp_path / "data", clock=ManualClock(), limits=limits) as running:
        yield running


@pytest.fixture
def known(scene: Scene) -> dict[str, str]:
    """Ids that lead somewhere, by the names under which addresses and bodies ask for them."""
    entry = scene.offered_to_ana()
    subscription = scene.ana.post("/api/v2/routing/workbinsubscriptions", json={"assignedTo": "me"}).json()
    return {
        "user_id": "u-ana",
        "entry_id": entry["id"],
        "entryId": entry["id"],
        "workitem_id": entry["workitemId"],
        "workbin_id": "wb-claims",
        "workbinId": "wb-claims",
        "queue_id": "wb-claims",
        "queueId": "wb-claims",
        "fallbackQueueId": "wb-claims",
        "type_id": "wt-claim",
        "typeId": "wt-claim",
        "workitemTypeId": "wt-claim",
        "workItemTypeId": "wt-note",
        "assigneeId": "u-ana",
        "skillId": "s-english",
        "rule_id": "r-claims",
        "subscription_id": subscription["id"],
        "subscriptionId": subscription["id"],
        "callbackUrl": f"{scene.service.url}/health",
        "webhookUrl": f"{scene.service.url}/health",
        "data_table": "OPEN_MEDIA_ROUTING_CONFIG",
    }


def placed(part: Any, known: dict[str, str]) -> Any:
    """The same with ids that lead somewhere."""
    if isinstance(part, dict):
        return {
            name: known[name]
            if name in known and name != "name" and isinstance(value, str)
            else placed(value, known)
            for name, value in part.items()
        }
    return [placed(one, known) for one in part] if isinstance(part, list) else part


@pytest.mark.timeout(120 if EXAMPLES < 50 else 3600)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_row_40_no_request_leads_to_an_answer_that_is_not_documented(
    scene: Scene, known: dict[str, str], mode: GenerationMode
) -> None:
    token = scene.service.user("ada").headers["Authorization"]
    found: dict[str, str] = {}
    for operation in operations(scene.service.url):
        try:
            call(operation, mode, token, known)
        except FailureGroup as failure:
            found[operation.label] = str(failure)
        except Unsatisfiable:
            # Nothing about it can be wrong: it takes nothing.
            assert mode is GenerationMode.NEGATIVE
    assert not found, "\n\n".join(f"{label}: {said}" for label, said in found.items())


def operations(url: str) -> Iterator[Operation]:
    """Every operation of the document but the one that would end the test."""
    config = SchemathesisConfig.from_dict(CONFIG)
    document = f"{url}/api/v2/openapi.json"
    schema = schemathesis.openapi.from_url(document, config=config, timeout=ANSWER_WITHIN_S)
    for result in schema.get_all_operations():
        assert isinstance(result, Ok), result
        operation = result.ok()
        if (operation.method.upper(), operation.path) != LAST:
            yield operation


def call(operation: Operation, mode: GenerationMode, token: str, known: dict[str, str]) -> None:
    """One operation, as often as the settings say, with all checks."""

    @SETTINGS
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def once(case: Case[Any]) -> None:
        if mode is GenerationMode.POSITIVE:
            asked = case.path_parameters
            case.path_parameters = {**asked, **{name: known[name] for name in asked if name in known}}
            if isinstance(case.body, dict | list):
                case.body = placed(case.body, known)
        # What frames the message is between the two ends of the connection, below what the document tells of.
        for name in [one for one in case.headers or () if one.lower() in FRAMING]:
            del case.headers[name]
        headers = {"Authorization": token}
        case.validate_response(case.call(headers=headers), headers=headers)

    once()
