from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.pop import PopPolicy, _find_site_problem, _is_listed, address, find_problem
from desktop.domain.agent import Agent
from desktop.domain.record import JsonValue
from tests.core.bench import entry

ANNA = Agent(id="a1", login="anna", name="Anna Larsen")
POLICY = PopPolicy(hosts=("crm.example", "*.wide.example"))
LOCAL = PopPolicy(hosts=("127.0.0.1", "[::1]"), constants={"Demo.Url": "http://127.0.0.1:8123/"})


def filled(template: str, policy: PopPolicy = POLICY, **fields: Any) -> str:
    return address(template, entry("e1", **fields), ANNA, policy).url


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("$Interaction.Id$", "conv-7"),
        ("$Entry.Id$", "e1"),
        ("$Workitem.Id$", "w9"),
        ("$Workitem.ExternalId$", "X%2F1"),
        ("$Workitem.Title$", "Title%20e1"),
        ("$Workitem.Customer$", "Zo%C3%AB"),
        ("$Workbin.Id$", "loans"),
        ("$Workbin.Name$", "Loans"),
        ("$Agent.Id$", "a1"),
        ("$Agent.UserName$", "anna"),
        ("$Agent.Name$", "Anna%20Larsen"),
        ("$AttachedData.case no$", "4%201"),
        ("$AttachedData.absent$", ""),
        ("$CustomField.amount$", "12.5"),
        ("$CustomField.urgent$", "true"),
        ("$CustomField.tags$", "%5B%22a%22%2C1%5D"),
    ],
)
def test_a_code_is_filled_in(code: str, expected: str) -> None:
    url = filled(
        f"https://crm.example/x?v={code}",
        conversation_id="conv-7",
        workitem_id="w9",
        external_id="X/1",
        customer="Zoë",
        user_data={"case no": "4 1"},
        custom_fields={"amount": 12.5, "urgent": True, "tags": ["a", 1]},
    )
    assert url == f"https://crm.example/x?v={expected}"


def test_an_entry_without_a_conversation_is_its_own_interaction() -> None:
    assert filled("https://crm.example/$Interaction.Id$") == "https://crm.example/e1"


def test_the_demos_address_is_a_constant_of_the_rule() -> None:
    assert filled("$Demo.Url$/crm/?e=$Entry.Id$", LOCAL) == "http://127.0.0.1:8123/crm/?e=e1"


def test_the_rules_own_words_are_encoded_where_they_must_be() -> None:
    assert filled("https://crm.example/akte für/$Entry.Id$") == "https://crm.example/akte%20f%C3%BCr/e1"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("https://$AttachedData.host$/x", "choose the site"),
        ("$AttachedData.url$", "choose the site"),
        ("https://crm.example:$AttachedData.port$/", "choose the site"),
        ("$AttachedData.scheme$://crm.example/", "choose the site"),
        ("https://crm.example/$Nobody.Knows$", "does not exist"),
        ("$Demo.Url$/x", "choose the site"),
    ],
)
def test_y42_a_broken_rule_says_so(template: str, words: str) -> None:
    result = address(template, entry(user_data={"url": "https://crm.example"}), ANNA, POLICY)
    assert not result.url
    assert words in result.problem


@pytest.mark.parametrize(
    "url",
    [
        "https://crm.example/",
        "https://CRM.example/x",
        "https://crm.example",
        "https://crm.example:8443/a?b=c#d",
        "https://a.wide.example/",
        "https://a.b.wide.example/%2Fx",
        "https://crm.example/a..b/...",
    ],
)
def test_row_27_what_is_listed_may_be_opened(url: str) -> None:
    assert find_problem(url, POLICY) == ""


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://[::1]:80/x", "https://127.0.0.1/"])
def test_this_computer_may_be_opened_without_tls_when_it_is_listed(url: str) -> None:
    assert find_problem(url, LOCAL) == ""
    assert find_problem(url, POLICY)


