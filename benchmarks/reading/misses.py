"""Every miss of a run in words, for somebody who is mending the rules."""

from collections.abc import Iterator

from app.library.records import Article
from benchmarks.reading.comparing import word_differences, words
from benchmarks.reading.dates import DateScore
from benchmarks.reading.dirt import USUALLY_KEPT, DirtScore
from benchmarks.reading.measured import Measured
from benchmarks.reading.pages import PageScore
from benchmarks.reading.scoring import FileScore, GroupScore, Verdict

EXCERPT_WORDS = 14
# A run of missing words is looked for elsewhere in the record by its first ones.
SOUGHT_WORDS = 6
# Content of pages is never quite the same: a page's title or a caption counts for some.
GOOD_CONTENT = 0.97


def misses(measured: Measured) -> Iterator[str]:
    """The lines to print, part after part."""
    for group in measured.sets:
        yield from _of_set(group)
    for reader in measured.pages:
        for page in reader.pages:
            yield from _of_page(reader.name, page)
    if measured.dates:
        yield from _of_dates(measured.dates)
    if measured.dirt:
        yield from _of_dirt(measured.dirt)


def _of_set(group: GroupScore) -> Iterator[str]:
    for file in group.files:
        place = f"{group.name}/{file.label.file.name}"
        if file.outcome.reason:
            yield f"{place}  not read: {file.outcome.reason}"
            continue
        for verdict in file.verdicts:
            if not verdict.right:
                yield from _of_field(place, verdict, file.outcome.article)
        yield from _of_words(place, file)


def _of_field(place: str, verdict: Verdict, article: Article | None) -> Iterator[str]:
    origin = {
        "title": article.title_origin if article else None,
        "published": article.published_origin if article else None,
    }.get(verdict.field)
    yield f"{place}  {verdict.field}"
    yield f"    expected  {verdict.expected}"
    yield f"    got       {verdict.found}" + (f"  [from: {origin}]" if origin else "")


def _of_words(place: str, file: FileScore) -> Iterator[str]:
    if file.words.f1 == 1:
        return
    precision, recall = file.words.precision, file.words.recall
    yield f"{place}  paragraphs  precision {precision:.3f}  recall {recall:.3f}"
    yield from _differences(file.outcome.text, file.label.text, file.outcome.article)


def _of_page(name: str, page: PageScore) -> Iterator[str]:
    place, reading = f"{name}/{page.page.html.stem}", page.reading
    wrong = {
        "title": (page.title, page.page.title, reading.title),
        "published": (page.minute, page.page.published, reading.published),
        "source": (page.source, page.page.source, reading.source),
    }
    for field, (right, expected, found) in wrong.items():
        if not right:
            yield _wrong(f"{place}  {field}", expected, found)
    if page.content < GOOD_CONTENT:
        yield f"{place}  content  F1 {page.content:.3f}"
        yield from _differences(reading.text, page.page.content, None)


def _of_dates(dates: DateScore) -> Iterator[str]:
    for one in dates.misses():
        yield f"date line  {one.line.line!r}: expected {one.line.day}, got {one.published}"


def _of_dirt(dirt: DirtScore) -> Iterator[str]:
    for body in dirt.bodies:
        title = body.article.title
        if not body.title:
            yield _wrong("scraped  title", title, body.found_title)
        for one in body.after:
            yield f"scraped  {one.name} left in “{title}”\n    {one.excerpt}"
    for body in dirt.kept_under(USUALLY_KEPT):
        yield f"scraped  only {body.kept:.2f} of the words kept of “{body.article.title}”"


def _wrong(what: str, expected: str | None, found: str | None) -> str:
    return f"{what}\n    expected  {expected}\n    got       {found}"


def _differences(found: str, right: str, article: Article | None) -> Iterator[str]:
    for one in word_differences(found, right):
        after = f"after “{one.after}”" if one.after else "at the start"
        if one.missing:
            place = _whereabouts(article, one.missing)
            yield f"    missing {after}: {_excerpt(one.missing)}{place}"
        if one.extra:
            yield f"    too many {after}: {_excerpt(one.extra)}"


def _excerpt(text: str) -> str:
    run = text.split(" ")
    shown = " ".join(run[:EXCERPT_WORDS])
    return shown if len(run) <= EXCERPT_WORDS else f"{shown} … ({len(run)} words)"


def _whereabouts(article: Article | None, missing: str) -> str:
    """Where else in the record the words went, if they can be found there."""
    sought = " ".join(missing.split(" ")[:SOUGHT_WORDS])
    places = _places(article) if article else ()
    return next((f"  [{name}]" for name, text in places if sought in " ".join(words(text))), "")


def _places(article: Article) -> Iterator[tuple[str, str]]:
    for removed in article.removed:
        yield f"line {removed.line}, removed: {removed.reason}", removed.text
    for caption in article.captions:
        yield "a caption", caption
    for related in article.related:
        yield "related", related.title
    for field in ("title", "dateline", "author", "source", "agency"):
        yield field, getattr(article, field) or ""
