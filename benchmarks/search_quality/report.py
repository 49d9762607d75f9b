"""The tables of a run, and the queries that a side failed."""

from collections.abc import Callable, Iterator, Sequence

from benchmarks.measuring import percentile
from benchmarks.reading.tables import Table, share
from benchmarks.search_quality.asked import NOTHING_ELSE, Kind, Part
from benchmarks.search_quality.measured import Measured, Outcomes
from benchmarks.search_quality.scoring import Outcome, score
from benchmarks.search_quality.sides.every import COLUMNS

Wanted = Callable[[Outcome], bool]
Row = tuple[str, ...]


def tables(measured: Measured) -> Iterator[Table]:
    """Finding by kind, questions, what shouldn't be shown, latency."""
    part = measured.wish.part.value
    news = measured.news
    head = (*(COLUMNS[name] for name in news),)
    heading = f"Found: success@1, success@10, MRR@10 ({part} queries)"
    kinds = [kind for kind in Kind if kind not in (Kind.QUESTION, *NOTHING_ELSE)]
    yield Table(heading, ("kind", "queries", *head), [_by_kind(news, kind) for kind in kinds])
    heading = "Something wrong shown: share of the queries"
    rows = [_wrong(news, kind) for kind in NOTHING_ELSE]
    yield Table(heading, ("kind", "queries", *head), rows)
    if measured.passages:
        heading = "Questions people wrote: success@1, success@10, MRR@10"
        yield Table(heading, ("questions", "asked", *head), list(_questions(measured)))
    heading = "Milliseconds, p50 / p99"
    yield Table(heading, ("kind", "queries", *head), list(_latencies(measured)))


def misses(measured: Measured) -> Iterator[str]:
    """Every query whose article isn't among the first ten, or that shows something wrong."""
    for name, outcomes in measured.news.items():
        for outcome in outcomes:
            if outcome.asked.part is measured.wish.part and _is_miss(outcome):
                yield f"{name}: {_told(outcome, measured.titles)}"


def _is_miss(outcome: Outcome) -> bool:
    return outcome.wrong if outcome.asked.kind in NOTHING_ELSE else not outcome.rank


def _told(outcome: Outcome, titles: dict[str, str]) -> str:
    asked, answer = outcome.asked, outcome.answer
    first = f"; first: {titles[answer.ids[0]]}" if answer.ids else ""
    meant = f" (meant: {asked.meant})" if asked.meant not in ("", asked.text) else ""
    return f"{asked.kind.value}: {asked.text}{meant}: {answer.total} found{first}"


def _by_kind(outcomes: Outcomes, kind: Kind) -> Row:
    return _found(kind.value, outcomes, _of(kind))


def _questions(measured: Measured) -> Iterator[Row]:
    part = measured.wish.part
    for name, outcomes in (("alone", measured.passages), ("among the news", measured.news)):
        yield _found(f"passages {name}, {part.value}", outcomes, _question_of(part))
        if part is Part.EVALUATION:
            every = _question_of(*Part)
            yield _found(f"passages {name}, all", outcomes, every)


def _question_of(*parts: Part) -> Wanted:
    return lambda one: one.asked.kind is Kind.QUESTION and one.asked.part in parts


def _found(name: str, outcomes: Outcomes, wanted: Wanted) -> Row:
    return (name, _count(outcomes, wanted), *_cells(outcomes, wanted, _three))


def _wrong(outcomes: Outcomes, kind: Kind) -> Row:
    wanted = _of(kind)
    return (kind.value, _count(outcomes, wanted), *_cells(outcomes, wanted, _share_wrong))


def _of(kind: Kind) -> Wanted:
    return lambda one: one.asked.kind is kind


def _latencies(measured: Measured) -> Iterator[Row]:
    news = measured.news
    yield _latency("all but questions", news, lambda one: one.asked.kind is not Kind.QUESTION)
    for kind in Kind:
        yield _latency(kind.value, news, _of(kind))


def _latency(name: str, outcomes: Outcomes, wanted: Wanted) -> Row:
    return (name, _count(outcomes, wanted), *_cells(outcomes, wanted, _percentiles))


def _count(outcomes: Outcomes, wanted: Wanted) -> str:
    return f"{max(len(_those(mine, wanted)) for mine in outcomes.values()):,}"


def _cells(
    outcomes: Outcomes, wanted: Wanted, cell: Callable[[Sequence[Outcome]], str]
) -> Iterator[str]:
    return (cell(_those(mine, wanted)) for mine in outcomes.values())


def _those(outcomes: Sequence[Outcome], wanted: Wanted) -> list[Outcome]:
    return [outcome for outcome in outcomes if wanted(outcome)]


def _three(outcomes: Sequence[Outcome]) -> str:
    found = score(outcomes)
    values = (found.first, found.among, found.reciprocal) if found else (None,)
    return " ".join(map(share, values))


def _share_wrong(outcomes: Sequence[Outcome]) -> str:
    found = score(outcomes)
    return share(found.wrong if found else None)


def _percentiles(outcomes: Sequence[Outcome]) -> str:
    taken = sorted(outcome.milliseconds for outcome in outcomes)
    return f"{percentile(taken, 50):.1f} / {percentile(taken, 99):.1f}" if taken else "–"
