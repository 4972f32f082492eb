"""Comments that switch a checker off say why, and none promises to finish something later."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.gates.finding import Finding

# Written in two halves, so that this file does not find itself.
MARKER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
NOQA = re.compile(r"#\s*noqa\b(?P<codes>:\s*[A-Z]+[0-9]+(?:,\s*[A-Z]+[0-9]+)*)?(?P<reason>.*)", re.IGNORECASE)
IGNORE = re.compile(r"#\s*type:\s*ignore(?P<codes>\[[^]]+\])?(?P<reason>.*)")
WORDS = re.compile(r"[A-Za-z]{2,}.*\s\S*[A-Za-z]{2,}")


def check(path: Path, text: str, _tree: ast.Module) -> Iterator[Finding]:
    """Every comment of those kinds."""
    if not any(pattern.search(text) for pattern in (MARKER, NOQA, IGNORE)):
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            for sentence in judge(token.string):
                yield Finding(path, token.start[0], sentence)


def judge(comment: str) -> Iterator[str]:
    """What is wrong with one comment."""
    if MARKER.search(comment):
        yield "do it now, or open an issue"
    for pattern, name in ((NOQA, "noqa"), (IGNORE, "type: ignore")):
        found = pattern.search(comment)
        if found is None:
            continue
        if not found["codes"]:
            yield f"{name} without saying which rule"
        elif not WORDS.search(found["reason"]):
            yield f"{name} without a reason in words"
