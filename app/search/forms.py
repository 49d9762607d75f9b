"""The forms of a word that an archive has, looked up once for as long as its index is open."""

from app.index.protocol import SearchIndex, VocabularyTerm
from app.search.remembering import Remembered

# One more than anybody looks for or tells, so that none is left out unnoticed.
MOST_FORMS = 61

_forms: Remembered[str, tuple[VocabularyTerm, ...]] = Remembered(5_000)


def forms_of(index: SearchIndex, lemma: str) -> tuple[VocabularyTerm, ...]:
    """The surface forms with the lemma, the most frequent first, and no more than `MOST_FORMS`.

    A page of results asks twice: to mark them in its texts, and to tell them.
    """
    return _forms.once(index, lemma, lambda: tuple(index.forms_of(lemma, MOST_FORMS)))
