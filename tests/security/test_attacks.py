"""What hurt comparable programs, and the tests that show that it does not hurt this one."""

import ast
from collections.abc import Mapping

import pytest

from tests.gates.finding import PROJECT

INTRUDERS, LISTENERS = "ui/pop/service_client/test_intruders.py", "security/test_listeners.py"
GATE = ("ui/pop/test_gate.py::test_row_27_odd_addresses_are_refused_with_a_sentence",)
LINKS = (
    "ui/pop/test_pop_view.py::test_row_29_a_link_out_of_the_cage_leaves_the_page_and_the_computer_alone",
)
SECOND_START = (
    "app/test_single_instance.py::test_row_38_junk_is_dropped",
    "app/test_single_instance.py::test_links_are_entries_and_nothing_else",
)
MARKUP = (
    "gates/test_gates.py::test_row_47_unsound_form_is_found",
    "ui/test_tips.py::test_row_47_a_tooltip_shows_markup_as_it_is",
)
REBINDING = (
    "security/test_attacker_page.py::test_row_31_a_name_that_leads_here_is_answered_with_nothing",
    "security/test_attacker_page.py::test_row_31_a_page_neither_ends_a_sign_in_nor_takes_part_in_it",
    "security/test_attacker_page.py::test_row_31_a_page_gets_through_no_door_of_the_adapter",
    "adapter/test_receiver.py::test_row_31_a_page_is_turned_away_even_with_the_token",
)
ATTACKS: Mapping[str, tuple[str, ...]] = {
    "CVE-2024-37182, a page starts a program by its scheme without a question": (*GATE, *LINKS),
    "CVE-2026-1628, the bridge stays after a navigation": (
        f"{INTRUDERS}::test_row_30_a_page_that_came_by_navigation_from_another_site_is_not_heard",
        f"{INTRUDERS}::test_row_30_fifty_times_back_and_forth_over_a_foreign_page_only_the_listed_one_is_heard",
    ),
    "CVE-2021-41146, options in the address of a second start": SECOND_START,
    "CVE-2018-1000006, options in the address that a protocol handler gets": (*GATE, *SECOND_START),
    "CVE-2026-4519, an address with a leading dash is an option to the browser": (
        *GATE,
        "gates/test_gates.py::test_row_47_only_the_address_gate_may_open_the_browser",
    ),
    "CVE-2018-1000559, a page's title is markup": MARKUP,
    "CVE-2018-10895, a page changes settings by a request": (
        "security/test_attacker_page.py::test_row_31_a_page_of_another_site_changes_nothing_in_the_service",
    ),
    "CVE-2020-11054, green after a certificate that was waved through": (
        "ui/pop/test_certificate.py::test_row_29_a_bad_certificate_is_refused_and_told",
    ),
    "CVE-2022-43550, any address goes to the system's opener": (*GATE, *LINKS),
    "CVE-2022-28755, two readers of one address see two hosts": (
        *GATE,
        "ui/pop/test_gate.py::test_row_27_qt_alone_does_not_let_through_what_the_policy_forgot",
    ),
    "CVE-2019-13450, a server on this computer that any page may call": (
        f"{LISTENERS}::test_row_32_the_demo_listens_for_this_computer_alone_and_then_for_nobody",
        *REBINDING,
    ),
    "CVE-2025-66414 and CVE-2025-66416, no look at the Host": REBINDING,
    "a UNC path sends the person's hash away (2020)": (*GATE, *LINKS),
    "a server that is switched to without a look at its name (before 5.10.0)": (
        "api/test_streams.py::test_the_door_is_on_the_services_host",
        "api/test_wire.py::test_row_22_redirects_are_not_followed",
    ),
    "a message's content runs when it is shown (2018, 2020)": MARKUP,
    "a link changes where downloads go": (
        *SECOND_START,
        "ui/pop/test_pop_view.py::test_row_29_a_download_writes_nothing_and_is_told",
    ),
    "a gadget's address makes the server ask inside the network": (
        "service/test_webhooks.py::test_what_cannot_be_posted_is_refused",
        "service/test_webhooks.py::test_a_redirect_is_a_failed_delivery_and_not_followed",
    ),
    "debugging by an environment variable": (
        "ui/pop/test_debug_port.py::test_row_33_debug_variables_open_no_port",
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_each_attack_has_its_tests(attack: str) -> None:
    for place in ATTACKS[attack]:
        file, _, name = place.partition("::")
        tree = ast.parse((PROJECT / "tests" / file).read_text(encoding="utf-8"))
        assert name in {getattr(node, "name", "") for node in ast.walk(tree)}, place
