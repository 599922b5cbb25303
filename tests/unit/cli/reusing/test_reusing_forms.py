from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.unit.cli.reusing.risks_text import REPORT, RISKS, place

from draftkit.cli.language import Language, install
from draftkit.cli.reusing.markdown import markdown
from draftkit.cli.reusing.page import page
from draftkit.cli.reusing.shapes import report_data
from draftkit.cli.reusing.shown import Form, form_of
from draftkit.cli.reusing.terminal import show_report
from draftkit.errors import DraftkitError
from draftkit.reuse.model import Risk, RiskKind


@pytest.fixture(autouse=True)
def _english() -> None:
    install(Language.ENGLISH)


def shown(capsys: pytest.CaptureFixture[str], *, every: bool = False) -> str:
    show_report(REPORT, every=every)
    return capsys.readouterr().out


def test_a_terminal_shows_what_is_open(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys)
    assert "open 3 · changed 2 · confirmed 1" in text
    assert "old meeting: 2025-11-27 · new meeting: 2026-12-03" in text
    assert all(words in text for words in ("□   ", "126人", "□?", "perhaps no fact", "春节之前", "two months are left"))
    assert not any(words in text for words in ("云溪县", "数据要经得起看"))


def test_with_all_it_shows_what_is_settled_too(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, every=True)
    assert all(words in text for words in ("云溪县", "worked out from 地名1", "数据要经得起看", "王某，2026-11-20"))


def test_what_is_sure_stands_above_what_may_stay_and_what_changed_shows_both(
    capsys: pytest.CaptureFixture[str],
) -> None:
    doubtful = Risk("地名9", RiskKind.FACT, "和平", (place("一"),), type="place", doubtful=True)
    show_report(replace(REPORT, risks=(doubtful, *RISKS)), every=True)
    text = capsys.readouterr().out
    assert "to change or confirm: 2 · perhaps: 2" in text
    assert text.index("参训人数") < text.index("地名9")
    assert "→ 云溪县" in text


def test_of_many_facts_a_terminal_shows_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    facts = tuple(Risk(f"数量{at}", RiskKind.FACT, f"{at}户", (place("一"),), type="count") for at in range(200))
    show_report(replace(REPORT, risks=facts))
    text = capsys.readouterr().out
    assert ("数量79" in text, "数量80" in text) == (True, False)
    assert "… and more: 120; each of them: --all" in text


def test_signs_that_a_terminal_would_obey_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    risk = replace(RISKS[-1], words="春节\x1b[2J", places=(place("二\x07", "\x1b[31m春节"),))
    show_report(replace(REPORT, risks=(risk,), title="\x1b]0;x"))
    assert "\x1b" not in capsys.readouterr().out


def test_a_report_without_items_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    show_report(replace(REPORT, risks=()))
    assert "nothing was found that may be out of place" in capsys.readouterr().out


def test_markdown_ticks_what_waits_for_nobody() -> None:
    text = markdown(REPORT)
    assert "- [ ] **时令1** open · 二（一） · 春节之前" in text
    assert "- [x] **引文1** confirmed" in text
    assert "| changed | 地名2 | 临江 | 4 | 开头×4 | 云溪 | worked out from 地名1 |" in text
    assert r"已核对 \<原文\>" in text


def test_a_bar_in_a_word_ends_no_cell_of_markdown() -> None:
    assert r"126人\|次" in markdown(replace(REPORT, risks=(replace(RISKS[2], words="126人|次"),)))


def test_json_has_every_item_with_its_state() -> None:
    data = report_data(REPORT)
    assert (data["open"], data["changed"], data["confirmed"]) == (3, 2, 1)
    assert [risk["id"] for risk in data["risks"]] == [risk.id for risk in RISKS]
    follower, doubtful = data["risks"][1], data["risks"][3]
    assert (follower["follows"], follower["now"], len(follower["places"])) == ("地名1", "云溪", 4)
    assert (doubtful["doubtful"], doubtful["now"], doubtful["advice"]) == (True, None, None)
    assert data["risks"][2]["places"] == [{"where": "开头", "line": 1, "around": "来自各县区的126人参加培训"}]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_loads_nothing() -> None:
    reader = _Page()
    reader.feed(page(REPORT))
    assert (reader.open, reader.loads) == ([], [])


def test_the_page_marks_the_old_words_where_they_stand() -> None:
    text = page(REPORT)
    assert "来自各县区的<mark>126人</mark>参加培训" in text
    assert "已核对 &lt;原文&gt;" in text
    assert text.count('class="sign"') == len(RISKS)


def test_the_form_is_that_of_the_ending() -> None:
    assert [form_of(None, name, json=False) for name in ("", "-", "a.html", "a.MD", "a.json")] == [
        Form.TEXT,
        Form.TEXT,
        Form.HTML,
        Form.MARKDOWN,
        Form.JSON,
    ]
    assert form_of(None, "", json=True) is Form.JSON


def test_an_ending_that_is_no_form_is_refused() -> None:
    with pytest.raises(DraftkitError) as stopped:
        form_of(None, "a.docx", json=False)
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK1165"]


def test_two_forms_at_once_are_refused() -> None:
    with pytest.raises(DraftkitError) as stopped:
        form_of(Form.HTML, "", json=True)
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK1067"]
