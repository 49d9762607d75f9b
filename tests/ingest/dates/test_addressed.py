"""The date in an article's address, among its other dates."""

from tests.ingest.reading_help import article_with

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


def test_an_address_counts_before_the_day_that_the_lede_tells() -> None:
    lede = "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama."
    article = article_with("https://contoh.id/2023/02/07/jembatan", HEADLINE, lede)
    assert (article.published, article.published_origin) == ("2023-02-07", "url")


def test_a_month_is_refined_by_a_day_told_within_it() -> None:
    lede = "Peresmian itu berlangsung pada Senin (6/2/2023) di tepi sungai yang sama."
    article = article_with("https://contoh.id/2023/02/jembatan", HEADLINE, lede)
    assert (article.published, article.published_origin) == ("2023-02-06", "text")
    article = article_with("https://contoh.id/2023/03/jembatan", HEADLINE, lede)
    assert (article.published, article.published_precision) == ("2023-03", "month")
