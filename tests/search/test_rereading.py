"""Slips that are words of the archive themselves, told by headlines."""

import pytest

from app.search.archive import Archive
from app.search.rereading import NEAR_SHOWN
from app.search.results import SearchResult
from tests.search.asking import PASSAGE, ask
from tests.search.conftest import MakeArchive


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    """*Erra* and *antam* are words of the archive, near *terra* and *hantam* of its headlines."""
    many = {f"m{n}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Mobil ke-{n} lewat." for n in range(9)}
    return make_archive(
        {
            **many,
            "name.txt": f"Kabar dari pelabuhan\n\n{PASSAGE} Kata Erra, kapal itu rusak.\n",
            "meant.txt": f"Nissan Terra laku keras\n\n{PASSAGE} Pabrik menambah jam kerja.\n",
            "other.txt": f"Nissan menutup pabrik\n\n{PASSAGE} Buruh pulang.\n",
            "typed.txt": f"Kabar dari kota\n\n{PASSAGE} Ada antam dan minyak di sana.\n",
            "slip.txt": f"Hantam minyak mentah\n\n{PASSAGE} Jaksa memeriksa saksi.\n",
            "chance.txt": f"Kabar dari hutan\n\n{PASSAGE} Arang itu dibawa. Jauh di sana barang.\n",
        }
    )


def titles(result: SearchResult) -> list[str]:
    return [hit.title.text for hit in result.hits]


def told(result: SearchResult) -> list[str]:
    return [one.value for one in result.notices if one.key == NEAR_SHOWN]


def test_a_word_with_which_no_article_has_the_others_may_be_one_of_a_headline_that_has(
    archive: Archive,
) -> None:
    result = ask(archive, "nissan erra")
    assert result.relaxed
    assert titles(result)[0] == "Nissan Terra laku keras"
    assert sorted(titles(result)[1:]) == ["Kabar dari pelabuhan", "Nissan menutup pabrik"]
    assert told(result) == ["terra"]


def test_the_search_for_that_word_is_offered_and_not_taken(archive: Archive) -> None:
    corrections = ask(archive, "nissan erra").corrections
    assert [(one.query, one.applied) for one in corrections] == [("nissan terra", False)]


def test_a_word_that_was_taken_for_another_is_offered_as_the_headlines_with_the_read_one_have_it(
    make_archive: MakeArchive,
) -> None:
    many = {f"m{n}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Pasar kolamba {n} buka." for n in range(9)}
    archive = make_archive(
        {
            **many,
            "name.txt": f"Kabar dari pelabuhan\n\n{PASSAGE} Kata Erra, kapal itu rusak.\n",
            "meant.txt": f"Nissan Terra kolambi laku keras\n\n{PASSAGE} Pabrik sibuk.\n",
        }
    )
    taken = {one.suggested: one.query for one in ask(archive, "erra kolambe").corrections}
    assert list(taken) == ["kolamba", "kolambi", "terra kolambi"]


def test_what_each_word_finds_by_itself_is_told_of_the_word_as_typed(archive: Archive) -> None:
    counted = {one.text: one.articles for one in ask(archive, "nissan erra").words}
    assert counted == {"nissan": 2, "erra": 1}


def test_where_hardly_any_article_has_all_words_that_of_a_near_one_stands_below(
    archive: Archive,
) -> None:
    result = ask(archive, "antam minyak")
    assert not result.relaxed
    assert titles(result) == ["Kabar dari kota", "Hantam minyak mentah"]
    assert (result.total, told(result)) == (2, ["hantam"])


def test_what_stands_together_in_a_text_alone_may_do_so_by_chance(archive: Archive) -> None:
    result = ask(archive, "barang jaksa")
    assert result.relaxed
    assert told(result) == []
    assert "barang arang" not in [one.query for one in result.corrections]


@pytest.mark.parametrize("query", ['nissan "erra"', "nissan =erra", "erra"])
def test_words_in_quotes_and_words_alone_are_taken_as_they_stand(
    archive: Archive, query: str
) -> None:
    assert told(ask(archive, query)) == []


def test_an_exact_search_has_nothing_but_what_was_typed(archive: Archive) -> None:
    result = ask(archive, "antam minyak", exact=True)
    assert (titles(result), told(result)) == (["Kabar dari kota"], [])


