"""What a gate finds, and which files it looks at."""

import ast
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that must not be so."""

    path: Path
    line: int
    sentence: str

    def __str__(self) -> str:
        place = self.path.relative_to(PROJECT) if self.path.is_relative_to(PROJECT) else self.path
        return f"{place}:{self.line}: {self.sentence}"


def files(paths: Sequence[str] = ()) -> list[Path]:
    """What git keeps; below the given paths also what it will keep once it is added."""
    untracked = ["--others", "--exclude-standard"] if paths else []
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", *untracked, "--", *paths],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = (PROJECT / name for name in listed.stdout.split("\0") if name)
    return sorted(path for path in found if path.is_file())


def last_name(node: ast.expr) -> str:
    """``c`` of ``a.b.c``; empty for what has no name."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""
