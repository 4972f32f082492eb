"""The order of dispositions: favourites, the last used, the rest; and only those that fit the type."""

from desktop.core.changes import Put, TableName
from desktop.domain.disposition import DispositionCode
from desktop.ui.panels.chosen_codes import ChosenCodes
from desktop.ui.panels.disposition import DispositionBox
from tests.ui import entry_sample, sample
from tests.ui.seat import Seat

CODES = tuple(DispositionCode(code=name, label=name.title(), path=("Card", "Fraud")) for name in "abcdefg")


def order(used: ChosenCodes) -> str:
    return "".join(code.code for code in used.in_order(CODES))


def shown(box: DispositionBox) -> list[str]:
    return [box.choices.code_at(row) for row in range(box.choices.rowCount())]


def test_favourites_come_first_then_the_last_three_and_the_next_run_knows_them() -> None:
    kept: dict[str, str] = {}
    memory = (lambda name: kept.get(name, ""), kept.__setitem__)
    used = ChosenCodes(*memory)
    assert order(used) == "abcdefg"
    for code in "gfedb":
        used.use(code)
    used.mark("g")
    used.mark("c")
    assert order(used) == "gcbdeaf"
    assert order(ChosenCodes(*memory)) == "gcbdeaf"
    used.mark("g")
    assert order(used) == "cbdeafg"


def test_y47_only_what_fits_the_type_is_shown_and_the_star_marks_a_favourite(seat: Seat) -> None:
    fits = DispositionCode(code="fits", label="Fits", workitem_types=("mortgage",))
    other = DispositionCode(code="other", label="Other", workitem_types=("card",))
    bins = tuple(
        one.model_copy(update={"dispositions": (*one.dispositions, fits, other)})
        for one in sample.catalogue().workbins
    )
    seat.hear(Put(TableName.CATALOGUE, "catalogue", sample.catalogue().model_copy(update={"workbins": bins})))
    seat.window.work.panel.list.go_to(entry_sample.ENTRY)
    detail = seat.window.work.detail
    assert shown(detail.footer.box) == ["approved", "incomplete", "rejected", "fits"]
    assert not detail.footer.box.star.isVisible()
    detail.footer.box._choose("fits")
    detail.footer.box.star.click()
    assert shown(detail.footer.box)[0] == "fits"
    assert seat.kept["disposition.favourites"] == "fits"
    detail.drafts._timer.stop()
