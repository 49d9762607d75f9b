"""Keeping which articles are copies of each other, and what is still to be compared."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine, delete, func
from sqlalchemy import select as sql_select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from app.library import sketches
from app.library.records import ArticleText
from app.library.sketches import Bands, packed, unpacked
from app.library.statements import parts, table_of
from app.library.tables import ArticleRow, CopyRow, StoryRow, UnsettledRow

Links = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """An article whose copies are to be sought by its bands; `gone` where there is none now."""

    id: str
    bands: Bands
    gone: bool


def note_unsettled(session: Session, changed: Mapping[str, Bands], gone: Iterable[str]) -> None:
    """Notes, in the transaction that writes the records, whose copies are to be sought."""
    waiting: dict[str, bytes | None] = {name: packed(bands) for name, bands in changed.items()}
    waiting |= dict.fromkeys(gone)
    rows = [{"article_id": name, "bands": bands} for name, bands in waiting.items()]
    statement = insert(table_of(UnsettledRow))
    if rows:
        session.execute(
            statement.on_conflict_do_update(
                index_elements=["article_id"], set_={"bands": statement.excluded.bands}
            ),
            rows,
        )


class StoryWriter:
    """The stories of one library, for the only writer; what is settled, is settled whole."""

    def __init__(self, engine: Engine) -> None:
        """Writes by way of `engine`, which `open_for_writing` gave."""
        self._engine = engine

    def note(self, changed: Mapping[str, Bands]) -> None:
        """Notes that the copies of these articles are to be sought."""
        with Session(self._engine) as session:
            note_unsettled(session, changed, ())
            session.commit()

    def waiting(self) -> int:
        """How many articles' copies are still to be sought."""
        with Session(self._engine) as session:
            return session.exec(select(func.count(col(UnsettledRow.article_id)))).one()

    @contextmanager
    def settling(self) -> Iterator["Settling"]:
        """One transaction: everything that is written in it is kept at its end, or nothing."""
        with Session(self._engine) as session:
            yield Settling(session)
            session.commit()


class Settling:
    """What is asked and written while the copies of some articles are sought."""

    def __init__(self, session: Session) -> None:
        """Works in the transaction of `session`."""
        self._session = session

    def unsettled(self, most: int) -> list[Unsettled]:
        """Some of the articles whose copies are to be sought."""
        rows = self._session.execute(sql_select(table_of(UnsettledRow)).limit(most))
        return [_unsettled(row.article_id, row.bands) for row in rows]

    def unsettled_of(self, ids: Collection[str]) -> set[Unsettled]:
        """Those of the articles whose copies are to be sought, as they are now."""
        rows = table_of(UnsettledRow)
        return {
            _unsettled(row.article_id, row.bands)
            for part in parts(sorted(ids))
            for row in self._session.execute(sql_select(rows).where(rows.c.article_id.in_(part)))
        }

    def wait_again(self, placed: Mapping[str, Bands]) -> None:
        """Notes that these articles are to be compared anew, but for those that wait already."""
        rows = [{"article_id": name, "bands": packed(bands)} for name, bands in placed.items()]
        if rows:
            waiting = insert(table_of(UnsettledRow)).on_conflict_do_nothing()
            self._session.execute(waiting, rows)

    def bands_of(self, ids: Sequence[str]) -> dict[str, Bands]:
        """The bands by which those of the articles that were compared are found."""
        return sketches.bands_of(self._session, ids)

    def ids_of(self, keys: Iterable[int]) -> dict[int, list[str]]:
        """The articles that the keys stand for."""
        return sketches.ids_of(self._session, keys)

    def buckets(self, bands: Iterable[int], most: int, least: int = 1) -> dict[int, list[int]]:
        """The lowest keys, up to `most`, of those of the bands that have `least` or more."""
        return sketches.buckets(self._session, bands, most, least)

    def change_bands(self, removed: Mapping[str, Bands], added: Mapping[str, Bands]) -> None:
        """Forgets and keeps bands of articles."""
        sketches.remove(self._session, removed)
        sketches.add(self._session, added)

    def texts(self, ids: Collection[str]) -> dict[str, ArticleText]:
        """The texts of those of the articles that there are."""
        wanted = select(
            ArticleRow.id,
            ArticleRow.title,
            ArticleRow.paragraphs,
            ArticleRow.published,
            ArticleRow.source,
        )  # type: ignore[call-overload]
        return {
            row[0]: ArticleText(row[0], row[1], tuple(row[2]), row[3], row[4])
            for part in parts(sorted(ids))
            for row in self._session.exec(wanted.where(col(ArticleRow.id).in_(part)))
        }

    def dates(self, ids: Collection[str]) -> dict[str, str | None]:
        """When those of the articles that there are were published."""
        wanted = select(ArticleRow.id, ArticleRow.published)
        return {
            name: published
            for part in parts(sorted(ids))
            for name, published in self._session.exec(wanted.where(col(ArticleRow.id).in_(part)))
        }

    def copies(self, ids: Collection[str]) -> Links:
        """The copies of each of the articles, by its id; none where it has none."""
        found: Links = {name: set() for name in ids}
        for part in parts(sorted(ids)):
            for row in self._session.exec(select(CopyRow).where(col(CopyRow.article_id).in_(part))):
                found[row.article_id].add(row.other_id)
        return found

    def replace_copies(self, links: Mapping[str, Collection[str]]) -> Links:
        """Makes `links` the copies of its articles, both ways; gives those they had before."""
        before = self.copies(links.keys())
        for name, other in _both_ways(before):
            pair = (col(CopyRow.article_id) == name, col(CopyRow.other_id) == other)
            self._session.execute(delete(CopyRow).where(*pair))
        rows = [{"article_id": name, "other_id": other} for name, other in _both_ways(links)]
        if rows:
            self._session.execute(insert(CopyRow), rows)
        return before

    def replace_stories(
        self, ids: Collection[str], stories: Iterable[Sequence[str]]
    ) -> frozenset[str]:
        """Makes `stories` those of the articles; the first of each leads it.

        Gives those of the articles that are of another story now, or of none, or were of none.
        """
        before = self._leaders(ids)
        for part in parts(sorted(ids)):
            self._session.execute(delete(StoryRow).where(col(StoryRow.article_id).in_(part)))
        rows = [{"article_id": name, "leader_id": story[0]} for story in stories for name in story]
        if rows:
            self._session.execute(insert(StoryRow), rows)
        after = {row["article_id"]: row["leader_id"] for row in rows}
        touched = before.keys() | after.keys()
        return frozenset(name for name in touched if before.get(name) != after.get(name))

    def with_story(self, ids: Collection[str]) -> frozenset[str]:
        """Those of the articles that have copies."""
        return frozenset(self._leaders(ids))

    def _leaders(self, ids: Collection[str]) -> dict[str, str]:
        return {
            row.article_id: row.leader_id
            for part in parts(sorted(ids))
            for row in self._session.exec(
                select(StoryRow).where(col(StoryRow.article_id).in_(part))
            )
        }

    def settled(self, ids: Collection[str]) -> None:
        """Notes that the articles' copies were sought."""
        for part in parts(sorted(ids)):
            self._session.execute(
                delete(UnsettledRow).where(col(UnsettledRow.article_id).in_(part))
            )


def _unsettled(article_id: str, bands: bytes | None) -> Unsettled:
    return Unsettled(article_id, unpacked(bands or b""), gone=bands is None)


def _both_ways(links: Mapping[str, Collection[str]]) -> list[tuple[str, str]]:
    pairs = {(name, other) for name, others in links.items() for other in others}
    return sorted(pairs | {(other, name) for name, other in pairs})
