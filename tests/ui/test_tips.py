"""What a tooltip shows of text that came over the wire."""

import pytest
from PySide6.QtGui import QTextDocument

from desktop.ui.widgets.tips import plain_tip

HOSTILE = '<img src="file:///etc/passwd"><b>Call</b> me'


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE * 9, "a < b & c", "two\nlines", "long " * 40, ""])
def test_row_47_a_tooltip_shows_markup_as_it_is(text: str) -> None:
    shown = plain_tip(text)
    document = QTextDocument()
    if "<" in shown:
        document.setHtml(shown)
    else:
        document.setPlainText(shown)
    assert document.toPlainText() == text
