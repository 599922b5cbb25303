"""What people are asked about an old fact."""

from draftkit.reuse.facts.asking import asked


def test_the_clause_is_shown_with_the_value_in_brackets() -> None:
    text = "今年，要培训干部200人，务求实效。"
    assert asked(text, 8, 12) == "要培训干部【200人】"


def test_a_long_clause_is_cut_on_both_sides() -> None:
    text = "要" * 100 + "云溪县" + "的" * 100
    found = asked(text, 100, 103)
    assert len(found) <= 60
    assert "【云溪县】" in found
    assert found[0] == found[-1] == "…"


def test_a_long_value_is_cut_itself() -> None:
    text = "《" + "关于意见" * 40 + "》"
    assert len(asked(text, 1, 161)) <= 60


def test_a_value_alone_is_all_there_is() -> None:
    assert asked("云溪县", 0, 3) == "【云溪县】"
