"""A handful of invented articles, in which each kind of query has something to ask."""

from benchmarks.search_quality.texts import Text

FILLER = "Semua orang di kota itu membaca kabar yang sama setiap pagi bersama keluarga mereka."


def text(key: str, title: str, *passages: str) -> Text:
    """An article whose id is its key with a hash mark."""
    return Text(f"#{key}", key, title, passages)


def many(count: int = 300) -> list[Text]:
    """Articles of which no word but those of the filler is frequent."""
    return [_one(number) for number in range(count)]


def _one(number: int) -> Text:
    mark = "".join("abcdefghij"[int(digit)] for digit in f"{number:03}")
    group = "".join("abcdefghij"[int(digit)] for digit in f"{number % 30:03}")
    return text(
        f"https://kabar.example/{number}",
        f"Panen{mark} lembah{group} bukit{group} menguntungkan{mark} petani{mark}",
        f"Petani lembah{group} bertemu Soekarno{mark} dan Khalidov{mark} pada hari pasar{mark}.",
        f"Kata langka{mark} dan jarang{mark} serta ganjil{mark}. Lagi ganjil{mark}.",
        FILLER,
    )
