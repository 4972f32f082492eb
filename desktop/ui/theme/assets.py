"""Finds bundled fonts, icons and sounds: ``resources/`` beside the package, or inside an installed one."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]


@cache
def assets_root() -> Path:
    """The folder that holds the bundled data of this installation."""
    inside = _PACKAGE / "_resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def asset(*parts: str) -> Path:
    """The path of one bundled file; it exists in every sound installation."""
    return assets_root().joinpath(*parts)
