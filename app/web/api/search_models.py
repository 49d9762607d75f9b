"""A page of results, as the contract shapes it."""

from pydantic import Field

from app.web.api.base import Model as _Model
from app.web.api.timeline import TimelineObject


class CorrectionObject(_Model):
    """Words that were taken for those typed, or a whole search that is only offered."""

    typed: str = Field(examples=["kazahstan"])
    suggested: str = Field(examples=["kazakhstan"])
    applied: bool = Field(examples=[True])


class ExpansionObject(_Model):
    """Plain words that count as a country, by all its names."""

    typed: str = Field(examples=["cina"])
    code: str = Field(description="ISO 3166-1 alpha-2", examples=["CN"])
    name: str = Field(examples=["China"])
    others: list[str] = Field(
        description="some of its other names", examples=[["Tiongkok", "RRT", "RRC"]]
    )
    excluded: bool = Field(description="it is left out, not sought", examples=[False])
    word_alone_query: str = Field(
        description="the query for the typed words alone", examples=['"cina" beras']
    )
    filter_query: str = Field(
        description="the query with a filter in their place",
        examples=["country:CN beras"],
    )


class PlaceObject(_Model):
    """How many times a word stands in a place of an article."""

    place: str = Field(
        description="title, lede (the first of several paragraphs), text, caption or byline",
        examples=["title"],
    )
    times: int = Field(examples=[1])


class FoundWordObject(_Model):
    """A word of an article that counts for one of the query's."""

    typed: str = Field(examples=["berlatih"])
    found: str = Field(examples=["latihan"])
    kind: str = Field(
        description="as what: exact, phrase, near (a word of a phrase with ~), prefix, form, "
        "synonym, alias (another name of the country) or correction",
        examples=["form"],
    )
    places: list[PlaceObject]


class CopyObject(_Model):
    """Another copy of a result's story."""

    id: str
    title: str
    source: str | None
    published: str | None
    language: str | None


class VariantObject(_Model):
    """A word or phrase of the archive that counts for another."""

    text: str = Field(examples=["pelatih"])
    kind: str = Field(
        description="form, spelling (of other times or another language) or synonym",
        examples=["form"],
    )
    articles: int = Field(description="in the whole archive", examples=[12])


class VariantsObject(_Model):
    """What counts for a word beside it, forms first, most articles first."""

    typed: str = Field(examples=["latihan"])
    found: list[VariantObject]
    more: int = Field(description="so many more count, the least frequent", examples=[0])
    word_alone_query: str = Field(
        description="the query for the typed word alone", examples=['"latihan" militer']
    )


class ResultObject(_Model):
    """One article of a result."""

    id: str
    title: str
    title_html: str = Field(
        description="escaped; only `<mark>` is markup", examples=["… <mark>Rusia</mark> …"]
    )
    snippet: str = Field(
        description="escaped; only `<mark>` is markup", examples=["… <mark>Kazakhstan</mark> …"]
    )
    snippets: list[str] = Field(
        description="up to three passages in the order of the text, `snippet` among them, that "
        "together show as many of the query's words as they can; escaped like it",
        examples=[["… <mark>Kazakhstan</mark> …"]],
    )
    why: list[FoundWordObject] = Field(description="the words that it was found by")
    lacking: list[str] = Field(
        description="parts of the query that it does not have, where not all had to match",
        examples=[["nelayan"]],
    )
    published: str | None
    published_origin: str | None = Field(description="as in the article", examples=["byline"])
    source: str | None
    published_in: str | None = Field(examples=["ID"])
    language: str | None
    countries: list[str] = Field(examples=[["KZ", "RU"]])
    duplicates: int = Field(description="the number of its copies", examples=[1])
    copies: list[CopyObject] = Field(description="all others of its story, the leader first")
    score: float


class FacetObject(_Model):
    """How many articles of the result carry a value."""

    value: str = Field(examples=["KZ"])
    label: str = Field(examples=["Kazakhstan"])
    count: int = Field(examples=[3])


