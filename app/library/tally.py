"""Counts of the records that are kept beside them: which fields are known and how, and the dates.

Counting over the records reads them all, which takes three seconds of a million, so a writer keeps
the counts up by what it takes away and adds.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, Row, Text, delete, type_coerce
from sqlalchemy import select as sql_select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, SQLModel, col, select

from app.language.address_dates import contradicts, date_in_address
from app.library.statements import is_there, parts
from app.library.tables import (
    ArticleRow,
    MetaRow,
    MisdatedRow,
    SourceYearRow,
    TallyRow,
    TallyStateRow,
)

# Raised whenever something is counted otherwise, so that counts of the former kind are made anew.
MAKE = 1
# What is counted under the name of a field is its origin; "" counts those that don't have it.
UNKNOWN = ""
# The origin of a value of which none is recorded.
UNSTATED = "unstated"
PRECISION = "precision"
# Fields whose origin stands in the record's evidence alone, and those that have none.
_BY_EVIDENCE = ("source", "agency", "author", "dateline", "url")
_WITHOUT_ORIGIN = ("language", "countries")
_READ_AT_ONCE = 1_000
_TABLES = (TallyRow, SourceYearRow, MisdatedRow, TallyStateRow)
_NEEDED = sql_select(
    col(ArticleRow.id),
    col(ArticleRow.source),
    col(ArticleRow.published),
    col(ArticleRow.published_precision),
    col(ArticleRow.language),
    col(ArticleRow.title_origin),
    col(ArticleRow.published_origin),
    col(ArticleRow.published_in_origin),
    col(ArticleRow.agency),
    col(ArticleRow.author),
    col(ArticleRow.dateline),
    col(ArticleRow.url),
    type_coerce(col(ArticleRow.countries), Text).label("countries"),
    type_coerce(col(ArticleRow.evidence), Text).label("evidence"),
)


@dataclass(slots=True)
class Tally:
    """The counts of some articles.

    `values` are those of each field by its origin, and of the precision of dates; `years` those of
    each source's years; `misdated` the articles whose date is not that of their address.
    """

    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    years: Counter[tuple[str, str]] = field(default_factory=Counter)
    misdated: set[str] = field(default_factory=set)


def tally_of(session: Session, ids: Sequence[str]) -> Tally:
    """The counts of those of the articles that there are."""
    tally = Tally()
    for part in parts(ids):
        _add(tally, session.execute(_NEEDED.where(col(ArticleRow.id).in_(part))))
    return tally


def keep_tally(session: Session, revision: int, before: Tally, after: Tally) -> None:
    """Brings the counts to `revision`, of which some articles had and now have those given."""
    for kind, old, new in (
        (TallyRow, before.values, after.values),
        (SourceYearRow, before.years, after.years),
    ):
        _add_counts(session, kind, _difference(old, new))
    gone, come = before.misdated - after.misdated, after.misdated - before.misdated
    for part in parts(sorted(gone)):
        session.execute(delete(MisdatedRow).where(col(MisdatedRow.article_id).in_(part)))
    if come:
        session.execute(insert(MisdatedRow), [{"article_id": one} for one in sorted(come)])
    state = {"id": 1, "revision": revision, "make": MAKE}
    statement = insert(TallyStateRow).values(state)
    session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=state))


def is_kept(session: Session) -> bool:
    """Whether the counts are there, and those of the records as they are."""
    if not is_there(session, TallyStateRow):
        return False
    state = session.get(TallyStateRow, 1)
    return state is not None and (state.revision, state.make) == (_revision(session), MAKE)


def prepare_tally(engine: Engine) -> None:
    """Counts a library that is going to be written, where that was not done.

    Libraries of before have no tables for it; one that an older Warta wrote to since has counts of
    another revision. This reads all records once: some seconds for 200,000.
    """
    tables = [SQLModel.metadata.tables[str(one.__tablename__)] for one in _TABLES]
    SQLModel.metadata.create_all(engine, tables=tables)
    with Session(engine) as session:
        if is_kept(session):
            return
        for kind in _TABLES:
            session.execute(delete(kind))
        tally = Tally()
        _add(tally, session.execute(_NEEDED).yield_per(_READ_AT_ONCE))
        keep_tally(session, _revision(session), Tally(), tally)
        session.commit()


def _add(tally: Tally, rows: Iterable[Row[Any]]) -> None:
    for row in rows:
        tally.values.update(_values(row).items())
        if row.source and row.published:
            tally.years[row.source, row.published[:4]] += 1
        if is_misdated(row.published, row.url):
            tally.misdated.add(row.id)


def _values(row: Row[Any]) -> dict[str, str]:
    """What is counted of an article, by the name under which it is."""
    told = {one["field"]: one["origin"] for one in reversed(json.loads(row.evidence))}
    known = {name: getattr(row, name) is not None for name in (*_BY_EVIDENCE, "language")}
    known["countries"] = row.countries != "[]"
    return {
        "title": row.title_origin,
        "published": row.published_origin or (UNSTATED if row.published else UNKNOWN),
        PRECISION: row.published_precision or UNKNOWN,
        "published_in": row.published_in_origin or UNKNOWN,
        **{name: told.get(name, UNSTATED) if known[name] else UNKNOWN for name in _BY_EVIDENCE},
        **{name: UNSTATED if known[name] else UNKNOWN for name in _WITHOUT_ORIGIN},
    }


def is_misdated(published: str | None, url: str | None) -> bool:
    """Whether an article's date is another than that in its address."""
    told = date_in_address(url) if published and url else None
    return told is not None and contradicts(str(published), told)


Counts = Counter[tuple[str, str]]


def _difference(before: Counts, after: Counts) -> dict[tuple[str, str], int]:
    changes = {key: after[key] - before[key] for key in before.keys() | after.keys()}
    return {key: change for key, change in changes.items() if change}


def _add_counts(
    session: Session, kind: type[TallyRow | SourceYearRow], changes: dict[tuple[str, str], int]
) -> None:
    names = list(kind.model_fields)
    rows = [dict(zip(names, (*key, change), strict=True)) for key, change in changes.items()]
    if not rows:
        return
    statement = insert(kind)
    total = col(kind.articles) + statement.excluded.articles
    session.execute(
        statement.on_conflict_do_update(index_elements=names[:2], set_={"articles": total}), rows
    )
    session.execute(delete(kind).where(col(kind.articles) == 0))


def _revision(session: Session) -> int:
    return session.exec(select(MetaRow.revision)).one()
