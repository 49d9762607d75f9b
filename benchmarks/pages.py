"""A page that several benchmarks write, each its own part of it."""

import re
from pathlib import Path


def keep_part(page: Path, name: str, text: str) -> None:
    """Writes `text` as the part `name` of `page`, in the place of what it was before.

    Parts stand between comments that name them; a new part is put at the end.
    """
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    part = f"{begin}\n{text.strip()}\n\n{end}"
    old = page.read_text(encoding="utf-8") if page.exists() else ""
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if pattern.search(old):
        page.write_text(pattern.sub(lambda _: part, old, count=1), encoding="utf-8")
    else:
        page.write_text(f"{old.rstrip()}\n\n{part}".lstrip(), encoding="utf-8")
