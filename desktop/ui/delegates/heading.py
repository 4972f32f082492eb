"""What the heading of a group of rows shows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GroupHeading:
    """A heading. ``count`` rows are in the group, shown or not."""

    label: str
    count: int
    is_collapsed: bool = False
    aside: str = ""
