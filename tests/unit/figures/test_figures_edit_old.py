from draftkit.figures.edit_old import drop_figures, without_doubt
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

TEXT = """\
# 办公室的数据

地名1:   # 本地
  value:
  old: 临江市
  type: place
  # 问过李某

# 品牌要核
品牌1:
  value:
  old: 一窗通办
  doubtful: true

人数1: {value: , old: 126人, type: count, unit: 人, doubtful: true}
"""


def drop(*names: str, text: str = TEXT) -> str:
    return drop_figures(Source("figures.yaml", text), names).unwrap()


def test_a_figure_goes_with_its_lines_and_its_own_comments() -> None:
    assert drop("地名1") == TEXT[: TEXT.index("\n地名1")] + TEXT[TEXT.index("\n# 品牌") :]


def test_a_comment_before_the_next_figure_stays() -> None:
    assert "# 品牌要核" in drop("地名1")
    assert "# 品牌要核" in drop("品牌1")


def test_the_last_figure_and_one_in_braces_may_go() -> None:
    assert drop("人数1") == TEXT[: TEXT.index("\n人数1")]
    assert drop("人数1", text=TEXT.rstrip("\n")) == TEXT[: TEXT.index("\n人数1")]


def test_all_figures_may_go() -> None:
    left = drop("地名1", "品牌1", "人数1")
    assert left == "# 办公室的数据\n\n# 品牌要核\n"


def test_line_ends_of_windows_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert drop("品牌1", text=text) == drop("品牌1").replace("\n", "\r\n")


def test_a_name_that_is_not_there_changes_nothing() -> None:
    assert drop("地名9") == TEXT


def test_a_sheet_in_braces_is_left_to_its_owner() -> None:
    outcome = drop_figures(Source("figures.yaml", "{地名1: {value: , old: 临江市}}\n"), ("地名1",))
    assert outcome.value is None
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK160"]


def test_what_is_a_fact_is_doubtful_no_longer() -> None:
    text = without_doubt(Source("figures.yaml", TEXT), ("品牌1", "人数1", "地名1")).unwrap()
    assert text == TEXT.replace("doubtful: true", "doubtful: false")
    assert not any(figure.is_doubtful for figure in parse_sheet(Source("figures.yaml", text)).unwrap().figures)


def test_the_other_doubts_stay() -> None:
    text = without_doubt(Source("figures.yaml", TEXT), ("品牌1",)).unwrap()
    doubtful = [
        figure.name for figure in parse_sheet(Source("figures.yaml", text)).unwrap().figures if figure.is_doubtful
    ]
    assert doubtful == ["人数1"]
