"""The JSON objects of a grid."""

from typing import Literal

from pydantic import Field

from app.search.grids.shape import MOST_COLUMNS, By
from app.web.api.base import Model
from app.web.api.parameters import FilterParameters, Text
from app.web.api.search_models import CorrectionObject, NoticeObject
from app.web.grid.terms import MOST_TERMS, Terms, read_terms


class GridParameters(FilterParameters):
    """What `GET /api/grid` understands: the order of results and their copies matter nothing."""

    q: Text = Field(default="", description="one more term, before all others")
    terms: list[str] = Field(
        default=[],
        description=f"search texts, or several of them on a line each: at most {MOST_TERMS}",
        examples=[["padi\nkopi"]],
    )
    by: Literal["countries", "months", "years", "sources", ""] = Field(
        default="", description="what the columns are; without it those that are given"
    )
    countries: list[str] = Field(
        default=[],
        description="columns: codes or names, with commas between them; without any the most "
        f"frequent in what the terms find. At most {MOST_COLUMNS} columns",
        examples=[["KZ,RU"]],
    )
    months: list[str] = Field(
        default=[], description="columns: YYYY-MM, or YYYY-MM..YYYY-MM", examples=[["2022-01"]]
    )
    years: list[str] = Field(
        default=[], description="columns: YYYY, or YYYY..YYYY", examples=[["2019..2024"]]
    )
    sources: list[Text] = Field(
        default=[], description="columns: names, or how they begin", examples=[["Kabar Tepian"]]
    )

    def columns(self) -> tuple[By, tuple[str, ...]]:
        """What the columns are, and the texts that name them."""
        typed: dict[By, list[str]] = {one: getattr(self, one.value) for one in By}
        given = next((one for one in By if typed[one]), By.COUNTRIES)
        by = By(self.by) if self.by else given
        return by, tuple(typed[by])

    def read(self) -> Terms:
        """The terms."""
        return read_terms([self.q, *self.terms], MOST_TERMS)


class GridColumnObject(Model):
    """A column of a grid."""

    value: str = Field(description="code, period or name", examples=["KZ"])
    label: str = Field(examples=["Kazakhstan"])
    articles: int = Field(
        description="all articles that the filters leave there, whatever the terms", examples=[34]
    )


class GridRowObject(Model):
    """A term, and what it finds."""

    term: str = Field(examples=["padi"])
    articles: int = Field(
        description="all that it finds; the cells need not add up to it: an article may be in "
        "several columns, or in none",
        examples=[12],
    )
    cells: list[int] = Field(
        description="articles in each column: exactly what `/api/search` finds for the term with "
        "the column as a filter; of an article of which only the year is known in each month of it",
        examples=[[3, 0]],
    )
    corrections: list[CorrectionObject]
    scattered: bool = Field(
        description="no article has all of the words, so that none is counted", examples=[False]
    )
    notices: list[NoticeObject] = Field(description="what of the term was set aside or bounded")


class GridObject(Model):
    """How many articles each of several searches finds in each column."""

    by: str = Field(
        description="what the columns are: countries, months, years or sources",
        examples=["countries"],
    )
    columns: list[GridColumnObject]
    rows: list[GridRowObject] = Field(description="in the order of the terms, each once")
    articles: int = Field(description="all that the filters leave", examples=[25000])
    chosen: bool = Field(
        description="no columns were asked for, so that these are the most frequent",
        examples=[True],
    )
    left_out: list[str] = Field(
        description="the last terms, where counting took too long: ask for them by themselves",
        examples=[[]],
    )
    vague: int = Field(
        description="articles that count in every month of a year, because only that is known",
        examples=[0],
    )
    archive_version: str = Field(
        description="a short hash of the content of the archive", examples=["3f2a9c01beef"]
    )
    notices: list[NoticeObject] = Field(description="lines that were repeated or shortened")
