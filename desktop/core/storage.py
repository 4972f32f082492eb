"""What is wrong with a file of Worklist's data, in words: by the codes of ``Unkept``."""

from collections.abc import Mapping

from desktop.core.sentence import QT_TRANSLATE_NOOP, Sentence, sentence

STORAGE, GONE = "storage.", "storage.gone"
TITLES: Mapping[str, Sentence] = {
    "storage.full": sentence(QT_TRANSLATE_NOOP("Desk", "The disk is full")),
    "storage.readonly": sentence(
        QT_TRANSLATE_NOOP("Desk", "The folder for Worklist's data cannot be written to")
    ),
    "storage.locked": sentence(QT_TRANSLATE_NOOP("Desk", "Another Worklist uses the same data")),
    "storage.corrupt": sentence(QT_TRANSLATE_NOOP("Desk", "A file of Worklist's data is damaged")),
    GONE: sentence(QT_TRANSLATE_NOOP("Desk", "A file of Worklist's data was taken away")),
    "storage.newer": sentence(
        QT_TRANSLATE_NOOP("Desk", "A file of Worklist's data was written by a newer version")
    ),
    "storage.failed": sentence(QT_TRANSLATE_NOOP("Desk", "A file of Worklist's data cannot be used")),
}


def title_of(code: str) -> Sentence | None:
    """What happened, for a code that may name the file before it: ``outbox.storage.full``."""
    start = code.find(STORAGE)
    return None if start < 0 else TITLES.get(code[start:])


def detail_of(code: str, file: str, aside: str) -> Sentence:
    """Where it is, and what became of it."""
    if code.endswith(GONE):
        pattern = QT_TRANSLATE_NOOP("Desk", "It was {file}. A new one was begun with what is known here.")
        return sentence(pattern, file=file)
    if aside:
        pattern = QT_TRANSLATE_NOOP(
            "Desk", "It was kept as {aside}, and a new one was begun with what is known here."
        )
        return sentence(pattern, aside=aside)
    return sentence(QT_TRANSLATE_NOOP("Desk", "The file is {file}."), file=file)


def unkept(code: str) -> Sentence | None:
    """Why an intent was not sent, where it could not be written down first."""
    title = title_of(code)
    pattern = QT_TRANSLATE_NOOP(
        "Desk", "{problem}. It could not be kept on this computer, so it was not sent."
    )
    return None if title is None else sentence(pattern, problem=title)
