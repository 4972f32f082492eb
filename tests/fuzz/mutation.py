"""Inputs made from a small corpus: cut, doubled, crossed with each other, and seeded with awkward pieces."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

CORPUS = Path(__file__).parent / "corpus"
NAMES = sorted(file.stem for file in CORPUS.glob("*.json"))
LONGEST = 20_000
PIECES = (
    b"\x00", b"\r\n", b"\xff\xfe", b"\\", b"@", b"%2e", b"%00", b'"', b"{", b"}", b"[" * 300, b"null",
    b"true", b"-1", b"1e999", b"NaN", b"9" * 60, b"..", b"//", b":", b"\\ud800",
    "\u202e\u3002\uff0e".encode(), b"'",
)  # fmt: skip


def corpus(target: str) -> list[bytes]:
    """What is kept of a target: ordinary inputs, and those that have hurt somebody."""
    texts: list[str] = json.loads((CORPUS / f"{target}.json").read_text(encoding="utf-8"))
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def _place(data: bytes, chance: Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytes, chance: Random, _: list[bytes]) -> bytes:
    place = _place(data, chance)
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _insert(data: bytes, chance: Random, _: list[bytes]) -> bytes:
    place = _place(data, chance)
    return data[:place] + chance.choice(PIECES) + data[place:]


def _cut(data: bytes, chance: Random, _: list[bytes]) -> bytes:
    first, last = sorted((_place(data, chance), _place(data, chance)))
    return data[:first] + data[last:]


def _double(data: bytes, chance: Random, _: list[bytes]) -> bytes:
    first, last = sorted((_place(data, chance), _place(data, chance)))
    return data[:last] + data[first:last] * chance.randrange(1, 4) + data[last:]


def _cross(data: bytes, chance: Random, known: list[bytes]) -> bytes:
    other = chance.choice(known)
    return data[: _place(data, chance)] + other[_place(other, chance) :]


CHANGES: tuple[Callable[[bytes, Random, list[bytes]], bytes], ...] = (_flip, _insert, _cut, _double, _cross)


def inputs(target: str, seed: int) -> Iterator[bytes]:
    """The corpus, then changes of it for ever; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    known = corpus(target)
    yield from known
    while True:
        data = chance.choice(known)
        for _ in range(chance.randrange(1, 6)):
            data = chance.choice(CHANGES)(data, chance, known)[:LONGEST]
        yield data
