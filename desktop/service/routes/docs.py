"""The OpenAPI document, and the same as a page. Made off the event loop, since that takes a while."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from starlette.concurrency import run_in_threadpool

from desktop.service.docs_page import PAGE_HEADERS, docs_page
from desktop.service.wire import json_response

router = APIRouter(include_in_schema=False)


@router.get("/api/v2/openapi.json")
async def document(request: Request) -> Response:
    """For programs."""
    return json_response(json.dumps(await run_in_threadpool(request.app.openapi)))


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """For people; it loads nothing but itself."""
    found = await run_in_threadpool(request.app.openapi)
    return HTMLResponse(await run_in_threadpool(docs_page, found), headers=PAGE_HEADERS)