@pytest.mark.parametrize(
    "url",
    [
        "http://crm.example/",
        "ftp://crm.example/",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " java\tscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ms-msdt:/id",
        "\\\\server\\share",
        "//crm.example/",
        "https:crm.example",
        "https:/crm.example/",
        "https:///crm.example/",
        "https://",
        "https://@crm.example/",
        "https://crm.example@evil.example/",
        "https://user:pw@crm.example/",
        "https://evil.example\\@crm.example/",
        "https://crm.example\\@evil.example/",
        "https://crm.example%2eevil.example/",
        "https://crm.example%00.evil.example/",
        "https://evil.example/",
        "https://notcrm.example/",
        "https://crm.example.evil.example/",
        "https://crm.example./",
        "https://wide.example/",
        "https://evilwide.example/",
        "https://.wide.example/",
        "https://a..wide.example/",
        "https://-a.wide.example/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://0x7f000001/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[crm.example]/",
        "https://[/",
        "https://crm.example:port/",
        "https://crm.example:99999/",
        "https://crm.ex\u0430mple/",
        "https://xn--crm-exmple-8fg/",
        "https://\uff43\uff52\uff4d.example/",
        "https://crm\u3002example/",
        "https://crm.example/\r\nX: y",
        "https://crm.example/a b",
        "https://crm.example/a\\b",
        "https://crm.example/../admin",
        "https://crm.example/%2e%2E/admin",
        "https://crm.example/./x",
        "https://crm.example/\x7f",
        "https://crm.example/\u202e",
        "https://crm.example/\u00e4",
        "",
        "https://crm.example/" + "a" * 2048,
    ],
)
def test_row_27_y42_what_is_not_listed_or_not_clear_is_refused(url: str) -> None:
    assert find_problem(url, POLICY)


@pytest.mark.parametrize("host", ["crm.example%2eevil.example", "crm.example%40evil.example"])
def test_row_27_an_escape_in_a_site_is_refused_even_where_it_is_listed(host: str) -> None:
    assert find_problem(f"https://{host}/", PopPolicy(hosts=(host,)))


@pytest.mark.parametrize("host", ["a.127", "a.0x7f", "1.2.3.4"])
def test_row_27_a_number_is_no_name_even_where_a_wildcard_would_list_it(host: str) -> None:
    assert find_problem(f"https://{host}/", PopPolicy(hosts=(f"*.{host.partition('.')[2]}",)))


@pytest.mark.parametrize("host", ["-a.wide.example", ".wide.example", "a..wide.example", "[wide.example"])
def test_row_27_what_is_no_name_is_refused_for_that_and_listed_by_no_wildcard(host: str) -> None:
    problem = _find_site_problem(f"https://{host}/", SplitResult("https", host, "/", "", ""), host, POLICY)
    assert problem.endswith("is not the name of a site.")
    assert not _is_listed(host, "*.wide.example")


def test_an_empty_wildcard_lists_nothing() -> None:
    assert find_problem("https://crm.example/", PopPolicy(hosts=("*.",)))


HOSTILE = ["@evil", "../..", "..", "%0d%0a", '"><script>', "javascript:", "//evil.example", "x" * 10_240]


@given(st.text(st.characters(codec=None)) | st.sampled_from(HOSTILE))
def test_row_28_y39_a_value_stays_in_its_slot_whatever_it_holds(value: str) -> None:
    url, problem = address(
        "https://crm.example/$AttachedData.v$/x?q=$AttachedData.v$&z=1#f",
        entry(user_data={"v": value}),
        ANNA,
        POLICY,
    )
    if problem:
        assert value in {".", ".."} or len(value) > 100
        return
    parts = urlsplit(url)
    text = value.encode("utf-8", "replace").decode()
    assert (parts.scheme, parts.netloc, parts.fragment) == ("https", "crm.example", "f")
    assert parts.path.count("/") == 2
    assert parse_qsl(parts.query, keep_blank_values=True) == [("q", text), ("z", "1")]


JSON: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(JSON)
def test_any_json_value_can_be_filled_in(value: JsonValue) -> None:
    result = address(
        "https://crm.example/?q=$CustomField.v$", entry(custom_fields={"v": value}), ANNA, POLICY
    )
    assert bool(result.url) != bool(result.problem)


@given(st.text(max_size=80))
def test_no_template_makes_it_raise(template: str) -> None:
    address(template, entry(), ANNA, POLICY)


def test_a_constant_counts_only_at_the_beginning() -> None:
    both = PopPolicy(hosts=("crm.example",), constants={"Demo.Url": "https://evil.example"})
    assert filled("https://crm.example/$Entry.Id$", both) == "https://crm.example/e1"
    assert not filled("https://crm.example/$Demo.Url$", both)
