from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.effects import PopPage
from desktop.core.pop import PopPolicy, address
from desktop.core.pop_rules import pages_of
from desktop.domain.commands import AcceptOffer
from desktop.domain.record import JsonValue, NamedRef
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import LaunchScope, ScreenPop
from desktop.domain.workitem import WorkitemType
from tests.core.bench import catalogue, entry, make_bench, offered

OVERRIDE = {"overrideKey": "Other, GTR_3rdPartyIntegration"}


def rule(name: str = "crm", **asks: Any) -> ScreenPop:
    url = asks.pop("url", "https://crm.example/$Entry.Id$")
    return ScreenPop(id=name, label=name.upper(), url=url, **asks)


def organisation(*rules: ScreenPop, of_type: tuple[ScreenPop, ...] = ()) -> Catalogue:
    made = catalogue(screen_pops=rules)
    me = made.me.model_copy(update={"groups": (NamedRef(id="g1", name="Loans desk"),)})
    loan = WorkitemType(id="loan", name="Loan", screen_pops=of_type)
    return made.model_copy(update={"me": me, "workitem_types": (loan,)})


def ids(where: Catalogue, *of_admin: ScreenPop, key: str = "overrideKey", **fields: Any) -> list[str]:
    policy = PopPolicy(rules=of_admin, override_key=key)
    return [found.id for found in pages_of(entry("e1", **fields), where, policy)]


@pytest.mark.parametrize(
    ("asks", "fits"),
    [
        ({}, True),
        ({"workbins": ("loans",)}, True),
        ({"workbins": ("claims",)}, False),
        ({"workitem_types": ("loan",)}, True),
        ({"workitem_types": ("claim",)}, False),
        ({"media_types": ("workitem", "email")}, True),
        ({"media_types": ("email",)}, False),
        ({"people": ("anna",)}, True),
        ({"people": ("agent-1",)}, True),
        ({"people": ("bert",)}, False),
        ({"groups": ("g1",)}, True),
        ({"groups": ("Loans desk",)}, True),
        ({"groups": ("g2",)}, False),
        ({"only_for": "GTR_3rdPartyIntegration"}, True),
        ({"only_for": "Third"}, False),
        ({"workbins": ("loans",), "media_types": ("email",)}, False),
    ],
)
def test_a_rule_asks_for_what_there_has_to_be(asks: dict[str, Any], fits: bool) -> None:
    found = ids(organisation(rule(**asks)), workitem_type_id="loan", user_data=OVERRIDE)
    assert found == (["crm"] if fits else [])


def test_the_most_specific_rules_decide_alone() -> None:
    where = organisation(
        rule("all"),
        rule("group", groups=("g1",)),
        rule("person", people=("anna",)),
        rule("one", only_for="L"),
    )
    assert ids(where, user_data={"overrideKey": "L"}) == ["one"]
    assert ids(where) == ["person"]
    assert ids(organisation(rule("all"), rule("group", groups=("g1",)))) == ["group"]
    assert ids(organisation(rule("all"), rule("group", groups=("g2",)))) == ["all"]


def test_workbin_type_and_administrator_add_up_and_the_last_of_an_id_wins() -> None:
    where = organisation(rule("crm"), of_type=(rule("kyc"),))
    admin = (rule("audit"), rule("crm", url="https://other.example/"))
    policy = PopPolicy(rules=admin)
    found = pages_of(entry("e1", workitem_type_id="loan"), where, policy)
    assert [page.id for page in found] == ["crm", "kyc", "audit"]
    assert found[0].url == "https://other.example/"


@pytest.mark.parametrize(
    "value", [None, 7, "", ["GTR_3rdPartyIntegration"], {"a": 1}, "gtr_3rdpartyintegration"]
)
def test_only_a_name_among_the_override_keys_opens_the_pages_of_workitems(value: JsonValue) -> None:
    assert ids(organisation(rule(only_for="GTR_3rdPartyIntegration")), user_data={"overrideKey": value}) == []


def test_both_names_are_the_administrators() -> None:
    where = organisation(rule(only_for="OurCrm"))
    assert ids(where, key="popKey", user_data={"popKey": "OurCrm"}) == ["crm"]
    assert ids(where, user_data={"popKey": "OurCrm"}) == []


