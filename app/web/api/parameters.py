"""The API's parameters: strict, so that a script learns of its mistakes."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    WithJsonSchema,
    model_validator,
)

from app.search.curves import MOST_CURVES
from app.search.grains import Grain
from app.search.results import SearchRequest, Sort
from app.web.codes import country_code, language_codes
from app.web.compared import ComparedState
from app.web.periods import named_period
from app.web.state import DEFAULT_SIZE, MAX_SIZE, SearchState
from app.web.text import printable, typed

MAX_SIMILAR = 10
LONGEST_CURSOR = 200
# Nobody pages further; a larger number is only somebody trying.
MAX_PAGE = 999_999_999
MAX_SUGGESTIONS = 20
# What the OpenAPI document promises to take; empty is as good as absent.
COUNTRY_PATTERN = "^([A-Za-z]{2})?$"
COUNTRIES_PATTERN = "^([A-Za-z]{2}(,[A-Za-z]{2})*)?$"
DATE_PATTERN = "^([0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2})?)?)?$"


def _date(text: str) -> str:
    if not re.fullmatch(DATE_PATTERN, text) or (text and named_period(text) is None):
        raise ValueError("a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def _country(text: str) -> str:
    code = country_code(text)
    if code is None:
        raise ValueError("a country is given by its ISO 3166-1 alpha-2 code")
    return code


def _countries(text: str) -> str:
    return ",".join(dict.fromkeys(map(_country, text.split(","))))


def _described(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


Text = Annotated[str, AfterValidator(printable)]
Typed = Annotated[str, AfterValidator(typed)]
Country = Annotated[str, AfterValidator(_country), _described(COUNTRY_PATTERN, "KZ")]
Countries = Annotated[str, AfterValidator(_countries), _described(COUNTRIES_PATTERN, "KZ", "CN,RU")]
PartialDate = Annotated[
    str, AfterValidator(_date), _described(DATE_PATTERN, "2022", "2022-01", "2022-01-11")
]
Lang = Annotated[Literal["en", "id"], Field(description="language of the labels")]


class _Parameters(BaseModel):
    @model_validator(mode="before")
    @classmethod
    def without_empty_values(cls, given: dict[str, Any]) -> dict[str, Any]:
        """Leaves out what is empty, as a form sends it for a field that nobody filled in."""
        kept = {
            name: [one for one in value if one != ""] if isinstance(value, list) else value
            for name, value in given.items()
        }
        return {name: value for name, value in kept.items() if value not in (None, "", [])}


class LabelParameters(_Parameters):
    """What an operation understands that only names things."""

    lang: Lang = "en"


class PageNumberParameters(_Parameters):
    """What a listing understands that has nothing but pages."""

    page: int = Field(default=1, ge=1, le=MAX_PAGE)


class ArchiveParameters(LabelParameters):
    """What `GET /api/archive` understands."""

    year: int | None = Field(
        default=None, ge=1, le=9999, description="the coverage by the months of this year"
    )
    page: int = Field(default=1, ge=1, le=1_000_000, description="of the sources, 100 on each")


class MentionParameters(LabelParameters):
    """What `GET /api/articles/{article_id}/mentions` understands."""

    country: list[Country] = Field(default=[], description="code; any of those given")


class SuggestParameters(_Parameters):
    """What `GET /api/suggest` understands."""

    q: Typed = Field(
        default="", description="what was typed so far; a blank at its end finishes the last word"
    )
    limit: int = Field(default=8, ge=1, le=MAX_SUGGESTIONS)
    lang: Lang = "en"


class SimilarParameters(_Parameters):
    """What `GET /api/articles/{id}/similar` understands."""

    limit: int = Field(default=5, ge=1, le=MAX_SIMILAR)


class NarrowingParameters(_Parameters):
    """What narrows one search, or several."""

    country: list[Countries] = Field(
        default=[],
        description="code; all given must be mentioned, any of several with commas between them",
    )
    source: list[Text] = Field(default=[], description="any of those given")
    unsourced: bool = Field(
        default=False, description="those without a known source, beside any `source`"
    )
    published_in: list[Country] = Field(
        default=[], description="code of the source's country; any of those given"
    )
    language: list[Text] = Field(default=[], description="code; any of those given")
    from_: PartialDate = Field(
        default="", alias="from", description="YYYY, YYYY-MM or YYYY-MM-DD, from its first day"
    )
    to: PartialDate = Field(
        default="", description="YYYY, YYYY-MM or YYYY-MM-DD, up to its last day"
    )
    undated: bool = Field(default=False, description="only those without a known date")
    exact: bool = Field(default=False, description="only exactly what was typed")
    lang: Lang = "en"

    @model_validator(mode="after")
    def dates_in_order(self) -> Self:
        """Refuses a `from` that is later than `to`: nothing could ever match."""
        request = self.request()
        if request.first and request.last and request.first > request.last:
            raise ValueError("from is later than to")
        return self

    def state(self) -> SearchState:
        """The filters as the address of a page says them."""
        return SearchState(
            countries=tuple(dict.fromkeys(self.country)),
            sources=tuple(dict.fromkeys(filter(None, self.source))),
            unsourced=self.unsourced,
            published_in=tuple(dict.fromkeys(self.published_in)),
            languages=language_codes(self.language),
            first=named_period(self.from_),
            last=named_period(self.to),
            undated=self.undated,
            exact=self.exact,
        )

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the page's address."""
        return self.state().pairs()

    def request(self) -> SearchRequest:
        """What to ask the archive."""
        return self.state().request(self.lang)


