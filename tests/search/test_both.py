from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.library.records import Article, FoundArticle
from app.search.both import ARTICLES_A_PAGE, both_sentences
from app.search.mentions import LONGEST_SENTENCE, passage_of
from tests.samples import sample
from tests.search.conftest import MakeArchive

CODES = ("ID", "JP")
PIECES = st.sampled_from(
    [
        "Indonesia",
        "Jepang",
        "Tokyo",
        "Rusia",
        "beras",
        "dan",
        "menjual",
        ".",
        "! Lalu",
        "padi " * 90,
    ]
)


def found(article: Article) -> FoundArticle:
    """`article` as a result has it."""
    return FoundArticle(
        id=article.id,
        title=article.title,
        title_origin=article.title_origin,
        published=article.published,
        published_origin=article.published_origin,
        source=article.source,
        published_in=article.published_in,
        language=article.language,
        dateline=article.dateline,
        author=article.author,
        paragraphs=article.paragraphs,
        captions=article.captions,
        countries=tuple(share.code for share in article.countries),
        mentions=article.mentions,
    )


def quoted(text: str) -> list[str]:
    return [one.text.text for one in both_sentences(found(sample(text)), CODES)]


def test_only_sentences_with_both_are_quoted() -> None:
    text = """
    Panen beras di Indonesia
    Indonesia menjual beras. Jepang membeli beras dari Indonesia. Rusia menanam gandum.
    Jepang diam saja.
    """
    assert quoted(text) == ["Jepang membeli beras dari Indonesia."]


def test_a_headline_is_a_sentence_too() -> None:
    assert quoted("Indonesia menjual beras ke Jepang\nPanen padi baik.") == [
        "Indonesia menjual beras ke Jepang"
    ]


def test_all_words_for_both_are_marked_and_no_others() -> None:
    text = "Panen\nKata Tokyo, Jepang membeli beras Indonesia, bukan beras Rusia."
    (one,) = both_sentences(found(sample(text)), CODES)
    marked = [one.text.text[part.start : part.end] for part in one.text.ranges]
    assert marked == ["Tokyo", "Jepang", "Indonesia"]


@given(st.lists(PIECES, min_size=1, max_size=40), st.lists(PIECES, max_size=20))
def test_each_sentence_really_has_both_where_it_says(first: list[str], second: list[str]) -> None:
    article = found(sample("Panen\n" + " ".join(first) + "\n" + " ".join(second)))
    for one in both_sentences(article, CODES):
        assert {mention.code for mention in one.mentions} == set(CODES)
        assert len(one.text.text) <= LONGEST_SENTENCE + 10
        marked = " ".join(one.text.text[part.start : part.end] for part in one.text.ranges)
        for mention in one.mentions:
            assert mention in article.mentions
            assert passage_of(article, mention)[mention.start : mention.end] == mention.text
            assert mention.text in marked


def test_of_a_long_sentence_both_ends_are_kept() -> None:
    long = "Indonesia " + "menjual padi dan " * 60 + "beras ke Jepang."
    (one,) = both_sentences(found(sample(f"Panen\n{long}")), CODES)
    assert one.text.text.startswith("Indonesia menjual")
    assert one.text.text.endswith("beras ke Jepang.")
    assert one.text.text.count("…") == 1


def test_mentions_that_overlap_are_marked_once() -> None:
    article = found(sample("Panen\nIndonesia menjual beras ke Jepang."))
    twice = replace(article, mentions=(*article.mentions[:1], *article.mentions))
    (one,) = both_sentences(twice, CODES)
    assert len(one.text.ranges) == 2


def test_pages_lead_through_all_articles_to_the_end(make_archive: MakeArchive) -> None:
    count = ARTICLES_A_PAGE + 3
    archive = make_archive(
        {
            f"{number}.txt": f"Panen nomor {number}\n\n{number % 28 + 1}/5/2022\n\n"
            f"Petani {number} dari Indonesia menjual beras nomor {number} ke Jepang."
            for number in range(count)
        }
    )
    pages = [archive.both(CODES, page) for page in (1, 2)]
    assert [(one.first, one.looked_at, one.articles) for one in pages] == [
        (1, ARTICLES_A_PAGE, count),
        (ARTICLES_A_PAGE + 1, 3, count),
    ]
    ids = [one.article.id for page in pages for one in page.found]
    assert len(set(ids)) == count
    assert archive.both(CODES, 99).page == 2
    assert archive.both(("JP", "KE"), 1).found == ()
