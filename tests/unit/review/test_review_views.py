"""The two views of a returned document."""

from tests.unit.review.compare_examples import came_back

from draftkit.review.views import accepted_text, lines_text, original_text, settled_runs


def views(*lines: str) -> tuple[str, str]:
    returned = came_back(*lines)
    return original_text(returned), accepted_text(returned)


def test_a_tracked_change_is_in_one_view() -> None:
    assert views("甲[-王:乙][+李:丙]丁[+王-李:戊]¶") == ("甲乙丁\n", "甲丙丁\n")


def test_a_mark_that_was_put_in_or_taken_out_parts_lines_in_one_view() -> None:
    assert views("甲[+王:¶]乙¶") == ("甲乙\n", "甲\n乙\n")
    assert views("甲[-王:¶]乙¶") == ("甲\n乙\n", "甲乙\n")


def test_a_line_without_words_is_none() -> None:
    assert views("[+王:甲]¶乙¶[-王:丙]¶") == ("乙\n丙\n", "甲\n乙\n")
    assert views() == ("", "")


def test_lines_have_no_blanks_at_their_edges() -> None:
    assert lines_text(" 甲 乙\u3000\n \n丙") == "甲 乙\n丙\n"


def test_a_mark_belongs_to_a_view_where_it_ends_a_line_of_it() -> None:
    runs = settled_runs(came_back("[+王:甲]¶乙[-王:¶]"), ())
    assert [(run.text, run.original, run.accepted) for run in runs] == [
        ("甲", False, True),
        ("\n", False, True),
        ("乙", True, True),
        ("\n", True, True),
    ]
    assert runs[1].inserted == runs[0].inserted


def test_a_mark_that_only_joins_two_issued_paragraphs_was_there() -> None:
    returned = came_back("[-王:甲][+王:丙¶]乙¶")
    joined = "".join(run.text for run in settled_runs(returned, ("甲乙",)) if run.original)
    parted = "".join(run.text for run in settled_runs(returned, ("甲", "乙")) if run.original)
    assert (joined, parted) == ("甲乙\n", "甲\n乙\n")
