"""The kinds that look at the words of headings: end marks, lengths, glued ones, matching ones, frames, words again."""

from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.diagnostics import Severity

Finder = Callable[..., tuple[Hit, ...]]


def _lines(*headings: str) -> str:
    body = "这一条要记牢，查到哪里改到哪里，谁也不能含糊。"
    parts = (f"{number}、{words}\n\n{body}\n\n" for number, words in zip("一二三四五六", headings, strict=False))
    return "关于档案工作的发言\n\n" + "".join(parts)


def _points(*leads: str) -> str:
    parts = (f"第{number}，{words}。说到做到，不留尾巴。" for number, words in zip("一二三四五六", leads, strict=False))
    return "关于档案工作的发言\n\n" + "".join(parts)


def _told(hits: tuple[Hit, ...]) -> list[str]:
    return [dict(hit.values)["heading"] for hit in hits]


def test_an_end_mark_is_told_with_its_cure(find: Finder) -> None:
    text = _lines("查得到", "管得住。", "传得下")
    (hit,) = find("end_marks", "{}", text)

    assert text[hit.span.start : hit.span.end] == "。"
    assert hit.fix is not None
    assert (hit.fix.span, hit.fix.text) == (hit.span, "")
    assert hit.severity is None


def test_marks_at_all_headings_are_a_habit_and_weigh_less(find: Finder) -> None:
    hits = find("end_marks", "{}", _lines("查得到。", "管得住。", "传得下。"))

    assert [hit.severity for hit in hits] == [Severity.WARNING] * 3


@pytest.mark.parametrize("text", [_lines("怎么查？", "快快查！"), _points("查得到", "管得住")])
def test_a_question_a_call_and_a_run_in_lead_may_end_as_they_do(find: Finder, text: str) -> None:
    assert find("end_marks", "{}", text) == ()


def test_items_of_a_list_end_as_sentences_do(find: Finder) -> None:
    items = "1.库房一座。\n\n2.目录三套。\n\n3.新柜十组。\n\n这些都要查到，一件也不能少，查完了签字。\n\n"
    text = f"一、怎么查\n\n{items}二、怎么管\n\n谁管谁签字。\n"

    assert find("end_marks", "{}", text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (_lines("查得到", "管得住"), []),
        (_lines("一架一架查得到", "管得住"), [{"found": "7", "most": "6"}]),
        (_points("一架一架查到", "管得住"), [{"found": "6", "most": "5"}]),
        (_lines("“一架一架”查、管"), []),
    ],
)
def test_headings_are_measured_in_han_characters(find: Finder, text: str, values: list[dict[str, str]]) -> None:
    assert [dict(hit.values) for hit in find("heading_length", "{top: 6, run_in: 5}", text)] == values


def test_a_little_longer_may_be_let_go(find: Finder) -> None:
    text = _lines("一架一架查得到", "一架一架看得见")
    assert [len(find("heading_length", f"{{top: 6, air: {air}}}", text)) for air in (0, 16, 17)] == [2, 2, 0]


def test_a_heading_in_the_line_of_its_paragraph_is_glued(find: Finder) -> None:
    text = _lines("查得到", "管得住", "传得下").replace("三、传得下\n\n", "三、传得下")

    assert [words[:3] for words in _told(find("glued", "{}", text))] == ["传得下"]
    assert find("glued", "{}", _lines("查得到", "管得住", "传得下")) == ()


def test_run_in_leads_are_not_glued(find: Finder) -> None:
    assert find("glued", "{}", _points("查得到", "管得住", "要把库房里多年没有人翻过的旧卷一本一本清点出来")) == ()


@pytest.mark.parametrize(
    ("leads", "found", "severity"),
    [
        (("早看早报，专人值守", "早修早备，配足物资", "早撤早转，不留一人", "做好重建"), "做好重建", Severity.WARNING),
        (("早看早报，专人值守", "早修早备，配足物资", "做好灾后的重建工作"), "做好灾后的重建工作", None),
        (("早看早报，专人值守", "早修早备，配足物资", "早撤早转，不留一人"), "", None),
        (("早看早报", "早修早备，配足物资", "早撤早转，不留一人，有序转移"), "", None),
    ],
)
def test_one_heading_with_other_segments_stands_out(
    find: Finder, leads: tuple[str, ...], found: str, severity: Severity | None
) -> None:
    hits = find("parallel", "{}", _points(*leads))

    assert _told(hits) == ([found] if found else [])
    assert [hit.severity for hit in hits] == ([severity] if found else [])


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (("坚持以用为先", "坚持以全为要", "坚持以真为本", "抓实队伍"), ["抓实队伍"]),
        (("坚持以用为先", "坚持以全为要", "坚持以真为本", "坚持以人为重"), []),
        (("坚持以用为先", "坚持以全为要", "抓实队伍"), []),
        (("把家底摸清", "把目录录全", "把规矩立住", "队伍要带好"), ["队伍要带好"]),
        (
            ("筑牢根基，做到信念过硬", "担当作为，做到责任过硬", "练好内功，做到能力过硬", "守住底线，保证清廉"),
            ["守住底线，保证清廉"],
        ),
    ],
)
def test_one_heading_outside_the_frame_stands_out(find: Finder, headings: tuple[str, ...], found: list[str]) -> None:
    assert _told(find("frames", "openers: [把]", _lines(*headings))) == found


def test_nouns_that_come_again_are_told_but_no_frame_and_no_theme(find: Finder) -> None:
    again = _lines("抓住基层党组织建设这个根本", "改进干部作风", "推进基层党组织建设全面进步", "用好典型，示范带动")
    (hit,) = find("repeated_words", "{}", again)

    assert dict(hit.values)["words"] == "基层党组织建设"
    assert find("repeated_words", "set_words: [党组织]", again) == ()
    framed = _lines("围绕基层党组织建设抓队伍", "围绕基层党组织建设抓制度", "围绕基层党组织建设抓保障")
    assert find("repeated_words", "{}", framed) == ()


def test_an_item_with_a_figure_in_it_is_no_long_heading(find: Finder) -> None:
    leads = "要把库房里多年没有人翻过的{}旧卷一本一本清点出来", "把目录录进去"
    assert find("heading_length", "run_in: 20", _points(leads[0].format("12300卷"), leads[1])) == ()
    assert len(find("heading_length", "run_in: 20", _points(leads[0].format("许多"), leads[1]))) == 1


def test_the_place_a_speech_is_about_may_come_again(find: Finder) -> None:
    text = _lines("推进平安{0}建设，守住底线", "改进作风，苦干实干", "打造数字{0}建设样板，补短强弱", "用好典型")
    assert find("repeated_words", "length: 4", text.format("临江")) == ()
    (hit,) = find("repeated_words", "length: 4", text.format("村社"))
    assert dict(hit.values)["words"] == "村社建设"
