"""Made-up text whose words are spread as in real text: few are frequent, most are rare."""

import random
from itertools import accumulate

from babel import Locale

ONSETS = ("b", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "ng", "ny", "w")
VOWELS = ("a", "a", "e", "i", "o", "u")
CODAS = ("", "", "", "n", "ng", "r", "s", "t", "k")
VOCABULARY_SIZE = 60_000
# Zipf's law: the word of rank r is used in proportion to 1/r (Zipf 1949; exponent of news ≈ 1).
ZIPF_EXPONENT = 1.0
SOURCES = tuple(f"Kabar {name}" for name in ("Bukit", "Danau", "Delta", "Hilir", "Teluk", "Tengah"))
COUNTRY_RATE = 0.1
DAYS_OF_A_MONTH = 28


class Invention:
    """Makes words, sentences and bylines with the randomness of `rng` alone."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._words = [self.word() for _ in range(VOCABULARY_SIZE)]
        weights = (1 / rank**ZIPF_EXPONENT for rank in range(1, VOCABULARY_SIZE + 1))
        self._cumulated = list(accumulate(weights))
        territories = Locale("id").territories
        self._countries = [name for code, name in sorted(territories.items()) if len(code) == 2]

    def word(self) -> str:
        """A new word of two to four syllables; it may exist already."""
        return "".join(self._syllable() for _ in range(self._rng.randint(2, 4)))

    def sentence(self) -> str:
        """Some 8 to 20 words, now and then one of them a country's name."""
        words = self._draw(self._rng.randint(8, 20))
        if self._rng.random() < COUNTRY_RATE:
            words[len(words) // 2] = self._rng.choice(self._countries)
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> str:
        """Two or three sentences."""
        return " ".join(self.sentence() for _ in range(self._rng.randint(2, 3)))

    def headline(self) -> str:
        """Six to ten words without a full stop."""
        return " ".join(self._draw(self._rng.randint(6, 10))).title()

    def source(self) -> str:
        """The name of an outlet."""
        return self._rng.choice(SOURCES)

    def date(self) -> str:
        """A day of the years 2015 to 2024, as ISO 8601."""
        year, month = self._rng.randint(2015, 2024), self._rng.randint(1, 12)
        return f"{year}-{month:02}-{self._rng.randint(1, DAYS_OF_A_MONTH):02}"

    def _draw(self, count: int) -> list[str]:
        return self._rng.choices(self._words, cum_weights=self._cumulated, k=count)

    def _syllable(self) -> str:
        pick = self._rng.choice
        return pick(ONSETS) + pick(VOWELS) + pick(CODAS)