@given(st.dictionaries(st.text(), st.text()), st.dictionaries(st.text(), st.text()))
def test_no_event_brings_a_rule(user_data: dict[str, str], fields: dict[str, str]) -> None:
    known = {"crm", "audit"}
    given_ = {**user_data, "overrideKey": "L", "screenPops": '[{"id":"x","url":"https://evil.example"}]'}
    where = organisation(rule("crm", only_for="L"))
    assert set(ids(where, rule("audit"), user_data=given_, custom_fields=fields)) <= known


VALUE = st.text() | st.sampled_from(
    [
        "@evil.example",
        "//evil.example",
        "https://evil.example",
        "..",
        "%0d%0a",
        '"><script>',
        "\\\\h\\x",
        ":8",
    ]
)


@given(VALUE, VALUE, VALUE)
def test_no_value_of_any_field_moves_the_site(title: str, customer: str, attached: str) -> None:
    codes = (
        "$Workitem.Title$/$Contact.FullName$?a=$AttachedData.a$&b=$Contact.LastName$#$Interaction.MainParty$"
    )
    where = entry("e1", title=title, customer=customer, user_data={"a": attached})
    url, problem = address(
        f"https://crm.example/{codes}", where, catalogue().me, PopPolicy(hosts=("crm.example",))
    )
    assert url.startswith("https://crm.example/") or problem


def test_pages_with_one_launch_key_open_once_and_again_when_asked_for() -> None:
    pops = (
        rule("crm", launch_key="customer-$AttachedData.id$"),
        rule("crm2", launch_key="customer-$AttachedData.id$"),
        rule("kyc", launch_key="kyc-$AttachedData.id$"),
        rule("odd", launch_key="$No.Such$"),
    )
    bench = make_bench(offered(user_data={"id": "7"}), catalogue=catalogue(screen_pops=pops))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2, user_data={"id": "7"}))
    assert [effect.pop_id for effect in bench.all_asked(PopPage)] == ["crm", "kyc", "odd"]


def test_the_organisations_pages_come_with_every_workbin_and_give_way_to_nearer_ones() -> None:
    where = organisation(rule("crm"), of_type=(rule("kyc"),))
    wide = (rule("crm", url="https://wide.example/"), rule("kyc"), rule("news"))
    where = where.model_copy(update={"screen_pops": wide})
    found = pages_of(entry("e1", workitem_type_id="loan"), where, PopPolicy())
    assert [(page.id, page.url) for page in found] == [
        ("crm", "https://crm.example/$Entry.Id$"),
        ("kyc", "https://crm.example/$Entry.Id$"),
        ("news", "https://crm.example/$Entry.Id$"),
    ]
    elsewhere = pages_of(entry("e1", workbin_id="other"), where, PopPolicy())
    assert next((page.id, page.url) for page in elsewhere) == ("crm", "https://wide.example/")


@pytest.mark.parametrize("place", range(4))
def test_wherever_a_rule_is_kept_workitem_comes_before_person_before_group_before_everybody(
    place: int,
) -> None:
    levels = [
        rule("one", only_for="L"),
        rule("person", people=("anna",)),
        rule("group", groups=("g1",)),
        rule("all"),
    ]
    for best, expected in enumerate(levels):
        kept: list[tuple[ScreenPop, ...]] = [(), (), (), ()]
        for number, known in enumerate(levels[best:]):
            kept[(place + number) % 4] += (known,)
        where = organisation(*kept[0], of_type=kept[1]).model_copy(update={"screen_pops": kept[2]})
        named = entry("e1", workitem_type_id="loan", user_data={"overrideKey": "L"})
        found = pages_of(named, where, PopPolicy(rules=kept[3]))
        assert [page.id for page in found] == [expected.id]


def test_a_key_for_the_whole_desktop_is_handed_on_and_a_key_of_an_entry_is_not() -> None:
    pops = (
        rule("crm", launch_key="customer-$AttachedData.id$", launch_scope=LaunchScope.DESKTOP),
        rule("kyc", launch_key="kyc-$AttachedData.id$"),
        rule("news", launch_scope=LaunchScope.DESKTOP),
    )
    bench = make_bench(offered(user_data={"id": "7"}), catalogue=catalogue(screen_pops=pops))
    key = bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1"))
    bench.confirm(key, entry("e1", 2, user_data={"id": "7"}))
    keys = {effect.pop_id: effect.shared_key for effect in bench.all_asked(PopPage)}
    assert keys == {"crm": "customer-7", "kyc": "", "news": ""}
