"""What an article has to do with others and with files: its story, and all that hold its text."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlmodel import col

from app.library.prepared import Prepared, among_given, given
from app.library.records import Article, StoryMember, in_story, order_of
from app.library.tables import ArticleRow, InputRow, StoryRow

_LEADERS = Prepared(
    select(col(StoryRow.article_id), col(StoryRow.leader_id)).where(
        among_given(col(StoryRow.article_id))
    )
)
_MEMBER_IDS = Prepared(
    select(col(StoryRow.leader_id), col(ArticleRow.id), col(ArticleRow.published))
    .join(ArticleRow, col(ArticleRow.id) == col(StoryRow.article_id))
    .where(among_given(col(StoryRow.leader_id)))
)
_MEMBERS = Prepared(
    select(
        col(StoryRow.leader_id),
        col(ArticleRow.id),
        col(ArticleRow.title),
        col(ArticleRow.source),
        col(ArticleRow.published),
        col(ArticleRow.language),
    )
    .join(ArticleRow, col(ArticleRow.id) == col(StoryRow.article_id))
    .where(among_given(col(StoryRow.leader_id)))
)
_FILES = Prepared(
    select(col(InputRow.article_id), col(InputRow.file))
    .where(among_given(col(InputRow.article_id)))
    .order_by(col(InputRow.file), col(InputRow.path))
)


def with_relations(connection: sqlite3.Connection, articles: Sequence[Article]) -> list[Article]:
    """The articles with the names of all their files, their stories and the copies in them."""
    ids = [article.id for article in articles]
    files, leaders = files_of(connection, ids), _leaders(connection, ids)
    members = _member_ids(connection, leaders.values())
    return [
        _related(one, files.get(one.id, ()), leaders.get(one.id), members.get(leaders.get(one.id)))
        for one in articles
    ]


def stories_with(
    connection: sqlite3.Connection, ids: Collection[str]
) -> dict[str, tuple[StoryMember, ...]]:
    """For each of the articles that has copies all of its story, the leader first, then by date."""
    leaders = _leaders(connection, ids)
    members = _members(connection, leaders.values())
    return {name: members[leader] for name, leader in leaders.items() if leader in members}


def _leaders(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, str]:
    """The leader of the story of each of the articles that has copies."""
    return dict(_LEADERS.rows(connection, given(ids))) if ids else {}


def _member_ids(
    connection: sqlite3.Connection, leaders: Collection[str]
) -> dict[str | None, tuple[str, ...]]:
    """The articles of each leader's story that there are, the leader first, then by date."""
    found: dict[str, list[tuple[bool, str, str]]] = defaultdict(list)
    if leaders:
        for leader, name, published in _MEMBER_IDS.rows(connection, given(set(leaders))):
            found[leader].append((name != leader, order_of(published), name))
    return {
        leader: tuple(name for _, _, name in sorted(members)) for leader, members in found.items()
    }


def _members(
    connection: sqlite3.Connection, leaders: Collection[str]
) -> dict[str, tuple[StoryMember, ...]]:
    """The articles of each leader's story that there are."""
    found: dict[str, list[StoryMember]] = defaultdict(list)
    if leaders:
        for row in _MEMBERS.rows(connection, given(set(leaders))):
            leader, name, title, source, published, language = row
            leads = name == leader
            found[leader].append(StoryMember(name, title, source, published, language, leads))
    return {leader: tuple(sorted(members, key=in_story)) for leader, members in found.items()}


def files_of(connection: sqlite3.Connection, ids: Collection[str]) -> dict[str, list[str]]:
    """The names of all files that hold each of the articles, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, file in _FILES.rows(connection, given(ids)):
        found[name].append(file)
    return found


def _related(
    article: Article, files: Sequence[str], leader: str | None, members: Sequence[str] | None
) -> Article:
    """`article` with its files and its story, as far as there are records of it."""
    story = members or ()
    return replace(
        article,
        files=tuple(files),
        story=leader if leader in story else None,
        duplicates=tuple(name for name in story if name != article.id),
    )
