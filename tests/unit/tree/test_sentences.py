"""Words to sentences."""

from draftkit.tree.nodes import Slot, Strong, Text
from draftkit.tree.sentences import sentences
from draftkit.tree.walk import plain


def cut(*content: Text | Slot | Strong) -> list[str]:
    return [plain(sentence) for sentence in sentences(content)]


def test_a_sentence_ends_with_its_mark_and_the_quotation_mark_after_it() -> None:
    assert cut(Text("他说：“来了！”大家都笑。散会。")) == ["他说：“来了！”", "大家都笑。", "散会。"]


def test_a_sentence_goes_on_through_slots_and_emphasis() -> None:
    assert cut(Text("来了"), Slot("人数", "人"), Strong((Text("，都坐下。"),)), Text("开会")) == [
        "来了【待填：人数（人）】，都坐下。",
        "开会",
    ]


def test_nothing_is_lost() -> None:
    text = "甲。乙！丙？丁"
    assert "".join(cut(Text(text))) == text
