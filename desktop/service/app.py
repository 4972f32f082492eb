"""The application: routes, errors and the envelope around one house."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from desktop import __version__
from desktop.service import wire
from desktop.service.courier import Courier
from desktop.service.doorman import Doorman
from desktop.service.genesys_face import building as face_building
from desktop.service.genesys_face import bulk_jobs as face_bulk_jobs
from desktop.service.genesys_face import graph as face_graph
from desktop.service.genesys_face import members as face_members
from desktop.service.genesys_face import notifications as face_notifications
from desktop.service.genesys_face import presences as face_presences
from desktop.service.genesys_face import query_jobs as face_query_jobs
from desktop.service.genesys_face import records as face_records
from desktop.service.genesys_face import schema_writing as face_schema_writing
from desktop.service.genesys_face import schemas as face_schemas
from desktop.service.genesys_face import setup as face_setup
from desktop.service.genesys_face import setup_versions as face_setup_versions
from desktop.service.genesys_face import workitems as face_workitems
from desktop.service.genesys_face import wrapup_codes as face_wrapup_codes
from desktop.service.house import House
from desktop.service.meter import Meter
from desktop.service.openapi import DocumentedApp
from desktop.service.routes import (
    analytics,
    audits,
    capture,
    docs,
    entries,
    health,
    interactions,
    people,
    presence,
    rules,
    screen_pops,
    sign_in,
    subscriptions,
    team,
    utilization,
    webhooks,
    workbins,
    workitems,
)

# What is asked most comes first: a request is held against one route after the other. Beyond that the order
# counts where a fixed path could be taken for an id.
ROUTERS = (
    workitems.router,
    health.router,
    docs.router,
    sign_in.router,
    face_presences.router,
    people.router,
    presence.router,
    utilization.router,
    subscriptions.router,
    entries.router,
    analytics.router,
    team.router,
    audits.router,
    rules.router,
    capture.router,
    interactions.router,
    workbins.router,
    screen_pops.router,
    webhooks.router,
    face_setup.router,
    face_setup_versions.router,
    face_members.router,
    face_wrapup_codes.router,
    face_building.router,
    face_graph.router,
    face_bulk_jobs.router,
    face_schemas.router,
    face_schema_writing.router,
    face_query_jobs.router,
    face_workitems.router,
    face_records.router,
    face_notifications.router,
)


def make_app(house: House) -> FastAPI:
    """The application for a house that is open; closing it is the caller's part."""
    courier = Courier(house)

    @asynccontextmanager
    async def attached(_: FastAPI) -> AsyncIterator[None]:
        house.attach(asyncio.get_running_loop())
        house.hub.on_news = courier.tell
        await courier.start()
        yield
        await courier.stop()
        house.detach()

    app = DocumentedApp(
        title="Worklist routing service",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=attached,
    )
    app.state.house = house
    app.state.courier = courier
    app.state.doorman = Doorman(house)
    wire.install(app)
    app.add_middleware(Meter, counts=house.counts)
    for router in ROUTERS:
        # Not included, which would have every request match each router's routes twice over.
        app.router.routes.extend(router.routes)
    return app
