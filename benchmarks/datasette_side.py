"""Datasette over the plain database, asked in-process through its own HTTP client."""

import asyncio
from pathlib import Path
from urllib.parse import urlencode

from datasette.app import Datasette

from benchmarks.fts5_side import match_expression
from benchmarks.queries import Kind, Query

# Datasette gives up after 1 s (a facet after 0.2 s) unless told otherwise; here it may finish,
# so that both do the whole work.
DATASETTE_SETTINGS = {"sql_time_limit_ms": 60_000, "facet_time_limit_ms": 60_000}
FACETS = [("_facet", "source"), ("_facet", "language"), ("_facet", "year")]
COUNTRY_FACET = ("_facet_array", "countries")


class DatasetteSide:
    """`GET /articles/articles.json` with full-text search and the four facets."""

    def __init__(self, database: Path) -> None:
        self._runner = asyncio.Runner()
        self._datasette = Datasette([str(database)], settings=DATASETTE_SETTINGS)
        self._runner.run(self._datasette.invoke_startup())
        self._name = database.stem

    def answer(self, query: Query) -> int | None:
        """Gives the total of the answer; None for what Datasette has no page for."""
        if query.kind is Kind.PREFIX:
            return None
        address = f"/{self._name}/articles.json?{parameters_of(query)}"
        response = self._runner.run(self._datasette.client.get(address)).raise_for_status()
        return int(response.json()["filtered_table_rows_count"])

    def close(self) -> None:
        """Closes the database and ends the event loop."""
        for database in self._datasette.databases.values():
            database.close()
        self._runner.close()


def parameters_of(query: Query) -> str:
    """The query string of the query in Datasette's table API."""
    parameters = [("_size", "20"), *FACETS, COUNTRY_FACET]
    if query.words:
        parameters += [("_search", match_expression(query)), ("_searchmode", "raw")]
    if query.country:
        parameters.append(("countries__arraycontains", query.country))
    if query.kind is Kind.NEWEST:
        parameters.append(("_sort_desc", "published"))
    return urlencode(parameters)
