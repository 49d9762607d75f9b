"""A web machine with nothing but the cluster's address: it answers as one with the library does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

import httpx
import pytest

from app.cli.program import main
from app.cli.serve import web_app
from app.index.opening import use, use_chosen
from app.index.tantivy_engine import TantivyEngine
from app.ingest.pipeline import repair
from app.settings import IndexEngine, Settings
from benchmarks.site.newsroom import stories, write_stories
from benchmarks.site.pages import PAGES, Held, Kind, address, held_by
from tests.conftest import ARTICLES, ingest_all
from tests.index.conftest import CLUSTER, using_opensearch
from tests.serving import serving, serving_app

NEWS = 60
UNREADABLE = {"empty.txt": b"", "binary.txt": b"\0\1\2\xff"}
# What no page of `PAGES` is: for machines, for other programs, for who looks closely.
OTHERS = (
    Kind("original", "/articles/{article}/original"),
    Kind("cited", "/articles/{article}/cite.bib"),
    Kind("unknown", "/articles/unknown", status=404),
    Kind("unknown-original", "/articles/unknown/original", status=404),
    Kind("table-of-a-search", "/export.csv?q={word}"),
    Kind("lines-of-a-search", "/export.jsonl?q={word}&copies=all"),
    Kind("mentions-table", "/mentions.csv?q={word}"),
    Kind("grid-table", "/grid.csv?terms={query}%0A{word}"),
    Kind("dates-table", "/archive/dates.csv"),
    Kind("unread-table", "/archive/unread.csv"),
    Kind("sitemap", "/sitemap.xml"),
    Kind("suggestions", "/suggestions.json?q={word}"),
    Kind("ready", "/readyz"),
    Kind("feed", "/feed.atom?q={word}"),
    Kind("api-search", "/api/search?q={query}&sort=newest"),
    Kind("api-article", "/api/articles/{copied}"),
    Kind("api-similar", "/api/articles/{copied}/similar"),
    Kind("api-mentions", "/api/mentions?q={word}"),
    Kind("api-pair", "/api/countries/{first}/{second}"),
    Kind("api-archive", "/api/archive"),
)
ORDERED = (
    Kind("newest", "/search?sort=newest&copies=all"),
    Kind("oldest", "/export.csv?q={word}&sort=oldest&copies=all"),
)
# Where engines may choose between articles of the same weight: what is equal is asked by date.
RANKED = ("results", "misspelt", "country-named", "some-words", "taken-apart")
UNEQUAL = ("country", "set-aside")


def by_date(kind: Kind) -> Kind:
    """The page, its articles in the order of their dates where they are in that of their weight."""
    return replace(kind, address=f"{kind.address}&sort=newest") if kind.name in RANKED else kind


KINDS = (
    *ORDERED,
    *(by_date(kind) for kind in PAGES if kind.translated and kind.name not in UNEQUAL),
    *OTHERS,
)
# Where, when and how fast it was answered, what it takes on disk, and how much a find weighs.
DIFFERENT = (
    re.compile(r"http(?:://|%3A//)127\.0\.0\.1(?::|%3A)\d+"),
    re.compile(r"\d\d:\d\d \(UTC time\)|T\d\d:\d\d:\d\dZ|\+\d\d%3A\d\d%3A\d\d"),
    re.compile(r'"took_ms":\s*[\d.]+|[\d.,]+ ms\b'),
    re.compile(r'"(?:database|index)_bytes":\s*\d+|[\d.,]+ [KMG]B\b'),
    re.compile(r"(?<=<updated>)[^<]+"),
    re.compile(r'(?<="score":)\s*[\d.]+'),
    # Which of two finds of the same weight comes first.
    re.compile(r"(?<=[?&;]hit=)\d+"),
)
# Between what may stand in another order: lines, and objects in a line.
PIECES = re.compile(r"\n|(?<=\}),(?=\{)")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answers."""

    status: int
    text: str


Answers = dict[str, Answer]


