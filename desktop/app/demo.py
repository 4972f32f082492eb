"""``worklist demo``: a routing service of one's own, work that arrives, and the desktop before it."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLockFile

from desktop.api.sign_in.credentials import PasswordSignIn
from desktop.app.child import Child
from desktop.app.crew import Crew
from desktop.app.desktop import Connection
from desktop.app.session import make_application
from desktop.app.working_day import run_desktop
from desktop.core.pop import PopPolicy
from desktop.domain.errors import WorklistError
from desktop.host.crash import CrashReports
from desktop.host.logs import logging_to
from desktop.host.paths import Mode, folders, private_folder

MOST_DEMOS = 20


@dataclass(frozen=True)
class DemoOptions:
    """What may be asked for on the command line. ``agent`` is a login; None: the first of the role."""

    role: str = "agent"
    agent: str | None = None
    seed: int = 1
    quiet: bool = False


@dataclass(frozen=True)
class DemoService:
    """A running service with demo data, and whom one can be in it."""

    child: Child
    url: str
    client_id: str
    client_secret: str
    agents: tuple[str, ...]
    leads: tuple[str, ...]
    password: str

    def login(self, role: str, wanted: str | None) -> str:
        """The login to use; a wrong one is refused with those that exist."""
        known = self.leads if role == "lead" else self.agents
        if wanted is None:
            return known[0]
        if wanted in (*self.agents, *self.leads):
            return wanted
        raise WorklistError(
            f"There is no demo agent {wanted!r}.", "Choose one of: " + ", ".join((*self.agents, *self.leads))
        )


def start_service(folder: Path, port: int = 0, load: Path | None = None) -> DemoService:
    """Start a routing service with its own data in this folder; port 0 takes a free one.

    ``load``: a document that is loaded over the demo's own.
    """
    more = [] if load is None else ["--load", str(load)]
    options = ["--demo", "--port", str(port), "--data", str(folder), "--until-stdin-closes", *more]
    child = Child("service", ["serve", *options], folder)
    ready = child.ready_line()
    demo = ready.get("demo")
    if not isinstance(demo, dict):
        child.stop()
        raise WorklistError("The service has no demo data.", f"See {child.log_file}.")
    agents, leads = demo["agents"], demo["leads"]
    return DemoService(
        child=child,
        url=str(ready["url"]),
        client_id=str(demo["clientId"]),
        client_secret=str(demo["clientSecret"]),
        agents=tuple(str(login) for login in agents) if isinstance(agents, list) else (),
        leads=tuple(str(login) for login in leads) if isinstance(leads, list) else (),
        password=str(demo["password"]),
    )


class DemoFolder:
    """A folder that one demo has for itself, emptied when it starts; another demo takes the next."""

    def __init__(self, parent: Path) -> None:
        parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for number in range(1, MOST_DEMOS + 1):
            lock = QLockFile(str(parent / f"demo-{number}.lock"))
            lock.setStaleLockTime(0)
            if lock.tryLock(0):
                self._lock = lock
                self.path = parent / f"demo-{number}"
                break
        else:
            raise WorklistError(f"{MOST_DEMOS} demos are running already.", "Close one of them.")
        self.path.mkdir(exist_ok=True, mode=0o700)
        _empty(self.path)

    def leave(self) -> None:
        """Give the folder free for the next demo; its logs stay until then."""
        self._lock.unlock()


def _empty(folder: Path) -> None:
    for found in sorted(folder.rglob("*"), reverse=True):
        if found.is_dir() and not found.is_symlink():
            found.rmdir()
        else:
            found.unlink()


FEED = """name = "feed"
until_stdin_closes = true

[platform]
url = "{url}"
client_id = "{client_id}"
client_secret_env = "WORKLIST_CLIENT_SECRET"

[source]
kind = "seeded"
seed = {seed}
every_s = {every_s}
"""
EVERY_S = 12.0
TEAM_EVERY_S = 3.0


def start_feed(service: DemoService, folder: Path, seed: int, every_s: float = EVERY_S) -> Child:
    """Start the third party: an adapter whose source is seeded, submitting over HTTP as any other."""
    config = folder / "feed.toml"
    config.write_text(
        FEED.format(url=service.url, client_id=service.client_id, seed=seed, every_s=every_s),
        encoding="utf-8",
    )
    return Child(
        "feed",
        ["adapter", "--config", str(config)],
        folder,
        secrets={"WORKLIST_CLIENT_SECRET": service.client_secret},
    )


def start_crew(service: DemoService, login: str) -> Crew:
    """Have the other agents come to work, so that a lead has a team to look at."""
    others = tuple(one for one in service.agents if one != login and one not in service.leads)
    crew = Crew(service.url, others, service.password)
    crew.start()
    return crew


def connection_to(service: DemoService, login: str, folder: Path, settings_file: Path) -> Connection:
    """The desktop of one person of the demo. Its pages come from the demo's own service."""
    return Connection(
        url=service.url,
        credentials=PasswordSignIn(login, service.password),
        folder=folder,
        settings_file=settings_file,
        logs=folder,
        pop_policy=PopPolicy(hosts=("127.0.0.1",), constants={"Demo.Url": service.url}),
        is_lead=login in service.leads,
    )


def run(options: DemoOptions) -> int:
    """Run the demo until its window is closed; the exit status."""
    application = make_application()
    places = folders(Mode.DEMO)
    with ExitStack() as ending:
        folder = DemoFolder(private_folder(places.data))
        ending.callback(folder.leave)
        ending.enter_context(logging_to(folder.path, "desktop"))
        ending.enter_context(CrashReports(folder.path / "crashes").watching())
        service = start_service(folder.path)
        ending.callback(service.child.stop)
        login = service.login(options.role, options.agent)
        print(f"Worklist demo: {login} on {service.url}; data and logs are in {folder.path}", flush=True)  # noqa: T201 - for the terminal it was started from

        def start_work() -> None:
            if not options.quiet:
                is_team = options.role == "lead"
                every_s = TEAM_EVERY_S if is_team else EVERY_S
                ending.callback(start_feed(service, folder.path, options.seed, every_s).stop)
                if is_team:
                    ending.callback(start_crew(service, login).stop)

        connection = connection_to(service, login, folder.path / login, places.settings_file)
        return run_desktop(application, replace(connection, greets=True), start_work)