def test_a_country_may_be_one_of_the_other_words(make_archive: MakeArchive) -> None:
    archive = make_archive(
        {
            "name.txt": f"Kabar dari pelabuhan\n\n{PASSAGE} Kata Erra, kapal itu rusak.\n",
            "meant.txt": f"Rusia borong Terra\n\n{PASSAGE}\n",
        }
    )
    assert told(ask(archive, "rusia erra")) == ["terra"]


def test_a_frequent_word_is_no_slip(make_archive: MakeArchive) -> None:
    many = {f"m{n}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Kata Erra {n}." for n in range(4)}
    archive = make_archive({**many, "meant.txt": f"Nissan Terra laku\n\n{PASSAGE}\n"})
    assert told(ask(archive, "nissan erra")) == []


def test_the_near_word_is_marked_in_the_article_too(archive: Archive) -> None:
    hit = ask(archive, "nissan erra").hits[0]
    assert [(one.found, one.kind.value) for one in hit.why] == [
        ("Nissan", "exact"),
        ("Terra", "correction"),
    ]
    article = archive.library.article(hit.id)
    assert article is not None
    title = archive.mark(article, "nissan erra").title
    assert [title.text[one.start : one.end] for one in title.ranges] == ["Nissan", "Terra"]


@pytest.fixture
def banjir(make_archive: MakeArchive) -> Archive:
    """*Banjr* stands in one article, and *jakarta* with it; *banjir jakarta* in a headline."""
    many = {f"m{n}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Warga Jakarta ke-{n}." for n in range(9)}
    return make_archive(
        {
            **many,
            "slip.txt": f"Kabar lain\n\n{PASSAGE} Di Jakarta ada banjr kemarin.\n",
            "meant.txt": f"Banjir Jakarta surut\n\n{PASSAGE} Warga pulang.\n",
            "halves.txt": f"Pertempuran dan kerusuhan\n\n{PASSAGE} Pert selesai.\n",
            "near.txt": f"Perempuan dan kerusuhan\n\n{PASSAGE} Empuran selesai.\n",
        }
    )


def test_beside_a_word_that_was_corrected_another_may_be_a_slip_too(banjir: Archive) -> None:
    result = ask(banjir, "banjr jakrata")
    assert titles(result) == ["Kabar lain", "Banjir Jakarta surut"]
    assert told(result) == ["banjir"]


def test_the_search_offered_has_the_corrected_words_in_their_places(banjir: Archive) -> None:
    corrections = ask(banjir, "banjr jakrata").corrections
    assert [(one.suggested, one.query, one.applied) for one in corrections] == [
        ("jakarta", "banjr jakarta", True),
        ("banjir jakarta", "banjir jakarta", False),
    ]


def test_a_word_that_was_put_together_is_no_slip(banjir: Archive) -> None:
    result = ask(banjir, "pert empuran kerusuhan")
    assert [one.suggested for one in result.corrections] == ["pertempuran"]
    assert told(result) == []


def test_what_is_chosen_beside_the_text_decides_not_how_it_is_read(
    make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of so few articles none has a word that is rare among them.
    monkeypatch.setattr("app.search.rereading._OFTEN", 1.0)
    archive = make_archive(
        {
            f"{name}{n}.txt": f"{name} Wardana {n}\n\nSumber: Kabar {n}\n\n{name} Wardana tiba.\n"
            for name in ("Bernar", "Bernard")
            for n in range(5)
        }
    )
    whole = ask(archive, "bernar wardana")
    counted = {one.value: one.count for one in whole.facets.source}
    assert counted
    for source, articles in counted.items():
        assert ask(archive, "bernar wardana", sources=(source,)).articles == articles


def test_where_only_near_words_are_found_among_what_is_chosen_they_are_counted_so(
    make_archive: MakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.search.rereading._OFTEN", 1.0)
    archive = make_archive(
        {
            "as-typed.txt": "Bernar Wardana\n\nSumber: Kabar Satu\n\nBernar Wardana tiba.\n",
            "near.txt": "Bernard Wardana\n\nSumber: Kabar Dua\n\nBernard Wardana pergi.\n",
            "half.txt": "Wardana pulang\n\nSumber: Kabar Dua\n\nWardana sudah pulang.\n",
        }
    )
    counted = {one.value: one.count for one in ask(archive, "bernar wardana").facets.source}
    assert counted == {"Kabar Satu": 1, "Kabar Dua": 1}
    for source, articles in counted.items():
        assert ask(archive, "bernar wardana", sources=(source,)).articles == articles
