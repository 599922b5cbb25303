from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.banks import load_bank_at
from draftkit.workflows.mine import mine_bank

SPEECH = """\
在全县茶产业工作会议上的讲话

同志们：

一、加强领导，压实责任

各乡镇要真抓实干、求真务实，不能坐等观望。
"""


def silent(_done: int, _total: int, _name: str) -> None:
    pass


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    folder = tmp_path / "历年 讲话"
    folder.mkdir()
    (folder / "2025.txt").write_text(SPEECH, "utf-8")
    (folder / "2024.txt").write_bytes(SPEECH.replace("茶", "菜").encode("gb18030"))
    (folder / "README.txt").write_text("说明：\n真抓实干\n", "utf-8")
    (folder / "speech.md").write_text("# 在{{会议名称}}上的讲话\n\n同志们：\n\n真抓实干。\n", "utf-8")
    (folder / "附表.xlsx").write_bytes(b"PK")
    (folder / "往年").mkdir()
    (folder / "往年" / "2001.txt").write_text(SPEECH, "utf-8")
    return folder


def test_the_documents_of_a_folder_are_mined_and_the_bank_reads_back(speeches: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    outcome = mine_bank((speeches,), tmp_path / "bank", lambda *told: seen.append(told))
    assert outcome.value is not None
    assert (outcome.value.documents, outcome.value.skipped) == (2, 1)
    assert seen == [(0, 3, "2024.txt"), (1, 3, "2025.txt"), (2, 3, "speech.md")]
    bank = load_bank_at(tmp_path / "bank", None).unwrap()
    assert len(bank.phrases) == outcome.value.phrases
    assert {document.name for document in bank.documents} == {"2024.txt", "2025.txt"}


def test_what_is_left_out_is_told(speeches: Path, tmp_path: Path) -> None:
    told = {
        problem.message.code: dict(problem.values) for problem in mine_bank((speeches,), tmp_path, silent).diagnostics
    }
    assert told["DK753"] == {"path": str(speeches), "folders": "1", "files": "1"}
    assert told["DK757"] == {"path": str(speeches / "speech.md")}


def test_mining_again_gives_the_same_bytes(speeches: Path, tmp_path: Path) -> None:
    mine_bank((speeches,), tmp_path / "a", silent).unwrap()
    mine_bank((speeches,), tmp_path / "b", silent).unwrap()
    mine_bank((speeches,), tmp_path / "b", silent).unwrap()
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_a_document_that_cannot_be_read_is_told_and_the_others_are_mined(speeches: Path, tmp_path: Path) -> None:
    (speeches / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (speeches / "empty.txt").write_bytes(b"")
    outcome = mine_bank((speeches,), tmp_path / "bank", silent)
    assert outcome.value is not None
    assert (outcome.value.documents, outcome.value.skipped) == (2, 3)
    assert not outcome.failed
    assert {"DK004", "DK766"} <= {problem.message.code for problem in outcome.diagnostics}


def test_nothing_is_written_where_no_document_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00")
    with pytest.raises(DraftkitError) as stopped:
        mine_bank((tmp_path / "a.txt", tmp_path / "none.txt"), tmp_path / "bank", silent)
    assert stopped.value.exit_code is ExitCode.DOCUMENT
    assert not (tmp_path / "bank").exists()


def test_an_empty_folder_holds_nothing_to_mine(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        mine_bank((tmp_path,), tmp_path / "bank", silent)
    assert stopped.value.diagnostics[0].message.code == "DK737"


def test_a_folder_with_other_yaml_is_not_written_to(speeches: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("outline: x\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        mine_bank((speeches,), tmp_path, silent)
    assert stopped.value.exit_code is ExitCode.CONFLICT


def test_phrases_of_an_older_bank_do_not_stay_behind(speeches: Path, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    bank.mkdir()
    (bank / "countryside.yaml").write_text("phrases: [{text: 兴茶富民, form: 四字格}]\n", "utf-8")
    mine_bank((speeches,), bank, silent, overwrite=True).unwrap()
    assert "兴茶富民" not in {phrase.text for phrase in load_bank_at(bank, None).unwrap().phrases}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
