"""Verifying the records: the database's own structure, and every original's bytes."""

import zlib
from hashlib import sha256
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col, select

from app.library.failing import named
from app.library.opening import open_for_reading
from app.library.sketches import agree
from app.library.tables import (
    ArticleRow,
    MetaRow,
    OriginalRow,
    SketchRow,
    StoryRow,
    UnsettledRow,
)
from app.library.version import kept_content, whole_content


def record_problems(directory: Path) -> list[str]:
    """What is wrong with the records of the library in `directory`, a sentence each."""
    try:
        with Session(open_for_reading(directory)) as session:
            told = [
                str(row[0])
                for row in session.connection().execute(text("PRAGMA integrity_check(20)"))
            ]
            if told != ["ok"]:
                return [f"The database is damaged: {line}." for line in told]
            return [
                *_bad_originals(session),
                *_missing_originals(session),
                *_bad_stories(session),
                *_bad_bands(session),
                *_changed_articles(session),
            ]
    except DatabaseError as error:
        return [str(named(directory, error))]


def _bad_originals(session: Session) -> list[str]:
    rows = session.exec(select(OriginalRow.sha256, OriginalRow.data)).yield_per(100)
    return [
        f"The original {digest} no longer has the bytes that were read: ingest its file again."
        for digest, data in rows
        if not _is_intact(digest, data)
    ]


def _is_intact(digest: str, data: bytes) -> bool:
    try:
        return sha256(zlib.decompress(data)).hexdigest() == digest
    except zlib.error:
        return False


def _missing_originals(session: Session) -> list[str]:
    kept = select(OriginalRow.sha256)
    files = session.exec(select(ArticleRow.file).where(col(ArticleRow.sha256).not_in(kept))).all()
    return [f"The original of {file} is missing: ingest it again." for file in files]


def _changed_articles(session: Session) -> list[str]:
    """Whether the articles say what was written: SQLite does not see a letter that changed."""
    kept = kept_content(session, session.exec(select(MetaRow.revision)).one())
    if kept is None or kept == whole_content(session):
        return []
    return [
        "The articles are not what was written: bring back a backup, or ingest the files into a "
        "new directory."
    ]


def _bad_bands(session: Session) -> list[str]:
    if agree(session):
        return []
    return [
        "What copies are found by is not what was written, and some may be missed: bring back a "
        "backup, or ingest the files into a new directory."
    ]


def _bad_stories(session: Session) -> list[str]:
    """Stories and comparisons that name articles of which there is no record."""
    there = select(ArticleRow.id)
    waiting = select(UnsettledRow.article_id)
    lost = [
        col(column).not_in(there) & col(column).not_in(waiting)
        for column in (StoryRow.article_id, StoryRow.leader_id)
    ]
    members = session.exec(select(StoryRow.article_id).where(lost[0] | lost[1])).all()
    sketched = session.exec(
        select(SketchRow.article_id).where(
            col(SketchRow.article_id).not_in(there), col(SketchRow.article_id).not_in(waiting)
        )
    ).all()
    return [
        f"The copies of {name} are kept with an article that is not there: "
        "ingest the files into a new directory."
        for name in sorted({*members, *sketched})
    ]
