"""The short form of ``python -m tests.fuzz``: the corpus, some changes of it, and any bytes at all."""

import json
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.fuzz.mutation import NAMES, inputs
from tests.fuzz.targets import TARGETS

ANY_JSON: SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


def test_each_reader_has_its_corpus() -> None:
    assert sorted(TARGETS) == NAMES


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_row_39_no_change_of_the_corpus_breaks_a_reader(target: str) -> None:
    for data in islice(inputs(target, seed=7), 400):
        TARGETS[target](data)


@pytest.mark.parametrize("target", sorted(TARGETS))
@given(data=st.binary(max_size=300) | ANY_JSON.map(lambda value: json.dumps(value).encode()))
def test_row_39_no_bytes_break_a_reader(target: str, data: bytes) -> None:
    TARGETS[target](data)
