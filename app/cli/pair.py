"""`warta pair`: what there is of two countries together."""

import argparse
from collections.abc import Iterator

from app.cli.exits import DONE, UserMistake
from app.cli.objects import object_text
from app.cli.tables import columns, paragraph
from app.cli.visible import show
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.search.both import BothPage
from app.search.labels import country_label, country_meant
from app.search.pairs import PairProfile, ordered_pair
from app.settings import Settings
from app.web.api.pairs import pair_object
from app.web.codes import country_code
from app.web.export.words import words_table

_LOCALE = "en"
# Enough to see who, and what for.
_SOURCES, _SENTENCES = 10, 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    for name in ("one", "other"):
        parser.add_argument(name, metavar="COUNTRY", help="its code, or a name of it")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the pair as the API gives it")
    form.add_argument("--csv", action="store_true", help="print the typical words as a table")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints what there is of the two."""
    one, other = (_code(text) for text in (arguments.one, arguments.other))
    if one == other:
        raise UserMistake("These are one country: name two different ones.")
    profile = Archive.open(arguments.library).pair(ordered_pair(one, other), _LOCALE)
    if arguments.json:
        print(object_text(pair_object(profile, _LOCALE)))
    elif arguments.csv:
        print(words_table(profile), end="")
    else:
        show(_lines(profile))
    return DONE


def _code(text: str) -> str:
    code = country_code(text) or country_meant(text)
    if code is None:
        raise UserMistake(
            f"“{text}” is no country: give its ISO 3166-1 code, such as ID, or a name."
        )
    return code


def _lines(profile: PairProfile) -> Iterator[str]:
    first, second = (country_label(code, _LOCALE) for code in profile.codes)
    yield f"{first} and {second}: {counted(profile.articles, 'article')} with both"
    yield f"  {first}: {profile.first_articles:,}, {second}: {profile.second_articles:,}"
    yield f"  mainly about both: {profile.about.articles:,}"
    yield from _words(profile)
    if profile.sources:
        yield ""
        yield from columns(
            ("source", "with both", "with either", "share"),
            [
                (one.name, f"{one.both:,}", f"{one.either:,}", f"{one.share:.1%}")
                for one in profile.sources[:_SOURCES]
            ],
        )
    yield from _sentences(profile.sentences)


def _words(profile: PairProfile) -> Iterator[str]:
    if not profile.words.words:
        return
    yield ""
    yield from columns(
        ("typical word", "articles", "times as frequent", "G²"),
        [
            (
                one.text,
                f"{one.contrast.having:,}",
                f"{one.contrast.times:,.1f}",
                f"{one.contrast.log_likelihood:,.0f}",
            )
            for one in profile.words.words
        ],
    )
    if profile.words.sampled:
        sought = profile.words
        yield f"  sought in {sought.looked_at:,} of {sought.articles:,} articles, counted in all"


def _sentences(page: BothPage) -> Iterator[str]:
    for one in page.found[:_SENTENCES]:
        about = " · ".join(filter(None, (one.article.published or "undated", one.article.source)))
        yield ""
        yield from paragraph(one.sentences[0].text.text)
        yield f"  {about}  [{one.article.id}]"
