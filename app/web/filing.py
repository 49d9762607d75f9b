"""The order of names in lists."""

import unicodedata


def filed(name: str) -> str:
    """`name` as it is filed: without marks on its letters, in lower case."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(character for character in decomposed if character.isalnum())
