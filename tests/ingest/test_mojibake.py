import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.mojibake import mend


@pytest.mark.parametrize(
    "good",
    [
        "“Kami siap,” kata menteri – latihan dimulai.",
        "Café Müller, Ångström, Çelik, São Paulo, naïve, €5",
        "ﬁnal １２３ … ½ ™ ‘satu’",
        "Ünal Şahin berkata: “İyi”",
    ],
)
def test_good_text_is_not_touched(good: str) -> None:
    assert mend(good) == (good, False)


@pytest.mark.parametrize("page_name", ["cp1252", "latin-1"])
def test_wrongly_decoded_text_is_mended_line_by_line(page_name: str) -> None:
    good = "“Kami siap” – kata Müller"
    wrong = good.encode().decode(page_name, "surrogateescape")
    if page_name == "cp1252":
        wrong = "â€œKami siapâ€\x9d â€“ kata MÃ¼ller"
    mended, changed = mend(f"Baris “baik” tetap.\n{wrong}")
    assert mended == f"Baris “baik” tetap.\n{good}"
    assert changed


@given(st.text(max_size=60))
def test_any_text_keeps_its_lines(text: str) -> None:
    mended, changed = mend(text)
    assert changed == (mended != text)
    assert mended.count("\n") == text.count("\n")
