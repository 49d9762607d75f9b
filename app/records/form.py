"""The form in which records and facts are kept in an index, for who writes and who reads them."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from app.library.protocol import FieldCounts, LibraryCounts, SourceYears, StorySize, UnreadInput
from app.library.runs import Ingest

# Beside the columns of the record: the names of its files as a list, and when they changed.
FILES = "files"
MODIFIED = "modified"

SURVEY = "survey"
# Inputs that could not be read stand some at a time in texts of their own.
UNREAD_AT_ONCE = 1_000
# More than any page lists.
MOST_STORIES = 100


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """What the library says of itself; `unread` is how many inputs could not be read."""

    version: str
    counts: LibraryCounts
    fields: FieldCounts | None
    source_years: SourceYears
    stories: tuple[StorySize, ...]
    last_ingest: Ingest | None
    unread: int


SURVEY_FACTS = TypeAdapter(SurveyFacts)
UNREAD = TypeAdapter(tuple[UnreadInput, ...])
TEXTS = TypeAdapter(tuple[str, ...])


def unread_name(part: int) -> str:
    """The name of the text that has the `part`th (0-based) so many unread inputs."""
    return f"unread-{part:06}"
