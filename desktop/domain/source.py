"""What a person's command came from: the person, or something that acted in their name."""

from enum import StrEnum


class Source(StrEnum):
    """``page``: a third party's page inside the desktop; ``rule``: an automatism of the person's own.

    The one who is signed in answers for all three; it only tells what they did from what was done for them.
    """

    PERSON = "person"
    PAGE = "page"
    RULE = "rule"
