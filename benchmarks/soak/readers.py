"""Readers of all kinds, who ask without a pause and note what should not have been."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from threading import Event, Lock, Thread
from urllib.parse import quote

import httpx

LONGEST_ANSWER_SECONDS = 60
# So many of what went wrong are told in words.
MOST_TOLD = 20
SEARCH = "/api/search"
# Each answers with 200, whatever else happens.
SOUND = (
    *(
        "/",
        "/countries",
        "/sources",
        "/archive",
        "/help",
        "/compare?q=harga&q=warga",
        "/countries/together",
    ),
    *("/search?q=kata", "/search?q=warga+kota&page=2", "/search?sort=newest&size=100"),
    *("/search?q=pemerinth+kota", '/search?q="warga kota" -harga', "/mentions?q=warga"),
    *(SEARCH, "/api/search?q=harga&size=100", "/api/suggest?q=pem", "/api/countries"),
    *("/feed.atom?q=warga", "/export.csv?q=warga", "/export.jsonl?q=harga", "/sitemap.xml"),
    *("/opensearch.xml", "/robots.txt", "/healthz", "/readyz"),
)
# Each is refused or read as something sensible: anything but a failure of the server.
HOSTILE = (
    *(
        "/search?q=" + "(" * 3000,
        "/search?q=" + quote("\u202e\x00\x1b[31m<script>"),
        "/search?page=-1",
    ),
    *("/search?page=99999999999999999999", "/search?q=" + "a+" * 4000, "/search?q=%ff%fe&lang=%00"),
    *("/articles/..%2f..%2fetc%2fpasswd", "/articles/unknown", "//evil.example/", "/search?from=x"),
    *("/api/search?size=1000000", "/api/search?cursor=zzzz", "/api/search?" + "country=XX&" * 900),
    *("/mentions?q=" + "*" * 500, "/compare?" + "q=a&" * 500, "/grid?terms=" + "a%0a" * 2000),
    *("/static/../app/settings.py", "/export.csv?q=" + "%22" * 999, "/nothing/at/all"),
)


@dataclass(slots=True)
class Seen:
    """What readers have seen: answers by status, totals of all articles, and what was wrong."""

    statuses: Counter[int] = field(default_factory=Counter)
    totals: set[int] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def of_article(article: str) -> tuple[str, ...]:
    """Where an article is read; each answers with 200, too."""
    return f"/articles/{article}", f"/api/articles/{article}"


class Readers:
    """So many readers of the server at `url`, of `sound` addresses and of `hostile` ones."""

    def __init__(
        self, url: str, count: int, sound: Sequence[str], hostile: Sequence[str] = ()
    ) -> None:
        self._url, self._count = url, count
        self._sound, self._hostile = sound, hostile
        self._enough, self._lock = Event(), Lock()
        self.seen = Seen()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """They ask as long as the context lasts."""
        threads = [Thread(target=self._ask, args=(number,)) for number in range(self._count)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._enough.set()
            for thread in threads:
                thread.join()

    def _ask(self, number: int) -> None:
        paths = (*self._sound, *self._hostile)
        begin = number * len(paths) // self._count
        with httpx.Client(trust_env=False, timeout=LONGEST_ANSWER_SECONDS) as client:
            for path in cycle((*paths[begin:], *paths[:begin])):
                if self._enough.is_set():
                    return
                self._look(client, path)

    def _look(self, client: httpx.Client, path: str) -> None:
        try:
            answer = client.get(f"{self._url}{path}")
        except httpx.HTTPError as error:
            self._note(path, 0, f"{type(error).__name__}: {error}")
            return
        bad = answer.status_code >= 500 or (path in self._sound and answer.status_code != 200)
        total = answer.json()["total"] if path == SEARCH and not bad else None
        self._note(path, answer.status_code, answer.text[:200] if bad else None, total)

    def _note(self, path: str, status: int, wrong: str | None, total: int | None = None) -> None:
        with self._lock:
            self.seen.statuses[status] += 1
            if total is not None:
                self.seen.totals.add(total)
            if wrong is not None and len(self.seen.wrong) < MOST_TOLD:
                self.seen.wrong.append(f"{path[:80]}: {status} {wrong}")
