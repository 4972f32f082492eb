import pytest

from desktop.core import offers as module
from desktop.core.offers import Offers, OpenOffer
from tests.core.bench import START


def test_an_offer_rings_the_first_time_only() -> None:
    offers, offer = Offers(), OpenOffer("e1", "o1", START)
    assert offers.ring(offer)
    assert offer.is_ringing
    assert not offers.ring(OpenOffer("e1", "o1", START))


def test_only_so_many_ids_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RUNG_KEPT", 1)
    offers = Offers()
    assert offers.ring(OpenOffer("e1", "o1", START))
    assert offers.ring(OpenOffer("e2", "o2", START))
    assert offers.ring(OpenOffer("e1", "o1", START))
