"""Frames found by their words first are those that a plain search finds."""

import re
from collections.abc import Iterator

from draftkit.mining.data.frames import FRAMES
from draftkit.mining.frames import Frame, compiled, frame_of, frames_in
from draftkit.phrases.taxonomy import PhraseRole

PAGE = """这次会议，是在全年工作收官之际召开的。刚才，几位同志作了很好的发言。下面，我结合大家的意见讲三点意见。
在肯定成绩的同时，还存在档案归集不及时的问题。
以档案开放为抓手，把规范管理作为全年工作的重中之重，推动档案事业再上新台阶。
既要立足当前，又要着眼长远；只有把基础打牢，才能把事情办好。
完善归档、移交、利用等环节的机制，建立健全联络员制度，新建库房12个，选派20名业务骨干，覆盖率98%。
总的要求是：规范、安全、便民。为档案事业发展提供有力支撑，在规范管理上下功夫
让便民成为每个窗口的工作态度，让便民成为习惯，使制度始终保持活力，以“三个一”活动引领风气。"""


def naive() -> Iterator[tuple[str, int, int]]:
    taken: set[int] = set()
    for frame in compiled():
        for match in frame.pattern.finditer(PAGE):
            if match.start() not in taken and _closes(match, frame):
                taken.add(match.start())
                yield _text(match, frame), match.start(), match.end()


def _text(match: re.Match[str], frame: Frame) -> str:
    return "".join(f"{{{name}}}" if name else part for name, part in zip(frame.names, match.groups(), strict=True))


def _closes(match: re.Match[str], frame: Frame) -> bool:
    gaps = [(name, part) for name, part in zip(frame.names, match.groups(), strict=True) if name]
    even = all(part.count("“") == part.count("”") and part.strip("、") == part for _, part in gaps)
    hard = any(re.search("把|将|要", part) for name, part in gaps if name != "数") and match[0][0] in "以把将在为从"
    return even and not hard


def test_the_same_frames_are_found_as_by_trying_all_of_them_everywhere() -> None:
    found = [(c.text, c.start, c.end) for c in frames_in(PAGE, lambda _: True) if "{" in c.text]
    assert sorted(found) == sorted(naive())
    assert len(found) > 15


def test_a_fixed_wording_fills_its_clauses() -> None:
    found = {c.text: c.role for c in frames_in(PAGE, lambda _: True) if "{" not in c.text}
    assert found == {"在肯定成绩的同时": PhraseRole.TRANSITION}


def test_a_frame_begins_and_ends_with_words() -> None:
    assert not [c for c in frames_in(PAGE, lambda _: False) if "{" in c.text]


def test_every_template_without_kept_words_is_found_again_by_its_text() -> None:
    assert frame_of("以{甲}为抓手") is not None
    assert frame_of("为{甲}提供有力支撑") is not None
    assert frame_of("{会议}圆满结束") is None
    assert all(frame.keys and min(map(len, frame.keys)) for frame in compiled())
    assert len(compiled()) == len(FRAMES)
