"""What is refused whatever its form, because something is missing before or after it."""

import pytest

from draftkit.mining.torn import is_torn


@pytest.mark.parametrize("text", ["提升群众", "深入推进国家", "坚持以", "办结率", "服务中心", "忠诚干净"])
def test_pieces_and_figures_are_torn(text: str) -> None:
    assert is_torn(text)


@pytest.mark.parametrize("text", ["服务群众", "作表率", "主动作为", "忠诚干净担当", "补齐短板弱项", "尊重企业家"])
def test_whole_phrases_are_not(text: str) -> None:
    assert not is_torn(text)
