"""The values that country finding gives; see `countries` for how they are found."""

from enum import StrEnum

from app.values import value


class MentionField(StrEnum):
    """The part of an article in which a mention stands."""

    TITLE = "title"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


class EvidenceKind(StrEnum):
    """What sort of words stood for the country.

    A name may be official, everyday or the country's own; an alias is another word for it
    ("Negeri Sakura"), a metonym the seat of its government ("Moskow", "Gedung Putih"), a city
    any other large one.
    """

    NAME = "name"
    ALIAS = "alias"
    ABBREVIATION = "abbreviation"
    OLDER = "older"
    PEOPLE = "people"
    METONYM = "metonym"
    CITY = "city"


@value
class Mention:
    """One occurrence of a country.

    `start` and `end` are character offsets into the title, the dateline, or the paragraph or
    caption numbered `paragraph` (0-based; 0 for title and dateline); `text` is the words matched.
    """

    code: str
    field: MentionField
    paragraph: int
    start: int
    end: int
    text: str
    kind: EvidenceKind


@value
class CountryShare:
    """A country's part in an article: `salience` is 0 to 1 and sums to 1 over the article.

    `mentions` are those in title, dateline and paragraphs; `captions` those in captions, which
    count apart. `about` tells a subject of the article from a country named in passing.
    """

    code: str
    mentions: int
    salience: float
    in_title: bool
    about: bool
    captions: int
