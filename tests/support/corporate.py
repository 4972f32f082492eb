"""An organisation's network: its own certificate authority, a TLS front, and the proxy before it."""

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "routing.corporate.test"
_DAY = timedelta(days=1)
GOODBYES = 10


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    signer: ec.EllipticCurvePrivateKey,
    *,
    is_authority: bool,
) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _DAY)
        .not_valid_after(now + _DAY)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )
    if not is_authority:
        names = x509.SubjectAlternativeName([x509.DNSName(name)])
        usage = x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.SERVER_AUTH])
        builder = builder.add_extension(names, critical=False).add_extension(usage, critical=False)
    return builder.sign(signer, hashes.SHA256())


def make_certificates(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """The authority's file, and a server's context with a certificate that it has signed for HOST."""
    authority, server = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root = _certificate("Test authority", authority, "Test authority", authority, is_authority=True)
    leaf = _certificate(HOST, server, "Test authority", authority, is_authority=False)
    pem = serialization.Encoding.PEM
    (folder / "authority.pem").write_bytes(root.public_bytes(pem))
    chain = folder / "server.pem"
    private = server.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    chain.write_bytes(private + leaf.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return folder / "authority.pem", context


@dataclass
class Corporate:
    """``wants_sign_in``: the proxy answers 407. ``asked`` is every CONNECT, ``trusted`` how many came in."""

    authorities: Path
    proxy: str = ""
    wants_sign_in: bool = False
    trusted: int = 0
    asked: list[str] = field(default_factory=list)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass  # one side has gone: so does the other
    finally:
        writer.close()


async def _join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
    try:
        other_reader, other_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(_pump(reader, other_writer), _pump(other_reader, writer))
    except asyncio.CancelledError:
        return  # the network goes down; Python 3.11 would log a connection that is cancelled as an error
    finally:
        writer.close()


async def _live(
    corporate: Corporate, port: int, tls: ssl.SSLContext, ready: threading.Event, over: asyncio.Event
) -> None:
    async def front(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        corporate.trusted += 1
        await _join(reader, writer, port)

    secure = await asyncio.start_server(front, "127.0.0.1", 0, ssl=tls)
    secure_port = secure.sockets[0].getsockname()[1]

    async def cross(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        corporate.asked.append(head.split(b"\r\n")[0].decode())
        if corporate.wants_sign_in:
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            writer.close()
            return
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await _join(reader, writer, secure_port)

    proxy = await asyncio.start_server(cross, "127.0.0.1", 0)
    corporate.proxy = f"http://127.0.0.1:{proxy.sockets[0].getsockname()[1]}"
    ready.set()
    await over.wait()
    secure.close()
    proxy.close()


@contextmanager
def corporate_network(folder: Path, port: int) -> Iterator[Corporate]:
    """Everything that leads to the service on this port, at ``https://HOST`` through ``proxy``."""
    authorities, tls = make_certificates(folder)
    corporate, ready = Corporate(authorities), threading.Event()
    loop, over = asyncio.new_event_loop(), asyncio.Event()

    async def live() -> None:
        await _live(corporate, port, tls, ready, over)
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for _round in range(GOODBYES):  # a closed TLS connection says goodbye in several steps
            await asyncio.sleep(0.01)

    def run() -> None:
        loop.run_until_complete(live())
        loop.close()

    thread = threading.Thread(target=run, name="corporate network", daemon=True)
    thread.start()
    try:
        assert ready.wait(10)
        yield corporate
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(10)
