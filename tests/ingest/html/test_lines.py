"""What a page prints, line by line."""

import pytest

from app.ingest.html.lines import lines_of
from app.ingest.html.printer import Line
from app.ingest.html.tree import parse


def lines(markup: str, *, hidden: bool = False) -> list[Line]:
    return lines_of(parse(f"<html><body>{markup}</body></html>"), hidden=hidden)


def texts(markup: str, *, hidden: bool = False) -> list[str]:
    return [line.text for line in lines(markup, hidden=hidden)]


def test_each_block_is_a_line_in_the_order_of_the_page() -> None:
    assert texts("a<div>b<p>c</p>d</div>e") == ["a", "b", "c", "d", "e"]


def test_words_within_a_line_keep_together() -> None:
    assert texts("<p><b>J</b>akarta <i>dan</i>\n  sekitarnya</p>") == ["Jakarta dan sekitarnya"]


def test_links_without_a_blank_between_them_are_parted() -> None:
    assert texts("<p><a>Nasional</a><a>Daerah</a></p>") == ["Nasional Daerah"]


def test_a_line_break_parts_a_line_without_beginning_a_block() -> None:
    first, second = lines("<p>satu<br>dua</p>")
    assert (first.text, first.starts, second.text, second.starts) == ("satu", True, "dua", False)


def test_text_after_a_comment_is_printed() -> None:
    assert texts("<p>satu<!-- x --> dua</p>") == ["satu dua"]


def test_preformatted_text_keeps_its_lines() -> None:
    assert texts("<pre>satu\ndua</pre>") == ["satu", "dua"]


def test_a_table_of_facts_has_a_line_for_each_row() -> None:
    table = (
        "<table><tr><td>Beras</td><td>12.000</td></tr><tr><td>Gula</td><td>15.000</td></tr></table>"
    )
    assert texts(table) == ["Beras 12.000", "Gula 15.000"]


def test_a_table_that_lays_out_the_page_falls_into_its_cells() -> None:
    assert texts("<table><tr><td><p>kiri</p></td><td>kanan</td></tr></table>") == ["kiri", "kanan"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<select><option>x</select>",
        '<span class="screen-reader-text">x</span>',
        "<noscript>Aktifkan JavaScript</noscript>",
    ],
)
def test_what_is_not_seen_is_not_printed(unseen: str) -> None:
    assert texts(f"<p>satu {unseen}dua</p>") == ["satu dua"]


@pytest.mark.parametrize(
    "attribute", ["hidden", 'style="display : none"', "style=visibility:hidden"]
)
def test_what_is_hidden_is_printed_only_if_asked_for(attribute: str) -> None:
    markup = f"<p>satu</p><div {attribute}>dua</div>"
    assert texts(markup) == ["satu"]
    assert texts(markup, hidden=True) == ["satu", "dua"]


def test_a_line_knows_how_much_of_it_is_linked() -> None:
    whole, none = lines('<p><a href="/x">Judul lain</a></p><p>Kalimat.</p>')
    assert (whole.linked, whole.target) == (1.0, "/x")
    assert (none.linked, none.target) == (0.0, None)
