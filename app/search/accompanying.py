"""About how many articles have a word beside what stands around it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, islice

from app.index.protocol import Clause, IndexRequest, SearchIndex, VocabularyTerm
from app.index.terms import AnyTerm, TermField
from app.search.remembering import Remembered
from app.search.surroundings import Surroundings, occurrences

# Of frequent words it is looked up in a sample how many have what is around, if so many of the
# articles around are in it.
_TELLING = 8
# A word in a smaller part of all articles (1/256) is in too few of the sample; of so many words it
# is known beforehand which articles there have them.
_FREQUENT = 8
_MOST_FREQUENT = 8_000
# Other words are counted until so many postings are read for them, where few articles have what is
# around, and where many have it: each that has both takes a microsecond.
_FEW = 2_000
_POSTINGS = 600_000
_POSTINGS_OF_MANY = 5_000
# Beside so many articles the others are passed over first that have none of the words.
_SIFTED = 300
# So many words that may go on a phrase are looked for, each in so many articles with all of them.
_FOLLOWING = 24
_PLACES = 64
# Where fewer are found, those that no sample has are counted in all articles, until so many
# postings are read.
_ENOUGH = 8
_POSTINGS_OF_MISSED = 20_000

_Counted = tuple[VocabularyTerm, int]
_go_on: Remembered[tuple[tuple[str, str], TermField, str], int] = Remembered(20_000)
_in_sample: Remembered[tuple[TermField, str], int] = Remembered(20_000)


def accompanying(
    around: Surroundings, field: TermField, phrase: Sequence[str], words: Sequence[VocabularyTerm]
) -> list[_Counted]:
    """The words, each with about how many of the articles around have it, after the `phrase`.

    Exact where few have what is around, or the word. The work is bounded, so that words are left
    out of which it would go beyond, the less frequent ones first.
    """
    if phrase:
        return _following(around, field, phrase, words)
    least = _least(around.index)
    frequent = [one for one in words if one.articles >= least]
    seen = around.sampled if frequent else 0
    if seen.bit_count() < _TELLING:
        return list(_counted(around, field, words))
    found = [pair for pair in _estimated(around, field, seen, frequent) if pair[1]]
    found += _counted(around, field, [one for one in words if one.articles < least])
    if len(found) < _ENOUGH:
        known = {one.text for one, _ in found}
        missed = [one for one in frequent if one.text not in known]
        found += _counted(around, field, missed, _POSTINGS_OF_MISSED)
    return found


def remember_frequent(index: SearchIndex, field: TermField) -> None:
    """Finds out which articles of the sample have the words that many articles have."""
    least = _least(index)
    for one in index.terms_with_prefix("", _MOST_FREQUENT, field):
        if one.articles >= least:
            _sampled(index, field, one.text)


def _least(index: SearchIndex) -> int:
    return index.count(IndexRequest()) >> _FREQUENT


def _sampled(index: SearchIndex, field: TermField, word: str) -> int:
    request = IndexRequest(must=[Clause([occurrences(field, (), word)])])
    return _in_sample.once(index, (field, word), lambda: index.sampled(request))


def _estimated(
    around: Surroundings, field: TermField, seen: int, words: Iterable[VocabularyTerm]
) -> Iterator[_Counted]:
    for one in words:
        both = (seen & _sampled(around.index, field, one.text)).bit_count()
        yield one, round(both * around.total / seen.bit_count())


def _following(
    around: Surroundings, field: TermField, phrase: Sequence[str], words: Sequence[VocabularyTerm]
) -> list[_Counted]:
    words = words[:_FOLLOWING]
    # What is rare among all that must match is read, and the others only where it is.
    rarest = min([around.total, *(around.index.frequency(field, one) for one in phrase)])
    read = [min(one.articles, rarest) for one in words]
    clauses = [Clause([occurrences(field, phrase, one.text)]) for one in words]
    halved = [(one // _PLACES).bit_length() for one in read]
    counts = [
        _go_on.once(around.index, (around.key, field, one.text), partial(_estimate, around, *asked))
        for one, asked in zip(words, list(zip(clauses, halved, strict=True)), strict=True)
    ]
    found = {at: count for at, count in enumerate(counts) if count}
    if len(found) < _ENOUGH:
        missed = [at for at, often in enumerate(halved) if often and at not in found]
        missed = missed[: _bound([read[at] for at in missed], _POSTINGS_OF_MISSED)]
        again = around.index.estimates(
            around.request, [clauses[at] for at in missed], [0] * len(missed)
        )
        found |= dict(zip(missed, again, strict=True))
    return [(words[at], count) for at, count in found.items()]


def _estimate(around: Surroundings, clause: Clause, halved: int) -> int:
    (found,) = around.index.estimates(around.request, [clause], [halved])
    return found


def _counted(
    around: Surroundings,
    field: TermField,
    words: Sequence[VocabularyTerm],
    most: int | None = None,
) -> Iterator[_Counted]:
    """Words up to a bound, the most frequent first, with exact counts."""
    usual = _POSTINGS_OF_MANY if around.total > _FEW else _POSTINGS
    words = words[: _bound([one.articles for one in words], most or usual)]
    if not words:
        return
    any_of_them = [Clause([AnyTerm(field, [one.text for one in words], 1.0)])]
    are_seldom = 2 * sum(one.articles for one in words) < around.index.count(IndexRequest())
    beside = any_of_them if are_seldom and around.total > _SIFTED else ()
    alternatives = [occurrences(field, (), one.text) for one in words]
    counts = around.counts(alternatives, beside)
    yield from zip(words, counts, strict=True)


def _bound(postings: Sequence[int], most: int) -> int:
    """How many of the words, of which these are the postings, are read until there are so many."""
    read = accumulate(postings, initial=0)
    return sum(before <= most for before in islice(read, len(postings)))
