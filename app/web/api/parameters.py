"""The API's parameters: strict, so that a script learns of its mistakes."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema, model_validator

from app.search.results import SearchRequest, Sort
from app.web.codes import country_code
from app.web.periods import named_period
from app.web.state import DEFAULT_SIZE, MAX_SIZE
from app.web.text import printable, typed


def _date(text: str | None) -> str | None:
    if text and named_period(text) is None:
        raise ValueError("a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    return text or None


def _country(text: str) -> str:
    code = country_code(text)
    if text and code is None:
        raise ValueError("a country is given by its ISO 3166-1 alpha-2 code")
    return code or ""


Text = Annotated[str, AfterValidator(printable)]
Typed = Annotated[str, AfterValidator(typed)]
# An empty value is as good as none: forms send it for what was not filled in.
Country = Annotated[
    str,
    AfterValidator(_country),
    WithJsonSchema({"type": "string", "pattern": "^([A-Za-z]{2})?$"}),
]
PartialDate = Annotated[
    str | None,
    AfterValidator(_date),
    WithJsonSchema({"type": "string", "pattern": r"^([1-9]\d{3}(-\d{1,2}(-\d{1,2})?)?)?$"}),
]
Lang = Literal["en", "id"]


class SearchParameters(BaseModel):
    """What `GET /api/search` understands."""

    q: Text = Field(default="", description='words, "phrases", -exclusions')
    country: list[Country] = Field(default=[], description="code; all given must be mentioned")
    source: list[Text] = Field(default=[], description="any of those given")
    language: list[Text] = Field(default=[], description="code; any of those given")
    from_: PartialDate = Field(
        default=None, alias="from", description="YYYY, YYYY-MM or YYYY-MM-DD, from its first day"
    )
    to: PartialDate = Field(
        default=None, description="YYYY, YYYY-MM or YYYY-MM-DD, up to its last day"
    )
    sort: Literal["relevance", "newest", "oldest"] = "relevance"
    page: int = Field(default=1, ge=1)
    size: int = Field(default=DEFAULT_SIZE, ge=1, le=MAX_SIZE)
    exact: bool = Field(default=False, description="only exactly what was typed")
    lang: Lang = Field(default="en", description="language of the labels")

    @model_validator(mode="after")
    def dates_in_order(self) -> "SearchParameters":
        """Refuses a `from` that is later than `to`: nothing could ever match."""
        request = self.request()
        if request.first and request.last and request.first > request.last:
            raise ValueError("from is later than to")
        return self

    def request(self) -> SearchRequest:
        """What to ask the archive."""
        first, last = named_period(self.from_ or ""), named_period(self.to or "")
        return SearchRequest(
            query=self.q,
            countries=tuple(dict.fromkeys(filter(None, self.country))),
            sources=tuple(dict.fromkeys(filter(None, self.source))),
            languages=tuple(dict.fromkeys(filter(None, self.language))),
            first=first.first if first else None,
            last=last.last if last else None,
            sort=Sort(self.sort),
            page=self.page,
            size=self.size,
            exact=self.exact,
            locale=self.lang,
        )
