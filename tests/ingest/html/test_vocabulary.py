"""What the names of a page's parts say of them."""

import pytest
from lxml.html import fragment_fromstring

from app.ingest.html.vocabulary import is_credit


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("author", True),
        ("article-byline", True),
        ("post_date", True),
        ("photo-author", False),
        ("caption date", False),
        ("body", False),
        ("", False),
    ],
)
def test_the_line_of_writer_or_date_is_told_by_its_name(name: str, expected: bool) -> None:
    assert is_credit(fragment_fromstring(f'<div class="{name}">Sari Dewi</div>')) is expected
