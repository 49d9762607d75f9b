"""The JSON objects of two countries together."""

from pydantic import Field

from app.search.both import ARTICLES_A_PAGE
from app.search.mentions import LONGEST_SENTENCE
from app.search.together import MOST_COUNTRIES
from app.web.api.base import Model
from app.web.api.list_models import CountryObject
from app.web.api.timeline import TimelineObject


class TypicalWordObject(Model):
    """A word that far more of the articles with both countries have than others do."""

    text: str = Field(
        description="in the form that most of these articles have", examples=["kereta"]
    )
    articles: int = Field(description="those with both countries that have it", examples=[34])
    other_articles: int = Field(description="all others that have it", examples=[51])
    log_likelihood: float = Field(
        description="G² (Dunning 1993) of articles with and without the word", examples=[143.2]
    )
    log_ratio: float = Field(
        description="base-2 logarithm of how many times as frequent it is (Hardie 2014); of a word "
        "that no other article has, half an article is assumed",
        examples=[5.21],
    )


class PairSourceObject(Model):
    """A source of articles that mention both countries."""

    name: str = Field(examples=["Kompas.com"])
    both: int = Field(description="its articles that mention both", examples=[12])
    either: int = Field(description="those that mention one or the other", examples=[80])


class PlacedMentionObject(Model):
    """A mention of one of the two countries, and where in the article it stands."""

    code: str = Field(examples=["JP"])
    field: str = Field(description="title, dateline, paragraph or caption", examples=["paragraph"])
    paragraph: int = Field(
        description="0-based number of the paragraph or caption; 0 for title and dateline",
        examples=[2],
    )
    start: int = Field(
        description="the first character of the words in that text, 0-based", examples=[61]
    )
    end: int = Field(description="the character behind them", examples=[67])
    text: str = Field(description="the words as they stand there", examples=["Jepang"])
    kind: str = Field(description="as in a mention of an article", examples=["name"])


class BothSentenceObject(Model):
    """A sentence of an article that names both countries."""

    article: str = Field(description="the article's id", examples=["k3f9d2"])
    title: str = Field(examples=["Jepang membeli beras Indonesia"])
    published: str | None = Field(examples=["2022-01-11"])
    source: str | None = Field(examples=["Kompas.com"])
    language: str | None = Field(examples=["id"])
    sentence: str = Field(
        description=f"the sentence; of one longer than {LONGEST_SENTENCE} characters the parts "
        "around the two mentions that are nearest to each other",
        examples=["Jepang membeli beras dari Indonesia."],
    )
    mentions: list[PlacedMentionObject] = Field(description="those of both countries in it")


class BothSentencesObject(Model):
    """The sentences of a page: those of so many articles, the newest first, each story once."""

    page: int = Field(examples=[1])
    pages: int = Field(examples=[4])
    stories: int = Field(description="stories that mention both countries", examples=[83])
    looked_at: int = Field(
        description=f"the stories of this page, {ARTICLES_A_PAGE} but on the last one",
        examples=[ARTICLES_A_PAGE],
    )
    left_out: int = Field(
        description="sentences of articles that have very many, not given", examples=[0]
    )
    sentences: list[BothSentenceObject]


class PairObject(Model):
    """What the archive has of two countries together."""

    countries: list[CountryObject] = Field(description="the two, in the order of their codes")
    articles: int = Field(description="articles that mention both", examples=[96])
    stories: int = Field(description="the stories that they are of", examples=[83])
    about: int = Field(description="articles mainly about both", examples=[7])
    either: int = Field(description="articles that mention one or the other", examples=[1404])
    archive_version: str = Field(examples=["3f2a9c01beef"])
    newest: list[str] = Field(description="ids of the newest articles", examples=[["k3f9d2"]])
    most_about: list[str] = Field(
        description="ids of the articles most about both", examples=[["k3f9d2"]]
    )
    timeline: TimelineObject | None = Field(description="the articles over time; null of none")
    sources: list[PairSourceObject] = Field(description="most articles first")
    words: list[TypicalWordObject] = Field(description="typical words, the surest first")
    words_sought_in: int = Field(
        description="articles in which typical words were sought, spread evenly over all of them; "
        "what was found was counted in all",
        examples=[96],
    )


class CountryPairObject(Model):
    """Two countries of a search."""

    first: str = Field(examples=["ID"])
    second: str = Field(examples=["JP"])
    articles: int = Field(description="articles that mention both", examples=[12])
    share: float = Field(
        description="of the articles that mention either the part that mentions both",
        examples=[0.1071],
    )


class CoMentionsObject(Model):
    """Which countries the articles of a search mention together."""

    query: str = Field(examples=["panen"])
    articles: int = Field(description="articles found", examples=[340])
    archive_version: str = Field(examples=["3f2a9c01beef"])
    relaxed: bool = Field(description="whether not all words had to match", examples=[False])
    countries_mentioned: int = Field(description="all that any of them mentions", examples=[42])
    countries: list[CountryObject] = Field(
        description=f"the {MOST_COUNTRIES} that most of them mention, with their articles"
    )
    pairs: list[CountryPairObject] = Field(
        description="every two of these that an article mentions together, most articles first"
    )
