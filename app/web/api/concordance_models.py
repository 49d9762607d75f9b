"""The JSON objects of concordances."""

from pydantic import Field

from app.search.concordance.collected import MOST_ARTICLES, MOST_LINES
from app.search.quoting import LONGEST_SENTENCE
from app.web.api.base import Model
from app.web.api.search_models import CorrectionObject, NoticeObject


class SubjectObject(Model):
    """What is looked for: words, or countries; both are empty where nothing was asked for."""

    words: list[str] = Field(examples=[["latihan"]])
    countries: list[str] = Field(description="ISO 3166-1 alpha-2", examples=[[]])


class LineObject(Model):
    """One place where what is looked for stands, in its sentence: `left` `word` `right`."""

    left: str = Field(
        description=f"the sentence before it; of one longer than {LONGEST_SENTENCE} characters the "
        "part around the words",
        examples=["Kazakhstan dan Rusia menggelar "],
    )
    word: str = Field(description="the words as they stand there", examples=["latihan"])
    right: str = Field(examples=[" bersama."])
    searched_for: str | None = Field(
        description="the word or phrase of `q` that it counts for", examples=["latihan"]
    )
    counts_as: str | None = Field(
        description="exact, phrase, near, prefix, form, synonym, alias (a name of the country) or "
        "correction",
        examples=["exact"],
    )
    country: str | None = Field(description="the country that is named there", examples=[None])
    country_name: str | None = Field(examples=[None])
    evidence: str | None = Field(
        description="what sort of words name it: `kind` of MentionObject", examples=[None]
    )
    field: str = Field(
        description="title, author, dateline, paragraph or caption", examples=["paragraph"]
    )
    paragraph: int = Field(description="0-based number of the paragraph or caption", examples=[0])
    start: int = Field(description="the first character of the words in that text", examples=[31])
    end: int = Field(description="the character behind them", examples=[38])
    id: str = Field(description="of the article", examples=["k3f9a7c2b1e0d4f6"])
    title: str = Field(examples=["Latihan bersama di perbatasan"])
    published: str | None = Field(examples=["2022-01-11"])
    source: str | None = Field(examples=["Harian Satu"])
    language: str | None = Field(examples=["id"])
    url: str = Field(
        description="the page of the article at that place",
        examples=["/articles/k3f9a7c2b1e0d4f6?q=latihan&hit=2#hit-2"],
    )


class ConcordanceObject(Model):
    """A page of every mention."""

    query: str = Field(examples=["latihan"])
    subject: SubjectObject
    sort: str = Field(
        description=f"the order that applies: newest where more than {MOST_LINES:,} lines or "
        f"{MOST_ARTICLES:,} articles were to be sorted by their words",
        examples=["newest"],
    )
    total: int | None = Field(
        description="the lines of all pages: exact, or null where they are too many to be counted "
        "for a page",
        examples=[42],
    )
    articles: int = Field(description="the articles that they are of", examples=[17])
    stories: int = Field(examples=[16])
    size: int = Field(examples=[50])
    archive_version: str = Field(examples=["3f2a9c01beef"])
    next_cursor: str | None = Field(
        description="`cursor` of the next page; null on the last", examples=[None]
    )
    corrections: list[CorrectionObject]
    relaxed: bool = Field(
        description="not all words had to match: no article has them all, or it is a question"
    )
    lines: list[LineObject]
    notices: list[NoticeObject] = Field(description="what was set aside or bounded")
