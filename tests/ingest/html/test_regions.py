"""What the markup makes of parts of a page."""

import pytest
from lxml.html import fromstring

from app.ingest.document import Mark
from app.ingest.html.regions import parts_above, region_of


def mark(markup: str) -> Mark | None:
    region = region_of(fromstring(markup), None)
    return region.mark if region else None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<nav>x</nav>", Mark.NAVIGATION),
        ('<div role="navigation">x</div>', Mark.NAVIGATION),
        ('<div class="breadCrumbs">x</div>', Mark.NAVIGATION),
        ("<footer>x</footer>", Mark.FOOTER),
        ("<aside>x</aside>", Mark.RELATED),
        ('<ul class="berita-terkait">x</ul>', Mark.RELATED),
        ('<div id="div-gpt-ad-12">x</div>', Mark.ADVERTISEMENT),
        ('<div class="post__share_buttons">x</div>', Mark.SHARE),
        ('<p class="wp-caption-text">x</p>', Mark.CAPTION),
        ('<div id="disqus_thread">x</div>', Mark.COMMENT_FORM),
        ('<div class="entry-content">x</div>', None),
        ('<div class="leadership navigator">x</div>', None),
        ('<div class="no-sidebar">x</div>', None),
        ('<main class="single sidebar">x</main>', None),
    ],
)
def test_a_part_is_known_by_its_name(markup: str, expected: Mark | None) -> None:
    assert mark(markup) is expected


def test_the_header_of_an_article_is_not_the_pages() -> None:
    article = fromstring("<article><header>x</header></article>")
    assert region_of(article.find("header"), None) is None


def test_a_part_knows_the_parts_around_it() -> None:
    aside = fromstring("<aside><nav>x</nav></aside>")
    outer = region_of(aside, None)
    inner = region_of(aside.find("nav"), outer)
    assert [one.mark for one in parts_above(inner)] == [Mark.NAVIGATION, Mark.RELATED]
