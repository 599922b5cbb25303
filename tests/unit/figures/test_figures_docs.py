"""The pages about brief.yaml and figures.yaml say what the program does."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry

import draftkit.figures
from draftkit.brief.parse import parse_brief
from draftkit.figures.following import follow
from draftkit.figures.model import Figure, FigureType, Style
from draftkit.figures.parse import parse_sheet
from draftkit.figures.parse_styles import parse_formats
from draftkit.figures.values import display, parse_value
from draftkit.source import Source
from draftkit.strictyaml import parse_yaml
from draftkit.strictyaml.edit import as_data

FORMATS = "formats.schema.json"
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
    shown = examples("figures.md")
    assert shown
    for source in shown:
        outcome = parse_sheet(source)
        assert (outcome.failed, outcome.diagnostics) == (False, ())
        jsonschema.validate(as_data(parse_yaml(source).unwrap()), schema())


@pytest.mark.parametrize(
    "text",
    [
        "a|b: 1\n",
        "部分数: 1\n",
        "甲: [1]\n",
        "甲: {valeu: 1}\n",
        "甲: {type: cuont}\n",
        "甲: {unit: 3人}\n",
        "甲: {value: 1, formula: 乙 + 丙}\n",
        "乙: {old: 1}\n甲: {value: 1, follows: 乙, old: 1}\n",
        "乙: {old: 1}\n甲: {formula: 乙 + 丙, follows: 乙, old: 1}\n",
        "甲: {old: 1, doubtful: 也许}\n",
        "甲: {type: count, format: {decimals: 9}}\n",
        "甲: {type: count, format: {scale: 千}}\n",
        "甲: {type: date, format: {date: day}}\n",
        "formats: {place: {decimals: 1}}\n",
        "formats: {percent: {scale: 万}}\n",
        "formats: 1\n",
        "relations: {甲: 乙}\n",
    ],
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


FULL = """\
甲:
  {value: 1, unit: 人, type: count, min: 0, max: 9, who: a, source: b, by: c, when: d, note: e, ask: f}
乙: {formula: 甲 * 2, value: , type: money, format: {decimals: 2, rounding: half-even, thousands: false, scale: 万亿}}
丙: {value: 周明远, type: person, office: 部长, short: 周部长}
丁: {value: 话, type: quotation, speaker: a, occasion: b, date: c, checked_by: d, checked_on: e}
己: {type: count, format: {scale: 一}}
庚: {value: , type: place, old: 云溪县, doubtful: true}
辛: {type: place, old: 云溪, follows: 庚}
戊: {type: date-range, format: {date: month-day}}
relations: [甲 <= 乙]
formats: {count: {thousands: true}, percent: {decimals: 1}, date: {date: year-month}}
"""


def test_the_schema_takes_every_field_the_parser_takes() -> None:
    source = Source("figures.yaml", FULL)
    assert parse_sheet(source).diagnostics == ()
    jsonschema.validate(as_data(parse_yaml(source).unwrap()), schema())


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("money: {scale: 亿, decimals: 1}\n", True),
        ("date-range: {date: month-day}\n", True),
        ("place: {decimals: 1}\n", False),
        ("money: {scale: 千}\n", False),
    ],
)
def test_the_schema_of_an_office_says_what_the_parser_says(text: str, *, fits: bool) -> None:
    folder = Path(draftkit.figures.__path__[0])
    named = {name: json.loads((folder / name).read_text("utf-8")) for name in ("figures.schema.json", FORMATS)}
    registry = Registry().with_contents(named.items())
    data = as_data(parse_yaml(Source("formats.yaml", text)).unwrap())
    assert jsonschema.Draft202012Validator(named[FORMATS], registry=registry).is_valid(data) is fits
    assert parse_formats(Source("formats.yaml", text)).failed is not fits


def test_the_page_says_what_follows() -> None:
    table = page("figures.md").partition("| old | another form | new | what follows |\n|---|---|---|---|\n")[2]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.partition("\n\n")[0].splitlines()]
    assert len(rows) > 5
    for old, form, new, follows in rows:
        found = {follow(old, new, form, kind) for kind in FigureType if follow(old, old, form, kind) == form}
        assert follows in found


def test_the_page_names_every_word_of_a_figure_and_of_a_style() -> None:
    entry = schema()["additionalProperties"]["oneOf"][1]["properties"]
    styles = (field.name for field in fields(Style))
    assert [word for word in (*entry, *styles) if f"`{word}`" not in page("figures.md")] == []


@pytest.mark.parametrize(
    "kind", [FigureType.COUNT, FigureType.PERCENT, FigureType.RATIO, FigureType.DATE, FigureType.DATE_RANGE]
)
def test_the_table_of_types_tells_what_is_written(kind: FigureType) -> None:
    row = next(line for line in page("figures.md").splitlines() if line.startswith(f"| `{kind}`"))
    typed, written = (re.findall(r"`([^`]+)`", cell) for cell in row.split("|")[2:4])
    unit = {FigureType.COUNT: "人", FigureType.RATIO: "倍"}.get(kind, "")
    shown = {display(parse_value(Figure("甲", kind, unit), text).unwrap()) for text in typed}
    assert shown == {text for text in written if text not in ("%", "个百分点")}
