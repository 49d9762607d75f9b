"""Records and results as the API's objects."""

from app.library.records import Article
from app.search.labels import country_label
from app.search.mentions import QuotedMention
from app.search.results import Hit, SearchResult, SimilarArticle, Suggestion
from app.web.addresses import address_of
from app.web.api.article_models import (
    ArticleCountry,
    ArticleObject,
    EvidenceObject,
    GapObject,
    LinesObject,
    MentionObject,
    RelatedStory,
    RemovedPiece,
)
from app.web.api.list_models import SimilarObject, SuggestionObject
from app.web.api.search_models import (
    CopyObject,
    CorrectionObject,
    ExpansionObject,
    FacetsObject,
    FoundWordObject,
    NothingObject,
    NoticeObject,
    ResultObject,
    SearchObject,
    VariantsObject,
    WordObject,
)
from app.web.api.timeline import TimelineObject
from app.web.markup import marked_html


def article_object(article: Article, locale: str) -> ArticleObject:
    """`article` as the contract shapes it, its countries named in `locale`."""
    countries = [
        ArticleCountry(
            code=share.code,
            name=country_label(share.code, locale),
            mentions=share.mentions,
            salience=share.salience,
            in_title=share.in_title,
            about=share.about,
            captions=share.captions,
        )
        for share in article.countries
    ]
    return ArticleObject(
        id=article.id,
        title=article.title,
        title_origin=article.title_origin,
        published=article.published,
        published_origin=article.published_origin,
        published_precision=article.published_precision,
        source=article.source,
        published_in=article.published_in,
        published_in_origin=article.published_in_origin,
        agency=article.agency,
        author=article.author,
        dateline=article.dateline,
        url=article.url,
        language=article.language,
        countries=countries,
        paragraphs=list(article.paragraphs),
        captions=list(article.captions),
        related=[RelatedStory.model_validate(one) for one in article.related],
        removed=[RemovedPiece.model_validate(one) for one in article.removed],
        story=article.story,
        duplicates=list(article.duplicates),
        file=article.file,
        files=list(article.files or (article.file,)),
        sha256=article.sha256,
        evidence=[EvidenceObject.model_validate(one) for one in article.evidence],
        lines=LinesObject.model_validate(article.lines),
        gaps=[GapObject.model_validate(one) for one in article.gaps],
        repairs=list(article.repairs),
    )


def mention_object(quoted: QuotedMention, locale: str) -> MentionObject:
    """A mention with its sentence, its country named in `locale`."""
    mention = quoted.mention
    return MentionObject(
        code=mention.code,
        name=country_label(mention.code, locale),
        field=mention.field,
        paragraph=mention.paragraph,
        start=mention.start,
        end=mention.end,
        text=mention.text,
        kind=mention.kind,
        sentence=quoted.sentence,
        start_in_sentence=quoted.words.start,
        end_in_sentence=quoted.words.end,
    )


def search_object(result: SearchResult, next_cursor: str | None = None) -> SearchObject:
    """`result` as the contract shapes it, with the way to its next page."""
    return SearchObject(
        query=result.request.query,
        total=result.total,
        articles=result.articles,
        stories=result.stories,
        page=result.request.page,
        size=result.request.size,
        archive_version=result.version,
        next_cursor=next_cursor,
        took_ms=round(result.took_ms, 2),
        corrections=[CorrectionObject.model_validate(one) for one in result.corrections],
        variants=[VariantsObject.model_validate(one) for one in result.variants],
        expansions=[ExpansionObject.model_validate(one) for one in result.expansions],
        relaxed=result.relaxed,
        results=[_result(hit) for hit in result.hits],
        facets=FacetsObject.model_validate(result.facets),
        timeline=TimelineObject.model_validate(result.timeline) if result.timeline else None,
        words=[WordObject.model_validate(one) for one in result.words],
        notices=[NoticeObject.model_validate(one) for one in result.notices],
        nothing=NothingObject.model_validate(result.nothing) if result.nothing else None,
    )


def similar_object(article: SimilarArticle) -> SimilarObject:
    """An article about the same as another, its likeness rounded."""
    return SimilarObject(
        id=article.id,
        title=article.title,
        published=article.published,
        source=article.source,
        language=article.language,
        likeness=round(article.likeness, 2),
    )


def suggestion_object(suggestion: Suggestion) -> SuggestionObject:
    """`suggestion` with the page it leads to."""
    if suggestion.query is not None:
        url = address_of("/search", [("q", suggestion.query)])
    elif suggestion.kind == "source":
        url = address_of("/search", [("source", suggestion.target)])
    else:
        family = "countries" if suggestion.kind == "country" else "articles"
        url = f"/{family}/{suggestion.target}"
    return SuggestionObject(text=suggestion.text, kind=suggestion.kind, url=url)


def _result(hit: Hit) -> ResultObject:
    return ResultObject(
        id=hit.id,
        title=hit.title.text,
        title_html=str(marked_html(hit.title)),
        snippet=str(marked_html(hit.snippet)),
        snippets=[str(marked_html(one)) for one in hit.snippets],
        why=[FoundWordObject.model_validate(one) for one in hit.why],
        lacking=list(hit.lacking),
        published=hit.published,
        published_origin=hit.published_origin,
        source=hit.source,
        published_in=hit.published_in,
        language=hit.language,
        countries=list(hit.countries),
        duplicates=hit.duplicates,
        copies=[CopyObject.model_validate(copy) for copy in hit.copies],
        score=hit.score,
    )
