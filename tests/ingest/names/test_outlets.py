"""Agencies and sites by their names."""

import pytest

from app.ingest.names.outlets import (
    agency_of,
    is_compound,
    is_known_site,
    looks_like_site,
    signed_agency,
    site_name,
    site_of_url,
)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("antara", "ANTARA"),
        ("[ANTARA]", "ANTARA"),
        ("kantor berita Xinhua", "Xinhua"),
        ("AP", "AP"),
        ("ap", None),
        ("Ani", None),
        ("Kabar Kota", None),
    ],
)
def test_an_agency_has_one_name_here(text: str, agency: str | None) -> None:
    assert agency_of(text) == agency


def test_a_sign_off_may_shorten_an_agency() -> None:
    assert (signed_agency("ant"), agency_of("ant")) == ("ANTARA", None)


def test_case_makes_no_two_sites_and_no_letter_is_changed() -> None:
    assert site_name("Tempo.co") == site_name("TEMPO.CO") == "TEMPO.CO"
    assert site_name("Kabartepian.NET") == "Kabartepian.NET"


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.kabartepian.net/2024/01/a", "kabartepian.net"),
        ("https://m.kompas.com/a", "KOMPAS.com"),
        ("https://localhost/a", None),
        ("http://[broken", None),
    ],
)
def test_an_address_names_its_site(url: str, site: str | None) -> None:
    assert site_of_url(url) == site


def test_a_word_of_the_language_is_no_site_by_itself() -> None:
    assert not is_known_site("Merdeka")
    assert is_known_site("Merdeka.com")


@pytest.mark.parametrize(
    "text", ["Kabar Kota", "Suara Tepian", "Beritakota", "KotaGreater", "NTBSatu"]
)
def test_names_made_of_news_words_look_like_sites(text: str) -> None:
    assert looks_like_site(text)


def test_one_long_word_may_end_as_sites_do() -> None:
    assert is_compound("Tepiannews")
    assert not is_compound("Lembang")
