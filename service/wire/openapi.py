"""The OpenAPI document, with what FastAPI cannot see: bodies that Vigie reads itself, the key."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from service.wire.schemas import REQUESTS

_REF = "#/components/schemas/{model}"
OPEN: dict[str, Any] = {"security": []}
"""Documents a call that needs no key."""
_OF_BODIES = ("400", "408", "409", "413")
"""Documented for all calls, and no answer of one without a body."""


class DocumentedApp(FastAPI):
    """FastAPI with a fuller OpenAPI document."""

    def openapi(self) -> dict[str, Any]:
        """Return the document, made once."""
        if self.openapi_schema is None:
            self.openapi_schema = self._document()
        return self.openapi_schema

    def _document(self) -> dict[str, Any]:
        document = get_openapi(
            title=self.title,
            version=self.version,
            description=self.description,
            routes=self.routes,
        )
        _, bodies = models_json_schema(
            [(model, "validation") for model in REQUESTS], ref_template=_REF
        )
        components = document.setdefault("components", {})
        components.setdefault("schemas", {}).update(bodies["$defs"])
        components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"key": []}]
        for path, calls in document["paths"].items():
            for call in calls.values():
                impossible = set[str]() if "requestBody" in call else {*_OF_BODIES}
                if "{" not in path:
                    impossible.add("404")
                for status in impossible & call["responses"].keys():
                    del call["responses"][status]
        return document


def takes(model: type[BaseModel], *, required: bool = True) -> dict[str, Any]:
    """Document the body of a call that reads it itself."""
    schema = {"$ref": _REF.format(model=model.__name__)}
    return {
        "requestBody": {"required": required, "content": {"application/json": {"schema": schema}}}
    }
