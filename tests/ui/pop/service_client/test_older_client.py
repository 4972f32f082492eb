"""The client script that third parties have, from accept to Mark Done, against the bridge."""

from desktop.domain.commands import AcceptOffer, MarkDone, SaveDisposition, UpdateUserData
from desktop.domain.disposition import Disposition
from tests.ui import sample
from tests.ui.pop.conftest import Site
from tests.ui.pop.service_client.conftest import Workplace
from tests.ui.pop.service_client.scripts import script

OFFERED = "FRD-118"
JOURNEY = """
const { agent, interaction, media, system, configuration } = window.genesys.wwe.service;
const steps = [];
const no = (e) => document.title = "no: " + (e.errorMessage || e);
const told = [];
service.subscribe(["interaction", "markdone"], (message) => {
  told.push(message.data.eventType);
  if (message.event === "markdone") document.title = steps.concat(told).join(" ");
});
const finish = (id) => interaction.markdone(id, () => steps.push("done"), no);
const write = (id) => interaction.setUserData(id, { Outcome: "genuine" }, () =>
  interaction.setUserData(id, { DispositionCode: "approved" }, () => {
    steps.push("written");
    finish(id);
  }, no), no);
const begin = (id) => interaction.accept(id, () => { steps.push("accepted"); write(id); }, no);
agent.get((me) => {
  steps.push(me.username);
  media.getMediaByName("workitem", ({ name }) => {
    steps.push(name);
    interaction.getInteractions(({ interactions: [own] }) => {
      steps.push(own.state);
      begin(own.interactionId);
    }, no);
  }, no);
}, no);
"""


def test_from_accept_to_mark_done(workplace: Workplace, site: Site) -> None:
    workplace.bring(sample.put(sample.offer_row(OFFERED)))
    site.page("/crm", script(JOURNEY))
    workplace.open(OFFERED, "/crm")
    workplace.wait_for_title(
        "rosa.nyberg workitem INVITED accepted written done ACCEPTED ACCEPTED ACCEPTED COMPLETED MARKDONE"
    )
    assert workplace.commands() == [
        AcceptOffer(entry_id=OFFERED, offer_id=f"o-{OFFERED}"),
        UpdateUserData(entry_id=OFFERED, user_data={"Outcome": "genuine"}),
        SaveDisposition(entry_id=OFFERED, disposition=Disposition(code="approved")),
        MarkDone(entry_id=OFFERED, disposition=Disposition(code="approved")),
    ]
    assert all(intent.by_page for intent in workplace.intents)
