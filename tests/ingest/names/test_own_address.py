"""An address below the text, held against the site that published it."""

import pytest

from tests.ingest.reading_help import article_with

HEADLINE = "Jembatan baru di tepi sungai diresmikan"


@pytest.mark.parametrize(
    ("source", "url", "is_own"),
    [
        ("Kabar Lembah", "https://www.kabarlembah.example/a/jembatan", True),
        ("Kabarlembah.com", "https://kota.kabarlembah.com/a/jembatan", True),
        ("Kabar Lembah", "https://www.warta-muara.example/2021/03/04/a", False),
    ],
)
def test_the_address_of_another_site_is_what_the_text_rests_on(
    source: str, url: str, is_own: bool
) -> None:
    article = article_with(f"Sumber: {source}", HEADLINE, foot=(f"Sumber: {url}",))
    assert article.source == source
    assert article.url == (url if is_own else None)
    if not is_own:
        assert article.published is None
        assert url in [one.text for one in article.removed]
