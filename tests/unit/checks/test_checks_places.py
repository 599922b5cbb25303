"""Where findings are shown."""

from draftkit.checks.places import at_number, at_words
from draftkit.source import Source
from draftkit.workflows.checking.subjects import subjects_in_text

TEXT = "一、早准备。\n\n各乡镇把水泵检修一遍，缺配件的报到县里来，由县里统一采购。\n\n二、快行动\n\n到岗要及时。\n"


def _shown() -> list[tuple[str, str]]:
    (subject,) = subjects_in_text(Source("发言", TEXT)).unwrap()
    spans = [(at_number(passage), at_words(passage)) for passage in subject.passages[:2]]
    return [(TEXT[low.start : low.end], TEXT[high.start : high.end]) for low, high in spans]


def test_a_heading_is_shown_by_its_number_or_its_words_and_a_paragraph_by_its_beginning() -> None:
    heading, body = _shown()

    assert heading == ("一、", "早准备")
    assert body[0] == body[1] == "各乡镇把水泵检修一遍，缺配件的报到县里来"
