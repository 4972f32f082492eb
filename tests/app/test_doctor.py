import io
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop.api.line.network import Network
from desktop.app import doctor
from desktop.app.doctor import Finding, Verdict
from desktop.domain.record import wire_time
from desktop.host.libraries import Need
from desktop.host.paths import Folders, Mode, folders, private_folder
from tests.support.corporate import HOST, corporate_network


@contextmanager
def answering(body: str, kind: str = "application/json") -> Iterator[str]:
    """Something on a port of this computer that gives the same answer to everything."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def healthy(ahead: timedelta = timedelta()) -> str:
    return json.dumps(
        {"status": "ok", "version": "1.2.3", "serverTime": wire_time(datetime.now(UTC) + ahead)}
    )


def verdicts(findings: list[Finding]) -> list[Verdict]:
    return [finding.verdict for finding in findings]


def test_service_that_answers_is_good() -> None:
    with answering(healthy()) as url:
        found = doctor.service(url + "/")
    assert verdicts(found) == [Verdict.GOOD, Verdict.GOOD]
    assert "1.2.3" in found[0].what


@pytest.mark.parametrize("ahead", [timedelta(minutes=7), timedelta(minutes=-7)])
def test_clock_that_is_off_is_told_with_its_sign(ahead: timedelta) -> None:
    with answering(healthy(ahead)) as url:
        found = doctor.service(url)
    assert verdicts(found) == [Verdict.GOOD, Verdict.LESS]
    assert ("-420 s" if ahead > timedelta() else "+420 s") in found[1].what


@pytest.mark.parametrize("body", ["<html>Please sign in</html>", "[]", "{}", '{"serverTime": 1}', ""])
def test_something_else_that_answers_is_no_service(body: str) -> None:
    with answering(body) as url:
        found = doctor.service(url)
    assert verdicts(found) == [Verdict.LACKS]
    assert "no routing service" in found[0].what


def test_row_22_a_portal_in_its_place_is_told() -> None:
    with answering("<html>Please sign in</html>", "text/html") as url:
        (found,) = doctor.service(url)
    assert found.verdict is Verdict.LACKS
    assert "in its place" in found.what
    assert "sign-in page of this network" in found.mend


def test_row_22_the_organisations_proxy_and_authorities_are_asked_as_the_desktop_does(tmp_path: Path) -> None:
    with (
        answering(healthy()) as url,
        corporate_network(tmp_path, urlsplit(url).port or 0) as corporate,
    ):
        known = Network(corporate.proxy, corporate.authorities)
        assert verdicts(doctor.service(f"https://{HOST}", known)) == [Verdict.GOOD, Verdict.GOOD]
        (untrusted,) = doctor.service(f"https://{HOST}", Network(corporate.proxy))
        corporate.wants_sign_in = True
        (turned_away,) = doctor.service(f"https://{HOST}", known)
    assert "certificate is not trusted" in untrusted.what
    assert "server.authorities" in untrusted.mend
    assert "proxy" in turned_away.what
    assert "server.proxy" in turned_away.mend


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "nonsense", "http://", "http://127.0.0.1:99999"])
def test_address_where_nobody_answers_is_told(url: str) -> None:
    assert verdicts(doctor.service(url)) == [Verdict.LACKS]


def test_missing_libraries_are_told_with_the_line_that_mends(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {
        "window": [Need("window", "libEGL.so.1", ("libegl1",))],
        "web": [Need("web", "libasound.so.2", ("libasound2t64", "libasound2"))],
    }
    monkeypatch.setattr(doctor, "missing", lambda purposes: lacking.get(purposes[0], []))
    monkeypatch.setattr("sys.platform", "linux")
    assert doctor.libraries() == [
        Finding(Verdict.LACKS, "libEGL.so.1 missing: no window can open", "sudo apt-get install libegl1"),
        Finding(
            Verdict.LESS,
            "libasound.so.2 missing: third-party pages open in the browser only",
            "sudo apt-get install libasound2",
        ),
    ]


@pytest.mark.skipif(os.name != "posix", reason="Windows guards the profile folder as a whole")
def test_folder_that_others_can_read_is_told(tmp_path: Path) -> None:
    places = Folders(*(tmp_path / name for name in ("settings", "data", "cache", "logs")))
    private_folder(places.logs)
    assert verdicts(doctor.data_folders(places)) == [Verdict.GOOD]
    places.data.mkdir(mode=0o755)
    assert doctor.data_folders(places) == [
        Finding(Verdict.LESS, f"{places.data} can be read by others", f"chmod 700 {places.data}")
    ]


def test_settings_in_force_are_told_with_who_decided() -> None:
    file = folders(Mode.DESKTOP).settings_file
    private_folder(file.parent)
    file.write_text('[appearance]\nmode = "dark"\ndensity = "none"\n')
    told = [finding.what for finding in doctor.in_force()]
    assert any("appearance.density" in what for what in told)
    assert "appearance.mode = dark (by person)" in told


def test_what_the_administrator_decided_is_told_and_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "policy.toml"
    place.write_text('[offers]\nauto_accept = true\n[server]\nurl = "https://routing.example/"\n')
    monkeypatch.setattr("desktop.host.policy.LINUX", place)
    monkeypatch.setattr("sys.platform", "linux")
    told = {finding.what for finding in doctor.in_force()}
    assert {
        "offers.auto_accept = True (by policy)",
        "server.url = https://routing.example/ (by policy)",
    } <= told
    place.write_text("[offers]\nautoaccept = true\n")
    (wrong,) = doctor.in_force()
    assert wrong.verdict is Verdict.LACKS
    assert "offers.autoaccept" in wrong.what
    assert str(place) in wrong.mend


def test_report_has_a_line_for_each_examination_and_a_status() -> None:
    out = io.StringIO()
    status = doctor.run("http://127.0.0.1:1", out)
    lines = out.getvalue().splitlines()
    for name in doctor.examinations(None):
        assert any(line[7:].startswith(name) for line in lines), name
    assert status == 1
