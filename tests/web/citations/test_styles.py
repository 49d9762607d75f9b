"""Citations by two styles, and what becomes of them where something is not known."""

import pytest

from app.library.records import DateOrigin
from app.web.citations.styles import apa, chicago, plain
from tests.web.citations.articles import cite

URL = "https://harian.example/panen?id=1&b=2%20x"
PAGE = "https://warta.example/articles/k3f9"


def test_an_article_of_which_all_is_known() -> None:
    one = cite()
    assert plain(apa(one)) == (
        "Lestari, D. A., & Pratama, B. (2022, January 11). Panen padi di lembah selesai. "
        f"Harian Contoh. {URL}"
    )
    assert plain(chicago(one)) == (
        "Lestari, Dewi Ayu, and Bagas Pratama. “Panen padi di lembah selesai.” "
        f"Harian Contoh, January 11, 2022. {URL}."
    )


def test_the_source_alone_is_in_italics() -> None:
    for style in (apa, chicago):
        assert [piece.text for piece in style(cite()) if piece.italic] == ["Harian Contoh"]


def test_a_title_that_nothing_contains_is_in_italics_in_apa() -> None:
    (title,) = [piece.text for piece in apa(cite(source=None)) if piece.italic]
    assert title == "Panen padi di lembah selesai."


def test_without_an_author_the_title_or_the_source_comes_first() -> None:
    one = cite(author=None)
    assert plain(apa(one)).startswith("Panen padi di lembah selesai. (2022, January 11). Harian")
    assert plain(chicago(one)).startswith("Harian Contoh. “Panen padi di lembah selesai.” January")


def test_an_agency_is_the_author_where_nobody_is_named() -> None:
    one = cite(author=None, agency="ANTARA")
    assert plain(apa(one)).startswith("ANTARA. (2022, January 11). Panen")
    assert plain(chicago(one)).startswith("ANTARA. “Panen padi di lembah selesai.” Harian Contoh,")
    assert "ANTARA" not in plain(apa(cite(agency="ANTARA")))


def test_a_source_that_is_its_own_author_is_named_once_in_apa() -> None:
    one = cite(author=None, agency="Harian Contoh")
    assert plain(apa(one)).count("Harian Contoh") == 1


@pytest.mark.parametrize(
    ("published", "in_apa", "in_chicago"),
    [
        (None, "(n.d.)", "Harian Contoh, n.d. Accessed November 26, 2026."),
        ("2022", "(2022)", "Harian Contoh, 2022."),
        ("2022-07", "(2022, July)", "Harian Contoh, July 2022."),
        ("2022-07-03", "(2022, July 3)", "Harian Contoh, July 3, 2022."),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    published: str | None, in_apa: str, in_chicago: str
) -> None:
    one = cite(published=published)
    assert f" {in_apa}. " in plain(apa(one))
    assert f"{in_chicago} https" in plain(chicago(one))


def test_an_inferred_date_is_no_sure_one() -> None:
    one = cite(published="2022-07", published_origin=DateOrigin.INFERRED)
    assert "(ca. 2022, July)." in plain(apa(one))
    assert "[July 2022?]." in plain(chicago(one))


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "berita/1"])
def test_without_an_address_of_the_web_it_is_read_in_the_archive(url: str | None) -> None:
    one = cite(url=url)
    held = "Warta archive, version 3f2a9c01beef."
    assert plain(apa(one)).endswith(f"{held} Retrieved November 26, 2026, from {PAGE}")
    assert plain(chicago(one)).endswith(f"{held} Accessed November 26, 2026. {PAGE}.")


def test_signs_that_end_a_title_are_not_followed_by_a_full_stop() -> None:
    one = cite(title="Siapa menang?")
    assert "Siapa menang? Harian Contoh." in plain(apa(one))
    assert "“Siapa menang?” Harian" in plain(chicago(one))


def test_quotes_within_quotes_are_single() -> None:
    assert "“Ia bilang ‘ya’ lalu pergi.”" in plain(chicago(cite(title="Ia bilang “ya” lalu pergi")))


def test_of_many_authors_the_styles_name_as_many_as_they_say() -> None:
    authors = ", ".join(f"Nama{chr(97 + one)} Akhir{chr(97 + one)}" for one in range(21))
    one = cite(author=authors)
    in_apa, in_chicago = plain(apa(one)), plain(chicago(one))
    assert "Akhirs, N., . . . Akhiru, N. (2022" in in_apa
    assert "Akhirt" not in in_apa
    assert "Namag Akhirg, et al. “Panen" in in_chicago
    assert "Akhirh" not in in_chicago
