from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.figures.model import Figure
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.store.journal import load_journal
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.reuse.words import Worded, doubts, make_facts, make_words

NOW = "2026-11-23T20:00:00+00:00"


def figures(root: Path) -> dict[str, Figure]:
    text = SpeechFolder(root).figures.read_text("utf-8")
    return {figure.name: figure for figure in parse_sheet(Source("f", text)).unwrap().figures}


def codes(root: Path, *names: str) -> list[str]:
    with pytest.raises(DraftkitError) as stopped:
        make_words(root, names, now=NOW)
    return [problem.message.code for problem in stopped.value.diagnostics]


def test_what_is_no_fact_stands_in_the_speech_as_words(reused: Path) -> None:
    speech = reused / "speech.md"
    before = speech.read_text("utf-8")
    assert make_words(reused, ("人数1",), now=NOW).unwrap() == Worded(("人数1",), 1)
    assert speech.read_text("utf-8") == before.replace("{{人数1}}", "500人")
    assert "人数1" not in figures(reused)


def test_other_written_forms_of_it_are_words_too(reused: Path) -> None:
    assert make_words(reused, ("地名1",), now=NOW).unwrap() == Worded(("地名1", "地名2"), 3)
    assert "{{地名" not in (reused / "speech.md").read_text("utf-8")
    assert {"地名1", "地名2"}.isdisjoint(figures(reused))


def test_one_written_form_alone_may_be_words(reused: Path) -> None:
    assert make_words(reused, ("地名2",), now=NOW).unwrap() == Worded(("地名2",), 1)
    assert "地名1" in figures(reused)


def test_several_at_once_are_written_together(reused: Path) -> None:
    assert make_words(reused, ("人数1", "人数2"), now=NOW).unwrap().places == 2
    assert "党员500人，其中男300人" in (reused / "speech.md").read_text("utf-8")


def test_an_edit_by_hand_stays(reused: Path) -> None:
    speech = reused / "speech.md"
    speech.write_text(speech.read_text("utf-8").replace("抓好秋播", "抓好秋冬播<!-- 问农业局 -->"), "utf-8")
    make_words(reused, ("人数1",), now=NOW).unwrap()
    assert "抓好秋冬播<!-- 问农业局 -->" in speech.read_text("utf-8")


def test_signs_of_markdown_in_the_old_words_are_words(reused: Path) -> None:
    sheet = reused / "figures.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("old: 500人", "old: '*500*人'"), "utf-8")
    make_words(reused, ("人数1",), now=NOW).unwrap()
    assert r"\*500\*人" in (reused / "speech.md").read_text("utf-8")


def test_it_is_noted_in_the_history_by_whom(reused: Path) -> None:
    make_words(reused, ("人数1",), now=NOW, by="王某").unwrap()
    event = load_journal(SpeechFolder(reused)).unwrap().events[-1]
    assert (event.by, event.file, event.paragraphs) == ("王某", "speech.md", 1)


def test_a_name_that_is_no_figure_is_refused_with_the_nearest(reused: Path) -> None:
    before = (reused / "speech.md").read_bytes()
    assert codes(reused, "人数1", "人数9") == ["DK1164"]
    assert codes(reused, "xyz") == ["DK1159"]
    assert (reused / "speech.md").read_bytes() == before


def test_a_figure_with_a_value_is_used_as_a_fact(reused: Path) -> None:
    sheet = reused / "figures.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("人数1: {value: ,", "人数1: {value: 600,"), "utf-8")
    assert codes(reused, "人数1") == ["DK1160"]


def test_words_that_would_be_read_as_a_number_are_left_to_people(reused: Path) -> None:
    sheet, speech = reused / "figures.yaml", reused / "speech.md"
    sheet.write_text(sheet.read_text("utf-8") + "标题词: {value: , old: 一、办事}\n", "utf-8")
    speech.write_text(speech.read_text("utf-8").replace("## 抓紧抓实", "## {{标题词}}"), "utf-8")
    assert codes(reused, "标题词") == ["DK1163"]


def test_the_doubts_are_what_is_doubtful_and_open(reused: Path) -> None:
    assert [doubt.name for doubt in doubts(reused).unwrap()] == ["人数3"]
    make_facts(reused, ("人数3",)).unwrap()
    assert doubts(reused).unwrap() == ()
    assert figures(reused)["人数3"].old == "200人"
