import json
import re
from pathlib import Path

import httpx
import pytest

from tests.web.conftest import site_of
from tests.web.html import Link, link_to, links, tags, text_of

TEXT = "Petani desa nomor {0} memanen padi dan menjualnya di pasar {0} pada pagi hari."


def bars_of(page: str) -> list[Link]:
    """The links of the chart and of its table, which have the dates of a month."""
    return [link for link in links(page) if "&from=2022-" in link.href]


def test_a_result_is_shown_by_month_and_each_bar_finds_its_articles(monthly: httpx.Client) -> None:
    page = monthly.get("/search?q=padi").text
    assert "Articles by month" in text_of(page)
    april = link_to(page, "April 2022: 2 of 3 articles (67%)")
    assert april.href == "/search?q=padi&from=2022-04&to=2022-04"
    assert "nofollow" in april.rel
    narrowed = text_of(monthly.get(april.href).text)
    assert "2 articles" in narrowed
    assert "Articles by day" in narrowed


def test_no_bar_stands_in_the_way_of_the_keyboard(monthly: httpx.Client) -> None:
    page = monthly.get("/search?q=padi").text
    inside = [attrs for tag, attrs in tags(page) if tag == "a" and attrs.get("tabindex") == "-1"]
    assert len(inside) == 10
    drawn = [attrs for tag, attrs in tags(page) if tag == "svg"]
    assert drawn
    assert all(attrs.get("aria-hidden") == "true" for attrs in drawn)


def test_a_table_has_the_same_numbers_and_links(monthly: httpx.Client) -> None:
    page = monthly.get("/search?q=padi").text
    table = page[page.index("<table>") : page.index("</table>")]
    drawn = page[page.index('class="timeline-bars"') : page.index("<table>")]
    assert [link.href for link in bars_of(table)] == [link.href for link in bars_of(drawn)]
    assert "April 2022 2 3 67%" in " ".join(text_of(table.replace("<", " <")).split())
    assert "May 2022 0 0 –" in " ".join(text_of(table.replace("<", " <")).split())


def test_gaps_of_the_archive_are_hatched_and_told(monthly: httpx.Client) -> None:
    page = monthly.get("/search?q=padi").text
    assert 'class="gap" x="33.33%" width="16.67%"' in page
    assert "The archive has no articles dated May – June 2022." in text_of(page).replace(
        "\u2009", " "
    )


def test_bars_can_be_shares_of_all_articles(monthly: httpx.Client) -> None:
    page = monthly.get("/search?q=padi").text
    shares = monthly.get(link_to(page, "Share of all").href).text
    assert "Share of all articles by month" in text_of(shares)
    assert "Highest: April 2022 (2 of 3 articles, 67%)." in text_of(shares)
    assert "The archive has fewer than 20 articles of this time" in text_of(shares)
    number = link_to(shares, "Number")
    assert number.href == "/search?q=padi#timeline"


def test_what_is_undated_can_be_found(monthly: httpx.Client) -> None:
    page = monthly.get("/search?q=padi").text
    undated = link_to(page, "1 without a known date")
    assert undated.href == "/search?q=padi&undated=1"
    assert "Harga padi naik" in text_of(monthly.get(undated.href).text)


def test_the_front_page_shows_the_whole_archive(monthly: httpx.Client) -> None:
    page = monthly.get("/?lang=id").text
    assert "Artikel per bulan" in text_of(page)
    assert "Arsip tidak punya artikel bertanggal Mei–Juni 2022." in text_of(page)
    assert "Persentase" not in text_of(page)
    assert link_to(page, "April 2022: 3").href == "/search?from=2022-04&to=2022-04&lang=id"


@pytest.mark.parametrize(
    "path", ["/search?q=xqzxqz", "/search?q=padi&from=2022-02-04&to=2022-02-04"]
)
def test_where_nothing_is_to_be_compared_there_is_no_chart(
    monthly: httpx.Client, path: str
) -> None:
    assert 'class="timeline"' not in monthly.get(path).text


def test_the_api_has_the_same_counts(monthly: httpx.Client) -> None:
    found = monthly.get("/api/search?q=padi").json()["timeline"]
    assert found["grain"] == "month"
    assert found["buckets"][3] == {
        "first": "2022-04-01", "last": "2022-04-30", "articles": 2, "archive": 3, "gap": False,
    }  # fmt: skip
    assert found["gaps"] == [{"first": "2022-05-01", "last": "2022-06-30", "archive": 0}]
    assert [found[key] for key in ("earlier", "later", "vague", "undated")] == [0, 0, 0, 1]
    assert monthly.get("/api/search?q=xqzxqz").json()["timeline"] is None


def test_what_is_not_in_the_chart_is_told_with_commas_between(tmp_path: Path) -> None:
    """They stood beside each other with nothing between: "1 without a known date 2 with less …"."""
    dates = ["2022-01-04", "2022-02-04", "2022-03-04", "2022", "2022", None]
    articles = [
        {"title": f"Panen padi nomor {place}", "text": TEXT.format(place), "date": date}
        for place, date in enumerate(dates)
    ]
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "all.jsonl").write_text("\n".join(map(json.dumps, articles)), "utf-8")
    with site_of(folder, {"Accept-Language": "en"}) as client:
        text = text_of(client.get("/search?q=padi").text)
    assert re.search(r"Not in the chart: 1 without a known date ?, 2 with less exact dates", text)