class FacetsObject(_Model):
    """The counts of the whole result in articles, not only of its page."""

    country: list[FacetObject] = Field(
        description="counted without the last `country`, so that others can be added to it"
    )
    source: list[FacetObject] = Field(
        description="counted without the source filter, so that other sources can be added"
    )
    published_in: list[FacetObject] = Field(
        description="the countries of the sources, counted without that filter"
    )
    language: list[FacetObject] = Field(
        description="counted without the language filter, so that other languages can be added"
    )
    year: list[FacetObject] = Field(description="counted without `from`, `to` and `undated`")
    month: list[FacetObject] = Field(
        description="the months of the year that all dates lie in, as far as they are known"
    )
    day: list[FacetObject] = Field(description="the days of the month, likewise")
    undated: int = Field(description="articles without a known date, counted like the years")
    unsourced: int = Field(description="articles without a known source, counted like the sources")


class WordObject(_Model):
    """What a part of the query finds by itself."""

    text: str
    articles: int


class NoticeObject(_Model):
    """Something set aside or bounded: a fixed key, and the value it speaks of."""

    key: str = Field(examples=["query-too-long"])
    value: str


class PartObject(_Model):
    """A part of a search that found nothing."""

    parameter: str | None = Field(
        description="null for a part of the search text, else the kind of filter that it is: "
        "countries, sources, published_in, languages, first or last",
        examples=["countries"],
    )
    text: str = Field(description="the part as it is written", examples=["KZ"])
    articles: int = Field(
        description="articles of the whole archive that it finds, or leaves out, by itself",
        examples=[34],
    )
    without: int = Field(description="articles that the search finds without it", examples=[4])
    query: str = Field(description="the search text without it", examples=["latihan"])


class NearWordObject(_Model):
    """A word, or the name of a source, an agency or an author, near one that was typed."""

    typed: str = Field(examples=["oymash"])
    text: str = Field(examples=["oimasha"])
    articles: int = Field(description="articles that the search with it finds", examples=[2])
    query: str = Field(description="the search text with it", examples=["latihan oimasha"])


class WayOutObject(_Model):
    """The search without its rarest parts."""

    dropped: list[PartObject]
    articles: int = Field(description="articles that it finds", examples=[4])
    query: str = Field(description="its text", examples=["latihan"])


class NothingObject(_Model):
    """Why a search found nothing."""

    parts: list[PartObject] = Field(description="the first parts of the search, then its filters")
    near: list[NearWordObject] = Field(description="what the archive has near unknown words")
    way: WayOutObject | None = Field(
        description="where leaving out one part does not help: the search without several"
    )
    widened: int = Field(
        description="articles that are found with other forms and spellings, where `exact` was "
        "asked for",
        examples=[0],
    )


class SearchObject(_Model):
    """A page of a search's result."""

    query: str = Field(examples=["kazahstan rusia"])
    total: int = Field(
        description="the results of all pages: exact, the same on every page", examples=[3]
    )
    articles: int = Field(description="all that match", examples=[4])
    stories: int = Field(
        description="articles without copies, and for those with copies their stories",
        examples=[3],
    )
    page: int
    size: int
    archive_version: str = Field(
        description="a short hash of the content of the archive: the same wherever the same "
        "articles are",
        examples=["3f2a9c01beef"],
    )
    next_cursor: str | None = Field(
        description="`cursor` of the next page; null on the last", examples=[None]
    )
    took_ms: float
    corrections: list[CorrectionObject]
    expansions: list[ExpansionObject] = Field(description="words that count as a country")
    variants: list[VariantsObject] = Field(
        description="what else counts for the words: their forms, other spellings and synonyms"
    )
    relaxed: bool = Field(
        description="not all words had to match: no article has them all, or it is a question"
    )
    results: list[ResultObject]
    facets: FacetsObject
    timeline: TimelineObject | None = Field(
        description="the articles over time; null where nothing was found"
    )
    words: list[WordObject] = Field(
        description="what each word finds by itself, where not all were found together"
    )
    notices: list[NoticeObject] = Field(description="what was set aside or bounded")
    nothing: NothingObject | None = Field(
        description="why nothing was found; null where something was, or nothing was asked for"
    )
