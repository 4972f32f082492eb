"""Makes the sounds in ``resources/sounds``: soft sine tones, short, none of them recorded from anywhere.

Run it again after a change: ``.venv/bin/python packaging/make_sounds.py``.
"""

import math
import struct
import wave
from pathlib import Path
from typing import NamedTuple

RATE = 44_100
PEAK = 0.32  # about -18 LUFS for tones this short
ATTACK_S = 0.012
SOUNDS = Path(__file__).resolve().parent.parent / "resources" / "sounds"


class Note(NamedTuple):
    """A tone: when it begins, how high, how long until it has died away, and its share of the peak."""

    at_s: float
    hertz: float
    lasts_s: float
    share: float = 1.0


RECIPES = {
    "offer": (Note(0.0, 659.26, 0.34), Note(0.16, 880.0, 0.46)),
    "withdrawn": (Note(0.0, 349.23, 0.30, 0.7), Note(0.12, 293.66, 0.36, 0.6)),
    "refused": (Note(0.0, 196.0, 0.28, 0.9),),
}


def samples(notes: tuple[Note, ...]) -> list[float]:
    """The notes, mixed, between -1 and 1."""
    length_s = max(note.at_s + note.lasts_s for note in notes)
    mixed = [0.0] * math.ceil(length_s * RATE)
    for note in notes:
        start = int(note.at_s * RATE)
        for index in range(int(note.lasts_s * RATE)):
            at_s = index / RATE
            rise = min(1.0, at_s / ATTACK_S)
            fall = (1 - at_s / note.lasts_s) ** 2.2
            turn = 2 * math.pi * note.hertz * at_s
            tone = math.sin(turn) + 0.22 * math.sin(2 * turn)
            mixed[start + index] += PEAK * note.share * rise * fall * tone
    return mixed


def write(name: str, notes: tuple[Note, ...]) -> Path:
    """One WAV file, 16 bit, mono."""
    path = SOUNDS / f"{name}.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        clipped = (max(-1.0, min(1.0, value)) for value in samples(notes))
        out.writeframes(b"".join(struct.pack("<h", round(value * 32_767)) for value in clipped))
    return path


def main() -> None:
    """Write them all."""
    for name, notes in RECIPES.items():
        write(name, notes)


if __name__ == "__main__":
    main()
