"""``python -m tests.gates [path …]``: the project's own rules, over all files or below some paths."""

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.gates import advisories, calls, comments, licences, markup, names, secrets, sizes, words
from tests.gates.finding import Finding, files

PYTHON_GATES = (calls.check, comments.check, markup.check, names.check, sizes.check)
LOCKED = "constraints.txt"


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def findings(paths: Sequence[str]) -> Iterator[Finding]:
    """Whatever any gate finds. Licences are judged only for the whole."""
    texts = {path: text for path in files(paths) if (text := _text(path)) is not None}
    for path, text in texts.items():
        yield from words.check(path, text)
        if path.suffix == ".py":
            tree = ast.parse(text, str(path))
            for gate in PYTHON_GATES:
                yield from gate(path, text, tree)
    yield from secrets.check([path for path in texts if path.name != LOCKED])
    if not paths:
        yield from licences.check()
        yield from advisories.check()


def main() -> int:
    """Print the findings; 1 when there are any."""
    found = sorted(set(findings(sys.argv[1:])))
    for finding in found:
        print(finding)  # noqa: T201 - this is the gates' only way to speak
    print(f"gates: {len(found)} findings" if found else "gates: all hold")  # noqa: T201 - the same
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
