from time import thread_time

import pytest

from draftkit.checks.verbatim import verbatim


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请登录 https://example.org/a?b=1,,c 填报", ["https://example.org/a?b=1,,c"]),
        ("请登录https://example.org/a,请填报", ["https://example.org/a"]),
        ("![图，，](http://x/，，) 与 [表](附件(一)，，.docx)", ["](http://x/，，)", "](附件(一)，，.docx)"]),
        ("[r]: http://x/，，\n[注]: 甲,乙", ["[r]: http://x/，，"]),
        ("写`代码，，`，再写``a`，，``，不写`半个，，\n`", ["`代码，，`", "``a`，，``"]),
        ("前\n```text\n甲，，乙\n\n丙\n```\n后，，", ["```text\n甲，，乙\n\n丙\n```"]),
        ("前\n```text\n甲，，乙", []),
        ('<b title="，，">标签</b>，3<5，，7>6', ['<b title="，，">', "</b>"]),
        ("<!-- 放行 DKR49：x,,y -->", []),
        ("今年的雨来得早，，大家要早作准备。", []),
    ],
)
def test_addresses_code_and_tags_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in verbatim(text)] == found


@pytest.mark.parametrize("unit", ["`", "```\n", "](", "](a", "<b ", "http://", "[a]: ", "`a``b```c"])
def test_they_are_looked_for_in_time_linear_in_the_text(unit: str) -> None:
    started = thread_time()
    verbatim(unit * 50_000)
    assert thread_time() - started < 2
