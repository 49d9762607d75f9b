"""An invented archive that has something of everything: for tests of pages, and to be shown.

Its texts are put together from `newsroom.toml`; no real outlet, person or event is in them.
"""

import random
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
FIRST_DAY, LAST_DAY = date(2017, 3, 1), date(2024, 10, 31)
# Nothing was gathered then, so that timelines have a gap to show.
GAP = (date(2020, 4, 1), date(2020, 8, 31))
# One article in so many has no date, a picture, or is printed again by two other outlets.
UNDATED_EVERY, PICTURE_EVERY, COPIED_EVERY = 17, 5, 11
# Sentences of the story itself, and of those that fit any story.
OWN, COMMON = (4, 6), (3, 7)
_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, as one outlet tells it on one day; `day` is None where it is not told."""

    title: str
    outlet: str
    day: date | None
    paragraphs: tuple[str, ...]
    caption: str | None = None

    def as_file(self) -> str:
        """The text as a scraper would have left it."""
        day = (
            f"{self.day.day} {MONTHS.split()[self.day.month - 1]} {self.day.year}"
            if self.day
            else ""
        )
        parts = (self.title, day, f"Sumber: {self.outlet}", *self.paragraphs, self.caption)
        return "\n\n".join(filter(None, parts)) + "\n"


def stories(count: int, languages: Sequence[str] = ("id", "en"), seed: int = 6) -> Iterator[Story]:
    """`count` invented stories in `languages`, the same ones for the same `seed`."""
    rng = random.Random(seed)
    topics = [topic for topic in _WORDS["topic"] if topic["language"] in languages]
    made = 0
    while made < count:
        story = _story(rng, made, topics)
        copies = _copies(rng, story) if made % COPIED_EVERY == 0 else []
        for one in (story, *copies)[: count - made]:
            yield one
            made += 1


def write_stories(folder: Path, told: Iterable[Story]) -> None:
    """Writes one file for each story into `folder`, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, story in enumerate(told):
        (folder / f"{number:05}.txt").write_text(story.as_file(), encoding="utf-8")


def _story(rng: random.Random, number: int, topics: Sequence[dict[str, Any]]) -> Story:
    # English topics are the fewer.
    topic = rng.choices(topics, [5 if one["language"] == "id" else 2 for one in topics])[0]
    names = _names(rng, topic["language"])
    own = rng.sample(topic["sentences"], min(rng.randint(*OWN), len(topic["sentences"])))
    common = _WORDS["common"][topic["language"]]
    more = rng.sample(common, min(rng.randint(*COMMON), len(common)))
    texts = [_filled(rng, sentence, names) for sentence in (*own, *more)]
    caption = rng.choice(_WORDS["captions"]).format(**names)
    return Story(
        title=_capital(rng.choice(topic["titles"]).format(**names)),
        outlet=_weighted(rng, _WORDS["outlets"]),
        day=None if number % UNDATED_EVERY == UNDATED_EVERY - 1 else _day(rng),
        paragraphs=tuple(" ".join(texts[at : at + 2]) for at in range(0, len(texts), 2)),
        caption=caption if topic["language"] == "id" and number % PICTURE_EVERY == 0 else None,
    )


def _copies(rng: random.Random, story: Story) -> list[Story]:
    names = [name for name, _ in _WORDS["outlets"] if name != story.outlet]
    day = story.day and story.day + timedelta(days=1)
    return [Story(story.title, outlet, day, story.paragraphs) for outlet in rng.sample(names, 2)]


def _names(rng: random.Random, language: str) -> dict[str, str]:
    country = _weighted(rng, _WORDS["countries"])
    others = [one for one in _WORDS["countries"] if one[0] != country]
    return {
        "place": rng.choice(_WORDS["places"]),
        "country": country,
        "other": _weighted(rng, others),
        "person": f"{rng.choice(_WORDS['given'])} {rng.choice(_WORDS['family'])}",
        "office": rng.choice(_WORDS["offices"][language]),
        "number": str(rng.randint(3, 90)),
    }


def _filled(rng: random.Random, sentence: str, names: dict[str, str]) -> str:
    """The sentence with the story's names, but a number of its own."""
    return sentence.format_map(names | {"number": str(rng.randint(3, 90))})


def _weighted(rng: random.Random, named: Sequence[tuple[str, int]]) -> str:
    return rng.choices([name for name, _ in named], [weight for _, weight in named])[0]


def _day(rng: random.Random) -> date:
    """A day of the span, later ones more often, none of the gap."""
    span = (LAST_DAY - FIRST_DAY).days
    while True:
        day = FIRST_DAY + timedelta(days=round(span * rng.random() ** 0.7))
        if not GAP[0] <= day <= GAP[1]:
            return day


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
