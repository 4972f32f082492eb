import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.insights.csv_text import csv_bytes, safe_cell
from desktop.ui.insights.saving import write_file

FULL_WIDTH = "\N{FULLWIDTH EQUALS SIGN}1+1"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =cmd|' /C calc'!A0",
        "'=1",
        '"=1',
        "\N{FULLWIDTH EQUALS SIGN}1+1",
        "\n@x",
    ],
)
def test_a_text_that_could_be_a_formula_is_only_text(text: str) -> None:
    assert str(safe_cell(text)).startswith("'")


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert [safe_cell(cell) for cell in (-5, 0.4, None, "", "plain")] == [-5, 0.4, "", "", "plain"]


@given(st.lists(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])), min_size=1))
def test_what_is_written_is_what_is_read(cells: list[str]) -> None:
    text = csv_bytes(["head"], [cells]).decode("utf-8-sig")
    _head, row = csv.reader(io.StringIO(text, newline=""))
    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]


def test_a_file_that_cannot_be_written_is_told_with_the_reason(tmp_path: Path) -> None:
    good = tmp_path / "figures.csv"
    assert str(good) in write_file(good, b"a,b")
    assert good.read_bytes() == b"a,b"
    assert "Not saved" in write_file(tmp_path / "missing" / "figures.csv", b"a,b")
