import csv
import io
import os
import zipfile
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.explain.model import (
    Explanation,
    FigureSource,
    HandSource,
    LineSource,
    LostSource,
    PhraseSource,
    Sentence,
)
from draftkit.tree.nodes import Origin
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.oneshot import Target
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.explaining.explain import explain_speech, write_sources
from draftkit.workflows.explaining.kinds import TableKind, table_kind_of, write_table
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.figures.fill import Supplied, fill_figures


@pytest.fixture
def drafted(folder: Path, desk: Desk) -> Path:
    draft_folder(folder, Wishes(), desk).unwrap()
    return folder


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / "speech.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def sentences(explained: Explanation) -> dict[str, Sentence]:
    return {sentence.text: sentence for block in explained.blocks for sentence in block.sentences}


def codes(stopped: pytest.ExceptionInfo[DraftkitError]) -> list[str]:
    return [problem.message.code for problem in stopped.value.diagnostics]


def test_every_sentence_of_a_draft_rests_on_the_outline_the_bank_and_the_figures(drafted: Path, desk: Desk) -> None:
    outcome = explain_speech(drafted, desk)
    assert outcome.diagnostics == ()
    found = sentences(outcome.unwrap())
    place = str(desk.office and desk.office / "outlines" / "tea.yaml")
    title = found["在云溪县茶话会上的讲话"].sources
    assert title == (
        LineSource(Origin.OUTLINE, "tea:10", place),
        FigureSource("会议名称", "云溪县茶话会", source="brief.yaml", ask="会议的全称"),
    )
    phrase = found["我们要真抓实干。"].sources[1]
    assert isinstance(phrase, PhraseSource)
    assert (phrase.text, phrase.documents, phrase.is_known, phrase.is_house) == ("真抓实干", 0, True, False)


def test_a_figure_has_its_owner_and_an_open_one_its_question(drafted: Path, desk: Desk) -> None:
    before = sentences(explain_speech(drafted, desk).unwrap())
    text = "今天，【待填：参会人数（人）】同志坐到一起喝茶谈心。"
    assert before[text].sources[1] == FigureSource("参会人数", None, "人", ask="多少人参加")
    fill_figures(drafted, Supplied({"参会人数": "60"}, by="办公室", source="签到表")).unwrap()
    after = sentences(explain_speech(drafted, desk).unwrap())["今天，60人同志坐到一起喝茶谈心。"]
    assert after.sources[1] == FigureSource("参会人数", "60人", "人", "签到表", "办公室", ask="多少人参加")


def test_an_edit_by_hand_has_the_day_the_file_changed(drafted: Path, desk: Desk) -> None:
    edit(drafted, "茶园、茶厂都要看。", "茶园、茶厂都要看一看。")
    os.utime(drafted / "speech.md", (1_790_000_000, 1_790_000_000))
    (hand,) = sentences(explain_speech(drafted, desk).unwrap())["茶园、茶厂都要看一看。"].sources
    assert isinstance(hand, HandSource)
    assert hand.changed.startswith("2026-09-2")
    assert hand.former is not None
    assert hand.former.text == "茶园、茶厂都要看。"


def test_an_edit_is_still_one_after_the_speech_is_drafted_again(drafted: Path, desk: Desk) -> None:
    edit(drafted, "祝大家身体健康！", "祝大家身体健康！今年的茶格外香。")
    draft_folder(drafted, Wishes(seed=2), desk).unwrap()
    found = sentences(explain_speech(drafted, desk).unwrap())
    assert isinstance(found["今年的茶格外香。"].sources[0], HandSource)
    assert isinstance(found["祝大家身体健康！"].sources[0], LineSource)


def test_what_was_kept_from_an_earlier_draft_has_its_source_and_nothing_unseen_was_taken_out(
    drafted: Path, desk: Desk
) -> None:
    edit(drafted, "祝大家身体健康！", "祝大家身体健康！今年的茶格外香。")
    assert desk.office
    outline = desk.office / "outlines" / "tea.yaml"
    outline.write_text(outline.read_text("utf-8").replace("祝大家身体健康！", "祝大家新年快乐！"), "utf-8")
    draft_folder(drafted, Wishes(), desk, keep_edits=True).unwrap()
    explained = explain_speech(drafted, desk).unwrap()
    found = sentences(explained)
    assert found["祝大家身体健康！"].sources[0] == LineSource(Origin.OUTLINE, "tea:19", str(outline))
    (hand,) = found["今年的茶格外香。"].sources
    assert isinstance(hand, HandSource)
    assert hand.former is None
    assert not any(block.removed for block in explained.blocks)
    edit(drafted, "祝大家身体健康！", "")
    explained = explain_speech(drafted, desk).unwrap()
    assert [former.text for block in explained.blocks for former in block.removed] == ["祝大家身体健康！"]


