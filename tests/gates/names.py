"""Names say what a thing is; some say only that nobody knew."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.gates.finding import Finding

EMPTY_MODULES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"})


def check(path: Path, _text: str, tree: ast.Module) -> Iterator[Finding]:
    """Modules and functions with empty names."""
    if EMPTY_MODULES & {path.stem, path.parent.name}:
        yield Finding(path, 1, f"{path.stem} says nothing; name the module after what lives in it")
    inherited = {
        id(member)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.bases
        for member in node.body
    }
    for node in ast.walk(tree):
        if id(node) in inherited:
            continue  # the base may have given the name
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("get_"):
            yield Finding(path, node.lineno, f"{node.name}: say what it returns, or find_ when it may fail")
