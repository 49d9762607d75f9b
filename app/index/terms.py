"""The terms of an index: the fields they stand in, and how one, some or many are asked for.

They are handed over ready-made by `app.language.analyzer`; an engine only matches them.
"""

from collections.abc import Sequence
from enum import StrEnum

from app.values import value


class TermField(StrEnum):
    """The indexed fields of terms: title and body, each as surface forms, as lemmas, and as
    the codes of the countries that it names; the words of the names of agencies and authors.

    A title that is only the lede (the body's first words) is no headline of anybody's: its terms
    stand in fields of their own, for searches of titles alone.
    """

    TITLE = "title"
    BODY = "body"
    LEDE_TITLE = "lede_title"
    LEDE_TITLE_LEMMA = "lede_title_lemma"
    TITLE_LEMMA = "title_lemma"
    BODY_LEMMA = "body_lemma"
    TITLE_NAMED = "title_named"
    BODY_NAMED = "body_named"
    AGENCY = "agency"
    AUTHOR = "author"


@value
class WeightedTerm:
    """A term to look for in one field; `boost` multiplies its score."""

    field: TermField
    text: str
    boost: float


@value
class PhraseTerms:
    """Terms that must follow each other in one field.

    With a `slop` they may stand apart: so many places they may be moved in all until they follow
    each other (one word between two terms is one move, neighbours that are swapped are two); the
    end of a passage is a word more between them.
    """

    field: TermField
    texts: Sequence[str]
    boost: float
    slop: int = 0


@value
class AnyTerm:
    """Any of many terms in one field, all alike: the score is `boost`, however rare they are."""

    field: TermField
    texts: Sequence[str]
    boost: float
