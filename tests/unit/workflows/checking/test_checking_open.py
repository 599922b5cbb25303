from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import HOUSE, TEXT, folder_at

from draftkit.errors import DraftkitError
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import Texts, state_of, state_writes
from draftkit.text.han import count_han
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.context import Besides
from draftkit.workflows.checking.open import STDIN, Inlet, Target, find_targets, is_worth_a_look, open_target


def targets(*places: Path) -> list[Target]:
    return list(find_targets(places).unwrap())


def test_a_speech_folder_is_one_target_by_whatever_file_of_it(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    own = (folder / "speech.md", folder / "figures.yaml", folder / "brief.yaml", folder / "checks.yaml")
    assert targets(folder, *own) == [Target(folder, is_speech=True)]
    assert Target(folder, is_speech=True).shown == folder / "speech.md"


def test_of_another_folder_documents_and_drafts_are_taken_and_no_exports(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "desk" / "防汛")
    (folder / "out").mkdir()
    (folder / "out" / "防汛.txt").write_text(TEXT, "utf-8")
    (tmp_path / "desk" / "旧稿.txt").write_text(TEXT, "utf-8")
    assert targets(tmp_path / "desk") == [Target(tmp_path / "desk" / "旧稿.txt"), Target(folder, is_speech=True)]


def test_what_was_exported_is_checked_where_it_is_named(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "out").mkdir()
    (folder / "out" / "防汛.txt").write_text(TEXT, "utf-8")
    assert targets(folder / "out" / "防汛.txt") == [Target(folder / "out" / "防汛.txt")]


def test_a_page_that_the_checks_wrote_is_no_speech(tmp_path: Path) -> None:
    (tmp_path / "审核.html").write_text('<html><head><meta name="generator" content="draftkit">', "utf-8")
    (tmp_path / "讲话.html").write_text("<html><body><p>同志们：</p></body></html>", "utf-8")
    assert targets(tmp_path) == [Target(tmp_path / "讲话.html")]


def test_a_folder_without_speeches_is_told(tmp_path: Path) -> None:
    outcome = find_targets((tmp_path,))
    assert outcome.value is None
    assert outcome.diagnostics[-1].message == messages.NOTHING_TO_CHECK


def test_a_draft_knows_the_day_of_its_meeting_and_has_its_figures(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    opened = open_target(Target(folder, is_speech=True), HOUSE, Besides(), Inlet()).unwrap()
    (subject,) = opened.subjects
    assert subject.context.meeting == date(2026, 12, 3)
    assert subject.context.draft is not None
    assert subject.document.title == "在云溪县防汛工作会议上的讲话"
    assert opened.waiting == ()


def test_a_day_that_is_given_counts_more_than_that_of_the_folder(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    opened = open_target(Target(folder, is_speech=True), HOUSE, Besides(date(2027, 1, 5)), Inlet()).unwrap()
    assert opened.subjects[0].context.meeting == date(2027, 1, 5)


def test_a_brief_says_the_day_where_the_figures_do_not(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "figures.yaml").unlink()
    (folder / "brief.yaml").write_text("outline: forum\nfacts: {会议日期: 2026年11月9日}\n", "utf-8")
    opened = open_target(Target(folder, is_speech=True), HOUSE, Besides(), Inlet()).unwrap()
    assert opened.subjects[0].context.meeting == date(2026, 11, 9)
    assert opened.waiting == ("会议名称", "听众")


def test_a_speech_that_lost_its_words_says_what_its_last_version_had(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    kept, text = SpeechFolder(folder), (folder / "speech.md").read_text("utf-8")
    kept.states.mkdir(parents=True)
    save_all(state_writes(kept, state_of(kept, Texts(text), None))).unwrap()
    target = Target(folder, is_speech=True)
    whole = open_target(target, HOUSE, Besides(), Inlet())
    assert messages.LOST_WORDS not in [each.message for each in whole.diagnostics]
    (folder / "speech.md").write_text("会", "utf-8")
    (told,) = open_target(target, HOUSE, Besides(), Inlet()).diagnostics
    values = {"now": 1, "before": count_han(text), "number": 1}
    assert told == messages.LOST_WORDS(None, path=folder / "speech.md", folder=folder, **values)


def test_settings_of_a_speech_come_before_those_of_the_office(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "checks.yaml").write_text("settings: {rate: 180, own: [云溪县]}\n", "utf-8")
    opened = open_target(Target(folder, is_speech=True), HOUSE, Besides(), Inlet()).unwrap()
    assert (opened.subjects[0].context.settings.rate, opened.subjects[0].context.settings.own) == (180, ("云溪县",))


def test_a_broken_checks_file_is_a_warning_and_the_rest_is_checked(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "checks.yaml").write_text("settings: [\n", "utf-8")
    outcome = open_target(Target(folder, is_speech=True), HOUSE, Besides(), Inlet())
    assert not outcome.failed
    assert any(each.place and each.place.file.endswith("checks.yaml") for each in outcome.diagnostics)


def test_a_folder_without_a_draft_is_refused(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "speech.md").unlink()
    with pytest.raises(DraftkitError) as stopped:
        open_target(Target(folder, is_speech=True), HOUSE, Besides(), Inlet())
    assert [each.message.code for each in stopped.value.diagnostics] == ["DK735"]


def test_the_standard_input_is_one_document() -> None:
    opened = open_target(Target(STDIN), HOUSE, Besides(), Inlet(stdin=BytesIO(TEXT.encode()))).unwrap()
    assert opened.source.name == "<stdin>"
    assert len(opened.subjects[0].parts) == 2


def test_a_draft_that_stands_alone_is_read_as_one(tmp_path: Path) -> None:
    alone = tmp_path / "稿子.md"
    alone.write_text("# 在{{会议名称}}上的讲话\n\n同志们：\n\n<!-- 放行 SJ01：原话 -->\n形势要看清。\n", "utf-8")
    opened = open_target(Target(alone), HOUSE, Besides(), Inlet()).unwrap()
    assert "【待填：会议名称】" in opened.subjects[0].passages[0].text
    assert [silence.rule for silence in opened.silences] == ["SJ01"]


def test_a_text_of_another_language_is_told(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    path.write_text("Ladies and gentlemen, the river is high and the sandbags are few.\n", "utf-8")
    outcome = open_target(Target(path), HOUSE, Besides(), Inlet())
    assert not outcome.failed
    assert messages.HARDLY_CHINESE in [each.message for each in outcome.diagnostics]


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "空.txt"
    path.write_text("", "utf-8")
    with pytest.raises(DraftkitError):
        open_target(Target(path), HOUSE, Besides(), Inlet())


@pytest.mark.parametrize(
    ("path", "worth"),
    [
        ("防汛/speech.md", True),
        ("防汛/figures.yaml", True),
        ("讲话.docx", True),
        ("防汛/.draftkit/base.md", False),
        ("防汛/out/防汛.docx", False),
        ("~$讲话.docx", False),
        ("speech.md~", False),
        ("b.json", False),
    ],
)
def test_only_what_can_change_the_findings_is_worth_a_look(path: str, *, worth: bool) -> None:
    assert is_worth_a_look(Path(path)) is worth
