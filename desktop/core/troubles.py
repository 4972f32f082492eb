"""Troubles of this computer that are no file's: what the engine and the settings found, in words."""

from desktop.core.messages import TroubleFound
from desktop.core.sentence import QT_TRANSLATE_NOOP, sentence


def part_failing(part: str, times: int) -> TroubleFound:
    """A part that runs in the background ended or broke for the ``times``-th time."""
    detail = QT_TRANSLATE_NOOP("Desk", "{part} was started again %n time(s). What you did is kept.")
    return TroubleFound(
        code=f"part.{part}",
        title=sentence(QT_TRANSLATE_NOOP("Desk", "A part of Worklist keeps failing")),
        detail=sentence(detail, part=part, n=str(times)),
    )


def actions_unreadable(count: int, file: str) -> TroubleFound:
    """Intents of an earlier run are in the outbox, and cannot be understood."""
    detail = QT_TRANSLATE_NOOP("Desk", "%n action(s) of an earlier run stay in {file}.")
    return TroubleFound(
        code="outbox.unreadable",
        title=sentence(QT_TRANSLATE_NOOP("Desk", "Something that you did could not be read again")),
        detail=sentence(detail, file=file, n=str(count)),
    )
