"""The pages about brief.yaml and figures.yaml say what the program does."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import draftkit.figures
from draftkit.brief.parse import parse_brief
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.parse import parse_sheet
from draftkit.figures.values import display, parse_value
from draftkit.source import Source
from draftkit.strictyaml import parse_yaml
from draftkit.strictyaml.edit import as_data

DOCS = Path(__file__).parents[3] / "docs" / "formats"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def examples(name: str) -> list[Source]:
    return [Source(name, text) for text in re.findall(r"```yaml\n(.*?)```", page(name), re.DOTALL)]


def schema() -> dict[str, Any]:
    path = Path(draftkit.figures.__path__[0], "figures.schema.json")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def test_every_brief_shown_is_read_without_a_word() -> None:
    shown = examples("brief.md")
    assert len(shown) == 2
    for source in shown:
        outcome = parse_brief(source)
        assert (outcome.failed, outcome.diagnostics) == (False, ())


def test_every_sheet_shown_is_read_without_a_word_and_fits_the_schema() -> None:
    (source,) = examples("figures.md")
    outcome = parse_sheet(source)
    assert (outcome.failed, outcome.diagnostics) == (False, ())
    jsonschema.validate(as_data(parse_yaml(source).unwrap()), schema())


@pytest.mark.parametrize(
    "text", ["a|b: 1\n", "部分数: 1\n", "甲: [1]\n", "甲: {valeu: 1}\n", "甲: {type: cuont}\n", "甲: {unit: 3人}\n"]
)
def test_the_schema_refuses_what_the_parser_refuses(text: str) -> None:
    source = Source("figures.yaml", text)
    assert parse_sheet(source).failed
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_data(parse_yaml(source).unwrap()), schema())


def test_the_schema_and_the_page_name_every_type() -> None:
    allowed = schema()["additionalProperties"]["oneOf"][1]["properties"]["type"]["enum"]
    assert [item for item in allowed if item] == list(FigureType)
    assert all(f"`{kind}`" in page("figures.md") for kind in FigureType)


@pytest.mark.parametrize("kind", [FigureType.COUNT, FigureType.PERCENT, FigureType.RATIO, FigureType.DATE])
def test_the_table_of_types_tells_what_is_written(kind: FigureType) -> None:
    row = next(line for line in page("figures.md").splitlines() if line.startswith(f"| `{kind}`"))
    typed, written = (re.findall(r"`([^`]+)`", cell) for cell in row.split("|")[2:4])
    unit = {FigureType.COUNT: "人", FigureType.RATIO: "倍"}.get(kind, "")
    shown = {display(parse_value(Figure("甲", kind, unit), text).unwrap()) for text in typed}
    assert shown == {text for text in written if text != "%"}
