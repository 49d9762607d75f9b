"""Searches that are made to be too much: their pages stay small and say what was left out."""

import string

import httpx
import pytest

from tests.web.html import link_to, links, tags, text_of

LARGEST_PAGE = 1_000_000
# A page has some two hundred links.
LONGEST_LINK = 5_000


@pytest.mark.parametrize(
    "query", ["😀" * 5_000, "country:x " * 4_000, '"' * 10_000, "-😀 " * 3_000]
)
def test_a_page_does_not_grow_with_what_was_typed(many: httpx.Client, query: str) -> None:
    answer = many.get("/search", params={"q": query, "lang": "en"})
    assert answer.status_code == 200
    assert len(answer.content) < LARGEST_PAGE
    assert "only its beginning was used" in text_of(answer.text)
    results = [link.href for link in links(answer.text) if link.href.startswith("/articles/")]
    assert max(map(len, results)) < LONGEST_LINK


def test_a_page_does_not_grow_with_its_filters(many: httpx.Client) -> None:
    filters = "&".join(f"source=s{number}&country=X{number}" for number in range(2_000))
    answer = many.get(f"/search?{filters}&lang=en")
    assert len(answer.content) < LARGEST_PAGE
    assert "There were very many filters" in text_of(answer.text)


def test_of_many_notices_the_first_are_told_and_the_others_counted(client: httpx.Client) -> None:
    query = " ".join(f"country:zqx{letter}" for letter in string.ascii_lowercase)
    page = client.get("/search", params={"q": query}).text
    said = text_of(page)
    assert said.count("is not a country that is known here") == 5
    assert "and 21 more" in said


def test_a_notice_does_not_quote_a_novel(client: httpx.Client) -> None:
    page = client.get("/search", params={"q": f"country:{'zq' * 300}"}).text
    status = text_of(page.partition('class="notices"')[2].partition("</div>")[0])
    assert "is not a country" in status
    assert len(status) < 200


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("latihan OR", "OR was ignored"),
        ("latihan language:klingonish", "“klingonish” is not a language"),
        ("latihan source:zqxzqx", "No source in the archive has the name “zqxzqx”"),
        ("latihan until:soon", "“soon” is not a date"),
        ("latihan after:2023 before:2020", "The first date is later than the last"),
    ],
)
def test_what_a_query_cannot_mean_is_told(client: httpx.Client, query: str, said: str) -> None:
    assert said in text_of(client.get("/search", params={"q": query}).text)


def test_some_of_the_words_are_not_called_most_of_them(client: httpx.Client) -> None:
    said = text_of(client.get("/search?q=latihan+zzqqxxyy").text)
    assert "No article has all of these words; these have some of them" in said


@pytest.mark.parametrize("query", ["country:KZ", "-zzqqxxyy"])
def test_without_words_the_order_that_is_shown_is_the_one_that_applies(
    client: httpx.Client, query: str
) -> None:
    page = client.get("/search", params={"q": query, "sort": "relevance"}).text
    assert not [link for link in links(page) if link.text == "Relevance"]
    newest = link_to(page, "Newest").href
    current = [attrs["href"] for _, attrs in tags(page) if attrs.get("aria-current") == "true"]
    assert newest in current
    dates = [attrs["datetime"] or "" for tag, attrs in tags(page) if tag == "time"]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (" OR ".join(f"{letter * 3}*" for letter in string.ascii_lowercase), "only the first 8"),
        ("lat* " * 32, "only the first 8 were used"),
        ("(" * 900, "A bracket without its partner was ignored"),
        ("(" * 450 + "latihan" + ")" * 450, "the innermost were ignored"),
        ("-(" * 300 + "latihan", "the innermost were ignored"),
        ("source:x " * 100, "There were very many filters"),
        ("author:x OR " * 80, "There were very many filters"),
        ('"' + " ".join(f"kata{number}" for number in range(40)) + '"~9', "only the first 12"),
        ('"latihan bersama"~900', "further apart than 50"),
        ("latihan " * 60, "very many words"),
        ('"' * 1_000, "has no word to search for"),
        ("-latihan " * 40, "very many words"),
    ],
)
def test_searches_that_ask_too_much_are_bounded_and_told(
    client: httpx.Client, query: str, said: str
) -> None:
    for exact in ("", "1"):
        answer = client.get("/search", params={"q": query, "exact": exact, "lang": "en"})
        assert answer.status_code == 200
        assert len(answer.content) < LARGEST_PAGE
        assert said in text_of(answer.text)
    assert client.get("/api/search", params={"q": query}).status_code == 200


@pytest.mark.parametrize("page", ["1000000", "999999999", "9" * 40])
def test_a_page_far_past_the_end_is_the_last_one(client: httpx.Client, page: str) -> None:
    answer = client.get("/search", params={"q": "latihan", "page": page})
    assert "The results end before that page" in text_of(answer.text)


def test_a_phrase_of_one_word_many_times_is_near_itself(client: httpx.Client) -> None:
    answer = client.get("/search", params={"q": '"' + "latihan " * 60 + '"~50'})
    assert answer.status_code == 200
