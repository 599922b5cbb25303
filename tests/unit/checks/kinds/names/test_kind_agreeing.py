from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("text", "here", "before"),
    [
        ("县委书记李明已经讲了，县委书记李铭还要讲。", "县委书记李铭", "县委书记李明"),
        ("云溪县委书记李明已经讲了，县委书记李建国还要讲。", "县委书记李建国", "云溪县委书记李明"),
        ("县委书记李明同志讲了话。会后请李明县长抓好。", "李明县长", "县委书记李明"),
        ("县长李明讲了话。县委书记李明也讲了。", "县委书记李明", "县长李明"),
    ],
)
def test_an_office_has_one_name_and_a_name_one_office(find: Find, text: str, here: str, before: str) -> None:
    (hit,) = find("people_agree", "{}", text)
    assert dict(hit.values) == {"here": here, "before": before}
    assert text[hit.span.start : hit.span.end] == here
    (also,) = hit.also
    assert text[also.start : also.end].startswith(before)


@pytest.mark.parametrize(
    "text",
    [
        "县委书记李明讲了，县长王强也讲了。",
        "云溪县委书记李明讲了，沙溪县委书记李铭也讲了。",
        "县委副书记李明讲了，县委副书记李铭也讲了。",
        "村党支部书记李明讲了，村党支部书记李铭也讲了。",
        "县委书记李明讲了，会后请李明书记带队。",
        "原县长李明打下了基础，县委书记李明接着干。",
        "县委书记、县长李明讲了，请李明县长牵头。",
        "副县长李明讲了，请李明县长牵头。",
        "镇长李明讲了，县委书记李明也讲了。",
    ],
)
def test_people_of_other_places_levels_and_terms_agree(find: Find, text: str) -> None:
    assert find("people_agree", "{}", text) == ()


def test_whom_the_roster_knows_is_left_to_its_own_rules(find: Find) -> None:
    roster = "people: [{name: 李明, office: 云溪县委书记}]"
    subject = subject_of_example(Example("县委书记李明讲了，县长李明也讲了。", roster=roster)).unwrap()
    assert find("people_agree", "{}", subject) == ()
