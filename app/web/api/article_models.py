"""An article, and what it mentions, as the contract shapes them."""

from pydantic import Field

from app.search.mentions import LONGEST_SENTENCE
from app.web.api.base import Model as _Model


class ArticleCountry(_Model):
    """A country's part in an article."""

    code: str = Field(description="ISO 3166-1 alpha-2", examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    mentions: int = Field(examples=[7])
    salience: float = Field(description="0 to 1; sums to 1 over the article", examples=[0.41])
    in_title: bool = Field(examples=[True])
    about: bool = Field(
        description="whether it is a subject of the article; else it is mentioned in passing",
        examples=[True],
    )
    captions: int = Field(
        description="mentions in captions, which count neither as mentions nor for salience",
        examples=[1],
    )


class MentionObject(_Model):
    """One place where an article mentions a country, and the sentence that it stands in."""

    code: str = Field(description="ISO 3166-1 alpha-2", examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    field: str = Field(description="title, dateline, paragraph or caption", examples=["paragraph"])
    paragraph: int = Field(
        description="0-based number of the paragraph or caption; 0 for title and dateline",
        examples=[2],
    )
    start: int = Field(
        description="the first character of the words in that text, 0-based", examples=[61]
    )
    end: int = Field(description="the character behind them", examples=[67])
    text: str = Field(description="the words as they stand there", examples=["Kazakh"])
    kind: str = Field(
        description="name, alias (another name), abbreviation, older (a name of former times), "
        "people (a people or language), metonym (the seat of government) or city",
        examples=["people"],
    )
    sentence: str = Field(
        description=f"the sentence; of one longer than {LONGEST_SENTENCE} characters the part "
        "around the words",
        examples=["Tentara Kazakh tiba kemarin."],
    )
    start_in_sentence: int = Field(
        description="the first character of the words in the sentence", examples=[8]
    )
    end_in_sentence: int = Field(description="the character behind them", examples=[14])


class RelatedStory(_Model):
    """A link to another story that stood in the input."""

    title: str
    source: str | None


class RemovedPiece(_Model):
    """A piece cut from the article, and why."""

    text: str
    reason: str = Field(examples=["navigation"])
    line: int = Field(description="1-based line of the input", examples=[3])


class EvidenceObject(_Model):
    """What a field's value was made of; line and text are null where it was not in the text."""

    field: str = Field(
        description="title, published, source, agency, author, dateline or url", examples=["source"]
    )
    origin: str = Field(
        description="metadata, label, byline, dateline, masthead, headline, lede, text, signoff, "
        "copyright, url or inferred",
        examples=["dateline"],
    )
    line: int | None = Field(description="1-based line of the input", examples=[7])
    text: str | None = Field(description="the words as they stood there", examples=["ANTARA"])


class LinesObject(_Model):
    """The 1-based lines of the input at which texts begin, in the order of the article's lists."""

    paragraphs: list[int] = Field(examples=[[5, 7, 9]])
    captions: list[int] = Field(examples=[[12]])
    related: list[int] = Field(examples=[[14, 15]])


class GapObject(_Model):
    """A place where scraping lost words."""

    paragraph: int = Field(description="0-based number of the paragraph", examples=[0])
    at: int = Field(description="the character of it that they stood before", examples=[42])


class ArticleObject(_Model):
    """An article. What is not known is null or empty; what was inferred says so."""

    id: str
    title: str
    title_origin: str = Field(description="headline, metadata or lede", examples=["headline"])
    published: str | None = Field(
        description="ISO 8601, no more precise than known", examples=["2022-01-11T05:20:00+07:00"]
    )
    published_origin: str | None = Field(
        description="metadata, byline, dateline, text, url or inferred", examples=["byline"]
    )
    published_precision: str | None = Field(
        description="minute, day, month or year", examples=["minute"]
    )
    source: str | None
    published_in: str | None = Field(
        description="the country of the source, ISO 3166-1 alpha-2; not what the text speaks of",
        examples=["ID"],
    )
    published_in_origin: str | None = Field(
        description="entry (the source is listed with its country) or domain (its address ends "
        "in the country's code)",
        examples=["entry"],
    )
    agency: str | None = Field(examples=["ANTARA"])
    author: str | None
    dateline: str | None
    url: str | None
    language: str | None = Field(examples=["id"])
    countries: list[ArticleCountry] = Field(description="most salient first")
    paragraphs: list[str]
    captions: list[str]
    related: list[RelatedStory]
    removed: list[RemovedPiece]
    story: str | None = Field(description="id of the story's leader, where there are copies")
    duplicates: list[str] = Field(
        description="ids of other copies of the same story, the leader first"
    )
    file: str = Field(description="path as given to ingest")
    files: list[str] = Field(description="all files that hold this same text, `file` the first")
    sha256: str = Field(description="of the file's bytes")
    evidence: list[EvidenceObject] = Field(description="what each field was made of")
    lines: LinesObject
    gaps: list[GapObject] = Field(description="where words are missing in the paragraphs")
    repairs: list[str] = Field(
        description="what was mended in the text: mojibake is characters that had been decoded "
        "wrongly",
        examples=[["mojibake"]],
    )
