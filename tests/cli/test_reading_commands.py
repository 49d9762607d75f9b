import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, mistake
from tests.conftest import ARTICLES

ARTICLE_FIELDS = {
    "id", "title", "title_origin", "published", "published_origin", "published_precision",
    "source", "published_in", "published_in_origin", "agency", "author", "dateline", "url",
    "language", "countries", "paragraphs", "captions", "related", "removed", "story",
    "duplicates", "file", "files", "sha256", "evidence", "lines", "gaps", "repairs",
}  # fmt: skip


def test_inspect_prints_the_article_object(warta: Run) -> None:
    file = sorted(ARTICLES.iterdir())[3]
    kept = json.loads(warta("inspect", file, "--json").stdout)
    assert set(kept) == ARTICLE_FIELDS
    assert kept["file"] == str(file)
    assert sum(country["salience"] for country in kept["countries"]) == pytest.approx(1)


def test_inspect_reads_standard_input(warta: Run) -> None:
    text = "Banjir di pesisir utara\n\nNelayan mengungsi sejak Senin, kata petugas.\n"
    kept = json.loads(warta("inspect", "-", "--json", stdin=text).stdout)
    assert (kept["title"], kept["file"]) == ("Banjir di pesisir utara", "-")


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 500])
def test_inspect_says_why_a_file_is_no_article(warta: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    assert "bad.txt" in mistake(warta("inspect", tmp_path / "bad.txt"))


def test_inspect_takes_a_path_however_it_is_written(
    warta: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Banjir\n\nAir naik di kota, kata petugas.", "utf-8")
    monkeypatch.chdir(tmp_path)
    for path in ("./a.txt", ".//a.txt", f"{tmp_path}/../{tmp_path.name}/a.txt"):
        assert json.loads(warta("inspect", path, "--json").stdout)["file"] == path


def test_search_tells_people_what_was_set_aside(warta: Run) -> None:
    assert "kazahstan" in warta("search", "country:kazahstan").stdout
    assert "unknown-country" not in warta("search", "country:kazahstan").stdout


def test_search_says_what_each_word_finds_by_itself(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Banjir di kota\n\nAir naik di kota sejak pagi, kata petugas.", "utf-8"
    )
    library = ("--library", tmp_path / "library")
    warta("ingest", tmp_path / "a.txt", *library)
    assert "  banjir: 1 article by itself\n" in warta("search", "banjir gempa", *library).stdout


def test_inspect_wants_one_file(warta: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.", "utf-8")
    assert "folder" in mistake(warta("inspect", tmp_path))
    assert "no such file" in mistake(warta("inspect", tmp_path / "nothing.txt"))


def test_search_prints_the_search_object(warta: Run) -> None:
    kept = json.loads(warta("search", "kazahstan rusia", "--country", "kz", "--json").stdout)
    assert kept["query"] == "kazahstan rusia"
    assert kept["total"] == len(kept["results"]) > 0
    (correction,) = kept["corrections"]
    assert (correction["typed"], correction["applied"]) == ("kazahstan", True)
    assert "<mark>" in kept["results"][0]["title_html"] + kept["results"][0]["snippet"]
    assert set(kept["facets"]) >= {"country", "source", "published_in", "language", "year"}


def test_search_narrows_by_the_country_of_the_source(warta: Run) -> None:
    options = ("--published-in", "id", "--published-in", "US", "--json")
    kept = json.loads(warta("search", "latihan", *options).stdout)
    assert {result["published_in"] for result in kept["results"]} <= {"ID", "US"}


def test_inspect_says_where_an_article_was_published(warta: Run) -> None:
    text = "Banjir di pesisir\n\nSumber: Kompas.com\n\nNelayan mengungsi, kata petugas.\n"
    kept = json.loads(warta("inspect", "-", "--json", stdin=text).stdout)
    assert (kept["published_in"], kept["published_in_origin"]) == ("ID", "entry")
    assert "published in  Indonesia  [entry]" in warta("inspect", "-", stdin=text).stdout


def test_search_says_which_word_counts_as_a_country(warta: Run) -> None:
    assert "rusia counts as Russia" in warta("search", "rusia").stdout
    assert "rusia leaves out Russia" in warta("search", "latihan -rusia").stdout
    either = json.loads(warta("search", "", "--country", "KZ,RU", "--json").stdout)
    both = json.loads(warta("search", "", "--country", "KZ", "--country", "RU", "--json").stdout)
    assert either["total"] >= both["total"]


def test_search_shows_people_what_was_found_and_how(warta: Run) -> None:
    shown = warta("search", "kazahstan").stdout
    assert "also searched for kazakhstan" in shown
    assert "*Kazakhstan*" in shown


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--country", "XX"], "country"),
        (["--published-in", "XX"], "--published-in"),
        (["--from", "kemarin"], "date"),
        (["--size", "101"], "size"),
        (["--page", "0"], "page"),
        (["--from", "2024", "--to", "2022"], "later"),
    ],
)
def test_search_says_what_is_wrong_with_an_option(
    warta: Run, arguments: list[str], word: str
) -> None:
    assert word in mistake(warta("search", "iran", *arguments))


def test_past_the_end_search_shows_people_the_last_page(warta: Run) -> None:
    last = warta("search", "iran", "--size", "1", "--page", "99999").stdout
    told = "  The results end before that page; this is the last one.\n"
    number = last.partition("\n")[0].rpartition(" ")[2]
    assert told in last
    shown = warta("search", "iran", "--size", "1", "--page", number).stdout
    assert last.replace(told, "") == shown


def test_any_text_can_be_searched_for(warta: Run) -> None:
    assert warta("search", "--", '-"((*:\U0001f642').returncode == 0


def test_stats_count_what_is_there(warta: Run) -> None:
    kept = json.loads(warta("stats", "--json").stdout)
    assert kept["articles"] == len(list(ARTICLES.iterdir()))
    assert {"countries", "sources", "languages", "first", "last", "terms"} <= set(kept)
    assert kept["database_bytes"] > 0 < kept["index_bytes"]


@pytest.mark.parametrize("command", ["search x", "stats", "check"])
def test_a_missing_library_is_one_sentence(warta: Run, tmp_path: Path, command: str) -> None:
    result = warta(*command.split(), "--library", tmp_path / "nowhere")
    assert "warta ingest" in mistake(result)
    assert not (tmp_path / "nowhere").exists()


def test_a_port_that_is_taken_is_one_sentence(warta: Run) -> None:
    assert "--port" in mistake(warta("serve", "--port", "99999"))
    assert "--host" in mistake(warta("serve", "--host", "203.0.113.7", "--port", "8123"))
    for none in ("a..b", "x" * 300, "\udcff"):
        assert "--host" in mistake(warta("serve", "--host", none, "--port", "8123"))
    assert "--workers" in mistake(warta("serve", "--workers", "9" * 20))
