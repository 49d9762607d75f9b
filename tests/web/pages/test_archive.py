import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.conftest import ingest_all
from tests.databases import change
from tests.serving import serving
from tests.web.conftest import site_of, write_months
from tests.web.html import links, tags, text_of

FAILING = 60


@pytest.fixture(scope="module")
def lacking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server of the archive of months, into which many files could not be read."""
    folder = tmp_path_factory.mktemp("lacking") / "articles"
    write_months(folder)
    for number in range(FAILING):
        (folder / f"=kosong{number:02}.txt").write_bytes(b"")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        yield client


def rows_of(client: httpx.Client, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(path).text.removeprefix("\ufeff"))))


def test_it_says_how_much_there_is_and_how_much_is_missing(lacking: httpx.Client) -> None:
    text = text_of(lacking.get("/archive").text)
    assert "22 articles" in text
    # The figure stands below what it is of.
    assert f"files could not be read {FAILING}" in text
    assert "1 article has no known date" in text
    assert "a gap: no articles, or strikingly few, between others" in text
    assert f"22 added, 0 updated, 0 unchanged, 0 already there, {FAILING} could" in text


def test_every_bar_leads_to_as_many_articles_as_it_says(monthly: httpx.Client) -> None:
    page = monthly.get("/archive").text
    bars = re.findall(r'<a href="([^"]+)" rel="nofollow" tabindex="-1"><title>[^:]+: (\d+)<', page)
    assert len(bars) == 10
    for href, articles in bars:
        found = monthly.get(href.replace("/search", "/api/search").replace("&amp;", "&")).json()
        assert found["articles"] == int(articles)


def test_the_table_has_the_same_numbers_and_names_the_gaps(monthly: httpx.Client) -> None:
    page = monthly.get("/archive").text
    head, body = re.search(r"<thead>(.*?)</thead>.*?<tbody>(.*?)</tbody>", page, re.DOTALL).groups()  # type: ignore[union-attr]
    names = re.findall(r"<th[^>]*>([^<]+)</th>", head)
    cells = re.findall(r"<td[^>]*>(?:<a[^>]*>)?([^<]+)", body)
    row = dict(zip(names[1:], cells, strict=False))
    assert (row["April 2022"], row["May 2022"], row["June 2022"]) == ("3", "gap", "gap")
    assert row["Without a date"] == "1"


def test_a_year_is_shown_by_its_months(many: httpx.Client, monthly: httpx.Client) -> None:
    assert "Articles by source and month, 2022" in text_of(monthly.get("/archive?year=2022").text)
    for nonsense in ("1066", "x", "20220", "-1", "9" * 50):
        assert monthly.get("/archive", params={"year": nonsense}).status_code == 200
    assert many.get("/archive?page=999").status_code == 200


def test_files_that_could_not_be_read_are_paged_and_listed_whole(lacking: httpx.Client) -> None:
    first, second = (lacking.get(f"/archive/unread?page={page}").text for page in (1, 2))
    assert "page 1 of 2" in text_of(first)
    names = re.findall(r"=kosong\d\d\.txt", first + second)
    assert len(set(names)) == FAILING
    rows = rows_of(lacking, "/archive/unread.csv")
    assert len(rows) == FAILING
    assert {row["reason"] for row in rows} == {"The file is empty."}
    assert lacking.get("/archive/unread?page=99").text.count("kosong") > 0


def test_the_list_of_sources_and_months_adds_up(sourced: httpx.Client) -> None:
    assert rows_of(sourced, "/archive/sources.csv") == []
    assert sourced.get("/archive/dates.csv").status_code == 200
    assert sourced.get("/archive/other.csv").status_code in (404, 422)


def test_page_and_api_tell_the_same(lacking: httpx.Client) -> None:
    told = lacking.get("/api/archive").json()
    assert told["articles"] == lacking.get("/api/search").json()["articles"]
    assert told["unread"] == FAILING
    assert [(one["reason"], one["inputs"]) for one in told["unread_reasons"]] == [
        ("The file is empty.", FAILING)
    ]
    assert told["last_ingest"]["failed"] == FAILING
    published = next(one for one in told["fields"] if one["name"] == "published")
    text = text_of(lacking.get("/archive").text)
    assert f"{published['known']} 95%" in text
    total = told["coverage"]["total"]
    outside = total["earlier"] + total["later"] + total["vague"] + total["undated"]
    assert sum(cell["articles"] for cell in total["cells"]) + outside == told["articles"]
    assert [cell["gap"] for cell in total["cells"]].count(True) == 2


@pytest.mark.parametrize("query", ["year=0", "year=x", "page=0", "lang=xx"])
def test_the_api_refuses_nonsense(client: httpx.Client, query: str) -> None:
    answer = client.get(f"/api/archive?{query}")
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_empty_archive_has_a_page(empty: httpx.Client) -> None:
    answer = empty.get("/archive")
    assert answer.status_code == 200
    assert "The archive is still empty" in text_of(answer.text)
    assert empty.get("/api/archive").json()["articles"] == 0


def test_a_library_of_before_is_served(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    write_months(folder)
    ingest_all(folder, library=tmp_path / "library")
    for table in ("tally", "source_year", "misdated", "tally_state", "run"):
        change(tmp_path / "library", f"DROP TABLE {table}")
    with serving(tmp_path / "library") as url, httpx.Client(base_url=url) as client:
        text = text_of(client.get("/archive", headers={"Accept-Language": "en"}).text)
        assert "An older Warta made this library" in text
        assert "not recorded, by an older Warta" in text
        assert client.get("/api/archive").json()["fields"] is None


def test_hostile_names_stay_text(hostile: httpx.Client) -> None:
    page = hostile.get("/archive").text
    assert all("src" in attrs for tag, attrs in tags(page) if tag == "script")
    assert "<img" not in page


def test_home_and_every_foot_lead_to_it(client: httpx.Client) -> None:
    home = links(client.get("/").text)
    texts = [one.text for one in home if one.href == "/archive"]
    assert texts[0] == "What it holds, and what is missing"
    assert texts[-1] == "The archive"


def test_a_search_that_crosses_a_gap_says_so_and_leads_there(lacking: httpx.Client) -> None:
    notices = lacking.get("/api/search?q=teh&from=2022-05&to=2022-06").json()["notices"]
    assert {"key": "archive-gap", "value": "2022-05–2022-06"} in [
        {"key": one["key"], "value": one["value"]} for one in notices
    ]
    for query in ("q=teh&from=2022-05&to=2022-06", "q=padi"):
        page = lacking.get(f"/search?{query}").text
        assert text_of(page).count("The archive has no articles") == 1
        assert any(one.href == "/archive" and "holds" in one.text for one in links(page))


def test_a_search_on_one_side_of_it_says_nothing(lacking: httpx.Client) -> None:
    notices = lacking.get("/api/search?q=padi&to=2022-04").json()["notices"]
    assert [one for one in notices if one["key"] == "archive-gap"] == []


def test_there_are_no_other_lists(client: httpx.Client) -> None:
    answer = client.get("/archive/plants.csv")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")
