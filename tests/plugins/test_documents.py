"""docs/plugins.md, the contract and the sample say the same."""

from __future__ import annotations

import ast
import re
from dataclasses import fields

import pytest

from cms.plugins.spec import PluginSpec
from tests.conftest import PROJECT


TEXT = (PROJECT / "docs" / "plugins.md").read_text()
SAMPLE = PROJECT / "tests" / "sample_plugin" / "tarjotin_walks"
ROW = re.compile(r"^\| `(\w+)` \| [^|]+ \| (.+) \| `(.+)` \|$", re.MULTILINE)
TOLD = {name: (meaning, example) for name, meaning, example in ROW.findall(TEXT)}
FIELDS = [field.name for field in fields(PluginSpec)]


def sample_spec():
    """Field → expression, as the sample's AppConfig declares it."""
    calls = (n for n in ast.walk(ast.parse((SAMPLE / "apps.py").read_text())) if hasattr(n, "func"))
    (spec,) = [call for call in calls if ast.unparse(call.func) == "PluginSpec"]
    return {keyword.arg: keyword.value for keyword in spec.keywords}


def test_the_document_tells_of_every_field_in_its_order():
    assert list(TOLD) == FIELDS


@pytest.mark.parametrize("field", FIELDS)
def test_the_docstring_says_the_same_as_the_document(field):
    line = f"- ``{field}``: {TOLD[field][0].replace('`', '``')}"
    assert line in PluginSpec.__doc__


@pytest.mark.parametrize("field", FIELDS)
def test_the_sample_uses_every_field_as_the_document_shows(field):
    example = TOLD[field][1]
    if field == "jobs":
        assert constants(ast.parse(example, mode="eval")) == constants(sample_spec()[field])
    else:
        assert ast.unparse(ast.parse(example, mode="eval")) == ast.unparse(sample_spec()[field])


def constants(node):
    return [n.value for n in ast.walk(node) if isinstance(n, ast.Constant)]


@pytest.mark.parametrize("path", sorted(set(re.findall(r"tarjotin_walks/\w+\.py", TEXT))))
def test_files_of_the_sample_that_the_document_names_exist(path):
    assert (SAMPLE.parent / path).is_file()
