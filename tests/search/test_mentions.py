from hypothesis import given
from hypothesis import strategies as st

from app.search.mentions import LONGEST_SENTENCE, mentioned_countries, quoted_mentions
from tests.samples import sample

TEXT = """Latihan bersama Rusia dan Iran
Sepi di desa. Pasukan Rusia tiba dari Moskow. Warga Iran menonton.
"""


def test_each_mention_stands_in_its_sentence() -> None:
    quoted = [(one.mention.text, one.sentence) for one in quoted_mentions(sample(TEXT))]
    assert quoted == [
        ("Rusia", "Latihan bersama Rusia dan Iran"),
        ("Iran", "Latihan bersama Rusia dan Iran"),
        ("Rusia", "Pasukan Rusia tiba dari Moskow."),
        ("Moskow", "Pasukan Rusia tiba dari Moskow."),
        ("Iran", "Warga Iran menonton."),
    ]


def test_one_country_is_asked_for() -> None:
    codes = [one.mention.code for one in quoted_mentions(sample(TEXT), ("IR",))]
    assert codes == ["IR", "IR"]


def test_datelines_and_captions_have_sentences_of_their_own() -> None:
    article = sample("Panen\nTiba.", dateline="TEHERAN", captions=("Foto. Sawah di Jepang.",))
    quoted = [(one.mention.field.value, one.sentence) for one in quoted_mentions(article)]
    assert quoted == [("dateline", "TEHERAN"), ("caption", "Sawah di Jepang.")]


def test_countries_have_their_words_the_most_frequent_first() -> None:
    russia, iran = mentioned_countries(sample(TEXT))
    assert russia.share is not None
    assert russia.share.code == russia.code == "RU"
    assert russia.words == (("Rusia", 2), ("Moskow", 1))
    assert iran.words == (("Iran", 2),)


def test_a_country_that_only_captions_name_has_no_share_and_comes_last() -> None:
    article = sample("Panen di Iran\nTiba.", captions=("Sawah di Jepang dan Iran.",))
    iran, japan = mentioned_countries(article)
    assert (iran.code, iran.words) == ("IR", (("Iran", 2),))
    assert (japan.code, japan.share, japan.words) == ("JP", None, (("Jepang", 1),))


def test_of_a_sentence_without_end_the_part_around_the_words_is_quoted() -> None:
    article = sample(f"Panen\n{'kata ' * 200}Rusia{' kata' * 200}")
    (one,) = quoted_mentions(article)
    assert one.cut_before
    assert one.cut_after
    assert len(one.sentence) <= LONGEST_SENTENCE
    assert one.sentence.startswith("kata kata")
    assert one.sentence.endswith("kata kata")


@given(st.lists(st.sampled_from(["Rusia", "Iran", "kata", "x" * 300, ".", "Satu."]), max_size=60))
def test_the_words_are_found_in_the_sentence(words: list[str]) -> None:
    article = sample(f"Panen\n{' '.join(words)}")
    for one in quoted_mentions(article):
        assert one.sentence[one.words.start : one.words.end] == one.mention.text
        assert one.holds(one.mention)
        assert len(one.sentence) <= LONGEST_SENTENCE + 2
        assert one.sentence == article.paragraphs[one.mention.paragraph][one.start : one.end] or (
            one.mention.field == "title"
        )


def test_a_mention_elsewhere_is_not_in_the_sentence() -> None:
    quoted = quoted_mentions(sample(TEXT))
    assert not quoted[0].holds(quoted[2].mention)
    assert quoted[2].holds(quoted[3].mention)
