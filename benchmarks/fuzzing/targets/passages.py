"""Words marked in texts: highlights, snippets, and their markup."""

import html
import re
from itertools import pairwise

from app.language.sentences import Sentences
from app.search.highlight import Highlighter, merged
from app.search.kinds import MatchKind, Meaning
from app.search.marked import Marked, Range
from app.search.quoting import quoted_place
from app.search.snippet import MOST_PASSAGES, passages_of
from app.search.typesetting import without_orphan
from app.web.markup import SOFT_HYPHEN, marked_html
from benchmarks.fuzzing.target import of_text

_TEXTS = (
    "api air\nAda api dan air di kaki gunung. Kalimat <b>lain</b> tanpa “arti”.\nApi & abu; api.",
    "kepala daerah\nKepala-kepala daerah, kepala desa, daerah. " + "Kalimat panjang. " * 20,
    "中国\n在中国的中国人。 Jum'at ﬁne Ørsted.",
)
_TAG = re.compile(r"</?mark>")


def _marked(text: str) -> None:
    typed, _, body = text.partition("\n")
    highlighter = Highlighter()
    words = typed.casefold().split()[:4]
    for part, word in enumerate(words):
        highlighter.add([word], Meaning(part, word, MatchKind.EXACT))
        highlighter.add_forms(word, Meaning(part, word, MatchKind.FORM))
    if len(words) > 1:
        highlighter.add(words, Meaning(len(words), typed, MatchKind.NEAR), 2)
    texts = body.split("\n")
    matched = [highlighter.matches(one) for one in texts]
    sentences = [Sentences(one) for one in texts]
    for one, matches, parted in zip(texts, matched, sentences, strict=True):
        for match in matches:
            assert 0 <= match.start < match.end <= len(one), "a match outside of the text"
            place = quoted_place(one, parted, match.start, match.end)
            quoted = one[place.start : place.end]
            assert one[match.start : match.end] in quoted, "quoted without its word"
        _is_escaped(Marked(one, merged(matches)))
    shown = passages_of(texts, matched).shown
    assert len(shown) <= MOST_PASSAGES, "more passages than are shown"
    for passage in shown:
        bare = passage.text.removeprefix("… ").removesuffix("…")
        assert any(bare in one for one in texts), "a passage of no text"
        _is_escaped(passage)
    assert without_orphan(typed).replace("\u00a0", " ") == typed.replace("\u00a0", " ")


def _is_escaped(marked: Marked) -> None:
    _in_order(marked.ranges, len(marked.text))
    written = str(marked_html(marked))
    bare = _TAG.sub("", written)
    assert "<" not in bare, "markup of the text's own"
    assert html.unescape(bare) == html.unescape(html.escape(marked.text)), "another text"
    assert written.count("<mark>") == written.count("</mark>") == len(marked.ranges)
    assert SOFT_HYPHEN in marked.text or SOFT_HYPHEN not in written, "a break of its own"


def _in_order(ranges: tuple[Range, ...], length: int) -> None:
    assert all(0 <= one.start < one.end <= length for one in ranges), "a range outside"
    assert all(a.end <= b.start for a, b in pairwise(ranges)), "ranges that overlap"


TARGETS = (of_text("passages", _marked, _TEXTS, 500),)
