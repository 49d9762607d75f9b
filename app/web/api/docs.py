"""The API's description as a page without any script, made from its OpenAPI document."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from markupsafe import Markup, escape

from app.web.site import visit_of

router = APIRouter(prefix="/api", include_in_schema=False)


@dataclass(frozen=True, slots=True)
class ParameterEntry:
    """A parameter; `kind` is its type in words, `default` empty where it has none."""

    name: str
    kind: str
    default: str
    description: Markup


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field of an object."""

    name: str
    kind: str
    target: str
    description: Markup


@dataclass(frozen=True, slots=True)
class OperationEntry:
    """Something that can be asked; `answers` pairs a status with what it means."""

    path: str
    summary: str
    description: Markup
    parameters: tuple[ParameterEntry, ...]
    answers: tuple[tuple[str, Markup], ...]
    answer_kind: str
    answer_target: str


@dataclass(frozen=True, slots=True)
class ObjectEntry:
    """A JSON object and its fields."""

    name: str
    description: Markup
    fields: tuple[FieldEntry, ...]


@router.get("/docs")
def docs(request: Request) -> Response:
    """Every operation with its parameters, and every object with its fields."""
    app: FastAPI = request.app
    document = app.openapi()
    return visit_of(request).page(
        "pages/api.html", operations=_operations(document), objects=_objects(document)
    )


def _operations(document: dict[str, Any]) -> tuple[OperationEntry, ...]:
    entries = []
    for path, methods in document["paths"].items():
        operation = methods["get"]
        answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
        answers = operation["responses"].items()
        entries.append(
            OperationEntry(
                path=path,
                summary=operation["summary"],
                description=_with_code(operation["description"]),
                parameters=tuple(_parameter(one) for one in operation.get("parameters", [])),
                answers=tuple((status, _with_code(one["description"])) for status, one in answers),
                answer_kind=_kind(answer),
                answer_target=_target(answer),
            )
        )
    return tuple(entries)


def _parameter(parameter: dict[str, Any]) -> ParameterEntry:
    schema = parameter["schema"]
    default = schema.get("default")
    return ParameterEntry(
        name=parameter["name"],
        kind=_kind(schema),
        default="" if default in (None, "", []) else str(default).lower(),
        description=_with_code(parameter.get("description", "")),
    )


def _objects(document: dict[str, Any]) -> tuple[ObjectEntry, ...]:
    schemas = document["components"]["schemas"]
    return tuple(
        ObjectEntry(name, _with_code(schema.get("description", "")), _fields(schema["properties"]))
        for name, schema in schemas.items()
        if "properties" in schema
    )


def _fields(properties: dict[str, Any]) -> tuple[FieldEntry, ...]:
    return tuple(
        FieldEntry(name, _kind(schema), _target(schema), _with_code(schema.get("description", "")))
        for name, schema in properties.items()
    )


def _with_code(text: str) -> Markup:
    """A description, which the document has in Markdown: what stands between backticks is code."""
    parts = text.split("`")
    code = Markup("<code>{}</code>")
    return Markup().join(
        code.format(part) if at % 2 else escape(part) for at, part in enumerate(parts)
    )


def _kind(schema: dict[str, Any]) -> str:
    """The type of `schema` in a few words: "string or null", "array of ArticleCountry"."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_kind(option) for option in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(schema["enum"])
    if schema.get("type") == "array":
        return f"array of {_kind(schema['items'])}"
    return str(schema.get("type", "any"))


def _target(schema: dict[str, Any]) -> str:
    """The name of the object that `schema` refers to, empty where there is none."""
    inner = schema.get("items", schema)
    return str(inner["$ref"]).rpartition("/")[2] if "$ref" in inner else ""
