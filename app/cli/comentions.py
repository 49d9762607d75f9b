"""`warta comentions`: which countries are written about together."""

import argparse
from collections.abc import Iterator

from app.cli.corrected import corrected
from app.cli.exits import DONE
from app.cli.filters import add_filters, parameters_of
from app.cli.objects import object_text
from app.cli.tables import in_parts, paragraph
from app.cli.visible import show
from app.ingest.formats.wording import counted
from app.search.archive import Archive
from app.search.labels import country_label
from app.search.together import CoMentions, CountryPair, Measure
from app.settings import Settings
from app.web.api.pairs import co_mentions_object
from app.web.api.parameters import AskedParameters
from app.web.export.pairs import pairs_table
from app.web.export.told import told
from app.web.notices import notice_sentence
from app.web.views.together import PATH


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "query", metavar="QUERY", nargs="?", default="", help="put -- before one that begins with -"
    )
    parser.add_argument(
        "--measure",
        choices=[one.value for one in Measure],
        default=Measure.ARTICLES.value,
        help="how many articles mention both, or what share that is of those that mention either "
        "(in percent; default: %(default)s)",
    )
    add_filters(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the pairs as the API gives them")
    form.add_argument("--csv", action="store_true", help="print the pairs as a table")


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Prints the countries by countries."""
    parameters = parameters_of(AskedParameters, arguments)
    measure = Measure(arguments.measure)
    found = Archive.open(arguments.library).together(parameters.request())
    if arguments.json:
        print(object_text(co_mentions_object(found, parameters)))
    elif arguments.csv:
        asked = parameters.state().pairs()
        about = told(asked, found.articles, found.stories, found.version, path=PATH)
        print(pairs_table(found.pairs(measure), about, parameters.lang), end="")
    else:
        show(_lines(found, measure, parameters.lang))
    return DONE


def _lines(found: CoMentions, measure: Measure, locale: str) -> Iterator[str]:
    many = counted(found.countries, "country", "countries")
    yield f"{counted(found.articles, 'article')}, {many}"
    if found.is_scattered:
        yield "  No article has all of these words; these have some of them."
    yield from corrected(found.corrections)
    yield from (f"  {notice_sentence(one)}" for one in found.notices)
    if len(found.codes) > 1:
        codes = found.ordered(measure)
        rows = [(code, *(_cell(found.pair(code, one), measure) for one in codes)) for code in codes]
        for part in in_parts(("", *codes), rows):
            yield from ("", *part)
        names = ", ".join(f"{code} {country_label(code, locale)}" for code in codes)
        yield from ("", *paragraph(names))


def _cell(pair: CountryPair, measure: Measure) -> str:
    if pair.first == pair.second:
        return "–"
    if not pair.articles:
        return "·"
    return f"{pair.articles:,}" if measure is Measure.ARTICLES else f"{pair.share * 100:.1f}"
