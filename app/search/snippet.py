"""The passages of an article that show why it was found."""

from collections.abc import Iterator, Sequence

from app.language.sentences import Sentences
from app.search.highlight import merged
from app.search.kinds import NEARNESS, Match
from app.search.marked import Marked, Range
from app.values import value

# Two to three lines on a page, the length that readers can scan; what stands beside the best
# passage has one or two.
LENGTH = 240
LENGTH_BESIDE = 140
MOST_PASSAGES = 3
# Context before the first match, so that it does not stand at the very edge.
_LEAD = 60
_ELLIPSIS = "…"
# Of a text that has the words all over, so many places are compared.
_COMPARED = 200


@value
class _Window:
    """Matches of the text numbered `number` that stand together in one passage.

    `parts` are those of the query that they stand for, `farness` is how far they are from what
    was typed.
    """

    number: int
    matches: Sequence[Match]
    parts: frozenset[int]
    farness: int

    @classmethod
    def of(cls, number: int, matches: Sequence[Match]) -> "_Window":
        """The window of the matches."""
        near: dict[int, int] = {}
        for match in matches:
            for one in match.meanings:
                far = NEARNESS[one.kind]
                near[one.part] = min(far, near.get(one.part, far))
        return cls(number, matches, frozenset(near), sum(near.values()))

    def worth(self, covered: frozenset[int]) -> tuple[int, int, int, int]:
        """What ranks windows: words of the query not shown yet, all words, how near they are to
        what was typed, and how many there are."""
        return len(self.parts - covered), len(self.parts), -self.farness, len(self.matches)


@value
class _Cut:
    """Characters `start` up to `end` of the text numbered `number`.

    It `begins` with a sentence and `ends` with one, or in the midst.
    """

    number: int
    start: int
    end: int
    begins: bool = True
    ends: bool = True

    def holds(self, number: int, match: Match) -> bool:
        """Whether the match in the text of that number is shown whole."""
        return self.number == number and self.start <= match.start and match.end <= self.end

    def overlaps(self, other: "_Cut") -> bool:
        """Whether both show some of the same characters."""
        return self.number == other.number and self.start < other.end and other.start < self.end


@value
class Passages:
    """The passages of an article in the order of its text; the best is numbered `best`."""

    shown: tuple[Marked, ...] = ()
    best: int = 0


def passages_of(texts: Sequence[str], matched: Sequence[Sequence[Match]]) -> Passages:
    """The passages of `texts` that together show most of the query's words, three at most.

    `matched` are the matches in each text. Without any the first words are shown. Others stand
    beside the best passage only where they have a word that is not shown yet.
    """
    cuts: list[_Cut] = []
    shown: frozenset[int] = frozenset()
    parts = {one.part for matches in matched for match in matches for one in match.meanings}
    while len(cuts) < MOST_PASSAGES and not parts <= shown:
        cut = _best_cut(texts, _beyond(cuts, matched), cuts, shown)
        if cut is None:
            break
        cuts.append(cut)
        shown |= _parts_in(cut, matched[cut.number])
    if not cuts:
        return Passages((_opening(texts[0]),) if texts and texts[0] else ())
    ordered = sorted(cuts, key=lambda cut: (cut.number, cut.start))
    marked = (_marked(texts[cut.number], cut, matched[cut.number]) for cut in ordered)
    return Passages(tuple(marked), ordered.index(cuts[0]))


def _best_cut(
    texts: Sequence[str],
    matched: Sequence[Sequence[Match]],
    cuts: Sequence[_Cut],
    shown: frozenset[int],
) -> _Cut | None:
    """The passage with most words of the query that are not `shown`; None where none has any."""
    windows = [one for one in _windows(matched) if not one.parts <= shown]
    length = LENGTH_BESIDE if cuts else LENGTH
    while windows:
        best = max(windows, key=lambda one: one.worth(shown))
        cut = _cut_around(texts[best.number], best, length)
        if not any(cut.overlaps(other) for other in cuts):
            return cut
        windows.remove(best)
    return None


def _beyond(cuts: Sequence[_Cut], matched: Sequence[Sequence[Match]]) -> Sequence[Sequence[Match]]:
    """The matches that none of the passages shows."""
    if not cuts:
        return matched
    taken = {cut.number for cut in cuts}
    return [
        [one for one in matches if not any(cut.holds(number, one) for cut in cuts)]
        if number in taken
        else matches
        for number, matches in enumerate(matched)
    ]


