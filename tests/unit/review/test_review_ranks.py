"""What several files do at one place."""

from tests.unit.review.review_examples import LI, PAGE, moved, new_paragraph, put_in, wording

from draftkit.review.apply import apply, wanted_text
from draftkit.review.model import Edit
from draftkit.review.ranks import ranked


def taken(*edits: Edit, files: list[int] | None = None) -> str:
    done = ranked(edits, files or list(range(len(edits))))
    text = wanted_text(PAGE, apply(PAGE, [splice for edit in done for splice in edit.splices]))
    return text.partition("把家底看清\n")[2]


def test_words_put_in_stand_before_words_that_are_changed() -> None:
    for edits in (
        (wording("抓实", "做强"), put_in("抓实", "切实", LI)),
        (put_in("抓实", "切实", LI), wording("抓实", "做强")),
    ):
        assert taken(*edits).startswith("今年要切实做强产业")


def test_words_put_in_at_the_beginning_of_a_moved_paragraph_go_along() -> None:
    assert taken(put_in("今年要", "同志们，", LI), moved()).endswith(
        "茶厂要办好。\n同志们，今年要抓实产业，抓好茶园。\n"
    )
    assert taken(wording("今年", "明年", LI), moved()).endswith("茶厂要办好。\n明年要抓实产业，抓好茶园。\n")


def test_a_paragraph_put_in_before_a_moved_one_or_one_that_is_changed_stays() -> None:
    new = new_paragraph("新的一段。")
    assert taken(wording("二、把路子", "二、把路", LI), new).startswith(
        "今年要抓实产业，抓好茶园。\n新的一段。\n二、把路走宽"
    )
    assert taken(new, moved()).startswith("新的一段。\n二、把路子走宽")


def test_edits_of_earlier_reviews_are_put_in_order_too() -> None:
    assert taken(wording("抓实", "做强"), put_in("抓实", "切实", LI), files=[-1, -1]).startswith("今年要切实做强产业")
