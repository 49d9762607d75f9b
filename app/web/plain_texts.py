"""Texts of the interface as part of a template's code, in the language of its readers."""

from collections.abc import Callable, Iterable, Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import escape

# `_("Search")`: a call of the name with one text and nothing else.
_CALL = (("name", "_"), ("lparen", None), ("string", None), ("rparen", None))
# `("Don't"|safe)`: a text that is markup.
_AS_MARKUP = (("pipe", "|"), ("name", "safe"))


class PlainTexts(Extension):
    """Puts the translation in the place of each text without values: `_("Search")` is "Cari".

    A page has hundreds of them. Calling for each takes a fifth of its time; as they are, jinja2
    writes them together with the markup around them. Each language has code of its own for it.
    """

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The tokens of a template with its plain texts translated."""
        translate = self.environment.globals["_"]
        return _translated(list(stream), translate)  # type: ignore[arg-type]  # a function of ours


def _translated(tokens: list[Token], translate: Callable[[str], str]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        if _is_call(tokens[at : at + len(_CALL)]):
            opening, text, closing = tokens[at + 1 : at + len(_CALL)]
            yield from _as_text(opening, translate(text.value), closing)
            at += len(_CALL)
        else:
            yield tokens[at]
            at += 1


def _is_call(tokens: list[Token]) -> bool:
    return len(tokens) == len(_CALL) and all(
        token.type == kind and value in (None, token.value)
        for token, (kind, value) in zip(tokens, _CALL, strict=True)
    )


def _as_text(opening: Token, text: str, closing: Token) -> Iterator[Token]:
    """The text in brackets; as markup where escaping would change it."""
    line = opening.lineno
    yield opening
    yield Token(line, "string", str(text))
    if escape(str(text)) != text:
        yield from (Token(line, kind, value) for kind, value in _AS_MARKUP)
    yield closing
