"""Lists that are paged by number, and narrowed by name or id, as the platform's own programs ask for them."""

import json
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from typing import Annotated, Literal

from fastapi import Query, Response

from desktop.domain.record import JsonObject
from desktop.service.wire import page

PageNumber = Annotated[int, Query(alias="pageNumber", ge=1, le=10_000)]
PageSize = Annotated[int | None, Query(alias="pageSize", ge=1, le=500)]
Order = Annotated[
    Literal["asc", "desc", "ascending", "descending", "ASC", "DESC"] | None, Query(alias="sortOrder")
]


class Numbered:
    """A dependency: which page of which entities. Without a page size all come at once."""

    def __init__(
        self,
        page_number: PageNumber = 1,
        page_size: PageSize = None,
        name: Annotated[str | None, Query(max_length=200)] = None,
        ids: Annotated[list[str] | None, Query(alias="id", max_length=100)] = None,
        sort_order: Order = None,
    ) -> None:
        self.page_number = page_number
        self.page_size = page_size
        self._name = name.casefold() if name else None
        self._ids = {one for asked in ids or () for one in asked.split(",")}
        self._order = (sort_order or "").lower()[:3]

    def narrowed(self, bodies: Iterable[JsonObject]) -> list[JsonObject]:
        """Those that are asked for, in their order or by name; ``*`` in a name stands for anything."""
        found = [one for one in bodies if self._is_wanted(one)]
        if self._order:
            found.sort(key=_name_of, reverse=self._order == "des")
        return found

    def answer(
        self, bodies: Iterable[JsonObject], told: Callable[[str], JsonObject] | None = None
    ) -> Response:
        """One page. ``told``: the whole of an entity by its id, worked out for this page only."""
        found = self.narrowed(bodies)
        size = self.page_size or max(1, len(found))
        start = (self.page_number - 1) * size
        return page(
            [json.dumps(told(str(one["id"])) if told else one) for one in found[start : start + size]],
            pageNumber=self.page_number,
            pageSize=size,
            total=len(found),
            pageCount=-(-len(found) // size),
        )

    def _is_wanted(self, body: JsonObject) -> bool:
        name = _name_of(body)
        return (not self._ids or body["id"] in self._ids) and (
            self._name is None or name == self._name or fnmatchcase(name, self._name)
        )


def _name_of(body: JsonObject) -> str:
    return str(body.get("name", "")).casefold()
