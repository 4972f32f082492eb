"""The one sink of all log records of this process, in a file that only this person can read.

Every record of every library passes the root's only handler, and each is redacted there: nobody has to
remember it at the place where something is logged.
"""

import logging
import logging.handlers
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from desktop.domain.record import wire_time
from desktop.host.paths import private_folder
from desktop.host.redaction import allowed_fields, is_ours, sentence, stack

FILE_BYTES = 1_000_000
OLD_FILES = 5
# These write credentials, addresses or contents below WARNING.
TALKATIVE = (
    "asyncio", "httpcore", "httpx", "keyring", "urllib3", "uvicorn", "uvicorn.access", "websockets",
    "websockets.client", "websockets.server",
)  # fmt: skip


class SafeFormatter(logging.Formatter):
    """Time, level, logger, a safe sentence, allowed fields; then where an error happened."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and one more for each place of a traceback."""
        at = wire_time(datetime.fromtimestamp(record.created, UTC))
        fields = "".join(f" {name}={value}" for name, value in allowed_fields(record).items())
        line = f"{at} {record.levelname} {record.name}: {sentence(record)}{fields}"
        if record.exc_info and record.exc_info[1] is not None:
            line = "\n    ".join([line, *stack(record.exc_info[1])])
        return line


def _is_wanted(record: logging.LogRecord) -> bool:
    return is_ours(record.name) or record.levelno >= logging.WARNING


class PrivateRotatingFile(logging.handlers.RotatingFileHandler):
    """A log file with its older ones, each 0600 from its first byte."""

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), "utf-8", errors="backslashreplace")


@contextmanager
def logging_to(folder: Path, name: str = "worklist", level: str = "info") -> Iterator[Path]:
    """While it lasts, all records of this process go to ``folder/name.log`` and nowhere else."""
    file = private_folder(folder) / f"{name}.log"
    sink = PrivateRotatingFile(file, maxBytes=FILE_BYTES, backupCount=OLD_FILES, delay=True)
    sink.setFormatter(SafeFormatter())
    sink.addFilter(_is_wanted)
    root = logging.getLogger()
    before, level_before = root.handlers[:], root.level
    levels = {logger: logging.getLogger(logger).level for logger in TALKATIVE}
    root.handlers[:] = [sink]
    root.setLevel(level.upper())
    for logger in TALKATIVE:
        logging.getLogger(logger).setLevel(logging.WARNING)
    try:
        yield file
    finally:
        root.handlers[:] = before
        root.setLevel(level_before)
        for logger, was in levels.items():
            logging.getLogger(logger).setLevel(was)
        sink.close()
