import pytest

from draftkit.tree import Count, Counted, Inline, Slot, Strong, Text
from draftkit.tree.salutation import LONGEST, is_salutation


@pytest.mark.parametrize(
    "content",
    [
        (Text("同志们："),),
        (Text("同志们:"),),
        (Slot("姓名", "先生"), Text("同志：")),
        (Count(Counted.PARTS), Text("：")),
        (Text("甲" * (LONGEST - 1) + "："),),
    ],
)
def test_a_short_line_with_a_colon_at_its_end_is_a_salutation(content: tuple[Inline, ...]) -> None:
    assert is_salutation(content)


@pytest.mark.parametrize(
    "content",
    [
        (),
        (Text("同志们"),),
        (Text("同志们：好"),),
        (Text("甲" * LONGEST + "："),),
        (Strong((Text("同志们："),)),),
        (Strong((Text("同志们"),)), Text("：")),
        (Text("称呼："), Slot("姓名")),
    ],
)
def test_other_lines_are_not(content: tuple[Inline, ...]) -> None:
    assert not is_salutation(content)
