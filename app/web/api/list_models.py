"""What lists of the API are of: completions, similar articles, countries and sources."""

from pydantic import Field

from app.web.api.base import Model as _Model


class SuggestionObject(_Model):
    """A completion of what is being typed."""

    text: str
    kind: str = Field(description="word, country, source or article", examples=["country"])
    url: str = Field(examples=["/countries/KZ"])


class SimilarObject(_Model):
    """Another article about the same."""

    id: str
    title: str
    published: str | None = Field(description="as in the article object")
    source: str | None
    language: str | None
    likeness: float = Field(
        description="how much it is like the article, from 0.3 to 1", examples=[0.52]
    )


class CountryObject(_Model):
    """A country and the number of articles that mention it."""

    code: str = Field(examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    articles: int = Field(examples=[4])


class SourceObject(_Model):
    """A source, its spellings counted together, and what the archive has of it."""

    name: str = Field(description="in the most frequent spelling", examples=["Kabar Tepian"])
    articles: int = Field(examples=[4])
    first: str | None = Field(
        description="its earliest date, no more exact than it is known", examples=["2019-09"]
    )
    last: str | None = Field(description="its latest date, likewise", examples=["2022-01-11"])
    languages: list[str] = Field(description="the most frequent first", examples=[["id", "ms"]])
    published_in: str | None = Field(
        description="the country that most of its articles are published in", examples=["ID"]
    )
