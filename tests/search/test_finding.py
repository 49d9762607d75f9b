"""What is found by words that nobody wrote so: misspelt, cut in two, run together, too many."""

import pytest

from app.search.archive import Archive
from app.search.results import SearchResult
from tests.search.asking import PASSAGE, ask
from tests.search.conftest import MakeArchive


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("kazahstan", "kazakhstan"),
        ("latihan militr", "militer"),
        ("Oymasha", "oimasha"),
        ("Oymasha", "oymash"),
    ],
)
def test_a_misspelt_word_finds_what_was_meant_and_says_so(
    archive: Archive, query: str, word: str
) -> None:
    result = ask(archive, query)
    assert result.total
    assert word in {one.suggested for one in result.corrections if one.applied}
    assert any(word in text for text in _texts(archive, result))


def test_exactly_what_was_typed_is_one_click_away(archive: Archive) -> None:
    result = ask(archive, "kazahstan", exact=True)
    assert (result.total, result.corrections) == (0, ())


def test_what_no_article_has_together_is_relaxed_and_told(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Banjir di pesisir\n\n{PASSAGE} Nelayan mengungsi.",
            "b.txt": f"Panen raya padi\n\n{PASSAGE} Petani gembira.",
        }
    )
    result = ask(archive, "banjir nelayan petani")
    assert result.relaxed
    assert [hit.title.text for hit in result.hits] == ["Banjir di pesisir", "Panen raya padi"]
    assert [(one.text, one.articles) for one in result.words] == [
        ("banjir", 1),
        ("nelayan", 1),
        ("petani", 1),
    ]
    assert not ask(archive, "banjir nelayan").relaxed


def test_nothing_found_at_all_is_nothing(archive: Archive) -> None:
    result = ask(archive, "qwxzv zzyyxx")
    assert (result.total, result.relaxed, result.hits) == (0, False, ())
    assert [one.articles for one in result.words] == [0, 0]


