from app.ingest.countries import with_countries
from app.language.mentions import MentionField
from app.library.records import Related, RemovalReason, Removed, TitleOrigin
from tests.samples import sample


def test_countries_come_with_the_places_of_their_mentions() -> None:
    article = with_countries(sample("Rusia menang\nTim Rusia mengalahkan tim Mongolia."))
    assert [(one.code, one.mentions, one.in_title) for one in article.countries] == [
        ("RU", 2, True),
        ("MN", 1, False),
    ]
    for one in article.mentions:
        text = article.title if one.field is MentionField.TITLE else article.paragraphs[0]
        assert text[one.start : one.end] == one.text


def test_other_stories_and_what_was_removed_name_no_country_of_the_article() -> None:
    article = with_countries(
        sample(
            "Banjir\nAir naik.",
            related=(Related("Gempa di Jepang"),),
            removed=(Removed("Berita Rusia", RemovalReason.NAVIGATION, 1),),
        )
    )
    assert article.countries == ()


def test_a_title_made_of_the_lede_counts_nothing_twice() -> None:
    article = with_countries(
        sample("Tim Rusia menang…\nTim Rusia menang.", title_origin=TitleOrigin.LEDE)
    )
    assert [(one.code, one.mentions, one.in_title) for one in article.countries] == [
        ("RU", 1, True)
    ]
