"""Why an article is in a result, and what it lacks."""

from app.search.kinds import MatchKind, Place
from app.search.results import FoundWord, SearchRequest
from app.search.why import found_words
from tests.search.conftest import MakeArchive
from tests.search.marking_help import match

TEXT = "Kalimat pertama tentang cuaca di kota. Kalimat kedua tentang pasar dan harga beras."


def told(words: tuple[FoundWord, ...]) -> list[tuple[str, str, str, dict[str, int]]]:
    return [
        (one.typed, one.found, one.kind, {place.place: place.times for place in one.places})
        for one in words
    ]


def test_words_are_told_as_what_they_count_and_where(make_archive: MakeArchive) -> None:
    text = f"Tentara berlatih\n\n{TEXT} Tentara latihan.\n\n{TEXT} Latihan lagi, mereka berlatih."
    (hit,) = make_archive({"a.txt": text}).search(SearchRequest(query="berlatih")).hits
    assert told(hit.why) == [
        ("berlatih", "berlatih", "exact", {"title": 1, "text": 1}),
        ("berlatih", "latihan", "form", {"lede": 1, "text": 1}),
    ]


def test_corrections_and_names_of_a_country_are_told_as_such(make_archive: MakeArchive) -> None:
    text = f"Panen raya di China\n\n{TEXT} Pemerintah Tiongkok senang."
    (hit,) = make_archive({"a.txt": text}).search(SearchRequest(query="tiongkok panne")).hits
    kinds = {(one.found, one.kind) for one in hit.why}
    assert {("Tiongkok", MatchKind.EXACT), ("China", MatchKind.ALIAS)} <= kinds
    assert ("Panen", MatchKind.CORRECTION) in kinds


def test_a_word_that_is_named_and_typed_counts_once() -> None:
    both = [match(0, 5), match(0, 5, kind=MatchKind.ALIAS)]
    (one,) = found_words([(Place.TITLE, "Rusia", both)])
    assert (one.kind, [place.times for place in one.places]) == (MatchKind.EXACT, [1])


def test_what_an_article_lacks_is_told_where_not_all_had_to_match(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "a.txt": f"Banjir di pesisir\n\n{TEXT} Nelayan mengungsi.",
            "b.txt": f"Panen raya padi\n\n{TEXT} Petani gembira.",
        }
    )
    first = archive.search(SearchRequest(query="banjir nelayan petani")).hits[0]
    assert (first.title.text, first.lacking) == ("Banjir di pesisir", ("petani",))
    (whole,) = archive.search(SearchRequest(query="banjir nelayan")).hits
    assert whole.lacking == ()
    asked = archive.search(SearchRequest(query="banjir terhadap nelayan, petani…")).hits[0]
    assert asked.lacking == ("petani",)


def test_words_that_have_synonyms_together_are_had_or_lacked_one_by_one(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "a.txt": "Kabar dari desa\n\nRegu latihan di lapangan. Warga keluar malam itu.\n\n"
            "Kendaraan militer parkir di pasar. Hujan belum turun.\n",
            "b.txt": "Kabar dari kota\n\nMereka latihan perang di bukit. Warga keluar.\n",
        }
    )
    found = archive.search(SearchRequest(query="latihan militer"))
    shown = [
        [marked.text[one.start : one.end] for marked in hit.snippets for one in marked.ranges]
        for hit in found.hits
    ]
    assert shown == [["latihan", "militer"], ["latihan perang"]]
    assert [one.kind for one in found.hits[1].why] == [MatchKind.SYNONYM]
    some = archive.search(SearchRequest(query="latihan militer zamrud"))
    assert [hit.lacking for hit in some.hits] == [("zamrud",), ("zamrud",)]
