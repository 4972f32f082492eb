"""Bodies that the official models can produce: each field missing, null, known, or new."""

import inspect
import re
from datetime import UTC, datetime
from functools import cache
from typing import Any

import PureCloudPlatformClientV2 as PureCloud
from hypothesis import strategies as st

from desktop.domain.record import wire_time

DEPTH = 2
_LISTED = re.compile(r"allowed_values = (\[[^\]]*\])")
_WORDS = re.compile(r'"([^"]*)"')
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)
_PLAIN: dict[str, st.SearchStrategy[Any]] = {
    "str": st.text(max_size=12),
    "int": st.integers(-(2**53), 2**53) | st.integers(0, 60),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "bool": st.booleans(),
    "datetime": st.datetimes(timezones=st.just(UTC)).map(wire_time),
    "date": st.datetimes().map(lambda at: at.date().isoformat()),
    "object": _JSON,
}
_NOW = st.just(wire_time(datetime(2026, 3, 2, 9, 0, tzinfo=UTC)))


@cache
def _model(name: str) -> Any:
    return getattr(PureCloud, name)()


@cache
def _listed(name: str, attribute: str) -> tuple[str, ...]:
    """The words that a field of a model knows; empty: any."""
    found = _LISTED.search(inspect.getsource(getattr(type(_model(name)), attribute).fset))
    return tuple(_WORDS.findall(found[1])) if found else ()


def _value(kind: str, depth: int) -> st.SearchStrategy[Any]:
    if kind.startswith("list["):
        return st.lists(_value(kind[5:-1], depth), max_size=2)
    if kind.startswith("dict("):
        return st.dictionaries(st.text(max_size=4), _value(kind[5:-1].split(", ")[1], depth), max_size=2)
    if kind in _PLAIN:
        return _PLAIN[kind]
    return bodies(kind, depth - 1) if depth else st.just({})


@cache
def bodies(name: str, depth: int = DEPTH, *, has_id: bool = True) -> st.SearchStrategy[dict[str, Any]]:
    """Of one model; an id is always there, since what has none can be named by nobody."""
    model = _model(name)
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for attribute, wire in model.attribute_map.items():
        words = _listed(name, attribute)
        kind = model.swagger_types[attribute]
        value = st.sampled_from([*words, "SOMETHING_OF_NEXT_YEAR"]) if words else _value(kind, depth)
        fields[wire] = st.none() | value
    needed = {"id": st.text(min_size=1, max_size=8)} if has_id and "id" in fields else {}
    return st.fixed_dictionaries(
        needed, optional={name: one for name, one in fields.items() if name not in needed}
    )
