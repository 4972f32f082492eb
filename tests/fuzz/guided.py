"""A target under Atheris: what reaches new lines is kept and changed further. Only where it is installed."""

import shutil
import sys
from pathlib import Path

import atheris

from tests.fuzz.mutation import LONGEST, PIECES, corpus
from tests.gates.finding import PROJECT

with atheris.instrument_imports(include=["desktop"]):
    from tests.fuzz.targets import TARGETS

PLACE = PROJECT / "build" / "fuzz"


def _begun(folder: Path, target: str) -> Path:
    """Our corpus, for Atheris to add to."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number, data in enumerate(corpus(target)):
        (folder / str(number)).write_bytes(data)
    return folder


def _dictionary(file: Path) -> Path:
    words = ("".join(f"\\x{byte:02x}" for byte in piece) for piece in PIECES if len(piece) <= 64)
    file.write_text("".join(f'"{word}"\n' for word in words), encoding="ascii")
    return file


def run(target: str, seconds: float, seed: int) -> None:
    """Ends the process: with 0, or with the input that broke it in ``build/fuzz``."""
    folder = _begun(PLACE / f"{target}-corpus", target)
    words = {
        "max_total_time": int(seconds),
        "max_len": LONGEST,
        "seed": seed,
        "dict": _dictionary(PLACE / "pieces.txt"),
        "artifact_prefix": f"{PLACE / target}-",
    }
    options = [f"-{word}={value}" for word, value in words.items()]
    atheris.Setup([sys.argv[0], str(folder), *options], TARGETS[target])
    atheris.Fuzz()
