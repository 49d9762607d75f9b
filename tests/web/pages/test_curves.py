"""Searches over time on their page, as a file, from the API and on the command line."""

import csv
import io
import json
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import httpx
import pytest

from app.cli import main
from app.web.export.cells import BOM
from tests.conftest import ingest_all
from tests.serving import serving
from tests.web.conftest import write_months
from tests.web.html import link_to, links, tags, text_of

ASKED = "q=padi&q=kopi&q=xqzxqz"


def rows_of(page: str) -> dict[str, list[int]]:
    """The numbers of the table by its periods."""
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    rows = [re.sub("<[^>]+>", "|", row) for row in table.split("</tr>") if "<th" in row]
    found = {}
    for row in rows:
        name, *cells = [cell for cell in row.split("|") if cell.strip()]
        found[name] = [int(cell.replace(",", "")) for cell in cells]
    return found


def csv_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def test_countries_to_choose_are_filed_without_the_marks_on_their_letters(tmp_path: Path) -> None:
    text = "Kopi dari tiga negara\n\nKopi dikirim dari Zambia, Pantai Gading dan Kroasia, katanya."
    (tmp_path / "kopi.txt").write_text(text, "utf-8")
    ingest_all(tmp_path / "kopi.txt", library=tmp_path / "library")
    with serving(tmp_path / "library") as url:
        page = httpx.get(f"{url}/compare?lang=en", trust_env=False).text
    chosen = re.findall(r'<option value="([A-Z]{2})"', page)
    assert list(dict.fromkeys(chosen)) == ["CI", "HR", "ZM"]


