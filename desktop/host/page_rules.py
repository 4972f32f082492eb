"""The administrator's own screen pops: a TOML file with one ``[[page]]`` each, named by the policy.

As with the policy itself, a file that cannot be read stops the program and says what is wrong in it.
"""

import json
import tomllib
from pathlib import Path

from pydantic import ValidationError

from desktop.domain.errors import Malformed
from desktop.domain.workbin import ScreenPop

_KNOWN = frozenset(ScreenPop.model_fields)


def read_page_rules(place: str) -> tuple[ScreenPop, ...]:
    """The pages of the file; none where no file is named."""
    if not place:
        return ()
    try:
        parsed = tomllib.loads(Path(place).read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise Malformed(f"The screen pops {place} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise Malformed(f"The screen pops {place} cannot be read: {error}.", "Correct it.") from error
    pages = parsed.pop("page", [])
    if parsed or not isinstance(pages, list):
        raise Malformed(f"{place} may only hold tables called [[page]].", "Correct it.")
    return tuple(_page(place, number, page) for number, page in enumerate(pages, start=1))


def _page(place: str, number: int, page: object) -> ScreenPop:
    if isinstance(page, dict) and (unknown := sorted(set(page) - _KNOWN)):
        raise Malformed(f"Page {number} of {place} sets {unknown[0]}, which does not exist.", "Correct it.")
    try:
        return ScreenPop.model_validate_json(json.dumps(page, default=str))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Malformed(f"Page {number} of {place}: {where}: {first['msg']}.", "Correct it.") from None
