"""Modules and functions stay small enough to be read in one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.gates.finding import Finding

MODULE_LINES = 300
FUNCTION_LINES = 40


def check(path: Path, text: str, tree: ast.Module) -> Iterator[Finding]:
    """Whatever is longer than it may be."""
    lines = text.count("\n")
    if lines > MODULE_LINES:
        yield Finding(path, lines, f"the module has {lines} lines; split it by noun at {MODULE_LINES}")
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = function_lines(node)
            if length > FUNCTION_LINES:
                yield Finding(path, node.lineno, f"{node.name} has {length} lines; at most {FUNCTION_LINES}")


def function_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From ``def`` to the end, without the docstring."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        length -= (first.end_lineno or first.lineno) - first.lineno + 1
    return length
