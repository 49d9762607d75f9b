"""The score of labelled files: a verdict for each field, and the words of the paragraphs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from app.library.records import Article, TitleOrigin
from benchmarks.reading.comparing import WordScore, dated, named, spelled, word_score
from benchmarks.reading.labels import Label, LabelledSet
from benchmarks.reading.reader import Outcome, read_bytes

# In which form two values of a field are equal. Outlets and agencies are names whose case is
# a matter of style ("ANTARA", "Antara"); the other fields are read as they are written.
FORMS: dict[str, Callable[[str], str]] = {
    "title": spelled,
    "published": spelled,
    "source": named,
    "agency": named,
    "author": spelled,
    "dateline": spelled,
}
FIELDS = tuple(FORMS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One field of one file: what is right and what was found; None means there is nothing."""

    field: str
    expected: str | None
    found: str | None

    @property
    def right(self) -> bool:
        """Whether both are the same in the form in which the field is compared."""
        if self.expected is None or self.found is None:
            return self.expected is self.found
        form = FORMS[self.field]
        return form(self.expected) == form(self.found)


@dataclass(frozen=True, slots=True)
class FieldScore:
    """Shares over files: of all, of those where a value was found, of those that have one.

    A share of no files is None.
    """

    accuracy: float
    precision: float | None
    recall: float | None


@dataclass(frozen=True, slots=True)
class FileScore:
    """The verdicts of one file, and how its paragraphs' words compare."""

    label: Label
    outcome: Outcome
    verdicts: tuple[Verdict, ...]
    words: WordScore


@dataclass(frozen=True, slots=True)
class GroupScore:
    """The score of some files together, such as a set or the files of a language in it."""

    name: str
    files: tuple[FileScore, ...]

    @property
    def outlets(self) -> int:
        """How many outlets the files are modelled on."""
        return len({file.label.outlet for file in self.files})

    def field(self, name: str) -> FieldScore:
        """The score of one field."""
        verdicts = [one for file in self.files for one in file.verdicts if one.field == name]
        return field_score(verdicts)

    def words(self) -> WordScore:
        """Mean precision and mean recall of the paragraphs' words."""
        return WordScore(
            fmean(file.words.precision for file in self.files),
            fmean(file.words.recall for file in self.files),
        )

    def mean_f1(self) -> float:
        """The mean of the files' F1, every file counting alike."""
        return fmean(file.words.f1 for file in self.files)

    def worst(self) -> FileScore:
        """The file with the lowest F1."""
        return min(self.files, key=lambda file: file.words.f1)

    def by_language(self) -> tuple["GroupScore", ...]:
        """The files parted by language, the most frequent one first."""
        parted: dict[str, list[FileScore]] = {}
        for file in self.files:
            parted.setdefault(file.label.language, []).append(file)
        groups = (GroupScore(name, tuple(files)) for name, files in parted.items())
        return tuple(sorted(groups, key=lambda group: (-len(group.files), group.name)))


def score_set(labelled: LabelledSet) -> GroupScore:
    """Reads the files of a set and holds them against their labels."""
    outcomes = (read_bytes(one.file.name, one.file.read_bytes()) for one in labelled.labels)
    return GroupScore(labelled.name, tuple(map(score_file, labelled.labels, outcomes)))


def score_file(label: Label, outcome: Outcome) -> FileScore:
    """What was read against what is right; an input that was not read has no field at all."""
    verdicts = tuple(
        Verdict(field, _expected(label, field), _found(outcome.article, label, field))
        for field in FIELDS
    )
    return FileScore(label, outcome, verdicts, word_score(outcome.text, label.text))


def set_figures(group: GroupScore) -> dict[str, float]:
    """The figures of a set that floors are pinned for: every field's accuracy, and the words."""
    words = group.words()
    return {
        **{field: group.field(field).accuracy for field in FIELDS},
        "words_precision": words.precision,
        "words_recall": words.recall,
        "words_f1": group.mean_f1(),
    }


def field_score(verdicts: Sequence[Verdict]) -> FieldScore:
    """Accuracy over all verdicts, precision over values found, recall over values there are."""
    return FieldScore(
        accuracy=_share(verdicts) or 0.0,
        precision=_share([one for one in verdicts if one.found is not None]),
        recall=_share([one for one in verdicts if one.expected is not None]),
    )


def _share(verdicts: Sequence[Verdict]) -> float | None:
    return sum(one.right for one in verdicts) / len(verdicts) if verdicts else None


def _expected(label: Label, field: str) -> str | None:
    if field == "published":
        return dated(label.published, label.published_precision)
    value: str | None = getattr(label, field)
    return value


def _found(article: Article | None, label: Label, field: str) -> str | None:
    """A title made of the first paragraph is none where the file is said to have no headline."""
    if article is None:
        return None
    if field == "published":
        return dated(article.published, article.published_precision)
    if field == "title" and label.title is None and article.title_origin is TitleOrigin.LEDE:
        return None
    value: str | None = getattr(article, field)
    return value
