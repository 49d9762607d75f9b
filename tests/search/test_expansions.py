"""Plain words that name a country: what they find, what is said, and the ways back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.archive import Archive
from app.search.expansions import expansions_of
from app.search.marked import Marked
from app.search.parse import MAX_CHARACTERS, parse
from app.search.results import Expansion
from tests.search.asking import PASSAGE, ask
from tests.search.conftest import MakeArchive

TEXTS = {
    "rrt.txt": f"Kabar dari Beijing\n\n{PASSAGE} Pemerintah RRT mengirim beras pada hari Senin.",
    "tiongkok.txt": f"Tiongkok membuka pasar\n\n{PASSAGE} Harga naik pada musim ini.",
    "cina.txt": f"Kunjungan ke Cina ditunda\n\n{PASSAGE} Rombongan menunggu kabar.",
    "etnis.txt": f"Pasar lama kembali ramai\n\n{PASSAGE} Warga etnis Cina merayakan Imlek.",
    "laut.txt": f"Kapal perang melintas\n\n{PASSAGE} Kapal itu melintasi Laut Cina Selatan.",
    "as.txt": f"Presiden AS tiba\n\n{PASSAGE} Pesawat mendarat pada pagi hari.",
    "korut.txt": f"Amerika Serikat dan Korut berunding\n\n{PASSAGE} Perundingan selesai.",
}


@pytest.fixture
def names(make_archive: MakeArchive) -> Archive:
    return make_archive(TEXTS)


def titles(archive: Archive, query: str, **more: object) -> set[str]:
    return {hit.title.text.split()[0] for hit in ask(archive, query, **more).hits}


def marks(*marked: Marked) -> list[str]:
    return [text.text[one.start : one.end] for text in marked for one in text.ranges]


def expanded(query: str, locale: str = "en") -> list[Expansion]:
    return list(expansions_of(parse(query), locale))


def test_a_name_finds_the_country_by_all_its_names(names: Archive) -> None:
    assert titles(names, "tiongkok") == {"Kabar", "Tiongkok", "Kunjungan"}
    assert titles(names, "amerika serikat") == titles(names, "AS") == {"Presiden", "Amerika"}
    assert titles(names, "korea utara") == {"Amerika"}


def test_the_words_as_typed_are_found_whatever_they_mean_and_come_first_where_they_stand(
    names: Archive,
) -> None:
    hits = [hit.title.text.split()[0] for hit in ask(names, "cina").hits]
    # In headlines, which say what an article is about, and then in the texts.
    assert hits[:2] == ["Kunjungan", "Tiongkok"]
    assert set(hits[2:4]) == {"Pasar", "Kapal"}
    assert hits[4:] == ["Kabar"]


@pytest.mark.parametrize("query", ['"cina"', "“cina”"])
def test_a_quoted_name_is_the_word_alone(names: Archive, query: str) -> None:
    assert titles(names, query) == {"Kunjungan", "Pasar", "Kapal"}
    assert ask(names, query).expansions == ()


def test_exactly_what_was_typed_is_the_word_alone(names: Archive) -> None:
    assert titles(names, "cina", exact=True) == titles(names, '"cina"')
    assert ask(names, "cina", exact=True).expansions == ()


def test_an_excluded_name_excludes_what_it_finds(names: Archive) -> None:
    assert titles(names, "-cina") == {"Presiden", "Amerika"}
    assert titles(names, "beras -korea utara") == titles(names, "beras") - {"Amerika"}


def test_names_within_a_phrase_of_no_country_are_words(names: Archive) -> None:
    assert titles(names, "laut cina selatan") == {"Kapal"}
    assert expanded("laut cina selatan") == []


@pytest.mark.parametrize(
    "query", ["as", "us", "in", "title:cina", "russian troops", "moskow", "KZ"]
)
def test_other_words_are_not_said_to_be_countries(query: str) -> None:
    assert expanded(query) == []


def test_the_names_found_are_marked_in_title_and_passage(names: Archive) -> None:
    result = ask(names, "cina")
    found = {hit.title.text.split()[0]: marks(hit.title, hit.snippet) for hit in result.hits}
    assert found["Tiongkok"] == ["Tiongkok"]
    assert found["Kabar"] == ["RRT"]
    assert found["Kunjungan"] == ["Cina"]


def test_the_names_are_marked_on_the_articles_page_too(names: Archive) -> None:
    (hit,) = ask(names, "RRT pemerintah").hits
    article = names.library.article(hit.id)
    assert article is not None
    marked = names.mark(article, "cina")
    assert marks(marked.title, *marked.paragraphs) == ["RRT"]
    assert marks(*names.mark(article, '"cina"').paragraphs) == []


def test_the_names_in_a_title_made_of_the_lede_are_marked(make_archive: MakeArchive) -> None:
    lede = "Pemerintah RRT menyatakan bahwa rombongan itu tiba dengan selamat di pelabuhan."
    archive = make_archive({"a.txt": f"{lede}\n\n{PASSAGE} Rombongan beristirahat di sana."})
    (hit,) = ask(archive, "cina").hits
    assert hit.title.text.startswith("Pemerintah RRT")
    assert marks(hit.title) == ["RRT"]


def test_a_country_that_no_article_names_is_relaxed_like_a_word(names: Archive) -> None:
    result = ask(names, "rusia beras")
    assert result.relaxed
    assert [(one.text, one.articles) for one in result.words] == [("rusia", 0), ("beras", 7)]
    assert result.corrections == ()


def test_a_countrys_name_is_never_respelt(make_archive: MakeArchive) -> None:
    texts = {f"{n}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Rahasia rapat {n}." for n in range(30)}
    texts["rusa.txt"] = f"Rusia dan rapat\n\n{PASSAGE}"
    assert ask(make_archive(texts), "russia").corrections == ()


def test_it_says_what_counts_and_gives_both_ways_back() -> None:
    (one,) = expanded("pasar cina 2022", "id")
    assert (one.typed, one.code, one.name, one.excluded) == ("cina", "CN", "Tiongkok", False)
    assert "RRT" in one.others
    assert one.word_alone_query == 'pasar "cina" 2022'
    assert one.filter_query == "pasar country:CN 2022"


@pytest.mark.parametrize(
    ("query", "alone", "by_filter"),
    [
        ("-korea utara beras", '-"korea utara" beras', "-country:KP beras"),
        ("NOT cina", 'NOT "cina"', "NOT country:CN"),
        ("(cina), beras", '("cina"), beras', "(country:CN), beras"),
        ("“cina beras", ' "cina" beras', " country:CN beras"),
        ("beras OR cina", 'beras OR "cina"', "beras OR country:CN"),
        ("korea-utara", '"korea-utara"', "country:KP"),
    ],
)
def test_the_ways_back_keep_the_rest_of_the_query(query: str, alone: str, by_filter: str) -> None:
    (one,) = expanded(query)
    assert (one.word_alone_query, one.filter_query) == (alone, by_filter)
    assert expanded(alone) == []


def test_either_of_two_countries_names_both_in_their_order() -> None:
    either = parse("amerika serikat OR cina -rusia")
    assert [part.written for part in either.parts] == ["amerika serikat OR cina"]
    assert [one.code for one in expansions_of(either, "en")] == ["US", "CN", "RU"]


@given(
    st.lists(st.sampled_from(['"', "cina ", "korea utara", "-", "AS", " ", "OR ", ":", "(", ","]))
)
def test_what_is_switched_to_the_word_alone_is_no_country_any_more(pieces: list[str]) -> None:
    text = "".join(pieces)[:MAX_CHARACTERS]
    found = expanded(text)
    if found:
        assert len(expanded(found[0].word_alone_query)) < len(found)
