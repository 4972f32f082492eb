"""Loading an organisation from a document: what it names has to be there."""

from typing import Any

import pytest

from desktop.domain.errors import Malformed
from desktop.service.document import Document
from desktop.service.load import check_references
from tests.support.service import ORGANISATION


@pytest.mark.parametrize(
    ("part", "given", "said"),
    [
        ("users", {"login": "x", "groups": ["g-none"]}, "user x: group g-none"),
        ("users", {"login": "x", "skills": [{"id": "s-none"}]}, "user x: skill s-none"),
        ("users", {"login": "x", "leads": ["u-none"]}, "user x: user u-none"),
        ("workbins", {"memberGroups": ["g-none"]}, "workbin x: group g-none"),
        ("rules", {"evaluationOrder": 9, "fallbackQueueId": "none"}, "rule x: workbin none"),
        ("workitemTypes", {"routingRuleId": "r-none"}, "type x: rule r-none"),
        ("workitemTypes", {"capturePointId": "none"}, "type x: capture point none"),
        ("capturePoints", {"workbinId": "none"}, "capture point x: workbin none"),
        ("capturePoints", {"workbinId": "wb-other", "mediaType": "fax"}, "capture point x: media type fax"),
        ("capturePoints", {"workbinId": "wb-other", "workitemTypeId": "none"}, "capture point x: type none"),
    ],
)
def test_what_is_named_and_not_there_is_told(part: str, given: dict[str, Any], said: str) -> None:
    check_references(Document.model_validate(ORGANISATION, strict=False))
    kept: Any = ORGANISATION.get(part, [])
    wrong = {**ORGANISATION, part: [*kept, {"id": "x", "name": "X", **given}]}
    with pytest.raises(Malformed) as told:
        check_references(Document.model_validate(wrong, strict=False))
    assert told.value.message == said
