"""JSON, SARIF, GitHub lines and the page say the same of one text."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.unit.workflows.checking.own_rules import HOUSE, TEXT, checked, rule

from draftkit.checks.model import Hit, Silence
from draftkit.cli.checking.github import github_lines
from draftkit.cli.checking.page import page
from draftkit.cli.checking.sarif import sarif_data
from draftkit.cli.checking.shapes import report_data
from draftkit.cli.language import Language, install
from draftkit.diagnostics import Severity
from draftkit.source import Span
from draftkit.workflows.checking.check import CheckedFile
from draftkit.workflows.checking.context import House


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    install(Language.ENGLISH)
    yield
    install(Language.ENGLISH)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CheckedFile:
    monkeypatch.chdir(tmp_path)
    return checked(Path("防汛 讲话.txt"))


def test_the_json_has_every_key_a_script_may_rely_on(file: CheckedFile) -> None:
    data = report_data([file])
    assert data["version"] == 1
    first = data["findings"][0]
    at = TEXT.index("形势")
    assert {key: first[key] for key in ("rule", "name", "severity", "message", "hint", "file", "text", "fix")} == {
        "rule": "SJ01",
        "name": "name of SJ01",
        "severity": "warning",
        "message": "“形势” says little",
        "hint": "say what is to be done",
        "file": "防汛 讲话.txt",
        "text": "形势",
        "fix": {"start": at, "end": at + 2, "text": "险情"},
    }
    assert (first["start"], first["end"], first["line"], first["column"]) == (at, at + 2, 6, 6)
    assert json.loads(json.dumps(data)) == data


def test_a_finding_without_a_mechanical_cure_has_no_fix(file: CheckedFile) -> None:
    assert [each["fix"] is None for each in report_data([file])["findings"]] == [False, True, False, True]


def test_words_are_those_of_the_language_chosen(file: CheckedFile) -> None:
    install(Language.CHINESE)
    first = report_data([file])["findings"][0]
    assert (first["name"], first["message"], first["hint"]) == ("SJ01的名字", "“形势”说得空", "写清楚做什么")


def test_the_json_says_what_is_let_stand_and_why(tmp_path: Path) -> None:
    house = House(None, HOUSE.rules, silences=(Silence("SJ01", "本地习惯"),))
    data = report_data([checked(tmp_path / "a.txt", house=house)])
    assert [(each["rule"], each["reason"], each["text"]) for each in data["documents"][0]["silenced"]] == [
        ("SJ01", "本地习惯", "形势"),
        ("SJ01", "本地习惯", "形势"),
    ]


def test_what_could_not_be_checked_stands_in_the_json(file: CheckedFile) -> None:
    problem = {"file": "b.docx", "code": "DK211", "message": "damaged"}
    assert report_data([file], [problem])["unread"] == [problem]
    assert "unread" not in report_data([file])


def sarif_results(data: dict[str, Any]) -> list[dict[str, Any]]:
    (run,) = data["runs"]
    results: list[dict[str, Any]] = run["results"]
    return results


def test_sarif_names_its_version_and_every_rule_that_was_met(file: CheckedFile) -> None:
    data = sarif_data([file])
    (run,) = data["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (data["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [each["id"] for each in rules] == ["SJ01", "SJ02", "SJ03"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in sarif_results(data))


def test_sarif_levels_are_error_warning_and_note(file: CheckedFile) -> None:
    assert [each["level"] for each in sarif_results(sarif_data([file]))] == ["warning", "note", "warning", "error"]


def test_a_sarif_region_is_the_place_in_lines_and_in_characters(file: CheckedFile) -> None:
    lines = TEXT.split("\n")
    for result in sarif_results(sarif_data([file])):
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        words = region["snippet"]["text"]
        line = lines[region["startLine"] - 1]
        assert region["startLine"] == region["endLine"]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == words
        assert TEXT[region["charOffset"] :][: region["charLength"]] == words


def test_a_sarif_address_is_a_uri(file: CheckedFile) -> None:
    (first, *_) = sarif_results(sarif_data([file]))
    uri = first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%E9%98%B2%E6%B1%9B%20%E8%AE%B2%E8%AF%9D.txt"


def test_sarif_fixes_replace_the_words_of_the_finding(file: CheckedFile) -> None:
    fixes = [each["fixes"] for each in sarif_results(sarif_data([file])) if "fixes" in each]
    replacement = fixes[0][0]["artifactChanges"][0]["replacements"][0]
    assert len(fixes) == 2
    assert replacement["insertedContent"] == {"text": "险情"}
    assert replacement["deletedRegion"] == {"charOffset": TEXT.index("形势"), "charLength": 2}


def test_a_place_over_several_lines_ends_in_its_last_line(tmp_path: Path) -> None:
    span = Span(TEXT.index("各级"), TEXT.index("队伍"))
    whole = replace(rule("SJ04", "形势", Severity.WARNING), find=lambda _: [Hit(span, (("found", "各级"),))])
    file = checked(tmp_path / "a.txt", house=House(None, (whole,)))
    (result,) = sarif_results(sarif_data([file]))
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (6, 1, 8, 13)
    (line,) = github_lines(file)
    assert "line=6,endLine=8,title=" in line


def test_github_lines_name_file_line_and_column(file: CheckedFile) -> None:
    lines = list(github_lines(file))
    assert lines[0] == (
        "::warning file=防汛 讲话.txt,line=6,endLine=6,col=6,endColumn=8,title=SJ01 T01 name of SJ01"
        "::“形势” says little%0Asay what is to be done"
    )
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::notice", "::warning", "::error"]


def test_github_lines_escape_what_would_end_a_property(tmp_path: Path) -> None:
    (tmp_path / "a,b").mkdir()
    (line, *_) = github_lines(checked(tmp_path / "a,b" / "c%.txt"))
    assert "a%2Cb" in line
    assert "c%25.txt" in line
    assert line.count("::") == 2


class Marks(HTMLParser):
    """Collects what is marked in the whole text, and the targets of links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.marked: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.inside = False
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self.tags.append(tag)
        self.inside = self.inside or tag == "mark"
        self.ids += [own["id"] or ""] if "id" in own else []
        self.links += [own["href"] or ""] if "href" in own else []
        if tag == "mark":
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "mark"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.marked[-1] += data


