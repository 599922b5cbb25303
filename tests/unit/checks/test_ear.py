from draftkit.checks.ear import timing
from draftkit.checks.subject import Context, Settings, Subject
from draftkit.source import Source
from draftkit.workflows.checking.subjects import subjects_in_text

_TEXT = """在全县防汛工作会议上的讲话

同志们：

今天开个短会，我讲两点意见。

一、把责任压实

防汛无小事，要早作准备。

二、把预案做细

第一，摸清底数。低洼点位3处，逐处登记。

同志们，散会以后马上行动。
"""


def _subject(text: str, settings: Settings | None = None) -> Subject:
    (subject,) = subjects_in_text(Source("讲话.txt", text), Context(settings=settings or Settings())).unwrap()
    return subject


def test_the_time_of_each_part_adds_up_to_the_whole() -> None:
    found = timing(_subject(_TEXT))
    assert [(part.name, part.part, part.characters) for part in found.parts] == [
        ("开头", 0, 15),
        ("一、把责任压实", 1, 16),
        ("二、把预案做细", 2, 21),
        ("结尾", 0, 11),
    ]
    assert (found.characters, found.rate, found.minutes) == (63, 200, 63 / 200)


def test_a_slower_speaker_takes_longer() -> None:
    found = timing(_subject(_TEXT, Settings(rate=100)))
    assert (found.rate, found.minutes) == (100, 0.63)


def test_a_text_without_parts_is_one_stretch() -> None:
    found = timing(_subject("今天天气很好，我们到村里走一走。"))
    assert [(part.part, part.characters) for part in found.parts] == [(0, 14)]


def test_pages_are_filled_line_by_line() -> None:
    assert timing(_subject(_TEXT)).pages == 1
    assert timing(_subject(_TEXT + "\n" + "雨天要多巡一遍河堤。\n\n" * 22)).pages == 2


def test_nothing_takes_no_time() -> None:
    found = timing(_subject("同志们：\n"))
    assert (found.minutes, found.pages) == (3 / 200, 1)