def test_a_draft_that_leaves_the_page_as_it_is_does_not_hide_what_the_page_came_from(drafted: Path, desk: Desk) -> None:
    path = drafted / "speech.md"
    path.write_text(path.read_text("utf-8").replace("祝大家身体健康！", "祝大家身体健康！多喝茶。"), "utf-8")
    assert desk.office
    outline = desk.office / "outlines" / "tea.yaml"
    outline.write_text(outline.read_text("utf-8").replace("祝大家身体健康！", "祝大家新年快乐！"), "utf-8")
    before = path.read_bytes()
    draft_folder(drafted, Wishes(), desk, keep_edits=True).unwrap()
    assert path.read_bytes() == before
    assert isinstance(sentences(explain_speech(drafted, desk).unwrap())["祝大家身体健康！"].sources[0], LineSource)


def test_one_part_is_explained_alone(drafted: Path, desk: Desk) -> None:
    wanted = {
        "题目": ["t1"],
        "标题": ["t1"],
        "salutation": ["s1"],
        "1": ["1", "1.p1"],
        "家底": ["1", "1.p1"],
        "1.p1": ["1.p1"],
        "opening": ["p1"],
        "结尾": ["p2"],
    }
    for part, ids in wanted.items():
        explained = explain_speech(drafted, desk, part).unwrap()
        assert [block.id for block in explained.blocks] == ids
        assert explained.title == "在云溪县茶话会上的讲话"


