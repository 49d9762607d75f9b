from pathlib import Path

import pytest

from benchmarks.weight import BROWSER, PLAIN, Site, files_of, main


def test_the_files_that_a_browser_asks_for_are_found_once() -> None:
    page = """<link rel="canonical" href="/a"><link rel="stylesheet" href="/b.css">
      <link rel="modulepreload" href="/c.js"><script src="/d.js"></script>
      <script src="/c.js"></script><img src="/e.png"><a href="/f">f</a>"""
    assert files_of(page) == ["/b.css", "/c.js", "/d.js", "/e.png"]


def test_what_is_weighed_is_what_is_sent(library_dir: Path) -> None:
    site = Site(library_dir)
    plain, packed = site.get("/help", PLAIN), site.get("/help", BROWSER)
    sent = {coding: site.sent_bytes("/help", coding) for coding in (PLAIN, BROWSER)}
    site.close()
    assert packed.text == plain.text
    assert sent[PLAIN] == len(plain.content)
    assert sent[BROWSER] == int(packed.headers["Content-Length"]) < sent[PLAIN] / 2


def test_the_table_has_every_kind_of_page(
    library_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(library_dir)])
    rows = capsys.readouterr().out.splitlines()[2:]
    names = [row.split("|")[1].strip() for row in rows]
    assert names[0] == "home"
    assert {"article, from a search", "country", "help", "API"} <= set(names)
    assert all(len(row.split("|")) == 11 for row in rows)
