"""What an archive holds and what it lacks, as its page, the API and the command tell it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.library.protocol import Sizes, StorySize, Survey
from app.library.runs import Ingest
from app.library.tally import PRECISION, UNKNOWN, UNSTATED

# The fields in the order in which they are told.
FIELDS = (
    "title", "published", "source", "published_in", "agency", "author", "dateline", "url",
    "language", "countries",
)  # fmt: skip
STORIES = 10
REASONS = 20
EXAMPLES = 3
# What differs between inputs that could not be read for the same reason.
_PARTICULAR = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|'[^']*'|\b\d[\d.,]*\b")


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many articles have a field by this origin (or of this precision)."""

    key: str
    articles: int


@dataclass(frozen=True, slots=True)
class FieldCount:
    """How many articles have a field, by which origins, most frequent first, and how many lack it.

    Of a field whose origins are not recorded `origins` is empty; `precisions` are those of dates.
    """

    name: str
    known: int
    unknown: int
    origins: tuple[OriginCount, ...]
    precisions: tuple[OriginCount, ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadGroup:
    """Inputs that could not be read for one reason: how many, and the names of some."""

    reason: str
    inputs: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the records say of an archive.

    `fields` is None where an older Warta kept no counts, `last_ingest` where it noted none.
    `unread` are the most frequent reasons, and `unread_reasons` how many there are.
    """

    fields: tuple[FieldCount, ...] | None
    unread_inputs: int
    unread: tuple[UnreadGroup, ...]
    unread_reasons: int
    stories: tuple[StorySize, ...]
    last_ingest: Ingest | None
    sizes: Sizes


def holdings_of(survey: Survey) -> Holdings:
    """What the library says of itself."""
    fields = survey.fields()
    reasons = survey.unread_reasons()
    groups = grouped(reasons)
    return Holdings(
        fields=None if fields is None else tuple(_field(name, fields) for name in FIELDS),
        unread_inputs=reasons.total(),
        unread=tuple(_group(survey, texts) for texts in groups[:REASONS]),
        unread_reasons=len(groups),
        stories=tuple(survey.largest_stories(STORIES)),
        last_ingest=survey.last_ingest(),
        sizes=survey.sizes(),
    )


def grouped(reasons: Counter[str]) -> list[Counter[str]]:
    """The reasons that differ in names and numbers alone together, the most frequent first."""
    groups: dict[str, Counter[str]] = {}
    for text, inputs in reasons.items():
        groups.setdefault(_PARTICULAR.sub("…", text), Counter())[text] = inputs
    return sorted(groups.values(), key=lambda texts: (-texts.total(), min(texts)))


def _group(survey: Survey, texts: Counter[str]) -> UnreadGroup:
    """The group of reasons alike, told as its only reason or with what differs left out."""
    told = min(texts) if len(texts) == 1 else _PARTICULAR.sub("…", min(texts))
    examples: list[str] = []
    for text, _ in sorted(texts.items(), key=lambda one: (-one[1], one[0])):
        if len(examples) < EXAMPLES:
            examples += survey.unread_with(text, EXAMPLES - len(examples))
    return UnreadGroup(told, texts.total(), tuple(examples))


def _field(name: str, fields: dict[str, Counter[str]]) -> FieldCount:
    counts = fields.get(name, Counter())
    unknown = counts[UNKNOWN]
    return FieldCount(
        name=name,
        known=counts.total() - unknown,
        unknown=unknown,
        origins=_origins(counts, without={UNKNOWN, UNSTATED}),
        precisions=_origins(fields.get(PRECISION, Counter()), without={UNKNOWN})
        if name == "published"
        else (),
    )


def _origins(counts: Counter[str], without: Iterable[str]) -> tuple[OriginCount, ...]:
    left = set(without)
    found = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(OriginCount(key, articles) for key, articles in found if key not in left)
