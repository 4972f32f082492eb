"""The preferred-agent document on its fallback queue: which strategies spread the overflow."""

from typing import Any

import pytest

from tests.documents.conftest import Scene
from tests.documents.test_preferred_agent_routing import FIRST, INTERACTIONS, entry, routing


@pytest.mark.parametrize(
    ("strategy", "chosen"),
    [("longestAvailable", "Wim Items"), ("leastRecent", "Bea Bronze"), ("roundRobin", "Wim Items")],
)
def test_the_fallback_queue_spreads_the_overflow_by_its_routing_strategy(
    scene: Scene, strategy: str, chosen: str
) -> None:
    overflow = {"name": "Spread", "memberGroups": ["workitems"], "routingStrategy": strategy}
    queue = scene.post("/api/v2/routing/workbins", overflow)
    told = scene.get(f"/api/v2/routing/queues/{queue['id']}")["routing"]["queueConfig"]["routingConfig"]
    assert told["routingStrategy"] == strategy
    preferring = {"preferredAgents": [FIRST], "fallback": {"queueId": queue["id"]}}
    asked = {"type": "voice", "routingPreferences": preferring}

    def take(login: str, answer: dict[str, Any]) -> dict[str, Any]:
        mine = entry(scene, answer)
        scene.put(login, mine, status="accepted").raise_for_status()
        return mine

    # Bea is given work first and ends it last.
    scene.go("bea")
    longer = take("bea", scene.post(INTERACTIONS, asked))
    scene.advance(10)
    wim = scene.go("wim")
    direct = {"type": "voice", "routingPreferences": {"preferredAgents": [wim]}}
    shorter = take("wim", scene.post(INTERACTIONS, direct))
    scene.advance(10)
    scene.put("wim", shorter, status="completed").raise_for_status()
    scene.advance(10)
    scene.put("bea", longer, status="completed").raise_for_status()
    assert routing(scene, scene.post(INTERACTIONS, asked))["attempts"][-1]["agentName"] == chosen
