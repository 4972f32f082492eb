"""Where the program's own data files are: beside the package in the tree, inside it once installed."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def resources_root() -> Path:
    """The folder of all data files that belong to the program."""
    inside = PACKAGE / "_resources"
    return inside if inside.is_dir() else PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """One data file or folder of ours by its place, for example ``resource("fonts", "inter.ttf")``."""
    return resources_root().joinpath(*parts)
