"""The OpenAPI document as rows for a page: its calls, and the shapes that they speak of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter or a field: its name, its type in words, and what there is to say of it."""

    name: str
    type: str
    is_required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what it takes, what it gives when all is well, and what it may answer by status."""

    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Row, ...]
    body: tuple[Row, ...]
    gives: tuple[Row, ...]
    answers: tuple[tuple[str, str], ...]


def calls_of(document: Json) -> dict[str, list[Call]]:
    """Return the calls of a document by tag, in the order in which they stand there."""
    groups: dict[str, list[Call]] = {}
    for path, methods in document["paths"].items():
        for method, call in methods.items():
            groups.setdefault(call["tags"][0], []).append(_call(document, method, path, call))
    return groups


def shapes_of(document: Json) -> dict[str, tuple[Row, ...]]:
    """Return the fields of every shape that stands for an object, by its name."""
    schemas = document["components"]["schemas"]
    return {name: _fields(schemas[name]) for name in sorted(schemas) if _is_object(schemas[name])}


def _call(document: Json, method: str, path: str, call: Json) -> Call:
    parameters = tuple(
        Row(p["name"], _type(p["schema"]), p["required"], p.get("description", ""))
        for p in call.get("parameters", ())
    )
    body: tuple[Row, ...] = ()
    if "requestBody" in call:
        [content] = call["requestBody"]["content"].values()
        body = _fields(_resolve(document, content["schema"]))
    answers = tuple((status, told["description"]) for status, told in call["responses"].items())
    return Call(
        method.upper(),
        path,
        call["summary"],
        call.get("description", ""),
        parameters,
        body,
        _given(document, call["responses"]),
        answers,
    )


def _given(document: Json, responses: Json) -> tuple[Row, ...]:
    """The fields of what is answered when all is well, where that is an object of a known shape."""
    content = responses.get("200", {}).get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    shape = _resolve(document, schema) if "$ref" in schema else {}
    return _fields(shape) if _is_object(shape) else ()


def _is_object(schema: Json) -> bool:
    return "properties" in schema


def _fields(schema: Json) -> tuple[Row, ...]:
    required = schema.get("required", ())
    return tuple(
        Row(name, _type(field), name in required, field.get("description", ""))
        for name, field in schema["properties"].items()
    )


def _resolve(document: Json, schema: Json) -> Json:
    name = schema["$ref"].rpartition("/")[2]
    resolved: Json = document["components"]["schemas"][name]
    return resolved


def _type(schema: Json) -> str:
    """Say a type in few words: ``string (≤ 200)``, ``one of any, new``, ``list of Ticket``."""
    if "anyOf" in schema:
        kinds = [_type(one) for one in schema["anyOf"] if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "enum" in schema:
        return f"one of {', '.join(schema['enum'])}"
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    name = str(schema.get("format") or schema.get("type", "any"))
    most = schema.get("maxLength", schema.get("maximum"))
    return f"{name} (≤ {most:,})" if most is not None else name
