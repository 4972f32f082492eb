"""Lists that are paged by a cursor; ``expands`` is taken and changes nothing, since names are always told."""

import json
from collections.abc import Sequence
from typing import Annotated

from fastapi import Query, Response

from desktop.domain.record import JsonObject
from desktop.service.numbered import Order
from desktop.service.wire import page

Expands = Annotated[list[str] | None, Query(alias="expands", max_length=50)]


class Cursored:
    """A dependency: which page. ``after`` is what the page before said."""

    def __init__(
        self,
        after: Annotated[str | None, Query(pattern=r"^\d{1,9}$")] = None,
        page_size: Annotated[int, Query(alias="pageSize", ge=1, le=200)] = 25,
        sort_order: Order = None,
        expands: Expands = None,
    ) -> None:
        self._start = int(after or 0)
        self._size = page_size
        self._is_reversed = (sort_order or "").lower().startswith("desc")
        self._expands = expands

    def answer(self, bodies: Sequence[JsonObject], uri: str) -> Response:
        """One page."""
        ordered = list(reversed(bodies)) if self._is_reversed else list(bodies)
        end = self._start + self._size
        next_uri = f"{uri}?after={end}&pageSize={self._size}"
        more = {"after": str(end), "nextUri": next_uri} if end < len(ordered) else {}
        return page([json.dumps(one) for one in ordered[self._start : end]], selfUri=uri, **more)
