"""Texts of every kind: nothing from one machine, one registry, or from papers that readers do not have."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.gates.finding import Finding

FORBIDDEN = {
    r"/[w]ork/(?:main|shared)|/[r]oot/|/opt/[w]heels|/home/(?!runner\b)[a-z]+/": "a path of one machine",
    r"py[p]i\.org|python[h]osted\.org|registry\.[n]pmjs|deb\.[d]ebian\.org": "the host of a registry",
    r"artifact-?[r]egistry|\.[p]kg\.dev\b": "the host of a registry",
    r"shared/(?:design|seeds)": "a paper that readers do not have; say it here",
    r"\b(?:architecture|contract|feasibility|reliability|peers|genesys-cloud)\.md\b": (
        "a paper that readers do not have; say it here"
    ),
    r"^(?:<{7}|>{7}) ": "a conflict that was not settled",
}
PATTERNS = {re.compile(pattern, re.MULTILINE): sentence for pattern, sentence in FORBIDDEN.items()}


def check(path: Path, text: str) -> Iterator[Finding]:
    """Every such word."""
    if path == Path(__file__):
        return
    for pattern, sentence in PATTERNS.items():
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Finding(path, line, f"{found.group().strip()!r} is {sentence}")
