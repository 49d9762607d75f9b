"""What a misspelt word may have meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import log10

from app.index.protocol import Clause, IndexRequest, SearchIndex
from app.index.terms import PhraseTerms, TermField
from app.language.affixes import is_sure_clitic, without_clitics
from app.language.analyzer import is_number
from app.language.edits import allowed_edits, plain_edits
from app.language.function_words import all_function_words
from app.language.misspelling import (
    costs,
    is_short_of_vowels,
    misspelling_cost,
    other_spellings,
    vowels_left_out,
)
from app.language.romanising import romanised
from app.search.remembering import Remembered

# A word in at most this many articles may still be a misspelling that the archive has too,
# if another spelling is this many times as frequent.
_SCARCE = 3
_MUCH_MORE_FREQUENT = 10
# A word that is not so rare may be offered still: slips of a frequent word are many themselves.
_RARE = 20
_HUNDREDFOLD = 100
# Spellings taken together for one word: the best, and others not much worse. A word in ten
# times as many articles is likelier by so much of an edit.
_SPELLINGS = 4
_NOT_MUCH_WORSE = 0.6
_TEN_TIMES = 0.1
# One in a smaller part of the best one's articles is too rare beside it, unless it is nearer.
_LEAST_PART = 0.01
# The nearest and most frequent candidates, which are compared letter by letter.
_COMPARED = 30
# Those of which other words may tell which is meant.
_CANDIDATES = 8
# Shorter names in other letters are too many things in Latin ones.
_LEAST_ROMANISED = 4
# From this length a word may be one of nine letters and more that lost some.
_MAY_BE_LONG = 7
_LONG_EDITS = 2
# Halves of a word in which two run together, and how many ways to part it are tried.
_LEAST_HALF = 2
_PARTINGS = 3


@dataclass(frozen=True, slots=True)
class Spelling:
    """What the archive has near the word typed, in that many `articles`: a word, or two.

    It costs so much to take the one for the other, and counts for it by `weight`.
    """

    words: tuple[str, ...]
    cost: float
    articles: int
    weight: float = 1.0

    @property
    def text(self) -> str:
        """The words as a person writes them."""
        return " ".join(self.words)

    @property
    def farness(self) -> float:
        """What ranks spellings: the cost, less for frequent words."""
        return self.cost - _TEN_TIMES * log10(max(1, self.articles))


_Finder = Callable[[SearchIndex, str], list[Spelling]]
# One search asks for the same word up to four times.
_found: Remembered[tuple[_Finder, str], list[Spelling]] = Remembered(1_000)


def spellings(index: SearchIndex, typed: str) -> tuple[Spelling, ...]:
    """What may be meant by `typed`, which the archive does not have: the likeliest first."""
    ways = (_in_latin, _near, _long, _wrongly_begun, _with_clitic)
    tiers = (_once(find, index, typed) for find in ways)
    return likeliest(next((found for found in tiers if found), []))


def candidates(index: SearchIndex, typed: str) -> list[Spelling]:
    """All that may be meant by `typed` where other words tell which: the likeliest first."""
    near = _once(_near, index, typed) or _once(_long, index, typed)
    found = [*_in_latin(index, typed), *near, *_once(_wrongly_begun, index, typed)]
    found = found or _once(_with_clitic, index, typed)
    return sorted(dict.fromkeys(found), key=_rank)[:_CANDIDATES]


def likeliest(found: Sequence[Spelling]) -> tuple[Spelling, ...]:
    """The first of `found`, which are ranked, with what may be meant as well, and their weights."""
    return tuple(
        replace(one, weight=10 ** (found[0].farness - one.farness))
        for one in [one for one in found if _stands_beside(one, found[0])][:_SPELLINGS]
    )


def _stands_beside(one: Spelling, best: Spelling) -> bool:
    """Whether `one` may be meant as well as `best`: not much farther, nor but a rare slip of it.

    A word that tells nothing is in most articles, and of two that may be meant the other one is.
    """
    common = one.cost < best.cost or one.articles >= _LEAST_PART * best.articles
    near = common and one.farness - best.farness <= _NOT_MUCH_WORSE
    return near and (_tells(one) or not _tells(best))


def _tells(one: Spelling) -> bool:
    return not all_function_words().issuperset(one.words)


def better_spelling(index: SearchIndex, typed: str) -> Spelling | None:
    """A far more frequent word near `typed`, where the archive has `typed` only rarely."""
    return next(iter(better_spellings(index, typed)), None)


def better_spellings(index: SearchIndex, typed: str) -> list[Spelling]:
    """All far more frequent words near `typed`, where the archive has `typed` only rarely.

    Where it has not even that, any word near it.
    """
    articles = articles_with(index, typed)
    if articles > _SCARCE:
        return []
    enough = _MUCH_MORE_FREQUENT * articles
    return [one for one in _once(_near, index, typed) if one.articles >= enough][:_CANDIDATES]


def hundredfold_spelling(index: SearchIndex, typed: str) -> Spelling | None:
    """A word near the rare word `typed` in a hundred times as many articles.

    It may be offered even for what the archive has as a name, but never be taken for it.
    """
    articles = articles_with(index, typed)
    if not 0 < articles <= _RARE:
        return None
    near = _once(_near, index, typed)
    return next((one for one in near if one.articles >= _HUNDREDFOLD * articles), None)


def articles_with(index: SearchIndex, word: str) -> int:
    """In how many articles `word` stands, in the texts or in the titles."""
    return max(index.frequency(TermField.BODY, word), index.frequency(TermField.TITLE, word))


def articles_saying(index: SearchIndex, words: Sequence[str]) -> int:
    """In how many articles the words stand one after the other; those with a word, if it is one."""
    if len(words) == 1:
        return articles_with(index, words[0])
    fields = (TermField.TITLE, TermField.BODY)
    phrase = Clause([PhraseTerms(field, words, 1.0) for field in fields])
    return index.count(IndexRequest(must=[phrase]))


def titles_with(index: SearchIndex, word: str) -> int:
    """In how many articles `word` stands in a title of either kind."""
    return max(index.frequency(field, word) for field in (TermField.TITLE, TermField.LEDE_TITLE))


def _once(find: _Finder, index: SearchIndex, typed: str) -> list[Spelling]:
    """What `find` gives, without looking twice for the same."""
    return _found.once(index, (find, typed), lambda: find(index, typed))


def _in_latin(index: SearchIndex, typed: str) -> list[Spelling]:
    """A word in other letters as it is spelt in Latin ones, or nearly so."""
    latin = romanised(typed)
    if latin is None or len(latin) < _LEAST_ROMANISED:
        return []
    if articles := articles_with(index, latin):
        return [Spelling((latin,), costs().pair, articles)]
    return _near(index, latin) or _long(index, latin)


def _near(index: SearchIndex, typed: str) -> list[Spelling]:
    """What costs no more than the edits that are allowed, the likeliest first."""
    within = _once(_in_reach, index, typed)
    near = [one for one in within if one.cost <= _allowed(typed, one.words[0])]
    return sorted([*near, *_parted(index, typed)], key=_rank) if _may_slip(typed) else []


def _wrongly_begun(index: SearchIndex, typed: str) -> list[Spelling]:
    """Words that cost too much only because a wrong first letter counts double."""
    within = _once(_in_reach, index, typed) if allowed_edits(typed) else []
    return [
        one
        for one in within
        if one.cost > _allowed(typed, one.words[0]) > 0 and one.words[0][0] != typed[0]
    ]


def _with_clitic(index: SearchIndex, typed: str) -> list[Spelling]:
    """A frequent word near what stands before a clitic that hardly ends anything else."""
    bases = (base for base, clitic in without_clitics(typed) if is_sure_clitic(clitic))
    near = (one for base in bases for one in _once(_near, index, base))
    return [one for one in near if one.articles > _RARE]


def _in_reach(index: SearchIndex, typed: str) -> list[Spelling]:
    """Words so many edits from `typed`, or a spelling of another tradition away."""
    if not _may_slip(typed):
        return []
    respelt, within = _respelt(index, typed), _within(index, typed, _reach(typed))
    compared = dict.fromkeys([*respelt, *_nearest(typed, within)])
    articles = {**within, **respelt}
    found = _costing(typed, articles, compared)
    return sorted([*found, *_written_out(index, typed, articles)], key=_rank)


def _written_out(index: SearchIndex, typed: str, others: Mapping[str, int]) -> Iterator[Spelling]:
    """The words of which `typed` lacks nothing but vowels, where none of the `others` is one that
    many articles have.
    """
    if not (allowed_edits(typed) and is_short_of_vowels(typed)):
        return
    if any(count > _RARE and vowels_left_out(typed, word) for word, count in others.items()):
        return
    for word, articles in _within(index, typed, _LONG_EDITS).items():
        left_out = vowels_left_out(typed, word)
        if left_out and word not in others:
            yield Spelling((word,), left_out * costs().vowel, articles)


def _long(index: SearchIndex, typed: str) -> list[Spelling]:
    """Words that are long enough for two edits where `typed`, which lost letters, is not."""
    if allowed_edits(typed) >= _LONG_EDITS or len(typed) < _MAY_BE_LONG or is_number(typed):
        return []
    within = _within(index, typed, _LONG_EDITS)
    long = [word for word in within if allowed_edits(word) >= _LONG_EDITS][:_COMPARED]
    return [one for one in _costing(typed, within, long) if one.cost <= _LONG_EDITS]


def _may_slip(typed: str) -> bool:
    return _reach(typed) > 0 and not is_number(typed)


def _reach(typed: str) -> int:
    """The edits to look for: what is typed may have lost a letter of a word long enough for one."""
    return allowed_edits(typed) or allowed_edits(f"{typed}?")


def _allowed(typed: str, word: str) -> int:
    """How far `typed` may lie from `word`: as the longer of both allows."""
    return max(allowed_edits(typed), allowed_edits(word))


def _nearest(typed: str, within: Mapping[str, int]) -> list[str]:
    nearest = sorted(within, key=lambda word: (plain_edits(typed, word), -within[word], word))
    return nearest[:_COMPARED]


def _rank(one: Spelling) -> tuple[float, str]:
    return one.farness, one.text


def _within(index: SearchIndex, typed: str, edits: int) -> dict[str, int]:
    return {term.text: term.articles for term in index.near_terms(typed, edits)}


def _respelt(index: SearchIndex, typed: str) -> dict[str, int]:
    """The archive's words that are `typed` in the spelling of another tradition.

    In short words, of which one edit is forgiven, else two spellings may be other ones: "rizik".
    """
    once = other_spellings(typed)
    found = _of_archive(index, once)
    if found or allowed_edits(typed) >= _LONG_EDITS:
        return found
    return _of_archive(index, other_spellings(typed, 2) - once)


def _of_archive(index: SearchIndex, words: Set[str]) -> dict[str, int]:
    """Those of `words` that articles have, and how many do."""
    index.expect(words)
    found = {word: articles_with(index, word) for word in words}
    return {word: articles for word, articles in found.items() if articles}


def _costing(typed: str, articles: Mapping[str, int], words: Iterable[str]) -> list[Spelling]:
    """Those of `words` that are other words, the likeliest first."""
    others = (word for word in words if word != typed and not is_number(word))
    found = (Spelling((word,), misspelling_cost(typed, word), articles[word]) for word in others)
    return sorted(found, key=_rank)


def _parted(index: SearchIndex, typed: str) -> Iterator[Spelling]:
    """Two words of the archive that follow each other there, and run together are `typed`."""
    halves = [(typed[:at], typed[at:]) for at in range(_LEAST_HALF, len(typed) - _LEAST_HALF + 1)]
    counted = [(min(articles_with(index, half) for half in pair), pair) for pair in halves]
    for articles, pair in sorted(counted, reverse=True)[:_PARTINGS]:
        if articles and (together := articles_saying(index, pair)):
            yield Spelling(pair, costs().blank, together)
