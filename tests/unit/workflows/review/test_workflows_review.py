"""Documents that came back to a speech folder."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.workflows.word_review import WordFile

from draftkit.errors import DraftkitError, ExitCode
from draftkit.figures.parse import parse_sheet
from draftkit.review.decide import Decided, Decision, Verdict
from draftkit.review.model import Change
from draftkit.review.record import parse_review
from draftkit.source import Source
from draftkit.store.journal import What, load_journal
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.conflicts import EditsConflictError
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.review.accept import Accepted, accept_review
from draftkit.workflows.review.gather import (
    Asked,
    Reviewing,
    decided_by,
    is_on_record,
    open_review,
    past_reviews,
    plan_path,
    write_plan,
)
from draftkit.workflows.review.terms import Terms
from draftkit.workflows.versions.restore import restore_state

WHEN = "2026-11-20T21:00:00+08:00"
TERMS = Terms(WHEN)


@pytest.fixture
def issued(folder: Path, desk: Desk) -> Path:
    """The Word file of a drafted folder."""
    draft_folder(folder, Wishes(), desk, when=WHEN).unwrap()
    fill_figures(folder, Supplied({"参会人数": "126"}, "报名表", "办公室", WHEN)).unwrap()
    return export_speech(folder, ExportOptions(Format.WORD, when=WHEN)).unwrap().path


def returned(issued: Path, name: str, work: Callable[[WordFile], None], author: str = "王某") -> Path:
    file = WordFile(issued, author)
    work(file)
    return file.save(issued.parent.parent.parent / name)


def opened(folder: Path, *files: Path, version: int | None = None) -> Reviewing:
    return open_review(folder, Asked(files, version)).unwrap()


def accepted(round_: Reviewing, *take: str, refuse: tuple[str, ...] = (), terms: Terms = TERMS) -> Accepted:
    decided = decided_by(round_, take, refuse).unwrap()
    return accept_review(round_, decided, terms).unwrap()


def speech_of(folder: Path) -> str:
    return (folder / "speech.md").read_text("utf-8")


def codes(problems: object) -> list[str]:
    return [problem.message.code for problem in problems]  # type: ignore[attr-defined]


def busy(file: WordFile) -> None:
    file.reword("喝茶谈心", "品茶谈心")
    file.comment("茶园", "请核实")
    file.new_paragraph("坐到一起", "感谢大家到会。")
    file.reword("祝大家身体健康", "祝各位身体健康", tracked=False)


def test_every_edit_is_brought_home(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", busy)
    round_ = opened(folder, file)
    assert round_.unaccounted == 0
    assert len(round_.items) == 4
    done = accepted(round_, "all")
    text = speech_of(folder)
    assert "{{参会人数|人}}同志坐到一起品茶谈心。\n\n感谢大家到会。\n" in text
    assert "祝各位身体健康" in text
    assert "<!-- 待办：王某（2026-11-20）批注“茶园”：请核实 -->" in text
    assert [path.name for path in done.written] == ["speech.md"]
    assert len(done.noted) == 1
    assert done.kept[0].read_bytes() == file.read_bytes()


def test_a_figure_becomes_a_value_with_who_and_when(folder: Path, issued: Path) -> None:
    round_ = opened(folder, returned(issued, "甲.docx", lambda file: file.reword("126人", "130人")))
    assert [item.edit.change for item in round_.items] == [Change.FIGURE]
    done = accepted(round_, "figures")
    sheet = parse_sheet(Source("f", (folder / "figures.yaml").read_text("utf-8"))).unwrap()
    figure = sheet.get("参会人数")
    assert figure is not None
    assert (figure.value, figure.by, figure.when, figure.source) == ("130", "王某", "2026-11-20", "审改稿 甲.docx")
    assert done.figures == (("参会人数", "130人"),)
    assert "{{参会人数|人}}" in speech_of(folder)
    assert '"how":"review"' in (folder / ".draftkit" / "figures.jsonl").read_text("utf-8")


def test_a_figure_that_has_another_value_by_now_is_a_conflict(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", lambda file: file.reword("126人", "130人"))
    fill_figures(folder, Supplied({"参会人数": "128"}, "", "", WHEN, replace=True)).unwrap()
    before = (folder / "figures.yaml").read_bytes()
    with pytest.raises(DraftkitError) as caught:
        accepted(opened(folder, file), "all")
    assert codes(caught.value.diagnostics) == ["DK941"]
    assert caught.value.exit_code is ExitCode.CONFLICT
    assert (folder / "figures.yaml").read_bytes() == before
    accepted(opened(folder, file), "all", terms=replace(TERMS, keep_edits=True))
    assert (folder / "figures.yaml").read_bytes() == before


def test_nothing_is_written_before_it_is_accepted(folder: Path, issued: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    round_ = opened(folder, returned(issued, "甲.docx", busy))
    decided_by(round_, ("all",)).unwrap()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_edits_by_hand_meanwhile_stay(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", lambda file: file.reword("喝茶谈心", "品茶谈心"))
    (folder / "speech.md").write_text(speech_of(folder).replace("祝大家", "祝愿大家"), "utf-8")
    done = accepted(opened(folder, file), "all")
    assert done.kept_edits == 1
    assert "品茶谈心" in speech_of(folder)
    assert "祝愿大家" in speech_of(folder)


def test_an_edit_by_hand_of_the_same_sentence_is_a_conflict_and_stays_only_where_it_is_asked_for(
    folder: Path, issued: Path
) -> None:
    file = returned(issued, "甲.docx", lambda file: file.reword("身体健康", "阖家安康"))
    text = speech_of(folder).replace("身体健康", "工作顺利")
    (folder / "speech.md").write_text(text, "utf-8")
    with pytest.raises(EditsConflictError) as caught:
        accepted(opened(folder, file), "all")
    assert codes(caught.value.diagnostics) == ["DK942", "DK995"]
    assert speech_of(folder) == text
    assert not (folder / ".draftkit" / "reviews").exists()
    done = accepted(opened(folder, file), "all", terms=replace(TERMS, keep_edits=True))
    assert "<!-- 待办：此处保留了手工修改，审改稿为：祝大家阖家安康！ -->\n祝大家工作顺利！" in speech_of(folder)
    assert len(done.overruled) == 1


def test_a_second_review_of_the_same_version_goes_on_where_the_first_ended(folder: Path, issued: Path) -> None:
    one = returned(issued, "甲.docx", lambda file: file.reword("喝茶谈心", "品茶谈心"))

    def other(file: WordFile) -> None:
        file.reword("喝茶谈心", "品茶谈心")
        file.reword("身体健康", "阖家安康")

    two = returned(issued, "乙.docx", other, "李某")
    accepted(opened(folder, one), "all")
    round_ = opened(folder, two)
    assert [(item.edit.after, item.number in round_.settled) for item in round_.items] == [
        (round_.items[0].edit.after, True),
        (round_.items[1].edit.after, False),
    ]
    accepted(round_, "all")
    assert "品茶谈心" in speech_of(folder)
    assert "阖家安康" in speech_of(folder)
    assert len(past_reviews(SpeechFolder(folder)).unwrap()) == 2


def test_a_later_reviewer_can_overrule_an_earlier_one_by_number(folder: Path, issued: Path) -> None:
    one = returned(issued, "甲.docx", lambda file: file.reword("喝茶谈心", "品茶谈心"))
    two = returned(issued, "乙.docx", lambda file: file.reword("喝茶谈心", "饮茶谈心"), "李某")
    accepted(opened(folder, one), "all")
    round_ = opened(folder, two)
    assert decided_by(round_, ("all",)).unwrap().clashes == (1,)
    accepted(round_, "1")
    assert "饮茶谈心" in speech_of(folder)
    again = opened(folder, one)
    assert decided_by(again).unwrap().decisions[1].verdict is Verdict.REFUSE


def test_a_later_value_overrules_an_earlier_one(folder: Path, issued: Path) -> None:
    one = returned(issued, "甲.docx", lambda file: file.reword("126人", "130人"))
    two = returned(issued, "乙.docx", lambda file: file.reword("126人", "131人"), "李某")
    accepted(opened(folder, one), "all")
    accepted(opened(folder, two), "1")
    assert "value: 131" in (folder / "figures.yaml").read_text("utf-8")


def test_two_files_together_show_their_conflicts_and_only_the_rest_is_taken(folder: Path, issued: Path) -> None:
    one = returned(issued, "甲.docx", busy)
    two = returned(issued, "乙.docx", lambda file: file.reword("喝茶谈心", "饮茶谈心"), "李某")
    round_ = opened(folder, one, two)
    decided = decided_by(round_, ("all",)).unwrap()
    assert len(decided.clashes) == 2
    accept_review(round_, decided, TERMS).unwrap()
    assert "喝茶谈心" in speech_of(folder)
    assert "祝各位身体健康" in speech_of(folder)


def test_a_file_in_which_nothing_was_changed_is_put_on_record_once(folder: Path, issued: Path) -> None:
    same = returned(issued, "甲.docx", lambda _: None)
    assert not is_on_record(opened(folder, same))
    accepted(opened(folder, same))
    assert is_on_record(opened(folder, same))
    other = returned(issued, "乙.docx", lambda file: file.comment("茶园", "请核实"))
    assert not is_on_record(opened(folder, same, other))


def test_the_same_file_named_twice_is_one(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", busy)
    assert len(opened(folder, file, file).files) == 1


def test_an_edit_is_taken_in_other_words(folder: Path, issued: Path) -> None:
    round_ = opened(folder, returned(issued, "甲.docx", lambda file: file.reword("喝茶谈心", "品茗叙谈")))
    number = round_.items[0].number
    decided = Decided({number: Decision(Verdict.EDIT, "围炉叙谈")})
    accept_review(round_, decided, TERMS).unwrap()
    assert "围炉叙谈" in speech_of(folder)
    (review,) = past_reviews(SpeechFolder(folder)).unwrap().values()
    assert review.edits[0].decision == Decision(Verdict.EDIT, "围炉叙谈")


def test_the_review_is_in_the_journal_and_can_be_restored_to_before(folder: Path, issued: Path) -> None:
    accepted(opened(folder, returned(issued, "甲.docx", busy)), "all")
    event = load_journal(SpeechFolder(folder)).unwrap().events[-1]
    assert (event.what, event.by, event.file, event.review) == (What.REVIEW, "王某", "甲.docx", 1)
    assert event.of < event.state


def test_a_list_of_decisions_is_written_and_taken(folder: Path, issued: Path) -> None:
    round_ = opened(folder, returned(issued, "甲.docx", busy))
    path = write_plan(round_, decided_by(round_).unwrap(), plan_path(round_)).unwrap()
    text = path.read_text("utf-8")
    assert text.count("decision:\n") == 4
    path.write_text(text.replace("decision:\n", "decision: take\n"), "utf-8")
    assert decided_by(round_, plan=path).unwrap().open == ()
    with pytest.raises(DraftkitError):
        write_plan(round_, decided_by(round_).unwrap(), path).unwrap()


def test_a_file_without_identity_is_known_by_its_text(folder: Path, issued: Path) -> None:
    def stripped(file: WordFile) -> None:
        file.reword("喝茶谈心", "品茶谈心", tracked=False)
        file.without_identity()

    outcome = open_review(folder, Asked((returned(issued, "甲.docx", stripped),)))
    assert "DK965" in codes(outcome.diagnostics)
    accepted(outcome.unwrap(), "all")
    assert "品茶谈心" in speech_of(folder)


@pytest.mark.usefixtures("issued")
def test_a_file_of_another_speech_is_refused_unless_a_version_is_named(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "别处.txt"
    other.write_text("在全市防汛工作会议上的讲话\n\n汛期将至，各地要把堤防守牢，把队伍备足。\n", "utf-8")
    with pytest.raises(DraftkitError) as caught:
        opened(folder, other)
    assert codes(caught.value.diagnostics)[-1] == "DK963"
    assert opened(folder, other, version=1).state.number == 1
    with pytest.raises(DraftkitError):
        opened(folder, other, version=99)


def test_an_older_version_is_compared_with_itself_and_merged_into_what_stands_now(folder: Path, issued: Path) -> None:
    old = returned(issued, "甲.docx", lambda file: file.reword("喝茶谈心", "品茶谈心"))
    (folder / "speech.md").write_text(speech_of(folder).replace("祝大家", "祝愿大家"), "utf-8")
    new = export_speech(folder, ExportOptions(Format.WORD, when=WHEN)).unwrap().path
    outcome = open_review(folder, Asked((old,)))
    assert "DK990" in codes(outcome.diagnostics)
    accepted(outcome.unwrap(), "all")
    assert "品茶谈心" in speech_of(folder)
    assert "祝愿大家" in speech_of(folder)
    with pytest.raises(DraftkitError) as caught:
        opened(folder, old, returned(new, "乙.docx", lambda file: file.reword("喝茶谈心", "饮茶谈心")))
    assert codes(caught.value.diagnostics)[-1] == "DK969"


def test_what_was_taken_can_be_taken_again_once_the_version_before_is_restored(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", lambda file: file.reword("喝茶谈心", "品茶谈心"))
    before = opened(folder, file)
    after = accepted(before, "all").state
    assert opened(folder, file).settled
    restore_state(folder, before.state.number, WHEN).unwrap()
    assert "喝茶谈心" in speech_of(folder)
    again = opened(folder, file)
    assert not again.settled
    accepted(again, "all")
    assert "品茶谈心" in speech_of(folder)
    restore_state(folder, before.state.number, WHEN).unwrap()
    restore_state(folder, after, WHEN).unwrap()
    assert opened(folder, file).settled


def test_what_an_edit_by_hand_stands_against_is_left_open_and_offered_again(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", busy)
    (folder / "speech.md").write_text(speech_of(folder).replace("喝茶谈心", "饮茶谈心"), "utf-8")
    keeping = replace(TERMS, keep_edits=True)
    done = accepted(opened(folder, file), "all", terms=keeping)
    assert (done.taken, done.left) == (3, (1,))
    (path,) = (folder / ".draftkit" / "reviews").iterdir()
    review = parse_review(json.loads(path.read_text("utf-8")))
    assert [(each.decision is not None, each.noted) for each in review.edits] == [
        (False, False),
        (True, False),
        (True, True),
        (True, False),
    ]
    again = opened(folder, file)
    assert decided_by(again).unwrap().open == (1,)
    text = speech_of(folder)
    assert accepted(again, "all", terms=keeping).left == (1,)
    assert speech_of(folder) == text
    (folder / "speech.md").write_text(text.replace("饮茶谈心", "喝茶谈心"), "utf-8")
    assert accepted(opened(folder, file), "all").left == ()
    assert "品茶谈心" in speech_of(folder)


def test_a_figure_with_a_value_given_by_hand_is_left_open_too(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", lambda file: file.reword("126人", "130人"))
    fill_figures(folder, Supplied({"参会人数": "128"}, "", "", WHEN, replace=True)).unwrap()
    done = accepted(opened(folder, file), "all", terms=replace(TERMS, keep_edits=True))
    assert (done.taken, done.left) == (0, (1,))
    assert decided_by(opened(folder, file)).unwrap().open == (1,)


def test_a_conflict_with_an_edit_by_hand_names_the_edit(folder: Path, issued: Path) -> None:
    file = returned(issued, "甲.docx", busy)
    (folder / "speech.md").write_text(speech_of(folder).replace("身体健康", "工作顺利"), "utf-8")
    with pytest.raises(EditsConflictError) as caught:
        accepted(opened(folder, file), "all")
    assert "edit 4: " in str(caught.value.diagnostics[0])
