import random
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import articles
from benchmarks.articles import sample_articles, write_articles
from benchmarks.invented import Invention


@pytest.fixture
def without_corpus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(articles, "CORPUS", tmp_path / "absent.jsonl.gz")


@pytest.mark.usefixtures("without_corpus")
def test_invented_articles_are_as_many_as_asked_and_all_different() -> None:
    texts = [article.as_file() for article in sample_articles(50)]
    assert len(set(texts)) == 50


@pytest.mark.usefixtures("without_corpus")
def test_the_same_seed_gives_the_same_articles() -> None:
    assert list(sample_articles(3, seed=5)) == list(sample_articles(3, seed=5))
    assert list(sample_articles(3, seed=5)) != list(sample_articles(3, seed=6))


@pytest.mark.usefixtures("without_corpus")
def test_each_article_becomes_a_file_of_its_own(tmp_path: Path) -> None:
    written = write_articles(tmp_path / "files", sample_articles(5))
    files = sorted((tmp_path / "files").rglob("*.txt"))
    assert len(files) == 5
    assert sum(file.stat().st_size for file in files) == written


def test_real_articles_come_again_with_variations_where_more_are_asked() -> None:
    if not articles.corpus_is_here():
        pytest.skip("The corpus is not beside this checkout: nothing to repeat.")
    invention = Invention(random.Random(1))
    first = next(sample_articles(1))
    again = articles._varied(first, invention, random.Random(1))
    assert again.as_file() != first.as_file()
    assert again.title.startswith(first.title)


def test_few_invented_words_are_frequent_and_most_are_rare() -> None:
    invention = Invention(random.Random(1))
    words = " ".join(invention.sentence() for _ in range(2000)).lower().replace(".", "").split()
    counts = [count for _, count in Counter(words).most_common()]
    assert counts[0] > len(words) / 30
    assert counts[len(counts) // 2] == 1