def test_searches_stand_beside_each_other_by_month(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    assert "Articles by month" in text_of(page)
    assert rows_of(page)["April 2022"] == [2, 1, 0, 3]
    assert rows_of(page)["May 2022"] == [0, 0, 0, 0]
    assert "1 without a known date" in text_of(page)


def test_a_point_leads_to_its_articles(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    april = link_to(page, "padi – April 2022: 2 of 3 articles (67%)")
    assert april.href == "/search?q=padi&from=2022-04&to=2022-04&copies=all"
    assert "2 articles" in text_of(monthly.get(april.href).text)


def test_every_number_of_the_table_is_that_of_the_search_it_leads_to(
    monthly: httpx.Client,
) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    found = [link for link in links(table) if link.href.startswith("/search")]
    assert len(found) == 20
    for link in found:
        api = monthly.get(link.href.replace("/search", "/api/search")).json()
        assert api["articles"] == int(link.text)


def test_points_are_no_stops_for_the_keyboard_and_drawings_are_hidden(
    monthly: httpx.Client,
) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    inside = [attrs for tag, attrs in tags(page) if tag == "a" and attrs.get("tabindex") == "-1"]
    # Ten months of rice, ten of coffee, and the names at the ends.
    assert len(inside) == 23
    drawn = [attrs for tag, attrs in tags(page) if tag == "svg" and "viewbox" not in attrs]
    assert all(attrs.get("aria-hidden") == "true" for attrs in drawn)


def test_every_line_has_its_own_sign_besides_its_colour(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    ends = page[page.index('class="curves-ends"') : page.index("timeline-foot")]
    assert re.findall(r'href="#(sign-\d)"', ends) == ["sign-1", "sign-2", "sign-3"]


def test_nothing_found_is_a_flat_line_and_said(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    assert "No article has all of this, so the line is flat." in text_of(page)
    assert 'class="curve-3" viewBox' in page


def test_gaps_of_the_archive_are_shaded_and_told(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    assert 'class="gap" x="33.33%" width="16.67%"' in page
    assert "The archive has no articles dated May – June 2022." in text_of(page).replace(
        "\u2009", " "
    )


def test_lines_can_be_shares_by_another_length_of_time(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}").text
    share = link_to(page, "Share of all").href
    assert "Share of all articles by month" in text_of(monthly.get(share).text)
    year = link_to(page, "Year").href
    found = monthly.get(year).text
    assert rows_of(found)["2022"] == [11, 10, 0, 21]


def test_a_length_that_is_too_short_for_the_dates_is_told(client: httpx.Client) -> None:
    page = text_of(client.get("/compare?q=latihan&q=rusia&by=day").text)
    assert "there would be too many days" in page
    assert "Articles by day" not in page


def test_a_search_is_removed_or_another_added_without_any_script(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}&by=year").text
    removed = link_to(page, "Remove kopi×").href
    assert removed == "/compare?q=padi&q=xqzxqz&by=year"
    fields = [attrs for _, attrs in tags(page) if re.fullmatch(r"curve-\d", attrs.get("id") or "")]
    assert [one["value"] for one in fields] == ["padi", "kopi", "xqzxqz", ""]
    hidden = [attrs for tag, attrs in tags(page) if attrs.get("type") == "hidden"]
    assert {"by": "year"} in [{one["name"]: one["value"]} for one in hidden]


def test_a_country_that_is_chosen_is_added_and_the_address_is_clean(
    monthly: httpx.Client,
) -> None:
    answer = monthly.get("/compare?q=padi&q=&q=&add=MY&by=year")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/compare?q=padi&q=country%3AMY&by=year"


def test_corrections_and_countries_are_told(client: httpx.Client) -> None:
    page = text_of(client.get("/compare?q=kazahstan&q=rusia").text)
    assert "are counted instead of kazahstan" in page
    assert "rusia counts as Russia, by all its names" in page


def test_what_makes_it_repeatable_is_told(monthly: httpx.Client) -> None:
    page = monthly.get(f"/compare?{ASKED}&from=2022-02").text
    version = monthly.get("/api/search").json()["archive_version"]
    repeat = page[page.index('class="repeat"') :]
    assert version in repeat
    assert "/compare?q=padi&amp;q=kopi&amp;q=xqzxqz&amp;from=2022-02" in repeat


def test_without_searches_the_page_explains_itself_by_examples(client: httpx.Client) -> None:
    page = client.get("/compare").text
    examples = [link for link in links(page) if link.href.startswith("/compare?q=")]
    assert len(examples) >= 2
    for one in examples:
        found = client.get(one.href.replace("/compare", "/api/compare")).json()
        assert all(search["articles"] for search in found["searches"])
    assert len([1 for tag, attrs in tags(page) if attrs.get("name") == "q" and "id" in attrs]) == 6


def test_the_examples_name_fields_in_the_language_of_the_page(client: httpx.Client) -> None:
    """Pages in Indonesian said "country:", though the help there says "negara:"."""
    assert " country:" not in text_of(client.get("/compare?lang=id").text)
    assert " negara:" in text_of(client.get("/compare?lang=id").text)
    assert " country:" in text_of(client.get("/compare?lang=en").text)


def test_an_empty_archive_says_so(empty: httpx.Client) -> None:
    assert "The archive is still empty" in text_of(empty.get("/compare").text)
    answer = empty.get("/compare?q=padi")
    assert answer.status_code == 200
    assert "nothing to draw" in text_of(answer.text)


@pytest.mark.parametrize(
    "asked",
    [
        "q=%22%3C%2Fscript%3E&q=-%28%28&q=%3A%3A%3A",
        "q=" + "a" * 20_000,
        "&".join(f"q=kata{n}" for n in range(2_000)),
        "q=padi&undated=1",
        "q=padi&from=2030&to=2020",
        "q=padi&by=%00&add=%EF%BF%BF&timeline=x&country=" + "KZ%2C" * 3_000,
        "q=padi&from=0001-01-01&to=9999-12-31&by=decade",
    ],
)
def test_no_address_is_an_error(monthly: httpx.Client, asked: str) -> None:
    for path in ("/compare", "/compare.csv"):
        assert monthly.get(f"{path}?{asked}").status_code == 200


def test_results_and_country_pages_lead_here(client: httpx.Client) -> None:
    result = client.get("/search?q=latihan&country=RU&page=2").text
    assert link_to(result, "Compare over time").href == "/compare?q=latihan&country=RU"
    country = client.get("/countries/KZ").text
    along = link_to(country, "Compare the first of them over time →").href
    assert along.startswith("/compare?q=country%3AKZ&q=country%3A")
    assert len(client.get(along.replace("/compare", "/api/compare")).json()["searches"]) == 5


def test_a_result_of_filters_alone_leads_to_the_question_what_to_compare(
    sourced: httpx.Client,
) -> None:
    name = "Astro Awani"
    page = sourced.get("/search", params={"source": name, "lang": "en"}).text
    bar = page[page.index('class="results-bar"') :]
    form = sourced.get(link_to(bar, "Compare over time").href).text
    assert ("input", {"type": "hidden", "name": "source", "value": name}) in list(tags(form))


def test_the_api_refuses_what_makes_no_sense(client: httpx.Client) -> None:
    for asked in ("", "q=", "&".join(f"q={n}" for n in range(6)), "q=a&by=week", "q=a&from=soon"):
        answer = client.get(f"/api/compare?{asked}")
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"


def test_the_examples_of_the_document_are_answered(client: httpx.Client) -> None:
    document = client.get("/api/openapi.json").json()
    operation = document["paths"]["/api/compare"]["get"]
    asked = {
        one["name"]: one["schema"].get("examples", [None])[0] for one in operation["parameters"]
    }
    given = {name: value for name, value in asked.items() if name in ("q", "by")}
    assert given["q"]
    found = client.get("/api/compare", params=given).json()
    assert found["by"] == given["by"]
    assert [one["query"] for one in found["searches"]] == given["q"]
    assert all(one["articles"] for one in found["searches"])


@pytest.fixture(scope="module")
def year_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library like that of `monthly`."""
    folder = tmp_path_factory.mktemp("year") / "articles"
    write_months(folder)
    ingest_all(folder, library=folder.parent / "library")
    return folder.parent / "library"


@pytest.fixture(scope="module")
def year(year_dir: Path) -> Iterator[httpx.Client]:
    headers = {"Accept-Language": "en"}
    with serving(year_dir) as url, httpx.Client(base_url=url, headers=headers) as client:
        yield client


def printed(*arguments: str) -> str:
    """What the program writes to standard output."""
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw, "utf-8", newline="", write_through=True)
    with redirect_stdout(text):
        assert main(list(arguments)) == 0
    return raw.getvalue().decode()


@pytest.mark.parametrize("grain", ["day", "month", "year", "decade"])
def test_page_table_api_and_command_have_the_same_numbers(
    year: httpx.Client, year_dir: Path, grain: str
) -> None:
    asked = f"q=padi&q=panen&by={grain}&to=2022-10"
    page = rows_of(year.get(f"/compare?{asked}").text)
    api = year.get(f"/api/compare?{asked}").json()
    options = ("--by", grain, "--to", "2022-10", "--library", str(year_dir))
    command = ("compare", "padi", "panen", *options)
    assert api["by"] == grain
    columns = [one["counts"] for one in api["searches"]]
    everything = [one["articles"] for one in api["periods"]]
    assert list(page.values()) == [list(row) for row in zip(*columns, everything, strict=True)]
    assert json.loads(printed(*command, "--json")) == api
    file = csv_rows(year.get(f"/compare.csv?{asked}").text)
    written = csv_rows(printed(*command, "--csv"))
    moments = ("exported", "page")
    assert [{k: v for k, v in row.items() if k not in moments} for row in file] == [
        {k: v for k, v in row.items() if k not in moments} for row in written
    ]
    for search in api["searches"]:
        rows = [row for row in file if row["query"] == search["query"]]
        assert [int(row["articles"]) for row in rows if row["first"]] == search["counts"]
        assert sum(int(row["articles"]) for row in rows) == search["articles"]
    shown = printed(*command).splitlines()[-len(everything) :]
    figures = [[int(cell) for cell in line.split()[1:] if cell.isdigit()] for line in shown]
    assert figures == [list(row) for row in zip(*columns, everything, strict=True)]


def test_a_file_tells_the_version_and_guards_its_cells(monthly: httpx.Client) -> None:
    answer = monthly.get("/compare.csv?q=-padi&q=kopi")
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"].startswith('attachment; filename="warta-')
    rows = csv_rows(answer.text)
    assert {row["query"] for row in rows} == {"'-padi", "kopi"}
    assert {row["archive_version"] for row in rows} == {answer.headers["x-archive-version"]}
