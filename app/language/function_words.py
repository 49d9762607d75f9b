"""Function words ("yang", "the") and words that ask, from `data/function_words.toml`."""

from functools import cache

from app.language.vocabulary import load


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The words in lower case, by the language's ISO 639-1 code."""
    languages = load("function_words")["languages"]
    return {language: frozenset(words) for language, words in languages.items()}


@cache
def all_function_words() -> frozenset[str]:
    """The words of all the languages."""
    return frozenset().union(*function_words().values())


@cache
def short_words() -> frozenset[str]:
    """Function words as they are written in chats ("yg", "dgn"), of all languages."""
    return _of_all_languages("short")


@cache
def asking_words() -> frozenset[str]:
    """The words by which a question is known in any of the languages ("apakah", "who")."""
    return _of_all_languages("asking")


@cache
def question_words() -> frozenset[str]:
    """The words that begin a question and nothing else ("siapa", "why"), of all languages."""
    return asking_words() - _of_all_languages("asking_and_else")


@cache
def words_before_questions() -> frozenset[str]:
    """What may stand before those ("di", "in"), of all languages."""
    return _of_all_languages("before_questions")


@cache
def words_asking_wherever() -> frozenset[str]:
    """The words that make a question wherever they stand ("berapakah"), of all languages."""
    return _of_all_languages("asking_wherever")


@cache
def words_asking_last() -> frozenset[str]:
    """The words that make a question as its last one ("berapa"), of all languages."""
    return _of_all_languages("asking_last")


def _of_all_languages(section: str) -> frozenset[str]:
    """The words of a section of the file, whatever their language."""
    return frozenset[str]().union(*load("function_words")[section].values())
