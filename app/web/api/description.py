"""The OpenAPI document: what FastAPI derives, with errors as the problem documents they are."""

from collections.abc import Callable
from typing import Any

from app.web.plain_problem import PROBLEM_TYPE

Document = dict[str, Any]


def with_problems(derive: Callable[[], Document]) -> Callable[[], Document]:
    """Derives the document as `derive` does, and names the true media type of errors."""

    def described() -> Document:
        document = derive()
        for operations in document["paths"].values():
            operation = operations["get"]
            operation["responses"] = dict(sorted(operation["responses"].items()))
            for status, response in operation["responses"].items():
                content = response.get("content", {})
                if not status.startswith("2") and "application/json" in content:
                    content[PROBLEM_TYPE] = content.pop("application/json")
        return document

    return described
