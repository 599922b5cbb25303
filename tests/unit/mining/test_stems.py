"""What is taken off a run, and from where on its end stands by itself."""

import pytest

from draftkit.mining.stems import tails, without_lead


@pytest.mark.parametrize(
    ("run", "stem"),
    [
        ("要夯实工作基础", "夯实工作基础"),
        ("必须进一步加强组织领导", "加强组织领导"),
        ("我们要不断提高办事能力", "提高办事能力"),
        ("坚持实事求是", "实事求是"),
        ("档案干部要带头学习档案法规", "学习档案法规"),
        ("要求各地报送", "要求各地报送"),
        ("坚持质量为先", "坚持质量为先"),
        ("切实可行的办法", "切实可行的办法"),
        ("要快", "要快"),
    ],
)
def test_a_lead_goes_only_where_a_phrase_is_left(run: str, stem: str) -> None:
    assert without_lead(run) == stem


def test_a_noun_that_is_held_to_keeps_its_verb() -> None:
    assert without_lead("坚持政治统领") == "坚持政治统领"


@pytest.mark.parametrize(
    ("run", "ends"),
    [
        ("为全年工作的完成提供了可靠的制度保障", ["提供了可靠的制度保障"]),
        ("档案工作连续多年走在全市前列", ["走在全市前列"]),
        ("两个专题班的结构还不尽合理", ["还不尽合理"]),
        ("为事业发展作出新的更大贡献", ["作出新的更大贡献"]),
        ("深入推进基层档案规范管理", []),
        ("走在全市前列", []),
    ],
)
def test_the_end_of_a_long_run_begins_with_a_verb_that_tells_a_result(run: str, ends: list[str]) -> None:
    assert [run[at:] for at in tails(run)] == ends


def test_a_run_has_two_ends_at_most() -> None:
    run = "工作提供了保障走在全市前列取得了成绩作出新的贡献"
    assert len(list(tails(run))) == 2
