"""An article's fields for people: each with its value, its origin and the words it was made of."""

from dataclasses import dataclass

from app.ingest.formats.wording import counted
from app.library.records import Article, Evidence
from app.search.labels import country_label, language_label
from app.search.mentions import MentionedCountry, mentioned_countries
from app.web.missing import SIGN

UNKNOWN = "—"
REPAIRS = {
    "mojibake": "characters that had been decoded wrongly (mojibake)",
    "entities": "characters that stood there as HTML entities",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A field's name and value, and in `note` where it comes from."""

    name: str
    value: str
    note: str = ""


def facts_of(article: Article, encoding: str, removed: int) -> tuple[Fact, ...]:
    """What is known of an article beside its text; `removed` parts of its file are not in it."""
    named = [_named(article, name) for name in ("agency", "author", "dateline", "url")]
    return (
        Fact("file", article.file, encoding),
        Fact("title", article.title, _origins(article, "title") or article.title_origin),
        _published(article),
        _named(article, "source"),
        _published_in(article),
        *named,
        Fact("language", language_label(article.language, "en") if article.language else UNKNOWN),
        *_countries(article),
        *_told(article, removed),
    )


def _published(article: Article) -> Fact:
    if article.published is None:
        return Fact("published", UNKNOWN)
    made_of = _made_of(article, "published")
    known = f"{article.published_origin}, to the {article.published_precision}"
    return Fact("published", article.published, ", ".join(filter(None, (known, made_of))))


def _published_in(article: Article) -> Fact:
    if article.published_in is None:
        return Fact("published in", UNKNOWN)
    name = country_label(article.published_in, "en")
    return Fact("published in", name, article.published_in_origin or "")


def _named(article: Article, name: str) -> Fact:
    value = getattr(article, name)
    return Fact(name, value, _origins(article, name)) if value else Fact(name, UNKNOWN)


def _origins(article: Article, name: str) -> str:
    value = str(getattr(article, name))
    return "; ".join(
        ", ".join(filter(None, (one.origin.value, _place(one, value))))
        for one in article.evidence_of(name)
    )


def _made_of(article: Article, name: str) -> str:
    return "; ".join(_place(one, "") for one in article.evidence_of(name))


def _place(one: Evidence, value: str) -> str:
    """The line, and the words on it where they are not the value itself."""
    if one.line is None:
        return ""
    words = f": “{one.text}”" if one.text and one.text != value else ""
    return f"line {one.line}{words}"


def _countries(article: Article) -> list[Fact]:
    """Each country on a line of its own, with the words that stood for it."""
    facts = [_country(country) for country in mentioned_countries(article)]
    return facts or [Fact("countries", UNKNOWN)]


def _country(country: MentionedCountry) -> Fact:
    name = country_label(country.code, "en")
    words = ", ".join(f"{text} ×{times}" if times > 1 else text for text, times in country.words)
    if country.share is None:
        return Fact("in captions", name, words)
    name = f"{name} {country.share.salience:.0%}"
    return Fact("about" if country.share.about else "in passing", name, words)


def _told(article: Article, removed: int) -> list[Fact]:
    """What was done to the text, and what it lacks; only where there is something to tell."""
    facts = [Fact("repaired", REPAIRS.get(repair, repair)) for repair in article.repairs]
    if article.gaps:
        facts.append(
            Fact("missing", f"words in {counted(len(article.gaps), 'place')}, marked {SIGN} below")
        )
    if removed:
        facts.append(Fact("removed", f"{counted(removed, 'part')}, marked - below"))
    return facts
