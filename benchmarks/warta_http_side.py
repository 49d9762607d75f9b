"""Warta's API, asked in-process through the same HTTP client as Datasette's."""

import asyncio
from pathlib import Path
from urllib.parse import urlencode

import httpx

from app.web.application import create_app
from benchmarks.queries import Kind, Query
from benchmarks.warta_side import search_text


class WartaHttpSide:
    """`GET /api/search` and `GET /api/suggest`."""

    def __init__(self, library: Path) -> None:
        self._runner = asyncio.Runner()
        transport = httpx.ASGITransport(create_app(library))
        self._client = httpx.AsyncClient(transport=transport, base_url="http://localhost")

    def answer(self, query: Query) -> int:
        """Gives the total of the answer."""
        response = self._runner.run(self._client.get(address_of(query))).raise_for_status()
        found = response.json()
        return len(found) if query.kind is Kind.PREFIX else int(found["total"])

    def close(self) -> None:
        """Ends the client and its event loop."""
        self._runner.run(self._client.aclose())
        self._runner.close()


def address_of(query: Query) -> str:
    """The address of the query in Warta's API."""
    if query.kind is Kind.PREFIX:
        return "/api/suggest?" + urlencode({"q": query.words[0]})
    parameters = {"q": search_text(query), "size": "20"}
    if query.country:
        parameters["country"] = query.country
    if query.kind is Kind.NEWEST:
        parameters["sort"] = "newest"
    return "/api/search?" + urlencode(parameters)
