"""What a desk has told the person."""

from tests.core.bench import Bench


def told(bench: Bench, code: str) -> str:
    """What a notice says, title and detail."""
    found = [notice for notice in bench.notices() if notice.code == code]
    assert len(found) == 1
    return f"{found[0].title}|{found[0].detail}"
