from desktop.core.messages import QuestionAsked
from desktop.domain.questions import DayFound, Figures, MyDay
from desktop.ui.pages.day_figures import SLOT, bars
from desktop.ui.pages.day_page import DayPage
from desktop.ui.theme.theme import Theme
from tests.ui import sample, sample_day
from tests.ui.seat import Seat, words_in


def test_the_day_is_asked_for_when_it_is_shown_and_told_with_its_age(seat: Seat, theme: Theme) -> None:
    page = DayPage(seat.bridge, theme)
    seat.window.add_page("view.day", page)
    seat.window.show_section("view.day")
    asked = [message for message in seat.given if isinstance(message, QuestionAsked)]
    assert [(message.slot, type(message.question)) for message in asked][-1:] == [(SLOT, MyDay)]
    assert sum(message.slot == SLOT for message in asked) == 1
    seat.hear(sample_day.day())
    said = words_in(page)
    for words in ("Offered: 21", "Not answered: 1", "Usual handling time: 08:42", "Lunch: 32:30"):
        assert words in said
    assert "10 h: 5 accepted, 4 done" in page.chart.accessibleName()


def test_hours_outside_of_the_usual_day_are_shown_where_there_was_work() -> None:
    late = sample.NOW.astimezone().replace(hour=22)
    found = DayFound(hours=(Figures(group={"hour": late.isoformat()}, accepted=2, completed=1),))
    shown = bars(found)
    assert [shown[0].label, shown[-1].label] == ["08", "22"]
    assert shown[-1][1:] == (2, 1)


def test_finished_work_shows_what_was_chosen_and_how_long_it_took(seat: Seat) -> None:
    seat.hear(*sample_day.done())
    seat.window.show_section("view.done")
    assert any(isinstance(message, QuestionAsked) for message in seat.given)
    model = seat.window.work.panel.model
    spoken = model.data(model.index(1), 11)
    assert "Approved with conditions" in spoken
    assert "handled in 10:00" in spoken
