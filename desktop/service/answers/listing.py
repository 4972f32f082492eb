"""Lists of entities, in the ways in which they are paged."""

from typing import Any, Generic, TypeVar

from desktop.domain.record import Record

T = TypeVar("T")


class Listing(Record, Generic[T]):
    """All of them, or a page without a way on."""

    entities: tuple[T, ...]
    total: int | None = None

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """``EntryListing`` instead of ``Listing[Entry]``."""
        return f"{params[0].__name__}{cls.__name__}"


class NumberedListing(Listing[T]):
    """A page by its number."""

    page_number: int
    page_size: int
    page_count: int


class CursorListing(Listing[T]):
    """A page that says where the next one begins; without ``after`` it is the last one."""

    after: str | None = None
    count: int | None = None
    self_uri: str | None = None
    next_uri: str | None = None
