"""Sentence frames: what is read, and what is told about a wrong file."""

from draftkit.diagnostics import Outcome
from draftkit.outline.frames import parse_frames
from draftkit.outline.model import Condition, Literal, Reference, SentenceFrame
from draftkit.phrases.taxonomy import PhraseRole
from draftkit.source import Source

FILE = """\
source: house
theme: 作风
phrases:
  作风词: {forms: [四字格], themes: [作风], head: v, length: 4, count: 2}
frames:
  argument:
    - 群众看干部，看的是事情办没办成。
  requirement:
    - "{% if 作风词 %}大家都要{{作风词}}，{% endif %}{{牵头单位}}在{{完成日期}}前看一遍结果。"
"""


def parsed(text: str = FILE) -> Outcome[tuple[SentenceFrame, ...]]:
    return parse_frames(Source("frames/conduct.yaml", text))


def test_a_frame_is_known_by_its_file_and_line() -> None:
    first, second = parsed().unwrap()
    assert (first.id, first.theme, first.role) == ("conduct:7", "作风", PhraseRole.ARGUMENT)
    assert first.template.pieces == (Literal("群众看干部，看的是事情办没办成。"),)
    assert second.slots == ("牵头单位", "完成日期")


def test_the_gaps_of_two_files_never_share_a_name() -> None:
    _, frame = parsed().unwrap()
    assert [gap.name for gap in frame.gaps] == ["conduct.作风词"]
    condition = frame.template.pieces[0]
    assert isinstance(condition, Condition)
    assert condition.test.names == ("conduct.作风词",)
    assert Reference("conduct.作风词") in condition.then


def test_a_frame_names_no_slot_that_outlines_do_not_share() -> None:
    assert [d.message.code for d in parsed(FILE.replace("牵头单位", "水库数")).diagnostics] == ["DK142"]


def test_a_frame_is_one_whole_sentence() -> None:
    for text in ("看的是事情。办没办成。", "看的是事情办没办成"):
        codes = [d.message.code for d in parsed(FILE.replace("看的是事情办没办成。", text)).diagnostics]
        assert codes == ["DK198"]


def test_a_role_that_no_frame_has_is_told() -> None:
    assert "DK103" in {d.message.code for d in parsed(FILE.replace("argument:", "arguments:")).diagnostics}
