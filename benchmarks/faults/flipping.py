"""Bytes that change by themselves, files cut short and lost: who notices, and what comes of it."""

import asyncio
import io
import random
import shutil
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import httpx
from fastapi import FastAPI

from app.cli import main
from app.errors import IndexUnavailable, WartaError
from app.ingest.checking import problems
from app.ingest.pipeline import repair
from app.library.places import database_path, index_path
from app.library.reading import LibraryReader
from app.search.archive import Archive
from app.search.results import SearchRequest
from app.web.application import create_app
from benchmarks.faults.archive import (
    copied,
    differing_tables,
    ingest_into,
    state_of,
    write_articles,
)

# What a reader asks for; the rest of the words is in the invented articles.
SEARCHES = ("/search?q=banjir", "/api/search?q=kata+petugas", "/search?q=country:ID&sort=newest")
WORDS = ("banjir", "kata", "")
COMMANDS = (("search", "banjir"), ("stats",), ("check",), ("export",), ("export", "banjir"))


@dataclass(slots=True)
class Flips:
    """What came of all damages; `failures` are sentences."""

    found: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


class Site:
    """An application that is asked in this process, one thing after the other.

    It is asked from a thread of its own: beside a browser's a loop runs in this one already.
    """

    def __init__(self, app: FastAPI) -> None:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://site")
        self._thread = ThreadPoolExecutor(1)
        self._runner = self._thread.submit(asyncio.Runner).result()

    def get(self, path: str) -> httpx.Response:
        """What it answers."""
        return self._thread.submit(lambda: self._runner.run(self._client.get(path))).result()

    def close(self) -> None:
        """Asks nothing more."""
        self._thread.submit(lambda: self._runner.run(self._client.aclose())).result()
        self._thread.submit(self._runner.close).result()
        self._thread.shutdown()


def flip(file: Path, rng: random.Random) -> str:
    """Changes one byte."""
    data = bytearray(file.read_bytes())
    at = rng.randrange(len(data))
    data[at] ^= rng.randrange(1, 256)
    _put(file, bytes(data))
    return f"byte {at} of {file.name}"


def cut(file: Path, rng: random.Random) -> str:
    """Ends somewhere in the middle."""
    data = file.read_bytes()
    at = rng.randrange(len(data))
    _put(file, data[:at])
    return f"{file.name} cut to {at} bytes"


def lose(file: Path, _: random.Random) -> str:
    """The file is gone."""
    file.unlink()
    return f"{file.name} lost"


def _put(file: Path, data: bytes) -> None:
    """Other bytes under the file's name; whoever has the old file mapped keeps that one."""
    file.unlink()
    file.write_bytes(data)


def damage_indexes(folder: Path, seeds: range, count: int) -> Flips:
    """Damages a file of an index for each seed, under a server that goes on."""
    whole = _whole(folder, count)
    expected = state_of(whole)
    library = copied(whole, folder / "library")
    article = f"/articles/{next(iter(expected.indexed))}"
    flips = Flips()
    with closing(Site(create_app(library))) as site:
        totals = _totals(site)
        for seed in seeds:
            rng = random.Random(seed)
            index = copied(index_path(whole), folder / "damaged")
            file = rng.choice(sorted(one for one in index.rglob("*") if _is_part(one)))
            told = f"Seed {seed}, {rng.choice((flip, flip, flip, cut, lose))(file, rng)}: "
            _swap(index, index_path(library))
            flips.found[_noticed(library, partial("in {}".format, file.name))] += 1
            flips.failures += [told + one for one in _wrong(site, article)]
            other = _opened_totals(library) not in (totals, None)
            flips.found["other totals until it was rebuilt"] += other
            repair(library)
            if problems(library) or state_of(library) != expected or _totals(site) != totals:
                flips.failures.append(f"{told}not as before after it was rebuilt")
    return flips


def damage_records(folder: Path, seeds: range, count: int) -> Flips:
    """Damages the database for each seed; every command ends in a sentence, or well."""
    whole = _whole(folder, count)
    flips = Flips()
    for seed in seeds:
        rng = random.Random(seed)
        library = copied(whole, folder / "library")
        told = f"Seed {seed}, {rng.choice((flip, flip, flip, cut))(database_path(library), rng)}: "
        flips.found[_noticed(library, partial(_records_with, library, whole))] += 1
        commands = (*COMMANDS, ("ingest", str(folder / "articles"), "--workers", "1"))
        for command in commands:
            flips.failures += [told + one for one in _command(command, library)]
        flips.failures += [told + one for one in _site(library)]
    return flips


def _command(command: tuple[str, ...], library: Path) -> list[str]:
    out, errors = io.TextIOWrapper(io.BytesIO()), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(errors):
            code = main([*command, "--library", str(library)])
    except Exception as error:  # noqa: BLE001
        return [f"`{command[0]}` ended with {error!r}"]
    if code not in {0, 2, 4}:
        return [f"`{command[0]}` ended with {code}"]
    if code == 2 and not errors.getvalue().startswith("warta: "):
        return [f"`{command[0]}` said {errors.getvalue()!r}"]
    return []


def _site(library: Path) -> list[str]:
    try:
        app = create_app(library)
    except WartaError:
        return []
    with closing(Site(app)) as site:
        statuses = {path: _status(site, path) for path in ("/", *SEARCHES, "/countries")}
    return [f"{path} answered {code}" for path, code in statuses.items() if code not in {200, 503}]


def _wrong(site: Site, article: str) -> list[str]:
    """What a reader meets that is neither the page nor that it cannot be given now."""
    wrong = [f"{path} answered {code}" for path in SEARCHES if (code := _status(site, path)) >= 500]
    wrong = [one for one in wrong if not one.endswith("503")]
    if _status(site, article) != 200:
        wrong.append(f"{article} answered {_status(site, article)}")
    return wrong


def _status(site: Site, path: str) -> int:
    return site.get(path).status_code


def _totals(site: Site) -> list[int | None]:
    return [
        site.get(f"/api/search?q={word}").json().get("total") for word in ("banjir", "kata", "")
    ]


def _opened_totals(library: Path) -> list[int] | None:
    """The same, of a library that is opened anew; None where its index cannot be used."""
    try:
        archive = Archive.open(library)
        return [archive.search(SearchRequest(query=word)).total for word in WORDS]
    except IndexUnavailable:
        return None


def _noticed(library: Path, where: Callable[[], str]) -> str:
    """What `check` says of the library, and of a damage that it does not notice `where` that is."""
    try:
        found = problems(library)
    except WartaError:
        return "cannot be opened"
    if not found:
        return f"not noticed by check, {where()}"
    return "noticed by check, can be rebuilt" if found[0].derived else "noticed by check"


def _records_with(library: Path, whole: Path) -> str:
    """In which tables there is something else than in the whole library."""
    tables = differing_tables(library, whole)
    return f"in {', '.join(tables)}" if tables else "where nothing stands that is read"


def _is_part(file: Path) -> bool:
    return file.is_file() and not file.name.endswith(".lock") and file.stat().st_size > 0


def _swap(index: Path, place: Path) -> None:
    shutil.rmtree(place)
    index.rename(place)


def _whole(folder: Path, count: int) -> Path:
    write_articles(folder / "articles", count)
    ingest_into(folder / "whole", folder / "articles")
    assert LibraryReader(folder / "whole").counts().articles
    return folder / "whole"
