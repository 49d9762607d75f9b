"""The sentence around words of a text, as it is quoted."""

from dataclasses import dataclass

from app.language.sentences import Sentences
from app.search.marked import Range

# Few sentences of news are longer. Texts without full stops, such as lists of countries, are
# one long sentence in which every country stands: quoting it whole for each would never end.
LONGEST_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """The characters of a text that are quoted; `cut_before` and `cut_after` say whether the
    sentence goes on there."""

    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def quoted_place(text: str, sentences: Sentences, start: int, end: int) -> QuotedPlace:
    """The sentence around the characters `start` up to `end` of `text`.

    Of a sentence that is longer than LONGEST_SENTENCE, a part (see `part_around`). `sentences` are
    those of `text`.
    """
    sentence = Range(*sentences.around(start, end))
    part = part_around(text, Range(start, end), sentence, LONGEST_SENTENCE)
    return QuotedPlace(part.start, part.end, part.start > sentence.start, part.end < sentence.end)


def part_around(text: str, words: Range, sentence: Range, longest: int) -> Range:
    """The sentence; of one longer than `longest` the words with as much on both sides, whole words
    only."""
    if sentence.end - sentence.start <= longest:
        return sentence
    beside = max(0, longest - (words.end - words.start)) // 2
    start, end = max(sentence.start, words.start - beside), min(sentence.end, words.end + beside)
    if start > sentence.start:
        start = _after_blank(text, start, words.start)
    if end < sentence.end:
        blank = text.rfind(" ", words.end, end + 1)
        end = blank if blank >= 0 else end
    return Range(start, end)


def _after_blank(text: str, start: int, bound: int) -> int:
    blank = text.find(" ", start, bound)
    return blank + 1 if blank >= 0 else start
