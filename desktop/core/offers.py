"""The offers that wait for this person's answer, and which of them have rung. Decides nothing."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

RUNG_KEPT = 1000


@dataclass
class OpenOffer:
    """One offer. ``is_ringing`` from Ring to Hush."""

    entry_id: str
    offer_id: str
    expires_at: datetime
    is_ringing: bool = False


class Offers:
    """Open offers by entry, those ``fresh`` ones not looked at yet, and the ids that have rung."""

    def __init__(self) -> None:
        self.open: dict[str, OpenOffer] = {}
        self.fresh: set[str] = set()
        self._rung: OrderedDict[str, None] = OrderedDict()

    def ring(self, offer: OpenOffer) -> bool:
        """Whether it has to ring now: the first time only."""
        if offer.offer_id in self._rung:
            return False
        self._rung[offer.offer_id] = None
        if len(self._rung) > RUNG_KEPT:
            self._rung.popitem(last=False)
        offer.is_ringing = True
        return True

    def leave_to_another(self, offer: OpenOffer) -> None:
        """Another client of this person rings for it now; should this one lead again, it rings anew."""
        self._rung.pop(offer.offer_id, None)
        self.fresh.add(offer.entry_id)