class _Query(_Parameters):
    q: Text = Field(default="", description='words, "phrases", -exclusions')


class FilterParameters(NarrowingParameters, _Query):
    """What every operation understands that searches, in whatever order it gives what it finds."""

    copies: Literal["folded", "all"] = Field(
        default="folded", description="folded: one result for each story; all: every article"
    )

    def state(self) -> SearchState:
        """The search as the address of its page says it."""
        return super().state().with_(query=self.q, all_copies=self.copies == "all")


class _Queries(_Parameters):
    q: list[Text] = Field(
        min_length=1,
        max_length=MOST_CURVES,
        description=f"a search, as of `/api/search`; up to {MOST_CURVES} of them",
        examples=[["kazakhstan", "country:RU"]],
    )


class CompareParameters(NarrowingParameters, _Queries):
    """What `GET /api/compare` understands."""

    by: Literal["day", "month", "year", "decade"] | None = Field(
        default=None,
        description="how long each period is to be; else as short as most dates are known, and "
        "as there are not too many",
        examples=["year"],
    )

    def compared(self) -> ComparedState:
        """The comparison as the address of its page says it."""
        return ComparedState(
            queries=tuple(dict.fromkeys(self.q)),
            common=self.state(),
            grain=Grain(self.by) if self.by else None,
        )


class AskedParameters(FilterParameters):
    """What operations understand that list articles."""

    sort: Literal["relevance", "newest", "oldest"] = Field(
        default="relevance", description="without words, relevance is newest"
    )

    def state(self) -> SearchState:
        """The search as the address of its page says it."""
        return super().state().with_(sort=Sort(self.sort))


class SearchParameters(AskedParameters):
    """What `GET /api/search` understands."""

    page: int = Field(default=1, ge=1)
    size: int = Field(default=DEFAULT_SIZE, ge=1, le=MAX_SIZE)
    cursor: str = Field(
        default="",
        max_length=LONGEST_CURSOR,
        description="`next_cursor` of the page before, in place of `page` and `size`: a listing "
        "that has every result once, or ends with 410 where the archive has changed meanwhile",
    )

    def state(self) -> SearchState:
        """The page of the search that its address says."""
        return super().state().with_(page=self.page, size=self.size)


class FeedParameters(AskedParameters):
    """What a feed understands: it has pages, and the newest come first unless the oldest are to."""

    page: int = Field(default=1, ge=1)
    size: int = Field(default=DEFAULT_SIZE, ge=1, le=MAX_SIZE)

    def state(self) -> SearchState:
        """The page of the feed that its address says."""
        sort = Sort.OLDEST if self.sort == "oldest" else Sort.NEWEST
        return super().state().with_(sort=sort, page=self.page, size=self.size)


class ExportParameters(AskedParameters):
    """What an export understands: it has no pages, and copies are articles too."""

    copies: Literal["folded", "all"] = "all"
    text: bool = False
