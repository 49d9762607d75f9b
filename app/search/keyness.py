"""How much more some articles have a word than others do, and how sure that is.

What is counted is articles that have the word, not how often it stands in them: a single long
article would otherwise make its own words typical (Egbert & Biber, "Incorporating text dispersion
into keyword analyses", Corpora 14(1), 2019).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log, log2

# Below this a difference is chance once in 10,000 times (chi-square, one degree of freedom). With
# thousands of words looked at, 5 in 100 would let chance through (Rayson, Berridge & Francis,
# "Extending the Cochran rule for the comparison of word frequencies between corpora", JADT 2004).
SURE = 15.13
# What a count of 0 is taken for where it divides (Hardie).
_NOTHING = 0.5


@dataclass(frozen=True, slots=True)
class Contrast:
    """A word in some articles and in others: `having` of so many `articles` have it there, and
    `others_having` of `others` here."""

    having: int
    articles: int
    others_having: int
    others: int

    @property
    def log_likelihood(self) -> float:
        """G², how sure it is that the articles differ: the larger, the surer; 0 where none do.

        Of all four cells (Dunning, "Accurate Methods for the Statistics of Surprise and
        Coincidence", Computational Linguistics 19(1), 1993): 2 Σ O ln(O / E).
        """
        whole = self.articles + self.others
        with_it = self.having + self.others_having
        without = whole - with_it
        return 2 * sum(
            _cell(observed, row * column / whole)
            for observed, row, column in (
                (self.having, self.articles, with_it),
                (self.articles - self.having, self.articles, without),
                (self.others_having, self.others, with_it),
                (self.others - self.others_having, self.others, without),
            )
        )

    @property
    def log_ratio(self) -> float:
        """How much larger the part of the articles is that have it: 1 is twice, 2 four times.

        The base-2 logarithm of their ratio (Hardie, "Log Ratio – an informal introduction", CASS
        2014).
        """
        return log2(self._part(self.having, self.articles)) - log2(
            self._part(self.others_having, self.others)
        )

    @property
    def times(self) -> float:
        """The same as a factor; of a word that no other article has it is a lower bound."""
        return float(2**self.log_ratio)

    @staticmethod
    def _part(having: int, articles: int) -> float:
        return (having or _NOTHING) / max(articles, 1)


def _cell(observed: int, expected: float) -> float:
    return observed * log(observed / expected) if observed else 0.0


def typical(contrasts: Iterable[Contrast], least: int, ratio: float) -> list[int]:
    """The numbers of those that are typical, the surest first.

    Such have at least `least` articles with the word and a log ratio of `ratio`, and are sure.
    """
    told = [
        (-sure, number)
        for number, one in enumerate(contrasts)
        if one.having >= least and one.log_ratio >= ratio and (sure := one.log_likelihood) >= SURE
    ]
    return [number for _, number in sorted(told)]