def test_the_page_marks_every_place_in_the_list_and_in_the_text(file: CheckedFile) -> None:
    marks = Marks(page([file]))
    assert sorted(marks.marked) == sorted(["形势", "准备", "形势", "努力"] * 2)


def test_every_link_of_the_page_leads_to_a_place_on_it(file: CheckedFile) -> None:
    marks = Marks(page([file, file]))
    assert marks.links
    assert {link.removeprefix("#") for link in marks.links} <= set(marks.ids)
    assert len(marks.ids) == len(set(marks.ids))


def test_a_fault_of_a_number_is_marked_at_the_number(tmp_path: Path) -> None:
    at = TEXT.index("二、")
    number = replace(rule("SJ09", "形势", Severity.ERROR), find=lambda _: [Hit(Span(at, at + 2), (("found", "二、"),))])
    marks = Marks(page([checked(tmp_path / "a.txt", house=House(None, (number,)))]))
    assert marks.marked == ["二、", "二、"]


def test_a_place_that_is_no_part_of_the_speech_is_listed_without_a_link(tmp_path: Path) -> None:
    at = TEXT.index("\n\n")
    between = replace(
        rule("SJ09", "形势", Severity.ERROR), find=lambda _: [Hit(Span(at, at + 1), (("found", "空行"),))]
    )
    text = page([checked(tmp_path / "a.txt", house=House(None, (between,)))])
    assert "“空行” says little" in text
    assert Marks(text).links == []


def test_the_page_needs_nothing_but_itself(file: CheckedFile) -> None:
    text = page([file])
    assert not re.search(r"https?://|<script|<img|@import|<link", text)


def test_words_of_a_document_are_no_markup_of_the_page(tmp_path: Path) -> None:
    text = TEXT.replace("各级要看清形势", "各级<script>alert(1)</script>要看清形势")
    assert "<script>" not in page([checked(tmp_path / "a.txt", text)])


def test_the_page_of_a_clean_text_says_that_nothing_was_found(tmp_path: Path) -> None:
    text = page([checked(tmp_path / "a.txt", house=House(None, ()))])
    assert "nothing was found" in text
    assert "<mark" not in text


def test_findings_that_overlap_are_both_named_at_their_words(tmp_path: Path) -> None:
    house = House(None, (rule("SJ05", "看清形势", Severity.HINT), rule("SJ06", "形势，做好", Severity.ERROR)))
    text = page([checked(tmp_path / "a.txt", house=house)])
    assert '<mark class="hint">看清</mark>' in text
    assert '<mark class="hint">形势</mark>' in text or '<mark class="error">形势</mark>' in text
    assert {"#f1.1", "#f1.2"} <= set(Marks(text).links)
