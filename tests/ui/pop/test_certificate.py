"""A server that cannot prove who it is: refused, told, and never green."""

import datetime as dt
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.pop.page import PageState
from desktop.ui.pop.pop_view import PopView
from desktop.ui.pop.profile import Profiles
from desktop.ui.theme.theme import Theme


class _Quiet(BaseHTTPRequestHandler):
    reached: list[str] = []

    def do_GET(self) -> None:
        self.reached.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"secret page")

    def log_message(self, text: str, *args: object) -> None:
        """Quiet."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """The browser hangs up on us, as it should."""


def _self_signed(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    address = x509.IPAddress(IPv4Address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    path = folder / "self-signed.pem"
    path.write_bytes(
        certificate.public_bytes(pem) + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    )
    return path


@pytest.fixture
def secure_address(tmp_path: Path) -> Iterator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path))
    server = _Server(("127.0.0.1", 0), _Quiet)
    server.daemon_threads = True
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}/case"
    server.shutdown()
    server.server_close()
    thread.join()


def test_row_29_a_bad_certificate_is_refused_and_told(
    qtbot: QtBot, theme: Theme, qapp: QApplication, secure_address: str
) -> None:
    _Quiet.reached.clear()
    gate = Gate(lambda _: "")
    profiles = Profiles(gate, qapp)
    view = PopView(theme, gate, profiles.profile_for("127.0.0.1"))
    view.resize(500, 400)
    view.show()
    admitted = gate.admit(secure_address)
    assert isinstance(admitted, Admitted)
    with qtbot.waitSignal(view.settled, timeout=20_000) as settled:
        view.open(admitted)
    assert (settled.args or [""])[0] == "certificate"
    assert view.state is PageState.CERTIFICATE
    assert "could not prove who it is" in view.card.accessibleName()
    assert view.card.button("browser") is None, "there is no way around it"
    assert "Certificate refused" in view.bar.field.accessibleName()
    assert not view.page.is_secure
    assert _Quiet.reached == []
    view.close()
    with qtbot.waitSignal(view.page.destroyed):
        view.deleteLater()
    profiles.forget_all()
