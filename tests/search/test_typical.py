from app.search.results import SearchRequest
from app.search.typical import SAMPLE
from tests.search.conftest import MakeArchive

CODES = ("ID", "JP")


def news() -> dict[str, str]:
    """Ten articles on rails between two countries, and eighty others."""
    rails = {
        f"rail{number}.txt": (
            f"Kabar nomor {number} dari jalur\n\nKereta buatan Jepang nomor {number} dipakai di "
            f"Indonesia tahun {number + 2000}. Keretanya cepat, kata penumpang ke-{number}."
        )
        for number in range(10)
    }
    others = {
        f"other{number}.txt": (
            f"Kabar nomor {number} dari desa\n\nPetani nomor {number} di Indonesia memanen padi "
            f"dan menjualnya di pasar {number}. Hasilnya baik, kata warga ke-{number}."
        )
        for number in range(80)
    }
    return rails | others


def test_words_that_far_more_of_the_pairs_articles_have_are_typical(
    make_archive: MakeArchive,
) -> None:
    words = make_archive(news()).pair(CODES, "en").words
    told = {one.text.casefold(): one.contrast for one in words.words}
    assert {"buatan", "penumpang"} <= told.keys()
    assert (told["penumpang"].having, told["penumpang"].articles) == (10, 10)
    assert (told["penumpang"].others_having, told["penumpang"].others) == (0, 80)
    assert (words.looked_at, words.articles, words.sampled) == (10, 10, False)


def test_forms_of_one_word_are_one_and_shown_as_most_write_it(make_archive: MakeArchive) -> None:
    words = make_archive(news()).pair(CODES, "en").words
    trains = [one.text for one in words.words if one.text.casefold().startswith("kereta")]
    assert len(trains) == 1


def test_words_that_are_as_sure_as_each_other_stand_in_one_order(
    make_archive: MakeArchive,
) -> None:
    words = make_archive(news()).pair(CODES, "en").words.words
    order = [(-one.contrast.log_likelihood, one.text.casefold()) for one in words]
    assert len({sure for sure, _ in order}) < len(order)
    assert order == sorted(order)


def test_names_of_countries_numbers_and_small_words_are_left_out(
    make_archive: MakeArchive,
) -> None:
    words = make_archive(news()).pair(CODES, "en").words
    told = {one.text.casefold() for one in words.words}
    assert not told & {"jepang", "indonesia", "di", "kata", "nomor", "padi"}
    assert not any(character.isdigit() for one in told for character in one)


def test_each_count_is_that_of_a_search_for_the_word(make_archive: MakeArchive) -> None:
    archive = make_archive(news())
    profile = archive.pair(CODES, "en")
    assert profile.words.words
    for one in profile.words.words:
        both = archive.search(SearchRequest(one.text, tuple((code,) for code in CODES)))
        everywhere = archive.search(SearchRequest(one.text))
        assert both.articles == one.contrast.having
        assert everywhere.articles == one.contrast.having + one.contrast.others_having


def test_copies_of_one_story_make_no_word_typical(make_archive: MakeArchive) -> None:
    text = " ".join(
        f"Kereta ke-{number} buatan Jepang dipakai penumpang nomor {number} di Indonesia."
        for number in range(20)
    )
    titles = ("Kereta tiba", "Jalur dibuka", "Rel baru dipakai", "Stasiun ramai", "Warga senang")
    copies = {
        f"copy{day}.txt": f"{title}\n\n{day:02} Februari 2023\n\nSumber: Harian {title}\n\n{text}"
        for day, title in enumerate(titles, 1)
    }
    others = {name: told for name, told in news().items() if name.startswith("other")}
    profile = make_archive(copies | others).pair(CODES, "en")
    assert profile.articles == 5
    assert profile.newest.stories == 1
    assert profile.words.words == ()


def test_of_many_articles_some_are_looked_at_and_all_counted(make_archive: MakeArchive) -> None:
    many = {
        f"{number}.txt": f"Kabar nomor {number}\n\nKereta Jepang nomor {number} tiba di Indonesia."
        for number in range(SAMPLE + 12)
    }
    others = {name: told for name, told in news().items() if name.startswith("other")}
    words = make_archive(many | others).pair(CODES, "en").words
    assert (words.looked_at, words.articles, words.sampled) == (SAMPLE, SAMPLE + 12, True)
    assert words.words[0].contrast.having == SAMPLE + 12


def test_where_few_articles_name_both_nothing_is_typical(make_archive: MakeArchive) -> None:
    archive = make_archive({"one.txt": "Kereta tiba\n\nKereta Jepang tiba di Indonesia."})
    assert archive.pair(CODES, "en").words.words == ()
    assert archive.pair(("BR", "KE"), "en").words.articles == 0
