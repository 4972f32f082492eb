"""Tables as text for spreadsheets. What came over the wire can never become a formula there."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

Cell = str | int | float | None
_STARTS_FORMULA = "=+-@\t\r"


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The file, with a byte order mark: without one, spreadsheets take UTF-8 for something else."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([safe_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def safe_cell(cell: Cell) -> str | int | float:
    """A number as it is; a text that a spreadsheet would reckon with gets an apostrophe before it."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    plain = cell.replace("\x00", "")
    # Also behind blanks, and in the full width forms that spreadsheets read as the plain ones.
    first = unicodedata.normalize("NFKC", plain.lstrip(" \n\ufeff\u200b'\"")[:1])
    is_formula = first != "" and first in _STARTS_FORMULA
    return f"'{plain}" if is_formula else plain