def test_a_part_that_is_not_there_is_refused(drafted: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        explain_speech(drafted, desk, "水库")
    assert codes(stopped) == ["DK788"]


def test_an_end_without_words_is_refused(drafted: Path, desk: Desk) -> None:
    edit(drafted, "---\n\n祝大家身体健康！\n", "")
    with pytest.raises(DraftkitError) as stopped:
        explain_speech(drafted, desk, "closing")
    assert codes(stopped) == ["DK615"]


def test_a_folder_without_a_text_cannot_be_explained(folder: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        explain_speech(folder, desk)
    assert codes(stopped) == ["DK735"]
    (folder / "speech.md").write_text("\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        explain_speech(folder, desk)
    assert codes(stopped) == ["DK748"]


def test_a_damaged_tree_leaves_the_edits_to_be_told(drafted: Path, desk: Desk) -> None:
    edit(drafted, "祝大家身体健康！", "祝大家身体健康！今年的茶格外香。")
    (drafted / ".draftkit" / "tree.json").write_text("{", "utf-8")
    outcome = explain_speech(drafted, desk)
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK041", "DK612"]
    found = sentences(outcome.unwrap())
    assert found["祝大家身体健康！"].sources == (LostSource(is_drafted=True),)
    assert isinstance(found["今年的茶格外香。"].sources[0], HandSource)


def test_without_a_record_nothing_is_guessed(drafted: Path, desk: Desk) -> None:
    for name in ("tree.json", "base.md"):
        (drafted / ".draftkit" / name).unlink()
    outcome = explain_speech(drafted, desk)
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK611"]
    assert all(found.sources[0] == LostSource(is_drafted=False) for found in sentences(outcome.unwrap()).values())


def test_another_bank_and_another_office_are_told_of(folder: Path, desk: Desk, tmp_path: Path) -> None:
    assert desk.office
    own = "version: 1\nphrases:\n  - {text: 茶香满坡, form: 四字格, themes: [作风], head: v}\n"
    (desk.office / "phrasebank" / "conduct.yaml").write_text(own, "utf-8")
    draft_folder(folder, Wishes(), desk).unwrap()
    other = tmp_path / "bank"
    other.mkdir()
    (other / "documents.yaml").write_text("version: 1\ndocuments: []\n", "utf-8")
    outcome = explain_speech(folder, Desk(bank=other))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK613", "DK614"]
    line, phrase = sentences(outcome.unwrap())["我们要茶香满坡。"].sources
    assert isinstance(line, LineSource)
    assert line.file == ""
    assert isinstance(phrase, PhraseSource)
    assert (phrase.text, phrase.is_known) == ("茶香满坡", False)


def test_a_brief_is_explained_by_the_draft_it_gives(folder: Path, desk: Desk) -> None:
    before = sorted(path.name for path in folder.iterdir())
    found = sentences(explain_speech(folder / "brief.yaml", desk).unwrap())
    assert isinstance(found["祝大家身体健康！"].sources[0], LineSource)
    assert not any(isinstance(source, HandSource) for sentence in found.values() for source in sentence.sources)
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.parametrize("kind", TableKind)
def test_the_table_is_written_in_three_formats_and_again(kind: TableKind, drafted: Path, desk: Desk) -> None:
    explained = explain_speech(drafted, desk).unwrap()
    path = drafted / f"依据表.{kind}"
    assert write_sources(drafted, explained, Target(path), desk).unwrap() == path
    first = path.read_bytes()
    write_sources(drafted, explained, Target(path), desk).unwrap()
    assert path.read_bytes() == first
    if kind is TableKind.WORD:
        assert zipfile.is_zipfile(path)
    else:
        assert "我们要真抓实干。" in first.decode()


@pytest.mark.parametrize("name", [".", "brief.yaml"])
def test_a_table_somebody_worked_in_is_not_overwritten(name: str, drafted: Path, desk: Desk) -> None:
    source = drafted / name
    explained = explain_speech(source, desk).unwrap()
    target = Target(drafted / "依据表.csv")
    write_sources(source, explained, target, desk).unwrap()
    target.path.write_text("有人记了几笔\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        write_sources(source, explained, target, desk)
    assert codes(stopped) == ["DK745"]
    assert target.path.read_text("utf-8") == "有人记了几笔\n"
    write_sources(source, explained, Target(target.path, replace=True), desk).unwrap()
    assert "句子" in target.path.read_text("utf-8")


def test_a_table_is_not_written_over_the_speech(drafted: Path, desk: Desk) -> None:
    explained = explain_speech(drafted, desk).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        write_sources(drafted, explained, Target(drafted / "speech.md", replace=True), desk)
    assert codes(stopped) == ["DK749"]


def test_an_ending_no_table_has_is_refused_with_those_it_has(drafted: Path, desk: Desk) -> None:
    outcome = table_kind_of(Path("依据表.txt"))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK616"]
    assert dict(outcome.diagnostics[0].values)["allowed"] == ".docx, .md, .csv"
    with pytest.raises(DraftkitError) as stopped:
        write_sources(drafted, explain_speech(drafted, desk).unwrap(), Target(drafted / "依据表"), desk)
    assert stopped.value.exit_code is ExitCode.USAGE


def test_the_csv_has_a_row_for_each_source(drafted: Path, desk: Desk) -> None:
    data = write_table(explain_speech(drafted, desk).unwrap(), TableKind.CSV)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["来源类别"] for row in rows if row["句子"] == "我们要真抓实干。"] == ["提纲", "语料库"]


@pytest.mark.parametrize(
    ("wanted", "name"), [(Format.WORD, "茶话会-依据表.docx"), (Format.MARKDOWN, "茶话会-依据表.md")]
)
def test_an_export_has_its_table_beside_it(wanted: Format, name: str, drafted: Path, desk: Desk) -> None:
    exported = export_speech(drafted, ExportOptions(wanted, sources=desk)).unwrap()
    assert exported.sources == drafted / "out" / name
    assert exported.sources.read_bytes() == write_table(explain_speech(drafted, desk).unwrap(), TableKind(wanted))
    assert export_speech(drafted, ExportOptions(wanted, sources=desk)).unwrap() == exported


def test_an_export_without_sources_has_no_table(drafted: Path) -> None:
    assert export_speech(drafted, ExportOptions(Format.WORD)).unwrap().sources is None
    assert [path.name for path in (drafted / "out").iterdir()] == ["茶话会.docx"]


def test_where_the_table_was_worked_in_the_document_is_not_written_either(drafted: Path, desk: Desk) -> None:
    exported = export_speech(drafted, ExportOptions(Format.MARKDOWN, sources=desk)).unwrap()
    before = exported.path.read_bytes()
    (drafted / "out" / "茶话会-依据表.md").write_text("有人记了几笔\n", "utf-8")
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.MARKDOWN, sources=desk))
    assert codes(stopped) == ["DK745"]
    assert exported.path.read_bytes() == before


def test_plain_text_has_no_table_beside_it(drafted: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        export_speech(drafted, ExportOptions(Format.TEXT, sources=desk))
    assert codes(stopped) == ["DK617"]
    assert not (drafted / "out").exists()


@pytest.mark.parametrize(
    ("name", "table"), [("b.docx", "b-依据表.docx"), ("稿.DOCX", "稿-依据表.docx"), ("第2.1稿", "第2.1稿-依据表.docx")]
)
def test_the_table_is_named_after_its_document(name: str, table: str, drafted: Path, desk: Desk) -> None:
    exported = export_speech(drafted, ExportOptions(Format.WORD, drafted / name, sources=desk)).unwrap()
    assert exported.sources == drafted / table


def test_two_speeches_in_one_folder_have_a_table_each(drafted: Path, desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "另一篇"
    other.mkdir()
    (other / "brief.yaml").write_bytes((drafted / "brief.yaml").read_bytes())
    draft_folder(other, Wishes(), desk).unwrap()
    for speech in (drafted, other):
        target = tmp_path / f"送{speech.name}.md"
        assert export_speech(speech, ExportOptions(Format.MARKDOWN, target, sources=desk)).unwrap().sources
    assert len(list(tmp_path.glob("送*-依据表.md"))) == 2


def test_a_part_before_the_text_that_is_not_there_is_refused(drafted: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        explain_speech(drafted, desk, "署名")
    assert codes(stopped) == ["DK615"]
