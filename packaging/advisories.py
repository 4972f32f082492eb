#!/usr/bin/env python3
"""Ask the package index what is known against the locked packages, and keep its answers in the project.

    packaging/advisories.py            ask, keep the answers, fail on any advisory and on any skipped package
    packaging/advisories.py --if-old   only where the kept answers are older than 30 days, and keep nothing

CI does the second: the same tree gets the same verdict for a month, and then the index is asked anew. Where
it does not answer then, that fails: nobody knows any more what is known.
"""

import argparse
import asyncio
import json
import os
import ssl
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx
import truststore
from pip._internal.models.index import PyPI

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.gates.advisories import KEPT, Answers, kept, locked, problems

AT_ONCE = 8
WITHIN_S = 20.0


def index() -> str:
    """Where pip looks for packages; no address is kept here."""
    return os.environ.get("PIP_INDEX_URL", PyPI.simple_url).rstrip("/").removesuffix("/simple")


async def _known(client: httpx.AsyncClient, package: str) -> tuple[str, ...] | None:
    """The ids of what is known; None where the index does not tell for this very version."""
    name, _, version = package.partition("==")
    for path in (f"/pypi/{name}/{version}/json", f"/pypi/{name}/json"):
        answer = await client.get(path)
        told = answer.json() if answer.status_code == httpx.codes.OK else {}
        if told.get("info", {}).get("version") == version and "vulnerabilities" in told:
            return tuple(one["id"] for one in told["vulnerabilities"] if not one.get("withdrawn"))
    return None


async def ask(base: str) -> Answers:
    """What the index says of every locked package."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    few = asyncio.Semaphore(AT_ONCE)
    async with httpx.AsyncClient(base_url=base, verify=context, timeout=WITHIN_S) as client:

        async def one(package: str) -> tuple[str, tuple[str, ...] | None]:
            async with few:
                return package, await _known(client, package)

        found = await asyncio.gather(*(one(package) for package in locked()))
    return Answers(datetime.now(UTC).date(), {package: ids for package, ids in found if ids is not None})


def keep(answers: Answers) -> None:
    """Write them down; the same for the same answers."""
    told = {"asked_on": answers.asked_on.isoformat(), "known": answers.known}
    KEPT.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--if-old", action="store_true")
    parser.add_argument("kept", nargs="?", type=Path, default=KEPT, help="the answers that are kept")
    asked = parser.parse_args()
    is_ci, before = asked.if_old, kept(asked.kept)
    if is_ci and not before.is_old(datetime.now(UTC).date()):
        sys.stdout.write(f"advisories: judged by the answers of {before.asked_on}\n")
        return 0
    try:
        answers = asyncio.run(ask(index()))
    except (httpx.HTTPError, ValueError) as error:
        sys.stdout.write(
            f"advisories: NOT ASKED, the package index does not answer ({type(error).__name__}); "
            f"what is kept is of {before.asked_on}\n"
        )
        return 1
    if not is_ci:
        keep(answers)
    found = list(problems(answers))
    for problem in found:
        sys.stdout.write(f"advisories: {problem}\n")
    sys.stdout.write(f"advisories: {len(answers.known)} packages asked about, {len(found)} findings\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
