"""Mining a folder into a bank: what is read, what is kept, what people decided."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError, ExitCode
from draftkit.parallel.runner import serial
from draftkit.phrases.candidate import Decision, Standing, Verdict
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.lock import mining_lock
from draftkit.workflows.banks import own_bank
from draftkit.workflows.banks.find import load_bank_at
from draftkit.workflows.mining.counting import usual_least
from draftkit.workflows.mining.mine import Mined, MineOrder, mine_bank

SPEECH = """\
在全县茶产业工作会议上的讲话

同志们：

一、加强领导，压实责任

各乡镇要真抓实干、求真务实，不能坐等观望。要补齐短板弱项，筑牢安全防线。
"""


def mine(sources: Path | tuple[Path, ...], bank: Path, **more: bool | int) -> Outcome[Mined]:
    order = MineOrder(
        (sources,) if isinstance(sources, Path) else sources,
        bank,
        "2026-11-23",
        deep=bool(more.get("deep")),
        only=bool(more.get("only")),
        afresh=bool(more.get("afresh")),
        least=int(more.get("least", 0)),
    )
    with serial() as runner:
        return mine_bank(order, runner, lambda _: lambda *_: None, {})


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    folder = tmp_path / "历年 讲话"
    folder.mkdir()
    (folder / "2025.txt").write_text(SPEECH, "utf-8")
    (folder / "2024.txt").write_bytes(SPEECH.replace("茶", "菜").replace("坐等观望", "弄虚作假").encode("gb18030"))
    (folder / "README.txt").write_text("说明：\n真抓实干\n", "utf-8")
    (folder / "speech.md").write_text("# 在{{会议名称}}上的讲话\n\n同志们：\n\n真抓实干。\n", "utf-8")
    (folder / "附表.xlsx").write_bytes(b"PK")
    (folder / "往年").mkdir()
    (folder / "往年" / "2001.txt").write_text(SPEECH.replace("茶", "林"), "utf-8")
    return folder


def texts(bank: Path) -> set[str]:
    return {phrase.text for phrase in load_bank_at(bank, None).unwrap().phrases}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}


def decide(bank: Path, text: str, verdict: Verdict, change: Callable[[Decision], Decision] = lambda it: it) -> None:
    with open_candidates(bank / NAME, create=False).unwrap() as file:
        candidate = file.candidate(text)
        assert candidate is not None
        file.decide([change(Decision(candidate.phrase.id, verdict, candidate.phrase, "2026-11-23"))])


def test_the_documents_of_a_folder_are_mined_and_the_bank_reads_back(speeches: Path, tmp_path: Path) -> None:
    mined = mine(speeches, tmp_path / "bank").unwrap()
    assert (mined.documents, mined.new, mined.unread) == (2, 2, 1)
    bank = load_bank_at(tmp_path / "bank", None).unwrap()
    assert "真抓实干" in texts(tmp_path / "bank")
    assert len(bank.phrases) == mined.accepted
    assert {document.name for document in bank.documents} == {"2024.txt", "2025.txt"}


def test_what_is_left_out_is_told(speeches: Path, tmp_path: Path) -> None:
    told = {problem.message.code: dict(problem.values) for problem in mine(speeches, tmp_path / "b").diagnostics}
    assert told["DK753"] == {"path": str(speeches), "folders": "1", "files": "1"}
    assert told["DK757"] == {"path": str(speeches / "speech.md")}


def test_the_folders_below_are_taken_when_asked_for(speeches: Path, tmp_path: Path) -> None:
    assert mine(speeches, tmp_path / "bank", deep=True).unwrap().documents == 3


def test_mining_again_changes_nothing_and_reads_nothing(speeches: Path, tmp_path: Path) -> None:
    mine(speeches, tmp_path / "bank").unwrap()
    before = files(tmp_path / "bank")
    again = mine(speeches, tmp_path / "bank").unwrap()
    assert (again.new, again.changed) == (0, False)
    assert files(tmp_path / "bank") == before


def test_two_banks_of_the_same_documents_are_the_same_to_the_byte(speeches: Path, tmp_path: Path) -> None:
    mine(speeches, tmp_path / "a").unwrap()
    mine((speeches / "2025.txt",), tmp_path / "b").unwrap()
    mine((speeches / "2024.txt",), tmp_path / "b").unwrap()
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_a_changed_document_takes_the_place_of_the_older_one(speeches: Path, tmp_path: Path) -> None:
    mine(speeches, tmp_path / "bank").unwrap()
    (speeches / "2024.txt").write_text(SPEECH.replace("真抓实干", "久久为功"), "utf-8")
    mined = mine(speeches, tmp_path / "bank").unwrap()
    assert (mined.documents, mined.new) == (2, 1)


def test_only_the_named_documents_count_when_asked_for(speeches: Path, tmp_path: Path) -> None:
    mine(speeches, tmp_path / "bank").unwrap()
    assert mine((speeches / "2025.txt",), tmp_path / "bank", only=True).unwrap().documents == 1
    assert mine((speeches / "2025.txt",), tmp_path / "bank").unwrap().documents == 2


def test_a_copy_is_counted_once_and_told(speeches: Path, tmp_path: Path) -> None:
    long = SPEECH + "各级各部门要把这次会议的精神传达到每一个支部、每一名党员，层层抓好落实，件件都有回音，不打折扣。\n"
    (speeches / "甲.txt").write_text(long, "utf-8")
    (speeches / "乙.txt").write_text(long.replace("\n", "\r\n"), "utf-8", newline="")
    outcome = mine((speeches / "甲.txt", speeches / "乙.txt"), tmp_path / "bank")
    assert outcome.value is not None
    assert outcome.value.copies == 1
    assert {problem.message.code for problem in outcome.diagnostics} == {"DK231"}


def test_a_document_that_cannot_be_read_is_told_and_the_others_are_mined(speeches: Path, tmp_path: Path) -> None:
    (speeches / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (speeches / "empty.txt").write_bytes(b"")
    outcome = mine(speeches, tmp_path / "bank")
    assert outcome.value is not None
    assert (outcome.value.documents, outcome.value.unread) == (2, 3)
    assert not outcome.failed
    assert {"DK004", "DK766"} <= {problem.message.code for problem in outcome.diagnostics}


def test_nothing_is_written_where_no_document_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00")
    with pytest.raises(DraftkitError) as stopped:
        mine((tmp_path / "a.txt", tmp_path / "none.txt"), tmp_path / "bank")
    assert stopped.value.exit_code is ExitCode.DOCUMENT
    assert not (tmp_path / "bank").exists()


def test_an_empty_folder_holds_nothing_to_mine(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        mine(tmp_path, tmp_path / "bank")
    assert stopped.value.diagnostics[0].message.code == "DK737"


def test_a_folder_with_other_yaml_is_not_written_to(speeches: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("outline: x\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        mine(speeches, tmp_path)
    assert stopped.value.exit_code is ExitCode.INPUT
    assert not (tmp_path / NAME).exists()


def test_two_miners_at_once_do_not_meet(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    bank.mkdir()
    with mining_lock(bank), pytest.raises(DraftkitError) as stopped:
        mine(speeches, bank)
    assert stopped.value.exit_code is ExitCode.CONFLICT


def test_what_a_person_rejected_stays_out(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    mine((speeches / "2025.txt",), bank).unwrap()
    decide(bank, "真抓实干", Verdict.REJECT)
    mine(speeches, bank).unwrap()
    assert "真抓实干" not in texts(bank)
    with open_candidates(bank / NAME, create=False).unwrap() as file:
        candidate = file.candidate("真抓实干")
        assert candidate is not None
        assert candidate.standing is Standing.REJECTED
    mine(speeches, bank, least=1).unwrap()
    assert "真抓实干" not in texts(bank)


def test_an_entry_deleted_by_hand_stays_out_and_one_written_by_hand_stays_in(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    mine((speeches / "2025.txt",), bank).unwrap()
    (bank / "own.yaml").write_text("phrases: [{text: 兴茶富民, form: 四字格}]\n", "utf-8")
    home = next(path for path in bank.glob("*.yaml") if "真抓实干" in path.read_text("utf-8"))
    entries = home.read_text("utf-8").split("  - id: ")
    home.write_text("  - id: ".join(entry for entry in entries if "真抓实干\n" not in entry), "utf-8")
    mine(speeches, bank).unwrap()
    assert "真抓实干" not in texts(bank)
    assert "兴茶富民" in texts(bank)


def test_starting_afresh_gives_up_what_was_decided(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    bank.mkdir()
    (bank / "countryside.yaml").write_text("phrases: [{text: 兴茶富民, form: 四字格}]\n", "utf-8")
    mine(speeches, bank, afresh=True).unwrap()
    assert "兴茶富民" not in texts(bank)


def test_a_run_that_was_killed_goes_on_where_it_stopped(speeches: Path, tmp_path: Path) -> None:
    for at in range(60):
        (speeches / f"{at}.txt").write_text(SPEECH.replace("茶", f"第{at}种茶") * 20, "utf-8")
    command = [sys.executable, "-m", "draftkit", "mine", str(speeches), "-o", str(tmp_path / "bank"), "--jobs", "1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not _some_were_read(tmp_path / "bank"):
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    read_before = _read(tmp_path / "bank")
    mined = mine(speeches, tmp_path / "bank").unwrap()
    assert mined.new + read_before == mined.documents == 62
    mine(speeches, tmp_path / "other").unwrap()
    assert files(tmp_path / "bank") == files(tmp_path / "other")


def _some_were_read(bank: Path) -> bool:
    return (bank / NAME).exists() and _read(bank) > 0


def _read(bank: Path) -> int:
    outcome = open_candidates(bank / NAME, create=False)
    if outcome.value is None:
        return 0
    with outcome.value as file:
        return len(file.survey_heads())


def test_the_more_documents_the_more_of_them_must_hold_a_phrase() -> None:
    assert [usual_least(documents) for documents in (1, 19, 20, 999, 1_000, 50_000, 10**6)] == [1, 1, 2, 2, 3, 5, 8]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
def test_a_document_whose_name_is_no_text_is_mined_and_known_again(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / os.fsdecode("讲话".encode("gb18030") + b".txt")).write_text(SPEECH, "utf-8")
    assert mine(tmp_path / "in", tmp_path / "bank").unwrap().new == 1
    names = [document.name for document in load_bank_at(tmp_path / "bank", None).unwrap().documents]
    assert names == [r"\udcbd\udcb2\udcbb\udcb0.txt"]
    assert mine(tmp_path / "in", tmp_path / "bank").unwrap().new == 0
    assert mine(tmp_path / "in", tmp_path / "bank", only=True).unwrap().documents == 1


def test_a_bank_that_can_have_no_such_name_is_told(speeches: Path, tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as caught:
        mine(speeches, tmp_path / ("库" * 300))
    assert caught.value.diagnostics[-1].message.code == "DK038"


class KilledError(BaseException):
    """What ends a run in a test where `kill -9` would."""


@pytest.mark.parametrize("place", ["replace_laid", "set_standings", "show", "set_published", "mark_published"])
def test_a_run_cut_off_after_it_wrote_the_files_takes_its_own_changes_for_nobody_elses(
    place: str, speeches: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (speeches / "2023.txt").write_text(SPEECH.replace("一、加强领导，压实责任", "真抓实干、求真务实"), "utf-8")
    other, bank = tmp_path / "other", tmp_path / "bank"
    for folder in (other, bank):
        mine(speeches / "2025.txt", folder).unwrap()
    mine(speeches, other).unwrap()
    with monkeypatch.context() as patch:
        patch.setattr(CandidateFile, place, _killed)
        with pytest.raises(KilledError):
            mine(speeches, bank)
    with monkeypatch.context() as patch:  # once more, where the first run had taken out what it no longer found
        patch.setattr(CandidateFile, place, _killed)
        with pytest.raises(KilledError):
            mine(speeches, bank)
    mine(speeches, bank).unwrap()
    assert files(bank) == files(other)


def _killed(*_: object) -> None:
    raise KilledError


def test_a_run_cut_off_between_two_files_is_finished_and_what_people_changed_meanwhile_stays(
    speeches: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = tmp_path / "bank"
    mine(speeches / "2025.txt", bank).unwrap()
    before = files(bank)
    with monkeypatch.context() as patch:
        patch.setattr(own_bank, "save_all", _killed)
        with pytest.raises(KilledError):
            mine(speeches, bank)
    assert files(bank) == before
    edited = next(name for name, data in before.items() if b"phrases:\n" in data)
    text = (bank / edited).read_text("utf-8")
    (bank / edited).write_text(text.replace("    form: ", "    note: 手工\n    form: ", 1), "utf-8")
    mine(speeches, bank).unwrap()
    phrases = load_bank_at(bank, None).unwrap().phrases
    assert [phrase.note for phrase in phrases if phrase.checked] == ["手工"]
    assert not load_bank_at(bank, None).unwrap().rejected


def test_files_that_were_lost_are_written_again_though_nothing_is_new(speeches: Path, tmp_path: Path) -> None:
    mine(speeches, tmp_path / "bank").unwrap()
    before = files(tmp_path / "bank")
    for path in (tmp_path / "bank").glob("*.yaml"):
        path.unlink()
    assert mine(speeches, tmp_path / "bank").unwrap().changed
    assert files(tmp_path / "bank") == before


def test_a_survey_that_is_lost_or_damaged_is_told_and_the_bank_stays(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    mine(speeches, bank).unwrap()
    before = files(bank)
    for statement in ("UPDATE finds SET data = x'0102'", "DELETE FROM finds"):
        with closing(sqlite3.connect(bank / NAME)) as db:
            db.execute(statement)
            db.commit()
        with pytest.raises(DraftkitError) as caught:
            mine(speeches, bank, deep=True)
        assert caught.value.diagnostics[-1].message.code == "DK603"
        assert files(bank) == before


def test_what_was_taken_out_by_hand_is_told(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    mine(speeches, bank).unwrap()
    lost = next(path for path in bank.glob("*.yaml") if b"phrases:\n" in path.read_bytes())
    count = lost.read_text("utf-8").count("  - id: ")
    lost.unlink()
    told = {problem.message.code: dict(problem.values) for problem in mine(speeches, bank, deep=True).diagnostics}
    assert told["DK781"] == {"edited": "0", "deleted": str(count), "added": "0"}
    assert len(load_bank_at(bank, None).unwrap().rejected) == count


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names there")
def test_a_pipe_in_the_place_of_a_document_is_not_waited_for(speeches: Path, tmp_path: Path) -> None:
    mine(speeches, tmp_path / "bank").unwrap()
    (speeches / "2025.txt").unlink()
    os.mkfifo(speeches / "2025.txt")
    again = mine(speeches, tmp_path / "bank")
    assert again.unwrap().unread == 2
    assert "DK024" in [problem.message.code for problem in again.diagnostics]
