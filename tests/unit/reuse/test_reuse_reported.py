"""Reports about speeches told from speeches."""

import pytest

from draftkit.readers.speech import read_speech
from draftkit.reuse.reported import is_report, says_something
from draftkit.source import Source
from draftkit.tree.reading import ReadDocument

TOLD = "周明远指出，防汛形势十分严峻。\n周明远强调，隐患还有不少。\n"


def document(text: str) -> ReadDocument:
    return read_speech(Source("x.txt", text)).unwrap().documents[0]


@pytest.mark.parametrize(
    "begins",
    [
        "本报讯（记者 王一民）3月7日，我市召开防汛工作会议。",
        "云溪新闻网6月16日消息：6月14日下午，全县防汛会议召开。",
        "临江电视台讯（通讯员 李二平）近日，防汛会议召开。",
    ],
)
def test_what_begins_as_reports_do_is_one(begins: str) -> None:
    assert is_report(document(f"我市召开防汛工作会议\n\n{begins}\n会议要求，各县要落实责任。\n"))


def test_a_text_in_which_a_reporter_speaks_is_a_report() -> None:
    assert is_report(document(f"我市召开防汛工作会议\n\n3月7日，会议召开。\n{TOLD}"))


@pytest.mark.parametrize(
    "first", ["今天，我们召开防汛工作会议。", "刚才看了本报讯上登的消息，很受触动。", "喜讯传来：今年又是丰收年。"]
)
def test_a_speech_is_no_report(first: str) -> None:
    assert not is_report(document(f"在防汛工作会议上的讲话\n\n{first}\n一、抓早。\n二、抓小。\n"))


def test_of_a_report_alone_nothing_is_left_but_its_title() -> None:
    only = document(f"我市召开防汛工作会议\n\n3月7日，会议召开。\n{TOLD}")
    assert not says_something(only)
    assert says_something(document(f"我市召开防汛工作会议\n\n3月7日，会议召开。\n{TOLD}一要抓早。二要抓小。\n"))
    assert says_something(document("在防汛工作会议上的讲话\n"))
