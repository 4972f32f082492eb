"""Which kind of service is behind an address, and how to speak and to sign in to it. One table of kinds."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from desktop.api.genesys_cloud.region import REGIONS, Region, is_region
from desktop.api.line.network import Network
from desktop.api.line.wire import Deadlines
from desktop.api.port import Platform
from desktop.api.routing.platform import RoutingPlatform
from desktop.api.sign_in.browser import BrowserSignIn
from desktop.api.sign_in.credentials import CLIENT_ID
from desktop.api.sign_in.session import Credentials
from desktop.domain.abilities import Abilities
from desktop.domain.agent import Agent
from desktop.domain.errors import WorklistError
from desktop.domain.workstation import Workstation
from desktop.host.settings import Settings

GENESYS = "genesys-cloud"


class KnownPlatform(Platform, Protocol):
    """A platform that tells whose it is."""

    async def me(self) -> Agent:
        """Whose token it is."""
        ...

    async def lacking(self) -> tuple[str, ...]:
        """The permissions that this person would need to work here; none where all are there."""
        ...


@dataclass(frozen=True)
class BackEnd:
    """One service. ``redirect_port`` 0: any, because the service takes every loopback address."""

    url: str
    is_genesys: bool = False
    client_id: str = CLIENT_ID
    redirect_port: int = 0
    further_regions: tuple[str, ...] = ()
    network: Network = field(default_factory=Network)

    @property
    def sign_in_url(self) -> str:
        """Where the browser goes and tokens come from."""
        return self.region.login_url if self.is_genesys else self.url

    @property
    def region(self) -> Region:
        """Where it lives; an address that is none is refused."""
        return Region.of(self.url, self.further_regions)

    @property
    def abilities(self) -> Abilities:
        """What it can do."""
        if not self.is_genesys:
            return RoutingPlatform.abilities
        from desktop.api.genesys_cloud.platform import GenesysPlatform

        return GenesysPlatform.abilities

    def credentials(self) -> BrowserSignIn:
        """A person's, through the browser."""
        if not self.client_id:
            raise WorklistError(
                "This desktop is not registered with Genesys Cloud.",
                "An administrator sets server.client_id to the id of an OAuth client of the kind"
                " 'Code Authorization' with PKCE.",
            )
        return BrowserSignIn(client_id=self.client_id)

    def platform(
        self,
        credentials: Credentials,
        *,
        is_team: bool = False,
        deadlines: Deadlines | None = None,
        workstation: Workstation | None = None,
    ) -> KnownPlatform:
        """Not signed in yet. ``workstation``: told to another of the same person."""
        if self.is_genesys:
            from desktop.api.genesys_cloud.platform import GenesysPlatform

            return GenesysPlatform(
                self.region, credentials, is_team=is_team, deadlines=deadlines, network=self.network
            )
        return RoutingPlatform(
            self.url,
            credentials,
            is_team=is_team,
            deadlines=deadlines,
            network=self.network,
            workstation=workstation,
        )


def network_of(settings: Settings) -> Network:
    """The way through this organisation's network."""
    authorities = str(settings["server.authorities"])
    return Network(str(settings["server.proxy"]), Path(authorities) if authorities else None)


def further_regions_of(settings: Settings) -> tuple[str, ...]:
    """The regions that the administrator allows besides those that are known."""
    listed = settings["server.regions"]
    return tuple(listed) if isinstance(listed, list | tuple) else ()


def places_of(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Words and address of each region, where this desktop is registered with Genesys Cloud; else none."""
    if not settings["server.client_id"] and settings["server.backend"] != GENESYS:
        return ()
    further = ((name, name) for name in further_regions_of(settings))
    return tuple(
        (f"{place}, {name}" if place != name else name, f"https://{name}")
        for name, place in (*REGIONS.items(), *further)
    )


def back_end_of(url: str, settings: Settings) -> BackEnd:
    """A region's address speaks for itself; any other is what the settings say."""
    network, further = network_of(settings), further_regions_of(settings)
    if settings["server.backend"] != GENESYS and not is_region(url, further):
        return BackEnd(url, network=network)
    port = settings["server.redirect_port"]
    return BackEnd(
        url,
        is_genesys=True,
        client_id=str(settings["server.client_id"]),
        redirect_port=port if isinstance(port, int) else 0,
        further_regions=further,
        network=network,
    )
