"""Numbers that open a sentence and no point."""

from dataclasses import replace

import pytest

from draftkit.checks.kinds.structure.strays import jumps, strays
from draftkit.source import Source
from draftkit.tree.reading import Role
from draftkit.workflows.checking.subjects import subjects_in_text

END = "\n\n同志们，让我们快快行动！\n"


def _found(text: str) -> list[str]:
    (subject,) = subjects_in_text(Source("发言", text)).unwrap()
    return [passage.text[start:end] for passage, start, end in strays(subject)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一是备料。早调早备。\n\n二是用水。商量着用。\n\n二是护苗。早看早治。", ["二是"]),
        ("一是备料。早调早备。二是用水。商量着用。二是护苗。早看早治。", ["二是"]),
        ("第一，备料。早调早备。\n\n第二，用水。商量着用。\n\n第三，护苗。早看早治。", []),
    ],
)
def test_a_number_again_at_a_paragraph_or_in_the_body_of_its_point(text: str, found: list[str]) -> None:
    assert _found(f"关于春耕的发言\n\n{text}{END}") == found


def test_a_heading_forgets_the_numbers_before_it() -> None:
    first = "一、种\n\n一是选种。不图快。二是催芽。不心急。\n\n"
    second = "二、水\n\n一是浇水。不漫灌。二是排水。不积水。"

    assert _found(f"关于春耕的发言\n\n{first}{second}{END}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("春耕抓三件事。第一，备料。第二，用水。第四，护苗。", [("第四，", 2)]),
        ("春耕抓三件事。第一，备料。第二，用水。第三，护苗。", []),
        ("春耕抓三件事。备料在先。第三，护苗要早。", []),
    ],
)
def test_a_list_that_is_typed_into_a_body_counts_on(text: str, found: list[tuple[str, int]]) -> None:
    (subject,) = subjects_in_text(Source("发言", "一句话。")).unwrap()
    body = replace(subject.passages[0], text=text, origins=range(len(text)), role=Role.BODY)

    assert [
        (body.text[start:end], before) for _, start, end, before in jumps(replace(subject, passages=(body,)))
    ] == found
