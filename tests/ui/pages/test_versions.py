import re
import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qVersion

from desktop.ui.pages import versions

NUMBER = r"\d+(\.\d+)+"


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    versions.engine_versions.cache_clear()
    yield
    versions.engine_versions.cache_clear()


def test_row_48_the_patch_level_of_the_engine_is_told() -> None:
    told = dict(versions.versions())
    assert re.fullmatch(rf"{NUMBER}, patched to {NUMBER}", told["Chromium"])
    assert (told["Qt"], told["SQLite"]) == (qVersion(), sqlite3.sqlite_version)


def test_row_48_an_edition_without_an_engine_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "ENGINE", "PySide6.NotInThisEdition")
    assert "Not in this edition" in dict(versions.versions())["Chromium"]
