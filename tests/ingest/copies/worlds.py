"""Small worlds of articles, invented word by word, in which some are copies of others."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.ingest.copies.settling import Bounds, StoryKeeper
from app.ingest.copies.signature import bands_of
from app.ingest.copies.wording import wording_of
from app.library.inputs import ReadInput
from app.library.reading import LibraryReader
from app.library.records import Article, ArticleText, DatePrecision
from app.library.writing import LibraryWriter
from tests.samples import sample

SYLLABLES = ("ba", "ki", "lo", "mu", "ne", "ra", "sa", "ti", "wo", "yu")


def words(rng: random.Random, count: int) -> list[str]:
    """So many made-up words."""
    return ["".join(rng.choices(SYLLABLES, k=3)) for _ in range(count)]


def article(text: Sequence[str], day: int | None = 1, **fields: object) -> Article:
    """An article of these words, of that day of a month, or of no known date."""
    if day:
        dated = {"published": f"2024-03-{day:02}", "published_precision": DatePrecision.DAY}
        fields = dated | fields
    title = str(fields.pop("title", "Judul"))
    return sample(f"{title}\n{' '.join(text)}", **fields)


@dataclass(frozen=True)
class World:
    """Makes articles with the randomness of `rng`: texts, and edited copies of them."""

    rng: random.Random

    def text(self) -> list[str]:
        """A text of 60 to 120 words."""
        return words(self.rng, self.rng.randint(60, 120))

    def edited(self, text: Sequence[str]) -> list[str]:
        """The text with some words changed, and sometimes cut short or with another lede."""
        made = list(text)
        for at in self.rng.sample(range(len(made)), self.rng.randint(0, 3)):
            made[at] = words(self.rng, 1)[0]
        if self.rng.random() < 0.2:
            made = made[: len(made) * 3 // 4]
        return words(self.rng, 12) + made[12:] if self.rng.random() < 0.2 else made

    def articles(self, count: int) -> list[Article]:
        """Articles of which many are copies of one of two texts, or copies of copies."""
        texts = [self.text() for _ in range(2)]
        made: dict[str, Article] = {}
        while len(made) < count:
            text = self.edited(self.rng.choice(texts))
            if self.rng.random() < 0.2:
                texts.append(text)
            day = self.rng.choice((1, 1, 1, 2, 2, 9, None))
            source = self.rng.choice(("Harian Uji", "Kabar Uji", "Suara Uji", None))
            one = article(text, day, source=source)
            made[one.id] = one
        return list(made.values())


def read_input(one: Article, path: str | None = None) -> ReadInput:
    """The article as it is handed to the library, in a file of its own."""
    name = path or f"{one.id}.txt"
    data = one.id.encode()
    return ReadInput(
        path=name,
        file=name,
        size=len(data),
        modified_ns=1,
        sha256=one.sha256,
        article=replace(one, file=name),
        data=data,
        bands=bands_of(wording_of(ArticleText.of(one))),
    )


@dataclass(frozen=True)
class Shelf:
    """A library in `directory` whose stories are settled within `bounds`."""

    directory: Path
    bounds: Bounds = field(default_factory=Bounds)

    def put(self, *inputs: ReadInput) -> None:
        """Writes the inputs in one batch, and settles the stories."""
        writer = LibraryWriter(self.directory)
        writer.write(inputs)
        StoryKeeper(writer.stories, self.bounds).finish()

    def stories(self) -> dict[str, tuple[str, ...]]:
        """The copies of each leading article, itself first."""
        library = LibraryReader(self.directory)
        found = (library.story(one.id) for one in library.every_id())
        return {story[0].id: tuple(member.id for member in story) for story in found if story}
