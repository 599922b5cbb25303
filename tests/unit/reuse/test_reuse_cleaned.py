"""The words of an old speech as they are read."""

from draftkit.readers.speech import read_speech
from draftkit.reuse.cleaned import cleaned
from draftkit.source import Source
from draftkit.tree.reading import ReadDocument


def read(text: str) -> ReadDocument:
    (document,) = read_speech(Source("old.txt", text)).unwrap().documents
    return document


def test_each_paragraph_is_a_line_with_its_number() -> None:
    text = "在全市档案工作会议上的讲话\n\n　　同志们：\n\n　　一、摸家底\n　　(一)查库房。逐处登记,不留死角。\n"
    assert cleaned(read(text)) == (
        "在全市档案工作会议上的讲话\n同志们：\n一、摸家底\n（一）查库房。逐处登记，不留死角。\n"
    )


def test_points_in_the_middle_of_a_paragraph_stay_on_its_line() -> None:
    text = "同志们：\n要抓好两件事。一是查库房。逐处登记。二是立规矩。借阅要签字。\n"
    assert cleaned(read(text)) == text


def test_a_paragraph_cut_by_a_page_number_is_one_line() -> None:
    text = "同志们：\n档案工作不起眼，用起来才知道要紧，各单位都要把库房从头到\n— 3 —\n尾查一遍。\n谁借阅，谁签字。\n"
    lines = cleaned(read(text)).splitlines()
    assert lines[1] == "档案工作不起眼，用起来才知道要紧，各单位都要把库房从头到尾查一遍。"
    assert len(lines) == 3


def test_a_report_leaves_only_what_the_speaker_said() -> None:
    text = (
        "临江市召开档案工作会议\n3月7日，全市档案工作会议召开，林远山出席会议并讲话。\n"
        "林远山指出，要摸清家底。各单位用一个月把库房查一遍。\n林远山强调，要立住规矩。借阅归还都要签字。\n"
        "会议由王明远主持，各县区有关负责同志参加。\n"
    )
    assert cleaned(read(text)).splitlines()[1:] == [
        "要摸清家底。各单位用一个月把库房查一遍。",
        "要立住规矩。借阅归还都要签字。",
    ]
