"""The sentence around words of a text, as it is quoted."""

from dataclasses import dataclass

from app.language.sentences import Sentences

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

    Of a sentence that is longer than LONGEST_SENTENCE, the words with as much on both sides, whole
    words only. `sentences` are those of `text`.
    """
    first, last = sentences.around(start, end)
    if last - first <= LONGEST_SENTENCE:
        return QuotedPlace(first, last)
    beside = max(0, LONGEST_SENTENCE - (end - start)) // 2
    begin, finish = max(first, start - beside), min(last, end + beside)
    if begin > first:
        begin = _after_blank(text, begin, start)
    if finish < last:
        blank = text.rfind(" ", end, finish + 1)
        finish = blank if blank >= 0 else finish
    return QuotedPlace(begin, finish, begin > first, finish < last)


def _after_blank(text: str, start: int, bound: int) -> int:
    blank = text.find(" ", start, bound)
    return blank + 1 if blank >= 0 else start
