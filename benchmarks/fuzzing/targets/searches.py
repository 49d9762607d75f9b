"""What people type: searches, their filters and periods."""

from dataclasses import replace

from app.search.parse import MAX_CHARACTERS, parse, plain_text
from app.search.periods import typed_period
from app.search.query import All, Any, Narrowing, Node, Not, Unit, units_of
from app.search.saying import Said, said_of
from app.search.spans import is_interval
from benchmarks.fuzzing.target import of_text

_SEARCHES = (
    '"pasukan khusus" laut -iran',
    "(api OR air) ATAU abu AND NOT kabut",
    'title:(api -air) country:KZ,"korea utara" after:2022-01 before:11/1/2023',
    'sumber:Kompas author:"a b" is:undated language:id published_in:my on:"januari 2022"',
    "lati* =api ==x 4.000 covid-19 U.S. 2021..2023 -2021..2023",
    '"api air"~5 "„“”«» ((()) | - : * 🙂 中国 amerika serikat',
)
_PERIODS = ("2022", "2022-01..2023", "11/1/2022", "januari 2022..11 mei 2023", "31.2.2020", "1-1-1")


def _search(text: str) -> None:
    query = parse(text)
    for unit, _ in units_of(query.tree):
        assert unit.terms.surfaces, "a unit without a term"
        assert 0 <= unit.start <= unit.end <= len(text), "a place outside of the text"
    _reads_the_same(query.tree)
    plain_text(text)


def _parts(text: str) -> None:
    for said in said_of(parse(text).tree):
        _can_be_left_out(said)


def _reads_the_same(tree: All) -> None:
    # What is written with its fields may be longer than anything that is read.
    if len(tree.written) <= MAX_CHARACTERS:
        again = parse(tree.written).tree
        assert again.written == tree.written, "written otherwise when read again"
        assert bare(again) == bare(tree), "another meaning when read again"


def _can_be_left_out(said: Said) -> None:
    if len(said.without) <= MAX_CHARACTERS:
        assert parse(said.without).tree.written == said.without, "another search without a part"
    for part in said.parts:
        _can_be_left_out(part)


def bare(node: Node) -> Node:
    """The tree without the places at which its words stood."""
    match node:
        case Unit():
            return replace(node, start=0, end=0)
        case Narrowing():
            return node
        case Not():
            return Not(bare(node.part))
        case All() | Any():
            return replace(node, parts=tuple(map(bare, node.parts)))


def _period(text: str) -> None:
    period = typed_period(text)
    if period is None:
        assert not is_interval(text), "an interval that is no period"
        return
    assert period.first <= period.last, "it ends before it begins"
    assert typed_period(f"{period.first}..{period.last}") == period, "another one when read again"


TARGETS = (
    of_text("searches", _search, _SEARCHES, 400),
    of_text("search-parts", _parts, _SEARCHES, 100),
    of_text("periods", _period, _PERIODS, 60),
)
