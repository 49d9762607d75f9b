"""The language of searching by examples that find something in the archive being served."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.search.examples import Examples
from app.search.labels import country_label
from app.search.words import Field, Flag, query_words

# What stands in the examples of an archive that has no words yet.
_WORDS = ("beras", "harga", "padi")

# How many articles a search text finds.
Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Example:
    """A search text and how many articles it finds; where none, it only shows how to write."""

    query: str
    articles: int


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """What can be written before a colon: the field, all its names, and examples."""

    key: str
    names: tuple[str, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class HelpView:
    """Examples of everything that can be typed, by what they explain."""

    examples: dict[str, tuple[Example, ...]]
    fields: tuple[FieldHelp, ...]
    either: tuple[str, ...]
    both: tuple[str, ...]
    without: tuple[str, ...]


def help_view(found: Examples, count: Count, locale: str) -> HelpView:
    """The view of the examples `found` in an archive, named in `locale`."""
    words = query_words()

    def counted(queries: Iterator[str]) -> tuple[Example, ...]:
        return tuple(Example(query, count(query)) for query in queries if query)

    def best(*queries: str) -> tuple[Example, ...]:
        """The first of the queries that finds something, else the first."""
        examples = [Example(query, count(query)) for query in queries if query]
        return tuple([one for one in examples if one.articles][:1] or examples[:1])

    one, other = found.pair if all(found.pair) else _WORDS[:2]
    word, often = found.word or one, found.frequent or one
    third = found.other or _WORDS[2]
    phrase = found.phrase or f"{one} {other}"
    examples = {
        "words": best(f"{one} {other}"),
        "forms": best(word),
        "exact": best(f"={word}"),
        "phrase": best(f'"{phrase}"'),
        "near": best(f'"{phrase}"~5'),
        "prefix": best(f"{found.beginning or one[:3]}*"),
        "either": best(f"{often} OR {third}"),
        "without": best(f"{often} -{third}", f"{one} -{third}", f"{third} -{one}"),
        "brackets": best(f"({one} OR {third}) {other}"),
    }
    fields = (
        FieldHelp(field.value, _names(field), counted(_of_field(field, found, one, locale)))
        for field in dict.fromkeys(words.fields.values())
    )
    return HelpView(
        examples,
        tuple(fields),
        tuple(sorted(words.either)),
        tuple(sorted(words.both)),
        tuple(sorted(words.without)),
    )


def field_name(field: Field, locale: str) -> str:
    """The name of the field that the reader's language has, if it has one."""
    names = _names(field)
    return names[1] if locale == "id" and len(names) > 1 else names[0]


def _names(field: Field) -> tuple[str, ...]:
    return tuple(name for name, meant in query_words().fields.items() if meant is field)


def _of_field(field: Field, found: Examples, word: str, locale: str) -> Iterator[str]:
    """Searches with the field."""
    name = field_name(field, locale)
    country = _named(found.country, locale)
    second = _named(found.second_country, locale)
    values: dict[Field, tuple[str, ...]] = {
        Field.TITLE: (word,),
        Field.COUNTRY: (country, f"{country},{second}" if second else ""),
        Field.ABOUT: (country,),
        Field.SOURCE: (quoted(found.source),),
        Field.PUBLISHED_IN: (_named(found.published_in, locale),),
        Field.AGENCY: (found.agency,),
        Field.AUTHOR: (found.author,),
        Field.LANGUAGE: (found.language,),
        Field.AFTER: (found.year,),
        Field.BEFORE: (str(int(found.year) + 1) if found.year else "",),
        Field.UNTIL: (found.year,),
        Field.ON: (found.year, f"{int(found.year) - 1}..{found.year}" if found.year else ""),
        Field.IS: _true_of_some(query_words().flags, found),
        Field.HAS: _true_of_some(query_words().possessions, found),
    }
    for value in values.get(field, ()):
        yield f"{name}:{value}" if value else ""


def _true_of_some(words: dict[str, Flag], found: Examples) -> tuple[str, ...]:
    """The words for what is true of articles of the archive."""
    return tuple(word for word, flag in words.items() if flag in found.flags)


def _named(code: str, locale: str) -> str:
    return quoted(country_label(code, locale)) if code else ""


def quoted(name: str) -> str:
    """The value of a field as one word."""
    return f'"{name}"' if " " in name or "," in name else name
