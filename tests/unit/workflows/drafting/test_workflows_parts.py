from draftkit.workflows.drafting.parts import find_part

HEADINGS = {"1": "把家底看清", "2": "把路子走宽", "2.1": "茶园", "2.2": "茶厂"}


def found(name: str) -> str | None:
    return find_part(name, HEADINGS).value


def test_a_part_is_found_by_its_number_as_people_write_it() -> None:
    assert [found(name) for name in ("2", "二", "第二部分", "二、", "（二）", " 2 ")] == ["2"] * 6
    assert found("2.1") == "2.1"


def test_the_ends_have_names_in_both_languages() -> None:
    assert [found(name) for name in ("opening", "Opening", "开头")] == ["开头"] * 3
    assert [found(name) for name in ("closing", "结尾")] == ["结尾"] * 2


def test_a_part_is_found_by_its_heading_or_a_piece_of_it() -> None:
    assert (found("把路子走宽"), found("家底"), found("茶园")) == ("2", "1", "2.1")


def test_a_piece_of_several_headings_is_refused_with_all_of_them() -> None:
    outcome = find_part("茶", HEADINGS)
    assert outcome.value is None
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK789"]
    assert "2.1 茶园; 2.2 茶厂" in dict(outcome.diagnostics[0].values)["allowed"]


def test_what_stands_nowhere_is_refused() -> None:
    for name in ("9", "水库", "", "三"):
        assert [problem.message.code for problem in find_part(name, HEADINGS).diagnostics] == ["DK788"]
