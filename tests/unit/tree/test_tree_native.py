import json

import pytest

from draftkit.tree import (
    Byline,
    Count,
    Counted,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
)
from draftkit.tree.markers import Marker
from draftkit.tree.native import NotNativeError, dump_native, native_data, parse_native, parse_native_data

SPEECH = Speech(
    (
        Title((Text("讲话"),)),
        Byline((Slot("姓名"),)),
        Salutation((Text("同志们："),)),
        Paragraph((Strong((Count(Counted.PARTS),)), Slot("人数", "人", "3人"))),
        Section((Text("甲", Provenance(Origin.PHRASE, "p1")),), (Paragraph((Text("乙"),)),), Marker.MUST, run_in=True),
    )
)


def native(blocks: object, version: object = 1) -> str:
    return json.dumps({"version": version, "blocks": blocks})


def test_a_tree_is_versioned_json_with_a_stable_form() -> None:
    data = json.loads(dump_native(SPEECH))
    assert data["version"] == 1
    assert data["blocks"][0] == {"type": "title", "content": [{"text": "讲话"}]}
    assert data["blocks"][3]["content"] == [
        {"strong": [{"count": "部分数"}]},
        {"slot": "人数", "unit": "人", "value": "3人"},
    ]
    assert data["blocks"][4] == {
        "type": "section",
        "lead": [{"text": "甲", "from": ["phrase", "p1"]}],
        "blocks": [{"type": "paragraph", "content": [{"text": "乙"}]}],
        "marker": "一要",
        "run_in": True,
    }


def test_a_tree_reads_back_with_all_it_holds() -> None:
    assert parse_native(dump_native(SPEECH)) == SPEECH


def test_the_unit_that_a_gap_shows_is_kept() -> None:
    speech = Speech((Paragraph((Slot("增速", gap_unit="%"),)),))
    (block,) = parse_native(dump_native(speech)).blocks
    assert isinstance(block, Paragraph)
    assert [slot.gap_unit for slot in block.content if isinstance(slot, Slot)] == ["%"]


def test_a_tree_stands_in_other_data_too() -> None:
    assert parse_native_data(json.loads(json.dumps(native_data(SPEECH)))) == SPEECH


def test_chinese_stands_in_it_as_it_is() -> None:
    assert "同志们：" in dump_native(SPEECH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        native([], version=2),
        native({}),
        native(None),
        native(["甲"]),
        native([{"type": "title", "content": ["text"]}]),
        native([{"type": "title", "content": [{"text": "甲", "from": ["phrase"]}]}]),
        native([{"type": "poem", "content": []}]),
        native([{"type": "title"}]),
        native([{"type": "title", "content": [{"text": ""}]}]),
        native([{"type": "title", "content": [{"strong": [{"text": "甲"}]}]}]),
        native([{"type": "title", "content": [{"text": "甲", "from": ["nobody", "x"]}]}]),
        native([{"type": "title", "content": [{"count": "天数"}]}]),
        native([{"type": "title", "content": [{"slot": "", "unit": "", "value": None}]}]),
        native([{"type": "paragraph", "content": []}, {"type": "title", "content": []}]),
        native([{"type": "section", "lead": [], "blocks": [], "marker": "甲", "run_in": False}]),
        "[" * 100_000,
    ],
)
def test_what_is_no_tree_is_refused(text: str) -> None:
    with pytest.raises(NotNativeError):
        parse_native(text)


def test_sections_nest_to_a_bound() -> None:
    block: dict[str, object] = {"type": "section", "lead": [], "blocks": [], "marker": "无", "run_in": False}
    for _ in range(5):
        block = {**block, "blocks": [block]}
    with pytest.raises(NotNativeError):
        parse_native(native([block]))


def test_a_title_in_a_section_is_refused() -> None:
    title = {"type": "title", "content": []}
    with pytest.raises(NotNativeError, match="paragraphs and sections"):
        parse_native(native([{"type": "section", "lead": [], "blocks": [title], "marker": "无", "run_in": False}]))
