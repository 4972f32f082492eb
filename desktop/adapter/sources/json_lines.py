"""One JSON record per line, from a file or standard input. Values are typed already and never coerced."""

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from desktop.adapter.intake import Offered
from desktop.adapter.record import Problem, SourceRecord, problems_of
from desktop.domain.errors import Malformed

LONGEST_LINE = 64 * 1024
STANDARD_INPUT = Path("-")


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
        try:
            with sys.stdin.buffer if self.path == STANDARD_INPUT else self.path.open("rb") as file:
                number = 0
                while line := await asyncio.to_thread(file.readline, LONGEST_LINE + 1):
                    number += 1
                    if len(line) > LONGEST_LINE:
                        says = f"is longer than {LONGEST_LINE} bytes; the rest of the file is not read"
                        yield Offered(f"line {number}", problems=(Problem(field="line", says=says),))
                        return
                    if line.strip():
                        yield read_record(f"line {number}", line)
        except OSError as error:
            raise Malformed(f"The file {self.path} cannot be read.", str(error)) from error
