"""The API's parameters: strict, so that a script learns of its mistakes."""

import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    WithJsonSchema,
    model_validator,
)

from app.search.concordance.asked import Order
from app.search.results import SearchRequest, Sort
from app.web.codes import country_code
from app.web.concordance.state import DEFAULT_LINES, ConcordanceState
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


def _line_order(text: object) -> object:
    return {"left": Order.LEFT_1, "right": Order.RIGHT_1}.get(str(text), text)


def _described(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


Text = Annotated[str, AfterValidator(printable)]
Typed = Annotated[str, AfterValidator(typed)]
Country = Annotated[str, AfterValidator(_country), _described(COUNTRY_PATTERN, "KZ")]
Countries = Annotated[str, AfterValidator(_countries), _described(COUNTRIES_PATTERN, "KZ", "CN,RU")]
PartialDate = Annotated[
    str, AfterValidator(_date), _described(DATE_PATTERN, "2022", "2022-01", "2022-01-11")
]
# "left" and "right" are the nearest words there.
LineOrder = Annotated[Order, BeforeValidator(_line_order)]
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


class FilterParameters(_Parameters):
    """What every operation understands that searches, in whatever order it gives what it finds."""

    q: Text = Field(default="", description='words, "phrases", -exclusions')
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
    copies: Literal["folded", "all"] = Field(
        default="folded", description="folded: one result for each story; all: every article"
    )
    lang: Lang = "en"

    @model_validator(mode="after")
    def dates_in_order(self) -> "FilterParameters":
        """Refuses a `from` that is later than `to`: nothing could ever match."""
        request = self.request()
        if request.first and request.last and request.first > request.last:
            raise ValueError("from is later than to")
        return self

    def state(self) -> SearchState:
        """The search as the address of its page says it."""
        return SearchState(
            query=self.q,
            countries=tuple(dict.fromkeys(self.country)),
            sources=tuple(dict.fromkeys(filter(None, self.source))),
            unsourced=self.unsourced,
            published_in=tuple(dict.fromkeys(self.published_in)),
            languages=tuple(dict.fromkeys(filter(None, self.language))),
            first=named_period(self.from_),
            last=named_period(self.to),
            undated=self.undated,
            exact=self.exact,
            all_copies=self.copies == "all",
        )

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the page's address."""
        return self.state().pairs()

    def request(self) -> SearchRequest:
        """What to ask the archive."""
        return self.state().request(self.lang)


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


class ConcordanceParameters(FilterParameters):
    """What `GET /api/mentions` understands: lines have orders of their own, and copies count."""

    mention: list[Country] = Field(
        default=[],
        description="code; looked for are mentions of these countries, and `q` only narrows",
    )
    forms: Literal["all", "exact"] = Field(
        default="all", description="exact: only the words as typed, as with `exact`"
    )
    copies: Literal["folded", "all"] = "all"
    sort: LineOrder = Field(
        default=Order.NEWEST,
        description="source and word: by their names; l1 to l3, r1 to r3: by the words to the left "
        "or right, from so many words away on",
    )
    page: int = Field(default=1, ge=1, description="as far as pages are counted; see `cursor`")
    size: int = Field(default=DEFAULT_LINES, ge=1, le=MAX_SIZE)
    cursor: str = Field(
        default="",
        max_length=LONGEST_CURSOR,
        description="`next_cursor` of the page before, in place of `page` and `size`",
    )

    def lines(self) -> ConcordanceState:
        """The concordance as the address of its page says it."""
        search = self.state().with_(exact=self.exact or self.forms == "exact")
        return ConcordanceState(
            search=search,
            named=tuple(dict.fromkeys(self.mention)),
            order=Order(self.sort),
            page=self.page,
            size=self.size,
        )

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the page's address."""
        return self.lines().pairs()


class ExportParameters(AskedParameters):
    """What an export understands: it has no pages, and copies are articles too."""

    copies: Literal["folded", "all"] = "all"
    text: bool = False
