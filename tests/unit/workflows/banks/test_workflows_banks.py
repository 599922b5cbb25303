import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.phrases.search import PhraseQuery
from draftkit.store.resources import Resource, built_in
from draftkit.workflows.banks.find import load_bank, load_bank_at
from draftkit.workflows.banks.search import bank_picture, find_phrase, search_phrases
from draftkit.workflows.desk import Desk


def test_the_offices_bank_is_taken_whole(desk: Desk) -> None:
    assert [phrase.text for phrase in load_bank(desk).unwrap().phrases] == ["真抓实干"]


def test_a_bank_that_is_named_comes_before_the_offices(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "talent.yaml").write_text("phrases: [{text: 聚才引智, form: 四字格}]\n", "utf-8")
    bank = load_bank(replace(desk, bank=tmp_path / "bank")).unwrap()
    assert [phrase.text for phrase in bank.phrases] == ["聚才引智"]


def test_a_folder_without_yaml_is_no_bank(desk: Desk, tmp_path: Path) -> None:
    outcome = load_bank(replace(desk, bank=tmp_path / "nowhere"))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK725"]


def test_an_office_without_a_bank_has_the_built_in_one(tmp_path: Path) -> None:
    bank = load_bank(Desk(office=tmp_path)).unwrap()
    assert len(bank.phrases) > 100
    assert bank == load_bank_at(built_in(Resource.PHRASEBANK), None).unwrap()


def test_a_remembered_bank_is_the_same_and_a_changed_file_is_read_anew(desk: Desk) -> None:
    first = load_bank(desk)
    assert load_bank(desk) == first
    assert desk.office
    path = desk.office / "phrasebank" / "conduct.yaml"
    path.write_text(path.read_text("utf-8").replace("真抓实干", "求真务实"), "utf-8")
    assert [phrase.text for phrase in load_bank(desk).unwrap().phrases] == ["求真务实"]


def test_a_broken_file_is_told_with_its_place(desk: Desk) -> None:
    assert desk.office
    (desk.office / "phrasebank" / "talent.yaml").write_text("phrases: [{text: 聚才, form: 四字}]\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        search_phrases(PhraseQuery("真抓"), desk)
    assert stopped.value.diagnostics[0].place.file.endswith("talent.yaml")


def test_a_phrase_is_found_by_its_words_or_its_id(desk: Desk) -> None:
    by_text = find_phrase("真抓实干", desk).unwrap()
    assert find_phrase(by_text.entry.phrase.id, desk).unwrap() == by_text


def test_a_phrase_that_is_not_there_is_told_with_the_nearest(desk: Desk) -> None:
    outcome = find_phrase("真抓实", desk)
    assert dict(outcome.diagnostics[0].values)["near"] == "真抓实干"


def test_search_and_counts_see_the_same_bank(desk: Desk) -> None:
    assert search_phrases(PhraseQuery(), desk).unwrap().total == bank_picture(desk).unwrap().phrases == 1


def test_what_other_programs_leave_in_a_bank_is_not_read(desk: Desk, tmp_path: Path) -> None:
    assert desk.office is not None
    (desk.office / "phrasebank" / "._conduct.yaml").write_bytes(b"\0\5\x16\7")
    (desk.office / "phrasebank" / ".#conduct.yaml").symlink_to(tmp_path / "nowhere")
    assert [phrase.text for phrase in load_bank(desk).unwrap().phrases] == ["真抓实干"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
def test_a_file_of_a_bank_whose_name_is_no_text_is_read(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / os.fsdecode(b"\xff.yaml")).write_text("phrases: [{text: 聚才引智, form: 四字格}]\n", "utf-8")
    for _ in range(2):
        assert [phrase.text for phrase in load_bank_at(folder, desk.cache).unwrap().phrases] == ["聚才引智"]


def test_a_folder_nobody_may_look_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    codes = [problem.message.code for problem in load_bank_at(tmp_path, None).diagnostics]
    assert codes == ["DK023"]
