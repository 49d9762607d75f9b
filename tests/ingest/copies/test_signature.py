import random

from app.ingest.copies.signature import BANDS, bands_of
from app.ingest.copies.wording import wording_of
from app.library.records import Article, ArticleText
from tests.ingest.copies.worlds import article, words

TEXT = words(random.Random(1), 100)
PINNED = (1848336088, 915662966, -47200883, 436130845)


def bands(one: Article) -> tuple[int, ...]:
    return bands_of(wording_of(ArticleText.of(one)))


def test_a_text_has_the_same_bands_on_every_machine_and_in_every_version() -> None:
    # Libraries keep them: where they change, SCHEMA_VERSION must rise.
    text = [f"kata{number}" for number in range(60)]
    assert bands(article(text))[:4] == PINNED


def test_bands_depend_on_the_words_alone() -> None:
    shouted = [word.upper() + "," for word in TEXT]
    assert bands(article(TEXT, 1, title="Satu")) == bands(article(shouted, 9, title="Dua"))


def test_texts_that_share_most_words_share_a_band_and_others_none() -> None:
    own = bands(article(TEXT))
    assert len(own) == BANDS
    assert set(own) & set(bands(article(TEXT[:90])))
    assert not set(own) & set(bands(article(words(random.Random(2), 100))))


def test_a_text_too_short_to_have_copies_has_no_bands() -> None:
    assert bands(article(TEXT[:46])) == ()
    assert bands(article(TEXT[:47])) != ()


def test_bands_fit_four_bytes() -> None:
    assert all(-(2**31) <= band < 2**31 for band in bands(article(TEXT)))
