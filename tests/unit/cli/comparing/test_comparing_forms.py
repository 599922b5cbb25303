import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.unit.reuse.compare.compare_examples import NEW, OLD

from draftkit.cli.comparing.shapes import comparison_data
from draftkit.cli.comparing.shown import Form, comparison_bytes, form_of, show_comparison
from draftkit.cli.comparing.words import percents
from draftkit.errors import DraftkitError
from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Kind, Line, Shares
from draftkit.workflows.reuse.compare import Beside
from draftkit.workflows.reuse.compared import Compared


def _beside(old: tuple[Line, ...] = OLD, new: tuple[Line, ...] = NEW) -> Beside:
    carried = ("主办单位",)
    older, newer = Compared("去年.docx", "旧稿", old), Compared("今年", "新稿", new, carried=carried)
    return Beside(older, newer, compare(old, new))


class _Page(HTMLParser):
    """The words of both columns, and everything a page would have to fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.fetched: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self._in_cell = self._in_sign = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value for name, value in attrs if value}
        self.fetched += [known[name] for name in ("src", "srcset") if name in known]
        self.ids.update(known[name] for name in ("id",) if name in known)
        self.links += [known["href"]] if tag == "a" and "href" in known else []
        if tag == "td":
            self.cells.append("")
        self._in_cell, self._in_sign = self._in_cell or tag == "td", self._in_sign or tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        self._in_cell, self._in_sign = self._in_cell and tag != "td", self._in_sign and tag != "sup"

    def handle_data(self, data: str) -> None:
        if self._in_cell and not self._in_sign:
            self.cells[-1] += data


def _parsed(text: str) -> _Page:
    page = _Page()
    page.feed(text)
    return page


def _read(lines: tuple[Line, ...]) -> Iterator[str]:
    return (f"{line.number}{line.text}" for line in lines)


def test_the_page_holds_both_texts_and_needs_nothing_else() -> None:
    page = _parsed(comparison_bytes(_beside(), Form.HTML).decode())
    shown = re.sub(r"\s", "", "".join(page.cells))
    assert all(words in shown for words in (*_read(OLD), *_read(NEW)))
    assert page.fetched == []


def test_every_link_of_the_page_leads_somewhere() -> None:
    page = _parsed(comparison_bytes(_beside(), Form.HTML).decode())
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= page.ids


def test_a_figure_with_the_words_of_an_old_speech_is_boxed() -> None:
    line = Line("去年新收档案126卷。", facts=((6, 10),), carried=((6, 10),))
    text = comparison_bytes(_beside((line,), (line,)), Form.HTML).decode()
    assert '<u title="still the value of an old speech">126卷</u>' in text


def test_words_that_look_like_markup_stay_words() -> None:
    line = Line("把<b>台账</b>记好 & 收好|放好。")
    assert "&lt;b&gt;台账&lt;/b&gt;" in comparison_bytes(_beside((line,), (line,)), Form.HTML).decode()
    assert r"\<b\>台账\</b\>记好 & 收好\|放好" in comparison_bytes(_beside((line,), (line,)), Form.MARKDOWN).decode()


def test_what_is_otherwise_is_marked_by_signs_too() -> None:
    text = comparison_bytes(_beside(), Form.MARKDOWN).decode()
    assert r"\#←1去年新收档案**83**卷，一件也没有丢。" in text
    assert "+**今年还要给老照片扫描建库，让年轻人看得到过去。**" in text
    assert "-~~库房要有人守，台账要有人记。~~" in text
    assert ("→1" in text, "←1" in text) == (True, True)


def test_the_terminal_shows_the_shares_and_each_part(capsys: pytest.CaptureFixture[str]) -> None:
    show_comparison(_beside(), Form.TEXT)
    out = capsys.readouterr().out
    assert "去年.docx → 今年" in out
    assert "figures that still show the value of an old speech: 1" in out
    assert re.search(r"二、把底数摸清楚 +40 +15% +32% +53% +一、把底数摸清楚", out)


def test_json_names_every_sentence_once() -> None:
    data = json.loads(comparison_bytes(_beside(), Form.JSON))
    assert data["version"] == 1
    for side, lines in (("old", OLD), ("new", NEW)):
        places = [each[side] for each in data["sentences"] if each[side]]
        said = sorted((each["paragraph"], each["start"], each["text"]) for each in places)
        assert "".join(text for _, _, text in said) == "".join(line.text for line in lines)
        assert data[side]["characters"] == sum(
            count for kind, count in data[side]["shares"].items() if kind in set(Kind)
        )


def test_json_says_what_a_sentence_was_and_is() -> None:
    (changed,) = [each for each in comparison_data(_beside())["sentences"] if each["kind"] == Kind.FIGURES]
    assert [change["text"] for change in changed["old"]["changes"]] == ["126"]
    assert [change["text"] for change in changed["new"]["changes"]] == ["83"]


@pytest.mark.parametrize("counts", [(1, 1, 1), (999, 1, 0), (333, 333, 334), (0, 0, 5), (0, 0, 0)])
def test_percents_come_to_a_hundred(counts: tuple[int, int, int]) -> None:
    kinds = dict(zip((Kind.TAKEN, Kind.REWORDED, Kind.NEW), counts, strict=True))
    found = percents(Shares({kind: count for kind, count in kinds.items() if count}))
    assert sum(found.values()) == (100 if any(counts) else 0)
    assert all(found[kind] > 0 for kind, count in kinds.items() if count)


@pytest.mark.parametrize(
    ("wanted", "output", "form"),
    [
        (None, "", Form.TEXT),
        (None, "对照.html", Form.HTML),
        (None, "对照.md", Form.MARKDOWN),
        (Form.HTML, "-", Form.HTML),
        (Form.JSON, "对照.json", Form.JSON),
    ],
)
def test_the_ending_of_the_file_says_the_form(wanted: Form | None, output: str, form: Form) -> None:
    assert form_of(wanted, output, json=False) is form


@pytest.mark.parametrize(
    ("wanted", "output", "json"), [(None, "对照.docx", False), (Form.HTML, "对照.md", False), (Form.HTML, "", True)]
)
def test_forms_that_contradict_each_other_are_refused(wanted: Form | None, output: str, *, json: bool) -> None:
    with pytest.raises(DraftkitError):
        form_of(wanted, output, json=json)


def test_a_page_of_ours_is_known_again(tmp_path: Path) -> None:
    from draftkit.workflows.checking.reports import is_report

    path = tmp_path / "对照.html"
    path.write_bytes(comparison_bytes(_beside(), Form.HTML))
    assert is_report(path)
