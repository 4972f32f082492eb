"""How this organisation's network is crossed: whom it trusts, and through which proxy."""

import ssl
from dataclasses import dataclass
from pathlib import Path

import truststore

from desktop.domain.errors import WorklistError


@dataclass(frozen=True)
class Network:
    """``proxy`` empty: the system's. ``authorities``: a PEM file of those trusted besides the system's."""

    proxy: str = ""
    authorities: Path | None = None

    def tls(self) -> ssl.SSLContext:
        """Certificates are judged by the operating system's store. There is no way to switch that off."""
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if self.authorities is not None:
            try:
                context.load_verify_locations(cafile=str(self.authorities))
            except (OSError, ssl.SSLError) as error:
                raise WorklistError(
                    "The file of further certificate authorities cannot be read.",
                    f"{self.authorities}: {error.strerror or 'it holds no certificate in PEM'}."
                    " Correct server.authorities in the policy.",
                ) from error
        return context
