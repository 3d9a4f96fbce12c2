"""A structural check of JSON against the schemas of an OpenAPI document."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest


_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
_FORMATS = {"uuid": UUID, "date-time": datetime.fromisoformat, "date": date.fromisoformat}


def document(folder, name):
    """Return a specification of the shared data folder; the test is skipped where it is absent."""
    path = Path(folder, "ptv", "swagger", name)
    if not path.is_file():
        pytest.skip(f"{name} is not in the shared data folder")
    return json.loads(path.read_text(encoding="utf-8"))


class Schemas:
    """The named schemas of one document."""

    def __init__(self, document):
        self._schemas = document["components"]["schemas"]

    def errors(self, name, value):
        """Return what in a value does not fit a named schema."""
        return list(self._errors({"$ref": f"#/{name}"}, value, name))

    def _errors(self, schema, value, path):
        if "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
            yield from self._errors(schema, value, path)
        elif branches := schema.get("oneOf") or schema.get("anyOf"):
            yield from self._choice_errors(branches, value, path)
        else:
            yield from self._plain_errors(schema, value, path)

    def _choice_errors(self, branches, value, path):
        found = [list(self._errors(branch, value, path)) for branch in branches]
        if all(found):
            yield min(found, key=len)

    def _plain_errors(self, schema, value, path):
        expected = schema.get("type")
        if expected and not isinstance(value, _TYPES[expected]):
            yield f"{path}: {value!r} is not of type {expected}"
        elif "enum" in schema and value not in schema["enum"]:
            yield f"{path}: {value!r} is not among {schema['enum']}"
        elif isinstance(value, dict):
            yield from self._object_errors(schema, value, path)
        elif isinstance(value, list):
            for number, item in enumerate(value):
                yield from self._errors(schema.get("items", {}), item, f"{path}[{number}]")
        elif isinstance(value, str):
            yield from _string_errors(schema, value, path)

    def _object_errors(self, schema, value, path):
        properties = schema.get("properties", {})
        for name in schema.get("required", []):
            if name not in value:
                yield f"{path}: {name} is missing"
        for name, item in value.items():
            if name in properties:
                yield from self._errors(properties[name], item, f"{path}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{path}: {name} is not allowed"


class KnownKeys:
    """The property names that each object of a document may have, nulls being allowed everywhere."""

    def __init__(self, document):
        self._schemas = document["components"]["schemas"]

    def unknown(self, name, value):
        """Return the paths of keys that the named schema does not have."""
        return list(self._unknown({"$ref": f"#/{name}"}, value, name))

    def _unknown(self, schema, value, path):
        if "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
        if isinstance(value, list):
            for item in value:
                yield from self._unknown(schema.get("items", {}), item, path)
        if isinstance(value, dict):
            properties = schema.get("properties", {})
            for name, item in value.items():
                if name not in properties:
                    yield f"{path}.{name}"
                else:
                    yield from self._unknown(properties[name], item, f"{path}.{name}")


def _string_errors(schema, value, path):
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{path}: {value!r} does not match {schema['pattern']}"
    if check := _FORMATS.get(schema.get("format")):
        try:
            check(value)
        except ValueError:
            yield f"{path}: {value!r} is not a {schema['format']}"
