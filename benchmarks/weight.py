"""How heavy pages are on the wire, packed and plain: `python -m benchmarks.weight LIBRARY`."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlencode

import httpx

from app.search.archive import Archive
from app.search.results import SearchRequest
from app.web.application import create_app
from app.web.compression import CODINGS
from benchmarks.measuring import percentile, processor_seconds
from benchmarks.report import table

SAMPLES = 41
PLAIN = "identity"
# What browsers send to servers that they trust.
BROWSER = "gzip, deflate, br, zstd"


@dataclass(frozen=True, slots=True)
class Weight:
    """One page: bytes in each coding, bytes of the files it needs, milliseconds it takes."""

    name: str
    sizes: dict[str, int]
    files: int
    requests: int
    plain_ms: float
    packed_ms: float


class Site:
    """A library's pages, asked in-process as a browser does."""

    def __init__(self, library: Path) -> None:
        self._runner = asyncio.Runner()
        transport = httpx.ASGITransport(create_app(library))
        self._client = httpx.AsyncClient(transport=transport, base_url="http://localhost")

    def get(self, path: str, accepted: str) -> httpx.Response:
        """The answer to a reader that takes the codings `accepted`."""
        asked = self._client.get(path, headers={"Accept-Encoding": accepted})
        return self._runner.run(asked).raise_for_status()

    def sent_bytes(self, path: str, accepted: str) -> int:
        """The bytes of the answer's body as they are sent to such a reader, packed or not."""
        return self._runner.run(self._sent_bytes(path, accepted))

    async def _sent_bytes(self, path: str, accepted: str) -> int:
        headers = {"Accept-Encoding": accepted}
        async with self._client.stream("GET", path, headers=headers) as answer:
            return sum([len(part) async for part in answer.aiter_raw()])

    def weigh(self, name: str, path: str) -> Weight:
        """The weight of the page at `path`, and of the files that it asks for."""
        sizes = {one: self.sent_bytes(path, one) for one in (PLAIN, *CODINGS)}
        files = files_of(self.get(path, BROWSER).text)
        return Weight(
            name=name,
            sizes=sizes,
            files=sum(self.sent_bytes(file, BROWSER) for file in files),
            requests=1 + len(files),
            plain_ms=median_ms(partial(self.get, path, PLAIN)),
            packed_ms=median_ms(partial(self.get, path, BROWSER)),
        )

    def close(self) -> None:
        """Ends the client and its event loop."""
        self._runner.run(self._client.aclose())
        self._runner.close()


class _Files(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        fetched = {"stylesheet", "modulepreload", "icon", "preload"}
        if tag == "link" and fetched & set((given.get("rel") or "").split()):
            self.found.append(given.get("href") or "")
        elif given.get("src"):
            self.found.append(given["src"] or "")


def files_of(page: str) -> list[str]:
    """The addresses that a browser asks for to show `page`, each once."""
    reader = _Files()
    reader.feed(page)
    return list(dict.fromkeys(reader.found))


def median_ms(call: Callable[[], object]) -> float:
    """The median of the time that the processor spends on `call`, whatever else it does."""
    call()
    taken = sorted(processor_seconds(call) for _ in range(SAMPLES))
    return percentile(taken, 50) * 1000


def pages_of(library: Path) -> Iterator[tuple[str, str]]:
    """One page of each kind, those of searches for what the library has most of."""
    archive = Archive.open(library)
    found = archive.examples()
    word = found.frequent or found.word
    hits = archive.search(SearchRequest(query=word)).hits
    yield "home", "/"
    yield "results, a frequent word", f"/search?{urlencode({'q': word})}"
    yield "results, all articles, 100 a page", "/search?size=100"
    yield "results, none", "/search?q=zzqqxx+zzqqyy"
    if hits:
        yield "article, from a search", f"/articles/{hits[0].id}?{urlencode({'q': word})}"
    yield "countries", "/countries"
    if found.country:
        yield "country", f"/countries/{found.country}"
    yield "help", "/help"
    yield "API", "/api/docs"


def report(weights: Sequence[Weight]) -> str:
    """The weights as a Markdown table."""
    head = (
        "KB on the wire", "plain", *CODINGS, "files", "requests",
        "ms, plain", "ms, packed",
    )  # fmt: skip
    rows = [
        (
            one.name,
            *(f"{size / 1000:.1f}" for size in one.sizes.values()),
            f"{one.files / 1000:.1f}",
            str(one.requests),
            f"{one.plain_ms:.1f}",
            f"{one.packed_ms:.1f}",
        )
        for one in weights
    ]
    return table(head, rows)


def main(arguments: Sequence[str]) -> None:
    """Weighs the pages of a library and prints the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.weight", description=__doc__)
    parser.add_argument("library", type=Path, metavar="LIBRARY", help="a library to serve")
    library = parser.parse_args(arguments).library
    site = Site(library)
    weights = [site.weigh(name, path) for name, path in pages_of(library)]
    site.close()
    print(report(weights))


if __name__ == "__main__":
    main(sys.argv[1:])
