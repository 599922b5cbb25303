from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import HOUSE, TEXT, checked, rule

from draftkit.checks.ear import Timing
from draftkit.checks.model import Hit, Silence, Words
from draftkit.cli.checking.terminal import show_file, show_table
from draftkit.cli.checking.words import in_language, minutes_words, time_words
from draftkit.cli.language import Language, install
from draftkit.diagnostics import Severity
from draftkit.source import Span
from draftkit.workflows.checking.check import Asked
from draftkit.workflows.checking.context import House


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    install(Language.ENGLISH)
    yield
    install(Language.ENGLISH)


def test_findings_stand_under_the_heading_of_their_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_file(checked(tmp_path / "a.txt"))
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("一、认识要到位")
    assert lines[at + 1 : at + 4] == [
        "  warning  6:6 一  “形势” says little [SJ01 T01]",
        "    各级要看清形势，做好准备。",
        "              ^^^^  say what is to be done",
    ]
    assert lines.index("二、措施要到位") > at
    assert "结尾" in lines


def test_the_first_lines_say_how_much_was_found_and_how_long_it_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    show_file(checked(tmp_path / "a.txt"))
    head, sums, time = capsys.readouterr().out.splitlines()[:3]
    assert head.endswith("a.txt · 在全县防汛工作会议上的讲话")
    assert sums == "error 1 · warning 2 · hint 1"
    assert time.startswith("about 0.")


def test_what_was_not_to_be_listed_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    show_file(checked(path, asked=Asked((path,), least=Severity.ERROR)))
    assert capsys.readouterr().out.splitlines()[1] == "error 1 · not listed: warning 2、hint 1"
    show_file(checked(path, asked=Asked((path,), least=Severity.WARNING), house=House(None, HOUSE.rules[2:])))
    assert capsys.readouterr().out.splitlines()[1] == "error 0 · warning 0 · not listed: hint 1"


def test_a_day_that_was_read_under_the_title_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_file(checked(tmp_path / "a.txt", TEXT.replace("\n\n", "\n（2026年6月1日）\n\n", 1)))
    assert "the day of the meeting as under the title: 2026-06-01" in capsys.readouterr().out.splitlines()


def test_what_is_let_stand_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = House(None, HOUSE.rules[:1], silences=(Silence("SJ01", "本地习惯"),))
    show_file(checked(tmp_path / "a.txt", house=house))
    assert capsys.readouterr().out.splitlines()[1] == "nothing was found · let stand: 2"


def test_a_long_cure_stands_on_lines_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cure = Words("", "say who does what until when, " * 6)
    long = replace(rule("SJ07", "努力", Severity.ERROR), cure=cure)
    show_file(checked(tmp_path / "a.txt", house=House(None, (long,))))
    lines = capsys.readouterr().out.splitlines()
    marks = next(at for at, line in enumerate(lines) if line.strip() == "^^^^")
    assert "".join(line.strip() + " " for line in lines[marks + 1 :]).strip() == cure.en.strip()
    assert len(lines) > marks + 2


def test_other_places_with_the_same_words_stand_on_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = TEXT.index("形势"), TEXT.rindex("形势")
    hit = Hit(Span(at[0], at[0] + 2), (("found", "形势"),), also=(Span(at[1], at[1] + 2),))
    both = replace(rule("SJ08", "形势", Severity.ERROR), find=lambda _: [hit])
    show_file(checked(tmp_path / "a.txt", house=House(None, (both,))))
    assert "    see also 8:7" in capsys.readouterr().out.splitlines()


def test_another_place_with_other_words_is_shown_with_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = TEXT.index("形势"), TEXT.index("努力")
    hit = Hit(Span(at[0], at[0] + 2), (("found", "形势"),), also=(Span(at[1], at[1] + 2),))
    both = replace(rule("SJ08", "形势", Severity.ERROR), find=lambda _: [hit])
    show_file(checked(tmp_path / "a.txt", house=House(None, (both,))))
    assert "    see also 9:10  努力" in capsys.readouterr().out.splitlines()


def test_many_findings_are_counted_by_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXT.replace("各级要看清形势，做好准备。\n", "各级要看清形势，做好准备。\n" * 20)
    show_file(checked(tmp_path / "a.txt", text))
    lines = capsys.readouterr().out.splitlines()
    assert "  hint     name of SJ03: 20 [SJ03]" in lines
    assert lines[lines.index("by rule:") + 1 :] == [
        "    21  SJ01  name of SJ01",
        "    20  SJ03  name of SJ03",
    ]


