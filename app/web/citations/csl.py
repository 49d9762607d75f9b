"""Citations as CSL-JSON, the input of the Citation Style Language's processors."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.search.people import Person
from app.web.citations.cited import ARCHIVE, Cited
from app.web.citations.dates import CitedDate

# The schema's names, which are not all of one kind.
_NAMES = {"url": "URL", "archive_location": "archive_location"}


def _schema_name(name: str) -> str:
    return _NAMES.get(name, name.replace("_", "-"))


class _Csl(BaseModel):
    model_config = ConfigDict(alias_generator=_schema_name, populate_by_name=True)


class CslName(_Csl):
    """A name: family and given, or literal where it must not be taken apart."""

    family: str | None = Field(default=None, examples=["Mahendra"])
    given: str | None = Field(default=None, examples=["Rizky"])
    literal: str | None = Field(default=None, examples=["Tim Redaksi"])


class CslDate(_Csl):
    """A date, as precise as it is known; `circa` where it was inferred."""

    date_parts: list[list[int]] = Field(examples=[[[2022, 1, 11]]])
    circa: bool | None = Field(default=None, examples=[True])


class CslItem(_Csl):
    """An article as an item of CSL-JSON (citation-style-language/schema, csl-data.json)."""

    id: str = Field(examples=["warta-k3f9"])
    type: Literal["article-newspaper"] = "article-newspaper"
    title: str
    author: list[CslName] | None = None
    container_title: str | None = Field(default=None, examples=["Harian Contoh"])
    issued: CslDate | None = None
    accessed: CslDate
    language: str | None = Field(default=None, examples=["id"])
    url: str | None = None
    archive: str = ARCHIVE
    archive_location: str = Field(examples=["k3f9"])
    keyword: str | None = Field(default=None, examples=["Kazakhstan, Russia"])
    note: str

    @property
    def json_text(self) -> str:
        """The item as JSON, without what is not known."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


def csl(one: Cited) -> CslItem:
    """The item."""
    searched = f"Found by the search {one.access.search}" if one.access.search else ""
    return CslItem(
        id=one.key,
        title=one.title,
        author=list(map(_name, one.writers)) or None,
        container_title=one.container or None,
        issued=_date(one.date) if one.date else None,
        accessed=_date(CitedDate.on(one.access.day)),
        language=one.language or None,
        url=one.address or None,
        archive_location=one.id,
        keyword=", ".join(one.keywords) or None,
        note=". ".join(filter(None, (*one.remarks, searched))),
    )


def _name(person: Person) -> CslName:
    if person.given:
        return CslName(family=person.family, given=person.given)
    return CslName(literal=person.family)


def _date(date: CitedDate) -> CslDate:
    return CslDate(date_parts=[list(date.parts)], circa=date.inferred or None)
