"""Phrases out of one bank and into another."""

from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.phrases.candidate import Standing
from draftkit.phrases.join import Imported
from draftkit.phrases.search import PhraseQuery
from draftkit.store.candidates.file import NAME
from draftkit.workflows.banks.exchange import ImportOrder, import_phrases
from draftkit.workflows.banks.exchange_kinds import Kind, kind_of
from draftkit.workflows.banks.exchange_out import Exported, export_phrases, write_export
from draftkit.workflows.banks.find import load_bank_at
from draftkit.workflows.banks.search import find_phrase, search_phrases
from draftkit.workflows.desk import Desk

DAY = "2026-11-23"
THEIRS = f"""\
documents:
  - {{id: {"a" * 12}, name: 外县.txt, sha256: {"a" * 64}}}
phrases:
  - text: 聚才引智
    form: 四字格
    themes: [人才]
    sources:
      - {{document: {"a" * 12}, start: 3, end: 7}}
  - {{text: 真抓实干, form: 四字格, themes: [综合], checked: 2026-05-01}}
rejected:
  - {{text: 把茶园管好, note: 太具体, checked: 2026-05-01}}
"""


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """The folder of another office's bank."""
    folder = tmp_path / "外县 语料库"
    folder.mkdir()
    (folder / "bank.yaml").write_text(THEIRS, "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}


def codes(folder: Path, path: Path) -> tuple[list[str], int]:
    with pytest.raises(DraftkitError) as stopped:
        import_phrases(ImportOrder(path, folder, DAY))
    return [problem.message.code for problem in stopped.value.diagnostics], stopped.value.exit_code


def test_phrases_come_with_their_documents_and_decisions(mined_bank: Path, theirs: Path) -> None:
    taken = import_phrases(ImportOrder(theirs, mined_bank, DAY)).unwrap()
    assert taken == Imported(["聚才引智"], ["真抓实干"], ["把茶园管好"], [], 1, 0)
    bank = load_bank_at(mined_bank, None).unwrap()
    assert {phrase.text: (phrase.themes, phrase.checked) for phrase in bank.phrases} == {
        "聚才引智": (("人才",), ""),
        "真抓实干": (("综合",), DAY),
    }
    assert [(each.text, each.note) for each in bank.rejected] == [("把茶园管好", "太具体")]
    assert {document.name for document in bank.documents} == {"2024.txt", "外县.txt"}


def test_what_was_taken_in_is_found(mined_bank: Path, theirs: Path) -> None:
    import_phrases(ImportOrder(theirs, mined_bank, DAY)).unwrap()
    found = search_phrases(PhraseQuery(theme="人才"), Desk(bank=mined_bank)).unwrap()
    assert [entry.phrase.text for entry in found.entries] == ["聚才引智"]
    assert find_phrase("把茶园管好", Desk(bank=mined_bank)).unwrap().entry.standing is Standing.REJECTED


def test_taking_it_in_again_changes_nothing(mined_bank: Path, theirs: Path) -> None:
    import_phrases(ImportOrder(theirs, mined_bank, DAY)).unwrap()
    before = contents(mined_bank)
    assert import_phrases(ImportOrder(theirs, mined_bank, "2026-12-01")).unwrap() == Imported(unchanged=3)
    assert contents(mined_bank) == before


def test_a_dry_run_tells_the_same_and_writes_nothing(mined_bank: Path, theirs: Path) -> None:
    before = contents(mined_bank)
    dry = import_phrases(ImportOrder(theirs, mined_bank, DAY, dry=True)).unwrap()
    assert contents(mined_bank) == before
    assert import_phrases(ImportOrder(theirs, mined_bank, DAY)).unwrap() == dry


def test_what_people_wrote_here_stays_unless_it_is_so_ordered(tmp_path: Path, theirs: Path) -> None:
    folder = tmp_path / "自己写的"
    folder.mkdir()
    (folder / "conduct.yaml").write_text("phrases:\n  - {text: 真抓实干, form: 四字格, themes: [作风]}\n", "utf-8")
    outcome = import_phrases(ImportOrder(theirs, folder, DAY))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK777"]
    assert [conflict.text for conflict in outcome.unwrap().conflicts] == ["真抓实干"]
    assert not (folder / NAME).exists()
    ours = {phrase.text: phrase.themes for phrase in load_bank_at(folder, None).unwrap().phrases}
    assert ours == {"真抓实干": ("作风",), "聚才引智": ("人才",)}
    assert import_phrases(ImportOrder(theirs, folder, DAY, overwrite=True)).diagnostics == ()
    ours = {phrase.text: phrase.themes for phrase in load_bank_at(folder, None).unwrap().phrases}
    assert ours["真抓实干"] == ("综合",)


def test_a_table_of_another_office_is_taken_in(mined_bank: Path, tmp_path: Path) -> None:
    path = tmp_path / "外县.csv"
    path.write_text(
        "词句,形式,主题,决定\n聚才引智,四字格,人才,\n真抓实干,四字格,综合,采纳\n把茶园管好,动宾,,否决\n", "utf-8-sig"
    )
    taken = import_phrases(ImportOrder(path, mined_bank, DAY)).unwrap()
    assert (taken.added, taken.decided, taken.rejected) == (["聚才引智"], ["真抓实干"], ["把茶园管好"])


def test_what_cannot_be_taken_in_is_refused(mined_bank: Path, tmp_path: Path) -> None:
    for name, text, code, exit_code in (
        ("一.docx", "", "DK778", ExitCode.USAGE),
        ("二.yaml", "phrases: []\n", "DK779", ExitCode.INPUT),
        ("三.yaml", "phrases: [{text: 聚才, form: 四字}]\n", "DK107", ExitCode.INPUT),
    ):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        found, exited = codes(mined_bank, path)
        assert exited == exit_code
        assert found[0] == code or code == "DK107"
    assert codes(mined_bank, mined_bank) == (["DK780"], ExitCode.USAGE)
    assert codes(mined_bank, tmp_path / "没有.csv") == (["DK020"], ExitCode.INPUT)
    assert codes(tmp_path / "没有", tmp_path / "二.yaml")[0] == ["DK779"]


def test_yaml_that_was_exported_is_a_bank_that_can_be_taken_in(mined_bank: Path, tmp_path: Path) -> None:
    exported = export_phrases(PhraseQuery(), Desk(bank=mined_bank), Kind.YAML).unwrap()
    assert exported.count == 4
    folder = tmp_path / "新的"
    folder.mkdir()
    (folder / "own.yaml").write_text("phrases: []\n", "utf-8")
    path = tmp_path / "词句.yaml"
    write_export(path, exported, overwrite=False).unwrap()
    assert len(import_phrases(ImportOrder(path, folder, DAY)).unwrap().added) == 4
    assert load_bank_at(folder, None).unwrap().documents == load_bank_at(mined_bank, None).unwrap().documents


def test_a_table_holds_what_was_asked_for_the_best_first(mined_bank: Path) -> None:
    exported = export_phrases(PhraseQuery("茶"), Desk(bank=mined_bank), Kind.TABLE).unwrap()
    assert exported.count == 2
    rows = exported.data.decode("utf-8-sig").splitlines()
    assert ["把茶园管好" in rows[1], "以茶兴县" in rows[2], len(rows)] == [True, True, 3]
    assert exported.data.startswith(b"\xef\xbb\xbf")


def test_an_exported_file_is_overwritten_only_if_it_is_so_ordered(tmp_path: Path) -> None:
    path = tmp_path / "一.csv"
    exported = Exported(b"a", 1)
    assert write_export(path, exported, overwrite=False).unwrap() == 1
    with pytest.raises(DraftkitError) as stopped:
        write_export(path, replace(exported, data=b"b"), overwrite=False)
    assert stopped.value.exit_code == ExitCode.CONFLICT
    assert path.read_bytes() == b"a"
    write_export(path, replace(exported, data=b"b"), overwrite=True).unwrap()
    assert path.read_bytes() == b"b"


@pytest.mark.parametrize(("name", "kind"), [("a.csv", Kind.TABLE), ("a.YAML", Kind.YAML), ("a.yml", Kind.YAML)])
def test_the_ending_says_what_a_file_is(name: str, kind: Kind) -> None:
    assert kind_of(Path(name)).unwrap() is kind
    assert [problem.message.code for problem in kind_of(Path("a.xlsx")).diagnostics] == ["DK775"]
