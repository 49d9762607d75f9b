"""The typical words of two countries as a table."""

from app.search.keyness import Contrast
from app.search.pairs import PairProfile
from app.web.export.cells import BOM, Cell, csv_text

_HEADS = (
    "first", "second", "word", "articles", "of_articles", "other_articles", "of_other_articles",
    "log_likelihood", "log_ratio", "archive_version",
)  # fmt: skip


def words_table(profile: PairProfile) -> str:
    """The CSV of the typical words of `profile`, the surest first."""
    rows = (
        (*profile.codes, one.text, *_counts(one.contrast), profile.newest.version)
        for one in profile.words.words
    )
    return BOM + csv_text([_HEADS, *rows])


def _counts(one: Contrast) -> tuple[Cell, ...]:
    return (
        one.having,
        one.articles,
        one.others_having,
        one.others,
        round(one.log_likelihood, 2),
        round(one.log_ratio, 2),
    )
