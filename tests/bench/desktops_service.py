"""``python -m tests.bench.desktops_service FOLDER PEOPLE``: the service of a team, in a process of its own.

Prints where it listens, then one access token a person, and ends with its standard input.
"""

import json
import sys
from pathlib import Path

from desktop.domain.record import JsonObject, JsonValue
from tests.support.service import ORGANISATION, running_service


def organisation(people: int) -> JsonObject:
    """The tests' own, with so many agents."""
    agents: list[JsonValue] = [
        {
            "id": f"u-{number}",
            "login": f"agent-{number}",
            "name": f"Agent {number}",
            "groups": ["g-claims"],
            "skills": [{"id": "s-english", "proficiency": 5}],
            "utilization": {"workitem": {"maximumCapacity": 1}},
        }
        for number in range(people)
    ]
    return ORGANISATION | {"users": agents}


def main(folder: Path, people: int) -> None:
    """Serve."""
    with running_service(folder, organisation(people)) as service:
        tokens = [service.user(f"agent-{number}").headers["Authorization"] for number in range(people)]
        told = {"url": service.url, "agents": tokens, "crm": service.client().headers["Authorization"]}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
