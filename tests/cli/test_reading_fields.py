from app.cli.reading_fields import Fact, facts_of
from tests.samples import sample

TEXT = """Rusia dan Iran berlatih bersama
Pasukan Rusia tiba di Iran pada hari Senin.
Warga Kazakhstan menonton latihan itu dari pantai.
"""


def test_each_country_has_its_share_its_words_and_whether_the_article_is_about_it() -> None:
    facts = facts_of(sample(TEXT), "utf-8", 0)
    assert [fact for fact in facts if fact.name in {"about", "in passing"}] == [
        Fact("about", "Russia 48%", "Rusia ×2"),
        Fact("about", "Iran 42%", "Iran ×2"),
        Fact("in passing", "Kazakhstan 9%", "Kazakhstan"),
    ]


def test_a_country_of_captions_alone_has_no_share() -> None:
    facts = facts_of(sample("Panen\nPadi.", captions=("Kapal Jepang di laut.",)), "utf-8", 0)
    assert Fact("in captions", "Japan", "Jepang") in facts


def test_no_country_is_told_as_what_is_not_known() -> None:
    assert Fact("countries", "—") in facts_of(sample("Panen\nPadi."), "utf-8", 0)