def _windows(matched: Sequence[Sequence[Match]]) -> Iterator[_Window]:
    """The matches that stand as near as a passage is long; none that others have all of."""
    compared = 0
    for number, matches in enumerate(matched):
        last = 0
        for first, match in enumerate(matches):
            before, last = last, max(last, first + 1)
            while last < len(matches) and matches[last].end - match.start <= LENGTH - _LEAD:
                last += 1
            if last == before:
                continue
            yield _Window.of(number, matches[first:last])
            compared += 1
            if compared >= _COMPARED:
                return


def _parts_in(cut: _Cut, matches: Sequence[Match]) -> frozenset[int]:
    inside = (one for one in matches if cut.holds(cut.number, one))
    return frozenset(meaning.part for one in inside for meaning in one.meanings)


def _cut_around(text: str, window: _Window, length: int) -> _Cut:
    """The passage around the window: from the beginning of a sentence, or from a word a little
    before, to the end of the last sentence that fits, or of a word."""
    if len(text) <= length:
        return _Cut(window.number, 0, len(text))
    first = window.matches[0]
    # Sentences are sought where a passage could reach, not in the whole of a long text.
    low, high = max(0, first.start - length), first.start + 2 * length
    sentences = Sentences(text[low:high])
    start, finish = sentences.around(first.start - low, min(first.end, high) - low)
    start, finish = start + low, finish + low
    ends = [one.end for one in window.matches if one.end - first.start <= length - _LEAD]
    need = max(ends, default=min(first.end, first.start + length))
    begins = need - start <= length
    if not begins:
        start = _word_start(text, max(0, first.start - _LEAD), first.start)
    elif finish - start < length // 2 and start > low + 1:
        # The mark that ends the sentence before stands in front of the blank.
        before = sentences.around(start - 2 - low, start - 1 - low)[0] + low
        # What begins where the look began need not be the beginning of a sentence.
        is_sentence = (before > low or not low) and not text[before].isspace()
        if is_sentence and finish - before <= length:
            start = before
    end = _last_end(sentences, need - low, min(start + length, len(text)) - low) + low
    ended = end - start >= length // 2 or end >= len(text)
    if not ended:
        end = _word_end(text, max(start + length, need), max(need, start + length - _LEAD))
    return _Cut(window.number, start, end, begins, ended or end >= len(text))


def _last_end(sentences: Sentences, need: int, bound: int) -> int:
    """The last end of a sentence from `need` up to `bound`; 0 where there is none."""
    end, at = 0, need
    while at <= bound:
        finish = sentences.around(at - 1, at)[1]
        if not at <= finish <= bound or finish <= end:
            break
        # The sentence behind it begins after a blank.
        end, at = finish, finish + 2
    return end


def _opening(text: str) -> Marked:
    """The first words of `text`, to the end of a sentence where one is in reach."""
    first = Match(0, 1, ())
    return _marked(text, _cut_around(text, _Window(0, (first,), frozenset(), 0), LENGTH), ())


def _marked(text: str, cut: _Cut, matches: Sequence[Match]) -> Marked:
    """The passage with its matches marked, an ellipsis where it begins or ends in a sentence."""
    before = "" if cut.begins else f"{_ELLIPSIS} "
    shift = len(before) - cut.start
    ranges = tuple(
        Range(max(one.start, cut.start) + shift, min(one.end, cut.end) + shift)
        for one in merged(matches)
        if cut.start <= one.start < cut.end
    )
    after = "" if cut.ends else _ELLIPSIS
    return Marked(f"{before}{text[cut.start : cut.end]}{after}", ranges)


def _word_start(text: str, at: int, bound: int) -> int:
    """The first beginning of a word from `at` on; `bound` where there is none before it."""
    if not at:
        return 0
    blank = text.find(" ", at - 1, bound)
    return blank + 1 if blank >= 0 else bound


def _word_end(text: str, at: int, bound: int) -> int:
    """The last end of a word up to `at`; `at` itself where there is none behind `bound`."""
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", bound, at + 1)
    return blank if blank > 0 else at
