from benchmarks.search_quality.copies import copies_of
from tests.benchmarks.search_quality.samples import text

STORY = [f"kata{number} lembah bukit{number} hujan" for number in range(12)]


def test_articles_that_share_half_of_the_shorter_text_are_one_story() -> None:
    whole = text("a", "Satu", " ".join(STORY))
    half = text("b", "Dua", " ".join(STORY[:7]), "dan akhir yang lain sama sekali")
    other = text("c", "Tiga", " ".join(STORY[:2]), *(f"lain{n} sekali{n} ini" for n in range(20)))
    assert copies_of(["#a"], [whole, half, other]) == {"#a": frozenset({"#a", "#b"})}


def test_articles_with_the_same_long_headline_are_one_story() -> None:
    texts = [text("a", "Panen padi di lembah", "x"), text("b", "Panen: padi di Lembah", "y")]
    assert copies_of(["#b"], texts) == {"#b": frozenset({"#a", "#b"})}


def test_a_short_headline_or_text_tells_no_story() -> None:
    texts = [text("a", "Jadwal sholat", "sama saja"), text("b", "Jadwal sholat", "sama saja")]
    assert copies_of(["#a"], texts) == {"#a": frozenset({"#a"})}
