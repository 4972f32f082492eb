"""Two leads and an agent, each at a real window on a real service, want the same entry at once."""

from tests.journeys.conftest import Hall, Person
from tests.journeys.leads import asks, lead_at_work, lines, presses_send, results, sees_entries

ENTRIES = "/api/v2/routing/workbinentries"
CLAIM = {"category": "Water damage", "amount": 1284, "currency": "EUR"}


def reads(agent: Person) -> str:
    """What the agent is told of the offer that is over; empty while there is nothing to tell."""
    return " ".join(notice.detail for notice in agent.tables.notices() if notice.code.startswith("offer."))


def test_of_two_leads_and_an_agent_one_wins_and_the_others_read_who_has_it(hall: Hall) -> None:
    agent = hall.person("tomasz.wojcik")
    agent.signs_in()
    agent.goes_available()
    leads = [lead_at_work(hall, login) for login in ("dana.osei", "rafael.monteiro")]
    entry_id = hall.submit(customFields=CLAIM)
    agent.sees(lambda: agent.is_offered(entry_id))
    for lead in leads:
        sees_entries(lead, [entry_id])
    wanted = {"u-mateo-fuentes": leads[0], "u-soren-kjaer": leads[1]}
    dialogs = [asks(lead, [entry_id], to) for to, lead in wanted.items()]
    hall.service.handled.clear()
    agent.hand.click("Accept")
    for dialog in dialogs:
        presses_send(dialog)

    told = {to: results(lead)[0] for to, lead in wanted.items()}
    won = {to for to, result in told.items() if result.is_done} or {"u-tomasz-wojcik"}
    assert len(won) == 1
    holder = hall.entry(entry_id)["assignedTo"]
    assert isinstance(holder, dict)
    assert {holder["id"]} == won
    for to in told.keys() - won:
        (line,) = lines(wanted[to])
        assert f"Not changed: with {holder['name']} since " in line
    if "u-tomasz-wojcik" not in won:
        agent.sees(lambda: f"is with {holder['name']} since " in reads(agent))
    writes = [one for one in hall.service.handled if one.startswith((f"POST {ENTRIES}", f"PUT {ENTRIES}"))]
    assert len(writes) == len(dialogs) + 1, "one request for each of them, however often they pressed"
    reads_after = [one for one in hall.service.handled if one.startswith(f"GET {ENTRIES}/{entry_id}?")]
    assert len(reads_after) == 1, "the holder came with the answer: nobody had to ask, but this test"
