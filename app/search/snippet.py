"""The passage of an article that shows why it was found."""

from collections.abc import Sequence

from app.search.highlight import Highlighter, Match, merged
from app.search.results import Marked, Range

# Two to three lines on a page, the length that readers can scan.
LENGTH = 240
# Context before the first match, so that it does not stand at the very edge.
_LEAD = 60
_ELLIPSIS = "… "


def snippet(
    passages: Sequence[str], highlighter: Highlighter, named: Sequence[Sequence[Match]] = ()
) -> Marked:
    """The part of a passage with most of the query's words, marked; else the first words.

    `named` has for each passage the places where it names the query's countries.
    """
    wanted = len(highlighter.parts)
    best: tuple[int, int] = (0, 0)
    chosen = Marked("")
    for number, passage in enumerate(passages):
        matches = highlighter.matches(passage, named[number] if number < len(named) else ())
        if not matches:
            continue
        start, worth = _best_window(matches)
        if worth > best:
            best, chosen = worth, _cut(passage, start, matches)
        if best[0] >= wanted:
            break
    if chosen.text or not passages:
        return chosen
    return _cut(passages[0], 0, [])


def _best_window(matches: Sequence[Match]) -> tuple[int, tuple[int, int]]:
    """Where the window with most different parts (then most matches) begins, and its worth."""
    best_start, best = 0, (0, 0)
    last = 0
    for first, match in enumerate(matches):
        last = max(last, first)
        while last < len(matches) and matches[last].end - match.start <= LENGTH - _LEAD:
            last += 1
        inside = matches[first : max(last, first + 1)]
        worth = (len({one.part for one in inside}), len(inside))
        if worth > best:
            best_start, best = match.start, worth
    return best_start, best


def _cut(text: str, match_start: int, matches: Sequence[Match]) -> Marked:
    """The window of `text` around `match_start`, ending at words, its matches marked."""
    start = _word_start(text, max(0, match_start - _LEAD)) if match_start > _LEAD else 0
    end = _word_end(text, start + LENGTH)
    before = _ELLIPSIS if start else ""
    after = "…" if end < len(text) else ""
    shift = len(before) - start
    ranges = tuple(
        Range(one.start + shift, min(one.end, end) + shift)
        for one in merged(matches)
        if start <= one.start < end
    )
    return Marked(f"{before}{text[start:end]}{after}", ranges)


def _word_start(text: str, at: int) -> int:
    """The first beginning of a word from `at` on, within reach; else `at` itself."""
    blank = text.find(" ", at, at + _LEAD)
    return blank + 1 if blank >= 0 else at


def _word_end(text: str, at: int) -> int:
    """The last end of a word up to `at`, within reach; else `at` itself."""
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", at - _LEAD, at + 1)
    return blank if blank > 0 else at
