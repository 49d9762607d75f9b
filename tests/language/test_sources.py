"""Where a source is published: by its entry, by its domain, or unknown."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.countries import country_codes
from app.language.sources import SourceCountry, SourceCountryOrigin, country_of_source, host_of
from app.language.vocabulary import load


def known(source: str | None, url: str | None = None) -> tuple[str, str] | None:
    found = country_of_source(source, url)
    return (found.code, found.origin.value) if found else None


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("KOMPAS.com", "ID"),
        ("kompas.COM", "ID"),
        ("bola.kompas.com", "ID"),
        ("https://www.tempo.co/read/1", "ID"),
        ("Astro  Awani", "MY"),
        ("BBC Indonesia", "GB"),
        ("CNN Indonesia", "ID"),
        ("VOA Indonesia", "US"),
        ("DW Indonesia", "DE"),
        ("South China Morning Post", "HK"),
        ("Al Jazeera", "QA"),
    ],
)
def test_a_source_has_the_country_of_its_entry(source: str, code: str) -> None:
    assert known(source) == (code, "entry")


@pytest.mark.parametrize(
    ("agency", "code"),
    [
        ("Reuters", "GB"),
        ("kantor berita Antara", "ID"),
        ("AP", "US"),
        ("AFP", "FR"),
        ("TASS", "RU"),
        ("Xinhua", "CN"),
        ("Bernama", "MY"),
        ("Anadolu Agency", "TR"),
        ("Yonhap", "KR"),
        ("Kyodo News", "JP"),
        ("KCNA", "KP"),
        ("dpa", "DE"),
        ("EFE", "ES"),
        ("ANSA", "IT"),
        ("SPA", "SA"),
        ("IRNA", "IR"),
        ("Sputnik", "RU"),
        ("CNA (Taiwan)", "TW"),
    ],
)
def test_an_agency_has_the_country_of_its_seat(agency: str, code: str) -> None:
    assert known(agency) == (code, "entry")


@pytest.mark.parametrize("name", ["ap", "Ani", "Spa", "Ria"])
def test_an_agency_in_capitals_is_no_other_word(name: str) -> None:
    assert known(name) is None


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("kabartepian.co.id", "ID"),
        ("kabartepian.id", "ID"),
        ("lembahpost.my", "MY"),
        ("lembahpost.com.my", "MY"),
        ("valley-times.co.uk", "GB"),
        ("noticias-del-valle.com.co", "CO"),
        ("вести-долины.рф", "RU"),
    ],
)
def test_an_unlisted_source_has_the_country_of_its_domain(address: str, code: str) -> None:
    assert known(address) == (code, "domain")
    assert known("Kabar Tepian", f"https://www.{address}/2024/a") == (code, "domain")


@pytest.mark.parametrize(
    "ending", ["com", "net", "tv", "io", "co", "me", "ai", "cc", "ly", "to", "vu", "su", "eu", "ac"]
)
def test_endings_sold_to_everybody_name_no_country(ending: str) -> None:
    assert known(f"kabartepian.{ending}") is None


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (None, None),
        ("", ""),
        ("Kabar Tepian", None),
        ("id", "https://id/"),
        ("Kabar Tepian", "http://[broken"),
        ("Kabar Tepian", "https://archive.ph/AbCdE"),
        ("Kabar Tepian", "https://youtu.be/x"),
        ("The Star", None),
        ("Jl. Medan No.my", None),
    ],
)
def test_what_is_not_known_stays_unknown(source: str | None, url: str | None) -> None:
    assert country_of_source(source, url) is None


def test_a_name_of_several_papers_is_told_by_its_address() -> None:
    assert known("The Star", "https://www.thestar.com.my/news/1") == ("MY", "entry")
    assert known("The Star", "https://www.thestar.com/news/1") == ("CA", "entry")
    assert known("The Star", "https://www.thestar.co.uk/news/1") == ("GB", "domain")


def test_the_source_goes_before_the_address_and_the_entry_before_the_domain() -> None:
    assert known("Reuters", "https://www.kabartepian.id/a") == ("GB", "entry")
    assert known("kabartepian.id", "https://www.reuters.com/a") == ("ID", "domain")
    assert known("kcna.co.jp") == ("KP", "entry")
    assert known("Kabar Tepian", "https://bola.kompas.com/a") == ("ID", "entry")


def test_an_address_has_a_host() -> None:
    assert host_of("https://m.kompas.com/a") == "m.kompas.com"
    assert host_of("http://[broken") == host_of("kabar") == ""


def test_every_country_of_the_data_file_is_one() -> None:
    data = load("sources")
    named = {*data["sites"], *data["ambiguous"]} - {"unplaced"}
    named |= {one["country"] for one in data["agency"] if "country" in one}
    named |= set(data["endings"]["countries"].values())
    assert named <= set(country_codes())


def test_no_name_stands_in_two_countries() -> None:
    data = load("sources")
    places = defaultdict(set)
    for table in (data["sites"], data["ambiguous"]):
        for code, names in table.items():
            for name in names:
                places[name.casefold()].add(code)
    for agency in data["agency"]:
        for form in agency["forms"]:
            if not form.isupper():
                places[form].add(agency.get("country", "unplaced"))
    assert [name for name, codes in places.items() if len(codes) > 1] == []


@given(st.text(), st.text())
def test_anything_may_be_a_source(source: str, url: str) -> None:
    found = country_of_source(source, url)
    assert found is None or found.code in country_codes()


@given(st.from_regex(r"[a-z]{1,8}(\.[a-z]{2,6}){1,3}", fullmatch=True))
def test_a_server_of_a_site_is_where_the_site_is(host: str) -> None:
    site = country_of_source(host, None)
    assert site is None or country_of_source(f"www.{host}", None) == site


def test_what_is_found_says_how() -> None:
    assert country_of_source("KOMPAS.com", None) == SourceCountry("ID", SourceCountryOrigin.ENTRY)
