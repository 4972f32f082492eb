"""``worklist adapter``: one source, one service, and what comes back, until the work is done or stopped.

Exit status: 0 when every record became a workitem (or was one already) or somebody stopped it, 1 when
some were refused, 2 when the configuration, the file or the credentials cannot be used.
"""

import asyncio
import os
import signal
import sys
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop.adapter.audit import Audit
from desktop.adapter.config import Config, load_config
from desktop.adapter.runner import Runner, opened
from desktop.domain.errors import WorklistError

DONE, SOME_REFUSED, UNUSABLE = 0, 1, 2


def run(config: Path) -> int:
    """Run the adapter that this file describes; returns the exit status."""
    try:
        settings = load_config(config)
        with Audit(_now, settings.audit) as audit:
            return asyncio.run(_run(settings, audit))
    except WorklistError as error:
        sys.stderr.write(f"worklist adapter: {error.title}\n{error.message}\n")
        return UNUSABLE


def _now() -> datetime:
    return datetime.now(UTC)


async def _run(config: Config, audit: Audit) -> int:
    async with opened(config, audit, _now) as runner:
        work = asyncio.create_task(runner.work())
        _stop_when_told(work, watches_stdin=config.until_stdin_closes)
        with suppress(asyncio.CancelledError):
            await work
        return _status(runner, audit)


def _status(runner: Runner, audit: Audit) -> int:
    refused = runner.refused
    audit.write("adapter.ended", outcome="failure" if refused else "success", **runner.counts())
    return SOME_REFUSED if refused else DONE


def _stop_when_told(work: asyncio.Task[None], *, watches_stdin: bool) -> None:
    """End the work in order on a signal, or when whoever started this program is gone."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(
            NotImplementedError
        ):  # Windows has no signal handlers in its loop; Ctrl-C still ends it
            loop.add_signal_handler(number, work.cancel)
    if watches_stdin:
        threading.Thread(target=_watch_stdin, args=(loop, work), name="stdin-watch", daemon=True).start()


def _watch_stdin(loop: asyncio.AbstractEventLoop, work: asyncio.Task[None]) -> None:
    # Past Python's own buffer: a thread that waits inside it makes the interpreter abort at its end.
    with suppress(OSError):
        while os.read(0, 4096):
            pass
    with suppress(RuntimeError):  # the loop has ended meanwhile
        loop.call_soon_threadsafe(work.cancel)
