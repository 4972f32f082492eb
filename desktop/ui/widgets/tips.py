"""Tooltips: plain text always, because much of what they show came over the wire and Qt guesses markup."""

from html import escape

_ONE_LINE = 100


def plain_tip(text: str) -> str:
    """Text that a tooltip shows as it is; what is long is broken into lines, as markup would be."""
    if len(text) <= _ONE_LINE and "<" not in text:
        return text
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
