"""Ending many workitems as one job of the organisation, and what became of each."""

import asyncio
from collections.abc import Mapping
from typing import Final

from desktop.api.genesys_cloud.bodies import BulkJob, BulkResults
from desktop.api.genesys_cloud.caller import Caller, segment
from desktop.api.genesys_cloud.rights import TERMINATE
from desktop.api.genesys_cloud.verbs import WORKITEMS
from desktop.api.line.failures import malformed
from desktop.domain.errors import Unreachable
from desktop.domain.record import JsonObject

JOBS: Final = f"{WORKITEMS}/bulk/terminate/jobs"
ASK_EVERY_S = 1.0
ASKS_MOST = 60
_UNDER_WAY = ("Idle", "Queued", "Running")
UNTOLD = "The organisation did not say what became of it."


class Endings:
    """A job is begun once, and asked about until it is over."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def begin(self, workitem_ids: tuple[str, ...]) -> str:
        """The job's id."""
        body: JsonObject = {"entities": [{"id": one} for one in workitem_ids]}
        told = await self._caller.command("POST", JOBS, body, permission=TERMINATE)
        job_id = None if told is None else told.get("id")
        if not isinstance(job_id, str):
            raise malformed("the job")
        return job_id

    async def end(self, job_id: str, workitem_ids: tuple[str, ...]) -> Mapping[str, str]:
        """Why each was refused; empty for those that ended."""
        path = f"{JOBS}/{segment(job_id)}"
        await self._until_over(path)
        found = await self._caller.get(f"{path}/results", BulkResults, "the job")
        results = dict.fromkeys(workitem_ids, UNTOLD)
        for workitem_id, result in zip(workitem_ids, found.results, strict=False):
            named = workitem_id if result.entity is None else result.entity.id
            if named in results:
                results[named] = "" if result.error is None else result.error.message or result.error.code
        return results

    async def _until_over(self, path: str) -> None:
        for _ask in range(ASKS_MOST):
            job = await self._caller.get(path, BulkJob, "the job")
            if job.state not in _UNDER_WAY:
                return
            await asyncio.sleep(ASK_EVERY_S)
        raise Unreachable("The job goes on", "What became of it is not known yet.", code="job.under.way")