@pytest.fixture(scope="module", autouse=True)
def engine() -> Iterator[Settings]:
    """An archive of its own for this module."""
    with using_opensearch() as settings:
        yield settings


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the archive was ingested; its records and its index are at the cluster as well."""
    folder = tmp_path_factory.mktemp("ingested")
    write_stories(folder / "articles", stories(NEWS))
    for name, data in UNREADABLE.items():
        (folder / "articles" / name).write_bytes(data)
    ingest_all(ARTICLES, folder / "articles", library=folder / "library")
    return folder / "library"


@pytest.fixture(scope="module")
def embedded(library: Path, engine: Settings) -> Answers:
    """What the site answers that has the library and an embedded index."""
    use(TantivyEngine())
    try:
        repair(library)
        with serving(library) as url:
            return answers(url)
    finally:
        use_chosen(chosen(engine))


@pytest.fixture(scope="module")
def alone(library: Path, embedded: Answers, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    """What the site answers that has the cluster's address and an empty directory."""
    assert library.exists()
    assert embedded
    with serving(tmp_path_factory.mktemp("nothing")) as url:
        return answers(url)


@pytest.fixture
def empty(engine: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that knows the cluster's address, and where its library would be."""
    monkeypatch.setenv("WARTA_INDEX", "opensearch")
    monkeypatch.setenv("WARTA_OPENSEARCH_URL", CLUSTER)
    monkeypatch.setenv("WARTA_OPENSEARCH_NAME", engine.opensearch_name)
    monkeypatch.setenv("WARTA_LIBRARY", str(tmp_path / "none"))
    return tmp_path / "none"


def chosen(engine: Settings) -> Settings:
    return Settings(
        index=IndexEngine.OPENSEARCH,
        opensearch_url=CLUSTER,
        opensearch_name=engine.opensearch_name,
    )


def answers(url: str) -> Answers:
    held = held_by(url)
    with httpx.Client(base_url=url, timeout=60) as client:
        return {kind.name: answer(client, kind, held) for kind in KINDS}


def answer(client: httpx.Client, kind: Kind, held: Held) -> Answer:
    got = client.get(address(kind, held))
    text = got.text
    for one in DIFFERENT:
        text = one.sub("…", text)
    return Answer(got.status_code, text)


def pieces(text: str) -> list[str]:
    return sorted(PIECES.split(text))


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_page_is_the_same(kind: Kind, embedded: Answers, alone: Answers) -> None:
    mine, theirs = alone[kind.name], embedded[kind.name]
    assert mine.status == theirs.status == kind.status
    different = unified_diff(pieces(theirs.text), pieces(mine.text), n=0, lineterm="")
    assert "\n".join(different) == ""


def test_by_date_everything_is_in_the_same_order(embedded: Answers, alone: Answers) -> None:
    for kind in ORDERED:
        assert alone[kind.name].text == embedded[kind.name].text


@pytest.mark.parametrize(
    "command",
    [
        ["search", "gempa", "--json"],
        ["mentions", "gempa"],
        ["export", "gempa", "--format", "csv"],
        ["export", "--format", "jsonl"],
        ["archive"],
        ["stats"],
        ["pair", "ID", "JP"],
    ],
    ids=lambda one: " ".join(one),
)
def test_commands_need_no_library(
    command: list[str], library: Path, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 0
    assert capsys.readouterr().out
    assert library.exists()
    assert not empty.exists()


def test_what_is_for_the_machine_that_ingests_says_that_there_is_no_library(
    library: Path, empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert library.exists()
    assert main(["check"]) == 2
    assert str(empty) in capsys.readouterr().err


def test_a_reader_is_told_when_the_archive_has_changed(library: Path, empty: Path) -> None:
    with serving_app(web_app()) as url, httpx.Client(base_url=url, timeout=60) as client:
        tag = client.get("/archive").headers["etag"]
        seen = {"If-None-Match": tag}
        assert client.get("/archive", headers=seen).status_code == 304
        more = library.parent / "more"
        write_stories(more, list(stories(NEWS + 1))[NEWS:])
        ingest_all(more, library=library)
        assert client.get("/archive", headers=seen).status_code == 200
    assert not empty.exists()
