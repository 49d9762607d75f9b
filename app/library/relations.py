"""What an article has to do with others and with files: its story, and all that hold its text."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from app.library.records import Article, StoryMember, order_of
from app.library.statements import parts
from app.library.tables import ArticleRow, InputRow, StoryRow


def with_relations(session: Session, articles: Sequence[Article]) -> list[Article]:
    """The articles with the names of all their files, their stories and the copies in them."""
    ids = [article.id for article in articles]
    files, stories = _files(session, ids), stories_with(session, ids)
    return [_related(one, files.get(one.id, []), stories.get(one.id, ())) for one in articles]


def stories_with(session: Session, ids: Collection[str]) -> dict[str, tuple[StoryMember, ...]]:
    """For each of the articles that has copies all of its story, the leader first, then by date."""
    leaders: dict[str, str] = {}
    for part in parts(sorted(ids)):
        rows = session.exec(select(StoryRow).where(col(StoryRow.article_id).in_(part)))
        leaders |= {row.article_id: row.leader_id for row in rows}
    members = _members(session, sorted(set(leaders.values())))
    return {name: members[leader] for name, leader in leaders.items() if leader in members}


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
    return {leader: tuple(sorted(members, key=_place)) for leader, members in found.items()}


def _place(member: StoryMember) -> tuple[bool, str, str]:
    return (not member.leads, order_of(member.published), member.id)


def _files(session: Session, ids: Collection[str]) -> dict[str, list[str]]:
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


def _related(article: Article, files: Sequence[str], story: Sequence[StoryMember]) -> Article:
    return replace(
        article,
        files=tuple(files),
        story=next((member.id for member in story if member.leads), None),
        duplicates=tuple(member.id for member in story if member.id != article.id),
    )
