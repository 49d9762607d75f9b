"""What an article has to do with others and with files: its story, and all that hold its text."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from app.library.records import Article, StoryMember, in_story, order_of
from app.library.statements import parts
from app.library.tables import ArticleRow, InputRow, StoryRow


def with_relations(session: Session, articles: Sequence[Article]) -> list[Article]:
    """The articles with the names of all their files, their stories and the copies in them."""
    ids = [article.id for article in articles]
    files, leaders = files_of(session, ids), _leaders(session, ids)
    members = _member_ids(session, sorted(set(leaders.values())))
    return [_related(one, files.get(one.id, []), leaders.get(one.id), members) for one in articles]


def stories_with(session: Session, ids: Collection[str]) -> dict[str, tuple[StoryMember, ...]]:
    """For each of the articles that has copies all of its story, the leader first, then by date."""
    leaders = _leaders(session, ids)
    members = _members(session, sorted(set(leaders.values())))
    return {name: members[leader] for name, leader in leaders.items() if leader in members}


def _leaders(session: Session, ids: Collection[str]) -> dict[str, str]:
    """The leader of the story of each of the articles that has copies."""
    wanted = select(StoryRow.article_id, StoryRow.leader_id)
    return {
        name: leader
        for part in parts(sorted(ids))
        for name, leader in session.exec(wanted.where(col(StoryRow.article_id).in_(part)))
    }


def _member_ids(session: Session, leaders: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The articles of each leader's story that there are, the leader first, then by date."""
    wanted = select(StoryRow.leader_id, ArticleRow.id, ArticleRow.published).join(
        ArticleRow, col(ArticleRow.id) == col(StoryRow.article_id)
    )
    found: dict[str, list[tuple[bool, str, str]]] = defaultdict(list)
    for part in parts(leaders):
        for leader, name, published in session.exec(
            wanted.where(col(StoryRow.leader_id).in_(part))
        ):
            found[leader].append((name != leader, order_of(published), name))
    return {
        leader: tuple(name for _, _, name in sorted(members)) for leader, members in found.items()
    }


def _members(session: Session, leaders: Sequence[str]) -> dict[str, tuple[StoryMember, ...]]:
    """The articles of each leader's story that there are."""
    wanted = select(
        StoryRow.leader_id,
        ArticleRow.id,
        ArticleRow.title,
        ArticleRow.source,
        ArticleRow.published,
        ArticleRow.language,
    ).join(ArticleRow, col(ArticleRow.id) == col(StoryRow.article_id))  # type: ignore[call-overload]
    found: dict[str, list[StoryMember]] = defaultdict(list)
    for part in parts(leaders):
        for row in session.exec(wanted.where(col(StoryRow.leader_id).in_(part))):
            leader, name, title, source, published, language = row
            leads = name == leader
            found[leader].append(StoryMember(name, title, source, published, language, leads))
    return {leader: tuple(sorted(members, key=in_story)) for leader, members in found.items()}


def files_of(session: Session, ids: Collection[str]) -> dict[str, list[str]]:
    """The names of all files that hold each of the articles, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for part in parts(sorted(ids)):
        rows = session.exec(
            select(InputRow.article_id, InputRow.file)
            .where(col(InputRow.article_id).in_(part))
            .order_by(col(InputRow.file), col(InputRow.path))
        )
        for name, file in rows:
            found[str(name)].append(file)
    return found


def _related(
    article: Article,
    files: Sequence[str],
    leader: str | None,
    members: Mapping[str, Sequence[str]],
) -> Article:
    """`article` with its files and its story, as far as there are records of it."""
    story = members.get(leader, ()) if leader else ()
    return replace(
        article,
        files=tuple(files),
        story=leader if leader in story else None,
        duplicates=tuple(name for name in story if name != article.id),
    )
