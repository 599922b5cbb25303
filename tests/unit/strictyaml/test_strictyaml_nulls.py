"""A blank value is nothing, whichever of PyYAML's two parsers reads it."""

import pytest
import yaml

from draftkit.source import Source
from draftkit.strictyaml import Mapping, Scalar, parse, parse_yaml


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_a_blank_value_is_nothing_and_quotes_make_it_text(loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "_LOADER", loader)
    top = parse_yaml(Source("t", "a:\nb: ~\nc: null\nd: ''\ne: '~'\nf: {g: }\n")).unwrap()
    values = {entry.key.text: entry.value for entry in top.entries}
    nulls = {key: value.is_null for key, value in values.items() if isinstance(value, Scalar)}
    assert nulls == {"a": True, "b": True, "c": True, "d": False, "e": False}
    inner = values["f"]
    assert isinstance(inner, Mapping)
    blank = inner.get("g")
    assert isinstance(blank, Scalar)
    assert blank.is_null
