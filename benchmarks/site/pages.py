"""The kinds of pages that the site has, and an address of each on a given site.

A new page is one line in PAGES: the tests of accessibility, validity and translation, the
screenshots and Lighthouse all go by it.
"""

from dataclasses import asdict, dataclass
from urllib.parse import quote

import httpx

# Of the invented newsroom; other archives are shown by another search.
QUERY = "gempa warga"
# Has been in no news of ours, and is in no archive's words.
SEEN = 100
NOWHERE, NONSENSE = "TV", "zzyzxqq"


@dataclass(frozen=True, slots=True)
class Kind:
    """A page, or a state of one: `address` has names in brackets for what the archive holds.

    `shown` kinds are those of which pictures are made; `status` is what the page answers with;
    `translated` is false where it is for developers alone, and in English.
    """

    name: str
    address: str
    shown: bool = False
    status: int = 200
    translated: bool = True

    def __str__(self) -> str:
        return self.name


PAGES = (
    Kind("home", "/", shown=True),
    Kind("results", "/search?q={query}", shown=True),
    Kind("narrowed", "/search?q={query}&country={country}&sort=newest&copies=all", shown=True),
    Kind("second-page", "/search?size=10&page=2"),
    Kind("all", "/search"),
    Kind("misspelt", "/search?q={misspelt}"),
    Kind("country-named", "/search?q={country_name}+-{other_name}"),
    Kind("some-words", "/search?q={query}+%22di%22+" + NONSENSE),
    Kind("taken-apart", "/search?q={word}+(laut+OR+%22di+desa%22)+-judul:kapal&from=2018&to=2024"),
    Kind("nothing", f"/search?q={{query}}+country:{NOWHERE}+{NONSENSE}&language=id", shown=True),
    Kind("set-aside", "/search?q={query}&from=soon&page=x&size=1000&sort=odd"),
    Kind("undated", "/search?q={word}&undated=1"),
    Kind("stories", "/search?q=has:copies"),
    Kind("article", "/articles/{article}?q={query}&hit=1", shown=True),
    Kind("article-marked", "/articles/{article}?q={word}&mark={article_country}"),
    Kind("article-copied", "/articles/{copied}"),
    Kind("article-with-lines", "/articles/{richest}"),
    Kind("lines", "/articles/{richest}/lines", shown=True),
    Kind("compared", "/articles/{copied}/compare/{copy}", shown=True),
    Kind("article-unmarked", "/articles/{article}?mark=" + NOWHERE),
    Kind("mentions", "/mentions?q={word}", shown=True),
    Kind("mentions-of-country", "/mentions?mention={country}&sort=r1"),
    Kind("mentions-none", f"/mentions?q={NONSENSE}&sort=odd&from=2022"),
    Kind("mentions-asked", "/mentions"),
    Kind("countries", "/countries", shown=True),
    Kind("countries-by-count", "/countries?by=count"),
    Kind("country", "/countries/{country}", shown=True),
    Kind("country-without", f"/countries/{NOWHERE}"),
    Kind("pair", "/countries/{first}/{second}", shown=True),
    Kind("pair-without", f"/countries/{NOWHERE}/VU"),
    Kind("pair-unknown", "/countries/{country}/nowhere", status=404),
    Kind("pair-sentences", "/countries/{first}/{second}/sentences"),
    Kind("together", "/countries/together", shown=True),
    Kind("together-share", "/countries/together?q={word}&measure=share"),
    Kind("compare-start", "/compare"),
    Kind("compare", "/compare?q={word}&q=country:{country}&q=" + NONSENSE, shown=True),
    Kind("compare-shares", "/compare?q={misspelt}&q=%22di%22&by=day&timeline=share&from=2018"),
    Kind("sources", "/sources", shown=True),
    Kind("source", "/sources/{source}", shown=True),
    Kind("archive", "/archive", shown=True),
    Kind("archive-dates", "/archive/dates"),
    Kind("archive-unread", "/archive/unread"),
    Kind("grid-empty", "/grid"),
    Kind(
        "grid",
        "/grid?terms={query}%0A{misspelt}%0A{word}+" + NONSENSE + "%0A{other_name}&from=soon",
        shown=True,
    ),
    Kind("grid-months", "/grid?terms={query}%0A{word}&by=months"),
    Kind("help", "/help", shown=True),
    Kind("api", "/api/docs", shown=True),
    Kind("design", "/design", translated=False),
    Kind("not-found", "/nothing-here", shown=True, status=404),
)


@dataclass(frozen=True, slots=True)
class Held:
    """What an archive holds, as far as addresses of its pages name it."""

    query: str
    word: str
    misspelt: str
    article: str
    article_country: str
    copied: str
    copy: str
    richest: str
    source: str
    country: str
    country_name: str
    other_name: str
    first: str
    second: str


def held_by(site: str, query: str = QUERY) -> Held:
    """What the pages of `site` can be asked for, where `query` finds something.

    Raises ValueError where it finds nothing, or no article of a country and a source, or with
    copies, is there.
    """
    with httpx.Client(base_url=site, trust_env=False) as client:
        found = client.get("/api/search", params={"q": query}).json()["results"]
        copied = client.get("/api/search", params={"q": "has:copies"}).json()["results"]
        countries = client.get("/api/countries").json()
        richest = _richest(client)
    article = next((one for one in found if one["countries"] and one["source"]), None)
    if article is None or not copied or len(countries) < 2:
        raise ValueError(f"The archive has too little to show every page for “{query}”.")
    most, other = sorted(countries, key=lambda one: -one["articles"])[:2]
    word = query.split()[0]
    return Held(
        query=query,
        word=word,
        misspelt=word[:-2] + word[:-3:-1],
        article=article["id"],
        article_country=article["countries"][0],
        copied=copied[0]["id"],
        copy=copied[0]["copies"][0]["id"],
        richest=richest,
        source=article["source"],
        country=most["code"],
        country_name=most["name"],
        other_name=other["name"],
        first=min(most["code"], other["code"]),
        second=max(most["code"], other["code"]),
    )


def address(kind: Kind, held: Held) -> str:
    """Where the site has this page."""
    return kind.address.format_map({k: quote(v, safe="") for k, v in asdict(held).items()})


def _richest(client: httpx.Client) -> str:
    """The article, of some, of which there is most to show beside its text."""
    found = client.get("/api/search", params={"size": SEEN}).json()["results"]
    read = [client.get(f"/api/articles/{one['id']}").json() for one in found]
    parts = ("removed", "captions", "related")
    richest = max(read, key=lambda one: (sum(map(bool, map(one.get, parts))), len(one["removed"])))
    return str(richest["id"])