def test_a_far_more_frequent_spelling_is_offered_not_taken(make_archive: MakeArchive) -> None:
    texts = {
        f"{number:02}.txt": f"Rapat ke-{number}\n\n{PASSAGE} Presiden hadir pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Rapat lain\n\n{PASSAGE} Presidem hadir."
    result = ask(make_archive(texts), "presidem hadir")
    assert result.total == 1
    (offer,) = result.corrections
    assert (offer.typed, offer.applied) == ("presidem hadir", False)
    assert offer.suggested == offer.query == "presiden hadir"


def test_what_is_offered_covers_the_whole_query_and_finds_more(make_archive: MakeArchive) -> None:
    texts = {
        f"{number:02}.txt": f"Rapat ke-{number}\n\n{PASSAGE} Presiden menteri pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Rapat lain\n\n{PASSAGE} Presidem menterj."
    archive = make_archive(texts)
    (offer,) = ask(archive, "presidem menterj").corrections
    assert offer.query == "presiden menteri"
    assert ask(archive, offer.query).total > ask(archive, "presidem menterj").total
    # Together with a word that only the slip's article has, nothing more would be found.
    assert ask(archive, "presidem lain").corrections == ()


def test_corrections_name_the_whole_query_with_every_word_mended(archive: Archive) -> None:
    result = ask(archive, "kazahstan latihn")
    assert {one.query for one in result.corrections} >= {"kazakhstan latihan"}


def test_words_cut_in_two_are_put_together_and_told(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Korps marinir berlatih\n\n{PASSAGE}",
            "b.txt": f"Surat mari dibuka\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "mari nir berlatih")
    assert [hit.title.text for hit in result.hits] == ["Korps marinir berlatih"]
    (taken,) = result.corrections
    assert (taken.typed, taken.suggested, taken.applied) == ("mari nir", "marinir", True)
    assert taken.query == "marinir berlatih"
    assert ask(archive, "mari nir berlatih", exact=True).total == 0


def test_words_put_together_are_marked_on_the_articles_page_too(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Korps marinir berlatih\n\n{PASSAGE}",
            "b.txt": f"Surat mari dibuka\n\n{PASSAGE} Nir.",
        }
    )
    (hit,) = ask(archive, "mari nir berlatih").hits
    article = archive.library.article(hit.id)
    assert article is not None
    title = archive.mark(article, "mari nir berlatih").title
    assert [title.text[one.start : one.end] for one in title.ranges] == ["marinir", "berlatih"]


def test_words_run_together_are_parted_marked_and_told(make_archive: MakeArchive) -> None:
    archive = make_archive({"a.txt": f"Harga minyak goreng naik\n\n{PASSAGE}"})
    result = ask(archive, "minyakgoreng naik")
    (hit,) = result.hits
    marked = [hit.title.text[one.start : one.end] for one in hit.title.ranges]
    assert marked == ["minyak goreng", "naik"]
    (taken,) = result.corrections
    assert (taken.suggested, taken.query) == ("minyak goreng", "minyak goreng naik")


def test_what_was_typed_stays_above_what_it_may_have_meant(make_archive: MakeArchive) -> None:
    texts = {
        f"{number:02}.txt": f"Presiden ke-{number}\n\n{PASSAGE} Presiden pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Kabar lain\n\n{PASSAGE} Presidem absen."
    result = ask(make_archive(texts), "presidem")
    assert [hit.title.text for hit in result.hits] == ["Kabar lain"]
    assert [one.applied for one in result.corrections] == [False]


def test_a_rare_misspelling_is_mended_before_a_word_is_dropped(
    make_archive: MakeArchive,
) -> None:
    texts = {
        f"{number:02}.txt": f"Rapat ke-{number}\n\n{PASSAGE} Presiden hadir pukul {number}."
        for number in range(30)
    }
    texts["salah.txt"] = f"Kabar lain\n\n{PASSAGE} Presidem absen."
    result = ask(make_archive(texts), "presidem hadir")
    assert (result.total, result.relaxed) == (30, False)
    assert [(one.suggested, one.applied) for one in result.corrections] == [("presiden", True)]


def test_the_other_words_tell_what_a_misspelt_one_means(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            **{f"a{n}.txt": f"Harga jagung {n}\n\n{PASSAGE} Makan {n}." for n in range(12)},
            "b.txt": f"Kayu laut langka\n\n{PASSAGE} Jagunx.",
            "c.txt": f"Patung jagang\n\n{PASSAGE}",
        }
    )
    alone = ask(archive, "jagyng")
    assert [one.suggested for one in alone.corrections] == ["jagung"]
    result = ask(archive, "jagyng patung")
    assert [one.suggested for one in result.corrections] == ["jagang"]
    assert (result.total, result.relaxed) == (1, False)


def test_two_misspelt_words_are_chosen_to_fit_each_other(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            **{f"a{n}.txt": f"Harga jagung {n}\n\n{PASSAGE} Makan {n}." for n in range(9)},
            **{f"b{n}.txt": f"Toko patong {n}\n\n{PASSAGE} Buka {n}." for n in range(9)},
            "c.txt": f"Patung jagang\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "jagyng patumg")
    assert [one.query for one in result.corrections] == ["jagang patung"] * 2
    assert [hit.title.text for hit in result.hits] == ["Patung jagang"]


def test_a_word_of_the_dictionary_is_taken_for_no_other_but_one_is_offered(
    make_archive: MakeArchive,
) -> None:
    result = ask(make_archive({"a.txt": f"Aturan ketentuan\n\n{PASSAGE}"}), "kelenturan")
    assert result.total == 0
    assert [(one.suggested, one.applied) for one in result.corrections] == [("ketentuan", False)]


def test_a_guessed_form_may_be_a_misspelling_too(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "a.txt": f"Kantor dinas\n\n{PASSAGE}",
            "b.txt": f"Raja dinasti lama\n\n{PASSAGE}",
        }
    )
    result = ask(archive, "dinasi")
    assert [one.suggested for one in result.corrections] == ["dinas", "dinasti"]
    assert {hit.title.text for hit in result.hits} == {"Kantor dinas", "Raja dinasti lama"}


def test_a_misspelt_country_is_offered_by_the_name_that_finds_it(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive({"a.txt": f"Kunjungan ke Belanda\n\n{PASSAGE}"})
    result = ask(archive, "netherlans")
    assert [(one.suggested, one.applied) for one in result.corrections] == [("Netherlands", False)]
    assert ask(archive, result.corrections[0].query).total == 1
    assert ask(archive, "population").corrections == ()


def _texts(archive: Archive, result: SearchResult) -> list[str]:
    articles = archive.library.found([hit.id for hit in result.hits])
    return [" ".join((one.title, *one.paragraphs)).lower() for one in articles.values()]