def test_what_stands_at_one_place_is_shown_under_one_line_of_the_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = House(None, (rule("SJ01", "看清形势", Severity.ERROR), rule("SJ02", "形势，", Severity.HINT)))
    show_file(checked(tmp_path / "a.txt", house=both))
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("一、认识要到位")
    assert lines[at + 1 : at + 5] == [
        "  error    6:4 一  “看清形势” says little [SJ01]",
        "  hint     6:6 一  “形势，” says little [SJ02]",
        "    各级要看清形势，做好准备。",
        "          ^^^^^^^^  say what is to be done",
    ]
    assert lines.count("    各级要看清形势，做好准备。") == 1


def test_different_cures_at_one_place_are_all_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = replace(rule("SJ02", "努力", Severity.HINT), cure=Words("", "say it shorter"))
    show_file(checked(tmp_path / "a.txt", house=House(None, (rule("SJ01", "努力", Severity.ERROR), other))))
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "                      ^^^^",
        "    say what is to be done",
        "    say it shorter",
    ]


def test_one_fault_again_and_again_is_told_once_unless_every_place_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = TEXT.replace("形势要盯紧", "形势要盯紧，形势要盯紧，形势要盯紧")
    file = checked(tmp_path / "a.txt", text, house=House(None, HOUSE.rules[:1]))
    show_file(file)
    said = capsys.readouterr().out
    assert said.endswith(
        "again and again (each place: --all)\n"
        "  warning  name of SJ01: 4; --fix mends them [SJ01 T01]\n"
        "    6:6 形势 · 8:7 形势 · 8:13 形势 …\n"
    )
    assert said.count("says little") == 0
    show_file(file, every=True)
    assert capsys.readouterr().out.count("says little") == 4


def test_of_very_many_findings_the_heaviest_are_shown_unless_all_are_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = House(None, (rule("SJ01", "准备", Severity.WARNING), rule("SJ02", "努力", Severity.ERROR)))
    file = checked(tmp_path / "a.txt", TEXT.replace("做好准备", "、".join(["做好准备"] * 250)), house=house)
    show_file(file)
    out = capsys.readouterr().out
    assert (out.count("[SJ01]"), out.count("[SJ02]")) == (199, 1)
    assert "… and findings more: 51; each of them: --all" in out.splitlines()
    assert "   250  SJ01  name of SJ01" in out.splitlines()
    show_file(file, every=True)
    out = capsys.readouterr().out
    assert out.count("[SJ01]") == 250
    assert "--all" not in out


def test_of_very_many_parts_the_minutes_of_the_first_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = "\n".join(f"## 第{number}件事\n\n各级要上心。\n" for number in range(100))
    show_file(checked(tmp_path / "a.md", f"# 在会上的讲话\n\n同志们：\n\n{parts}"))
    out = capsys.readouterr().out
    assert out.count("件事") == 39
    assert "  …" in out.splitlines()


def test_signs_that_a_terminal_would_obey_are_not_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_file(checked(tmp_path / "a.txt", TEXT.replace("形势，做", "形势\x1b[2J，做")))
    assert "\x1b[2J" not in capsys.readouterr().out


def test_several_documents_have_a_row_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [checked(tmp_path / "a.txt"), checked(tmp_path / "b.txt", TEXT.replace("努力", "加油"))]
    show_table(files)
    rows = [line.split()[-4:-1] for line in capsys.readouterr().out.splitlines()]
    assert rows == [["error", "warning", "hint"], ["1", "2", "1"], ["0", "2", "1"]]


def test_the_minutes_of_many_parts_stand_on_lines_that_break_between_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = "".join(f"{number}、把第{number}件事情办好\n各级要抓紧。\n" for number in "一二三四五六七")
    show_file(checked(tmp_path / "a.txt", TEXT.split("一、")[0] + parts, house=House(None, ())))
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert len(lines) > 1
    assert all(item.rpartition(" ")[2] == "0.1" for line in lines for item in line.strip().split(" · "))


def test_words_that_stand_in_one_language_only_serve_for_both() -> None:
    assert in_language(Words("空话", "")) == "空话"
    install(Language.CHINESE)
    assert in_language(Words("", "empty")) == "empty"


@pytest.mark.parametrize(("minutes", "said"), [(0.04, "0.0"), (0.46, "0.5"), (3.2, "3"), (3.4, "3.5"), (12.6, "13")])
def test_minutes_are_as_fine_as_anybody_can_tell(minutes: float, said: str) -> None:
    assert minutes_words(minutes) == said


def test_the_time_says_what_it_was_reckoned_from() -> None:
    assert time_words(Timing(180, 2361, 13.1, 4, ())) == "about 13 min (2,361 characters at 180 a minute), pages: 4"
