"""Every odd address we know of, through the gate with the real policy. None reaches a page or a browser."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from desktop.core.pop import PopPolicy, find_problem
from desktop.ui.pop.gate import Admitted, Gate, Refusal, deny_all, origin_of

POLICY = PopPolicy(hosts=("ok.example", "*.crm.example", "xn--bcher-kva.example"))

ALLOWED = [
    "https://ok.example/",
    "https://ok.example/cases/0041?id=7&x=%3Cscript%3E#top",
    "https://ok.example:8443/a",
    "https://eu.crm.example/a/b",
    "https://a.b.crm.example/",
    "https://xn--bcher-kva.example/",
    "https://ok.example/a%2Fb",
    "https://ok.example/@evil.example/",
    "https://ok.example/?next=https://evil.example/",
]

REFUSED = {
    # Other schemes: each of them started a program or read a file in somebody's client.
    "javascript": "javascript:alert(1)",
    "javascript with a tab": "java\tscript:alert(1)",
    "javascript after a space": " javascript:alert(1)",
    "javascript in capitals": "JaVaScRiPt:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "blob": "blob:https://ok.example/6c1",
    "file": "file:///etc/passwd",
    "file with a host": "file://ok.example/share",
    "UNC path (Zoom 2020)": r"\\evil.example\share",
    "UNC with slashes": "//evil.example/share",
    "drive letter": r"C:\Windows\System32\calc.exe",
    "ms-msdt (Follina)": "ms-msdt:/id PCWDiagnostic",
    "ms-officecmd (CVE-2022 family)": "ms-officecmd:%7B%7D",
    "search-ms": "search-ms:query=x&crumb=location:\\\\evil",
    "custom handler (CVE-2018-1000006)": 'myapp://x" --no-sandbox',
    "external scheme (CVE-2024-37182)": "zoommtg://evil",
    "calculator": "calc:",
    "mailto": "mailto:a@ok.example",
    "tel": "tel:112",
    "ftp": "ftp://ok.example/",
    "websocket": "wss://ok.example/",
    "view-source": "view-source:https://ok.example/",
    "about": "about:blank",
    "qrc": "qrc:///x",
    "no scheme": "ok.example/",
    "relative": "/cases/1",
    "empty": "",
    "blank": " ",
    "plain text": "not an address",
    # The command line of a browser (CVE-2026-4519, CVE-2021-41146).
    "leading dash": "--gpu-launcher=calc https://ok.example/",
    "dash address": "-https://ok.example/",
    "argument injection": "https://ok.example/ --proxy-server=evil",
    # Encryption.
    "http": "http://ok.example/",
    "http in capitals": "HTTP://ok.example/",
    "scheme in capitals": "HTTPS://ok.example/",
    # Two parsers, two hosts (ASVS 1.5.3).
    "backslash before at": "https://evil.example\\@ok.example/",
    "backslash as slash": "https://evil.example\\.ok.example/",
    "escaped dot": "https://ok.example%2eevil.example/",
    "escaped at": "https://ok.example%40evil.example/",
    "escaped slash": "https://evil.example%2f.ok.example/",
    "one slash": "https:/ok.example/",
    "no slash": "https:ok.example/",
    "three slashes": "https:///ok.example/",
    "four slashes": "https:////ok.example/",
    "semicolon": "https://ok.example;evil.example/",
    "tab in the host": "https://ok.\texample/",
    "line break in the host": "https://evil.example\n.ok.example/",
    "line break in the path": "https://ok.example/\r\nHost: evil.example",
    "NUL": "https://ok.example\x00.evil.example/",
    "ideographic full stop": "https://ok。example/",
    "full-width letters": "https://\uff4f\uff4b.example/",
    "soft hyphen": "https://o\u00adk.example/",
    "right-to-left override": "https://ok.example/\u202egpj.exe",
    "trailing dot": "https://ok.example./",
    "bad port": "https://ok.example:99999/",
    "port that is a word": "https://ok.example:evil/",
    "brackets": "https://[ok.example]/",
    "brackets and more": "https://[::1]ok.example/",
    # User names as a disguise.
    "user": "https://ok.example@evil.example/",
    "user and password": "https://a:b@ok.example/",
    "empty user": "https://@ok.example/",
    "ok as a password": "https://x:ok.example@evil.example/",
    # Numbers.
    "IPv4": "https://93.184.216.34/",
    "loopback": "https://127.0.0.1/",
    "http loopback not listed": "http://127.0.0.1/",
    "short loopback": "https://127.1/",
    "integer": "https://2130706433/",
    "hexadecimal": "https://0x7f.1/",
    "hexadecimal whole": "https://0x7f000001/",
    "octal": "https://0177.0.0.1/",
    "IPv6": "https://[::1]/",
    "IPv4 in IPv6": "https://[::ffff:127.0.0.1]/",
    "cloud metadata": "https://169.254.169.254/latest/meta-data/",
    "localhost": "https://localhost/",
    # Look-alikes of listed names.
    "longer name": "https://ok.example.evil.example/",
    "prefix": "https://notok.example/",
    "suffix without a dot": "https://evilcrm.example/",
    "the suffix itself": "https://crm.example/",
    "empty label": "https://.crm.example/",
    "double dot": "https://a..crm.example/",
    "hyphen edge": "https://-a.crm.example/",
    "Cyrillic letter": "https://\u043ek.example/",
    "its punycode": "https://xn--k-0tbb.example/",
    "unlisted IDN": "https://xn--80ak6aa92e.com/",
    "listed IDN in letters": "https://bücher.example/",
    "star": "https://*.crm.example/",
    # Paths and lengths.
    "dot segments": "https://ok.example/a/../../admin",
    "escaped dot segments": "https://ok.example/a/%2e%2e/admin",
    "too long": "https://ok.example/" + "a" * 2048,
    "space": "https://ok.example/a b",
    "markup": "https://ok.example/?q=<script>",
    "quote": 'https://ok.example/?q="onload=',
    "broken escape": "https://ok.example/%zz",
}


@pytest.fixture
def handed_over() -> list[str]:
    return []


@pytest.fixture
def gate(handed_over: list[str]) -> Gate:
    def hand_over(url: QUrl) -> bool:
        handed_over.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    return Gate(lambda address: find_problem(address, POLICY), hand_over=hand_over)


@pytest.mark.parametrize("address", ALLOWED)
def test_row_27_listed_addresses_pass_unchanged(gate: Gate, address: str) -> None:
    admitted = gate.admit(address)
    assert isinstance(admitted, Admitted)
    assert admitted.url.toString(QUrl.ComponentFormattingOption.FullyEncoded) == address
    assert admitted.is_encrypted


@pytest.mark.parametrize("name", REFUSED)
def test_row_27_odd_addresses_are_refused_with_a_sentence(
    gate: Gate, handed_over: list[str], name: str
) -> None:
    refusal = gate.admit(REFUSED[name])
    assert isinstance(refusal, Refusal), REFUSED[name]
    assert refusal.reason.endswith(".")
    assert gate.open_in_browser(REFUSED[name]) is not None
    assert handed_over == []


@pytest.mark.parametrize("name", REFUSED)
def test_row_27_addresses_of_pages_are_refused_alike(gate: Gate, name: str) -> None:
    """A page's own wishes come as Qt addresses, made by the engine's parser."""
    url = QUrl(REFUSED[name])
    verdict = gate.admit_url(url)
    if isinstance(verdict, Admitted):
        assert verdict.host in {"ok.example", "xn--bcher-kva.example"}, verdict.url
        assert url.scheme() == "https"


def test_row_27_qt_alone_does_not_let_through_what_the_policy_forgot(handed_over: list[str]) -> None:
    """Even with a judge that says yes to everything, two parsers have to agree."""
    careless = Gate(lambda _: "")
    for name in ("user", "javascript", "file", "integer", "hexadecimal", "no slash", "backslash before at"):
        assert isinstance(careless.admit(REFUSED[name]), Refusal), name
    for name in ("ftp", "websocket", "custom handler (CVE-2018-1000006)", "file with a host"):
        assert isinstance(careless.admit(REFUSED[name]), Refusal), name
    spoilt = careless.admit(REFUSED["bad port"])
    assert isinstance(spoilt, Refusal)
    assert "not well formed" in spoilt.reason


def test_the_browser_gets_the_object_that_was_checked(gate: Gate, handed_over: list[str]) -> None:
    assert gate.open_in_browser("https://ok.example/a?b=%20c") is None
    assert handed_over == ["https://ok.example/a?b=%20c"]


def test_a_computer_without_a_browser_is_told() -> None:
    gate = Gate(lambda _: "", hand_over=lambda _: False)
    refusal = gate.open_in_browser("https://ok.example/")
    assert refusal is not None
    assert "browser" in refusal.reason


def test_without_a_list_nothing_opens() -> None:
    assert isinstance(Gate().admit("https://ok.example/"), Refusal)
    assert deny_all("https://ok.example/")
    assert not Gate().may_open_in_browser("https://ok.example/")


def test_an_admitted_address_cannot_be_changed_afterwards(gate: Gate) -> None:
    admitted = gate.admit("https://ok.example/")
    assert isinstance(admitted, Admitted)
    admitted.url.setHost("evil.example")
    assert admitted.host == "ok.example"


def test_the_demo_reaches_this_computer_only() -> None:
    gate = Gate.of(PopPolicy(hosts=("127.0.0.1",)))
    assert isinstance(gate.admit("http://127.0.0.1:4711/crm/?id=7"), Admitted)
    assert isinstance(gate.admit("http://127.0.0.2:4711/"), Refusal)
    assert isinstance(gate.admit("http://10.0.0.1/"), Refusal)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://ok.example/a", "https://ok.example"),
        ("https://ok.example:443/a", "https://ok.example"),
        ("https://ok.example:8443/a", "https://ok.example:8443"),
        ("http://127.0.0.1:80/", "http://127.0.0.1"),
        ("http://[::1]:4711/", "http://[::1]:4711"),
    ],
)
def test_origins_are_spelled_as_pages_spell_them(address: str, origin: str) -> None:
    assert origin_of(QUrl(address)) == origin


@given(st.text(alphabet=string.printable, max_size=60))
def test_row_27_no_text_after_the_scheme_reaches_a_host_that_is_not_listed(text: str) -> None:
    verdict = Gate.of(POLICY).admit(f"https://{text}")
    if isinstance(verdict, Admitted):
        assert find_problem(f"https://{text}", POLICY) == ""
        assert verdict.host == "ok.example" or verdict.host.endswith((".crm.example", "kva.example"))


@given(st.text(max_size=40))
def test_row_27_nothing_put_into_a_host_gets_out_of_the_list(text: str) -> None:
    verdict = Gate.of(POLICY).admit(f"https://{text}ok.example/")
    assert isinstance(verdict, Refusal) or verdict.host == "ok.example"
