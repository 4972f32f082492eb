"""Each row of the figures about attacks and failures has a test of its number."""

import ast
import re
from collections.abc import Iterator

from tests.gates.finding import PROJECT

ROWS = {*range(27, 41), *range(44, 49)}
_NAME = re.compile(r"test_row((?:_\d+)+)_")


def shown() -> Iterator[int]:
    """The numbers in the names of all tests."""
    for file in (PROJECT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (found := _NAME.match(node.name)):
                yield from map(int, found[1].strip("_").split("_"))


def test_no_row_is_without_a_test() -> None:
    assert not ROWS - set(shown())
