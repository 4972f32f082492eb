from datetime import timedelta
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.notices import BRIEFLY_S, COMMAND_WORDS, WORDS, compose
from desktop.core.replay import RULES
from tests.core.bench import START

ALL_WORDS = {
    name: "X"
    for words in WORDS.values()
    for text in (words.title, words.detail)
    for _, name, _, _ in Formatter().parse(text)
    if name
}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_sentence_can_be_said(code: str) -> None:
    notice = compose(code, START, "e1", **ALL_WORDS)
    assert notice.id == f"{code}:e1"
    assert notice.title
    assert "{" not in notice.title + notice.detail


def test_every_command_has_a_word() -> None:
    assert set(COMMAND_WORDS) == set(RULES)


def test_a_brief_notice_says_when_it_ends() -> None:
    assert compose("offer.expired", START, entry="X").ends_at == START + timedelta(seconds=BRIEFLY_S)
    assert compose("link.signedOut", START).ends_at is None


@given(st.text())
def test_y39_a_name_is_only_ever_text(name: str) -> None:
    notice = compose(
        "offer.taken", START, "e1", entry=f"{{holder.__class__}}{name}", holder="{entry}", since="{why}"
    )
    assert "{holder.__class__}" in notice.detail
