"""What a person chose about the look. A frozen value that the settings can keep as plain words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Mode(StrEnum):
    """Which of the two themes, or that of the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much room rows and controls take."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"
    TOUCH = "touch"


@dataclass(frozen=True)
class Measures:
    """Heights in unscaled pixels."""

    row: int
    control: int
    header_row: int


MEASURES: Final = {
    Density.COMFORTABLE: Measures(row=66, control=34, header_row=34),
    Density.COMPACT: Measures(row=44, control=28, header_row=28),
    Density.TOUCH: Measures(row=76, control=44, header_row=44),
}
SCALES: Final = (90, 100, 110, 125, 150, 175, 200)


@dataclass(frozen=True)
class Appearance:
    """The whole choice. ``text_scale`` is in per cent; ``high_contrast`` None: as the computer has it."""

    mode: Mode = Mode.SYSTEM
    density: Density = Density.COMFORTABLE
    text_scale: int = 100
    high_contrast: bool | None = None
    reduced_motion: bool = False
