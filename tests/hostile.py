"""Articles written to do harm wherever they are shown."""

import json
from pathlib import Path
from unicodedata import category

ESC = "\x1b"
TURN = "\u202e"
HIDDEN = "\u200b\u200d\ufeff"
WORD = "beras"
GIANT = "a" * 100_000

TEXT = f"""\
Harga {ESC}[31mmerah{ESC}[0m {ESC}]0;judul\a & <script>alert(0)</script> {WORD} {TURN}naik di Rusia

Sumber: Ko{ESC}[2Jran {TURN}Jahat

JAKARTA - Petani {ESC}[31m di Indonesia {TURN}menjual {WORD} <img src=x onerror=alert(1)> lagi.

&lt;script&gt;alert(2)&lt;/script&gt; &amp;lt;b&amp;gt;
\x9b31m \x07 \x08 \0 \u2028 \u2029 {WORD} {HIDDEN}lagi.

Kata raksasa {GIANT} berdiri di tengah kalimat tentang {WORD}.

=cmd|'/C calc'!A0 {WORD} dijual.

</main></body></html> {WORD} lagi, kata petani itu.
"""
RECORD = {
    "title": f"{WORD} {ESC}[31m{TURN}naik <b onmouseover=alert(3)>x</b>",
    "text": f"Petani menjual {WORD} {ESC}[2J{TURN}di Rusia, kata petani itu. \ud800",
    "source": f"S{ESC}[31m{TURN}umber\udc00",
    "author": f"=HYPERLINK({ESC}[5m)",
    "url": "javascript:alert(4)",
    "date": "2022-01-01",
}
NAME = f"kosong{ESC}[31m{TURN}.txt"


def write_hostile(folder: Path) -> None:
    """Two articles, and an empty file with a hostile name."""
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / f"b{ESC}[31m{TURN}.jsonl").write_text(json.dumps(RECORD) + "\n", "utf-8")
    (folder / NAME).touch()


def harmful(text: str) -> set[str]:
    """What of `text` steers a terminal, turns the direction of writing or hides."""
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return {one for one in text if category(one) in kinds and one not in "\r\n\t\u00ad"}
