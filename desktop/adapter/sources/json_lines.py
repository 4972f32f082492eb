"""One JSON record per line, from a file or standard input. Values are typed already and never coerced."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from desktop.adapter.intake import Offered
from desktop.adapter.record import Problem, SourceRecord, problems_of
from desktop.domain.errors import Malformed

LONGEST_LINE = 64 * 1024
STANDARD_INPUT = Path("-")
_LINES_AHEAD = 16


def read_record(place: str, text: str | bytes) -> Offered:
    """A record from its JSON text, or all that is wrong with it."""
    try:
        return Offered(place, SourceRecord.model_validate_json(text))
    except ValidationError as error:
        return Offered(place, problems=problems_of(error))


@dataclass(frozen=True)
class JsonLines:
    """A source that ends with its file; blank lines are skipped."""

    path: Path

    async def offers(self) -> AsyncIterator[Offered]:
        """Every line, right or wrong. Raises Malformed where the file cannot be read."""
        number = 0
        async for line in _typed_lines() if self.path == STANDARD_INPUT else self._file_lines():
            number += 1
            if len(line) > LONGEST_LINE:
                says = f"is longer than {LONGEST_LINE} bytes; the rest is not read"
                yield Offered(f"line {number}", problems=(Problem(field="line", says=says),))
                return
            if line.strip():
                yield read_record(f"line {number}", line)

    async def _file_lines(self) -> AsyncIterator[bytes]:
        try:
            with self.path.open("rb") as file:
                while line := file.readline(LONGEST_LINE + 1):
                    yield line
        except OSError as error:
            raise Malformed(f"The file {self.path} cannot be read.", str(error)) from error


async def _typed_lines() -> AsyncIterator[bytes]:
    """Lines of standard input as they come, read in a thread that nothing waits for at the end."""
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[bytes] = asyncio.Queue(_LINES_AHEAD)

    def read() -> None:
        with suppress(OSError, RuntimeError), open(0, "rb", closefd=False) as stdin:
            line = b" "
            while line:
                line = stdin.readline(LONGEST_LINE + 1)
                asyncio.run_coroutine_threadsafe(lines.put(line), loop).result()

    threading.Thread(target=read, name="stdin-lines", daemon=True).start()
    while line := await lines.get():
        yield line
