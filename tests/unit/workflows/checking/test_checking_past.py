import os
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from draftkit.errors import DraftkitError
from draftkit.workflows.checking import past as module
from draftkit.workflows.checking.check import Asked, open_bench
from draftkit.workflows.checking.open import Inlet
from draftkit.workflows.checking.past import Past, PastSpeeches, past_speeches
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.diagnostics import Diagnostic

KEYS = "去年抽查的三十个站里有十一个常年锁门，书架上的灰比书还厚，群众问起来没人说得清钥匙在谁手里。"
RIVER = "各乡镇要把河段分到人头，谁的河段谁天天走一遍，走了要有记录，没走要说得出理由。"


def speech(*paragraphs: str) -> str:
    return "\n".join(("在全县文化站建设推进会上的讲话", "同志们：", *paragraphs, "谢谢大家。", ""))


class Desks:
    """A folder of past speeches, and what is said and read when they are opened."""

    def __init__(self, root: Path) -> None:
        self.folder, self.index = root / "past", root / "index.sqlite"
        self.folder.mkdir()
        self.seen: list[tuple[int, int, str]] = []
        self.said: tuple[Diagnostic, ...] = ()

    def put(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def open(self, past: Past | None = None) -> PastSpeeches:
        self.seen = []
        outcome = past_speeches(past or Past((self.folder,), self.index), self._progress, os.environ)
        self.said = outcome.diagnostics
        return outcome.unwrap()

    def find(self, *texts: str, but: Path | None = None) -> list[tuple[str, str]]:
        past = self.open()
        found = [(texts[each.passage][each.start : each.end], each.document) for each in past.lookup(but)(texts)]
        past.close()
        return found

    @property
    def codes(self) -> list[str]:
        return [each.message.code for each in self.said]

    def _progress(self, done: int, total: int, name: str) -> None:
        self.seen.append((done, total, name))


@pytest.fixture
def desks(tmp_path: Path) -> Desks:
    return Desks(tmp_path)


def test_a_speech_is_looked_up_in_all_documents_of_a_folder(desks: Desks) -> None:
    desks.put("2024.txt", speech("今天开会。", KEYS))
    desks.put("早年/2021.md", f"# 讲话\n\n同志们：\n\n{RIVER}\n")
    assert desks.find("大家听一听。", KEYS, RIVER) == [(KEYS[:-1], "2024.txt"), (RIVER[:-1], "2021.md")]
    assert desks.codes == []


def test_what_is_as_it_was_is_not_read_again(desks: Desks) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    assert desks.seen == [(1, 1, "a.txt")]
    desks.put("b.txt", speech(RIVER))
    assert desks.find(KEYS, RIVER) == [(KEYS[:-1], "a.txt"), (RIVER[:-1], "b.txt")]
    assert desks.seen == [(1, 1, "b.txt")]
    desks.find(KEYS)
    assert desks.seen == []


def test_a_file_that_was_only_touched_is_opened_once_more_and_never_again(desks: Desks) -> None:
    path = desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    os.utime(path, (1, 1))
    assert desks.find(KEYS) == [(KEYS[:-1], "a.txt")]
    assert len(desks.seen) == 1
    desks.find(KEYS)
    assert desks.seen == []


def test_a_file_that_changed_is_read_anew(desks: Desks) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    desks.put("a.txt", speech(RIVER, "又加了一段话。"))
    assert desks.find(KEYS, RIVER) == [(RIVER[:-1], "a.txt")]


def test_a_file_that_is_gone_is_dropped(desks: Desks) -> None:
    path = desks.put("a.txt", speech(KEYS))
    desks.put("b.txt", speech(RIVER))
    desks.find(KEYS)
    path.unlink()
    assert desks.find(KEYS, RIVER) == [(RIVER[:-1], "b.txt")]


def test_the_speech_under_check_is_not_held_against_itself(desks: Desks) -> None:
    own = desks.put("本篇.txt", speech(KEYS))
    assert desks.find(KEYS, but=own) == []
    desks.put("旧.txt", speech(KEYS, RIVER))
    assert desks.find(KEYS, but=own) == [(KEYS[:-1], "旧.txt")]
    assert desks.find(KEYS, but=desks.folder) == []


def test_copies_of_a_file_and_documents_by_name_are_left_out(desks: Desks) -> None:
    own = desks.put("原稿.txt", speech(KEYS))
    desks.put("另存.txt", speech(KEYS, RIVER))
    desks.put("别的.txt", speech(RIVER, KEYS))
    past = desks.open()
    digest = sha256(own.read_bytes()).hexdigest()
    asked = ((digest, ()), (digest, ["别的.txt"]), (digest, ["另存.txt", "别的.txt"]))
    found = [{each.document for each in past.lookup_beside(*each)([KEYS])} for each in asked]
    past.close()
    assert found == [{"别的.txt"}, {"另存.txt"}, set()]


def test_a_document_that_cannot_be_read_is_told_and_the_others_are_read(desks: Desks) -> None:
    desks.put("a.txt", speech(KEYS))
    (desks.folder / "b.docx").write_bytes(b"PK\x03\x04 no word document")
    assert desks.find(KEYS) == [(KEYS[:-1], "a.txt")]
    assert desks.said
    assert not any(each.is_error for each in desks.said)


def test_titles_and_salutations_of_old_speeches_are_nothing_shared(desks: Desks) -> None:
    title = "在全县乡镇综合文化站规范化建设和管护责任落实工作推进会上的讲话"
    desks.put("a.txt", f"{title}\n同志们：\n今天的会开到站里来。\n")
    assert desks.find(title) == []


def test_speeches_in_one_file_are_told_apart(desks: Desks) -> None:
    parts = (
        f"【篇{n}】{title}\n同志们：\n{text}\n" for n, title, text in ((1, "文化站讲话", KEYS), (2, "河长讲话", RIVER))
    )
    desks.put("合集.txt", "\n".join(parts))
    documents = [document for _, document in desks.find(KEYS, RIVER)]
    assert documents[0] != documents[1]
    assert all(document.startswith("合集.txt《") for document in documents)


def test_an_index_that_is_there_serves_without_its_folder(desks: Desks) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    past = desks.open(Past((), desks.index))
    assert [each.document for each in past.lookup()([KEYS])] == ["a.txt"]
    past.close()


def test_an_index_that_is_not_there_needs_a_folder(desks: Desks) -> None:
    with pytest.raises(DraftkitError) as caught:
        desks.open(Past((), desks.index))
    assert [each.message.code for each in caught.value.diagnostics] == ["DK1045"]


def test_a_damaged_index_is_told_and_made_anew(desks: Desks) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    data = desks.index.read_bytes()
    for spoilt in (data[:-4096], data[:4096] + b"\xff" * (len(data) - 4096)):
        desks.index.write_bytes(spoilt)
        assert desks.find(KEYS) == [(KEYS[:-1], "a.txt")]
        assert desks.codes == ["DK1042"]
    desks.find(KEYS)
    assert desks.codes == []


def test_another_file_is_never_taken_for_an_index(desks: Desks) -> None:
    desks.index.write_text("一份稿子", "utf-8")
    with pytest.raises(DraftkitError) as caught:
        desks.find(KEYS)
    assert [each.message.code for each in caught.value.diagnostics][-1] == "DK1040"
    assert desks.index.read_text("utf-8") == "一份稿子"


def test_whatever_stands_at_the_place_in_the_cache_gives_way(desks: Desks, tmp_path: Path) -> None:
    desks.put("a.txt", speech(KEYS))
    past = Past((desks.folder,), cache=tmp_path / "cache")
    desks.open(past).close()
    past.file.write_bytes(bytes(10_000))
    found = desks.open(past)
    assert len(found) == 1
    assert desks.codes == ["DK1042"]
    found.close()


def test_an_index_that_somebody_is_writing_serves_as_it_is(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("draftkit.store.fingerprints.file._WAIT", 0.05)
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    desks.put("b.txt", speech(RIVER))
    other = sqlite3.connect(desks.index, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert desks.find(KEYS, RIVER) == [(KEYS[:-1], "a.txt")]
    assert desks.codes == ["DK1043"]
    other.close()
    assert len(desks.find(KEYS, RIVER)) == 2


def test_an_empty_folder_is_told(desks: Desks) -> None:
    assert desks.find(KEYS) == []
    assert desks.codes == ["DK1046"]


def test_a_folder_that_is_not_there_is_told(desks: Desks) -> None:
    desks.open(Past((desks.folder / "无",), desks.index)).close()
    assert len(desks.codes) == 1


@pytest.mark.parametrize("name", ["无", "空"])
def test_a_folder_that_is_not_there_costs_the_index_nothing(desks: Desks, tmp_path: Path, name: str) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    (tmp_path / "空").mkdir()
    (tmp_path / "别处").mkdir()
    (tmp_path / "别处" / "b.txt").write_text(speech(RIVER), "utf-8")
    past = desks.open(Past((tmp_path / name, tmp_path / "别处"), desks.index))
    assert [each.document for each in past.lookup()([KEYS, RIVER])] == ["a.txt", "b.txt"]
    assert desks.codes == ["DK1049" if name == "无" else "DK1046"]
    past.close()


def test_an_index_of_other_rules_is_kept_while_a_folder_is_not_there(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    monkeypatch.setattr(module, "_RULES", "of another day")
    past = desks.open(Past((desks.folder / "无",), desks.index))
    assert len(past) == 1
    past.close()


@pytest.mark.parametrize("folders", [(), ("无",)])
def test_a_damaged_index_that_cannot_be_made_anew_is_left_as_it_is(desks: Desks, folders: tuple[str, ...]) -> None:
    desks.put("a.txt", speech(KEYS))
    desks.find(KEYS)
    data = desks.index.read_bytes()
    for spoilt in (data[:-4096], data[:4096] + b"\xff" * (len(data) - 4096)):
        desks.index.write_bytes(spoilt)
        with pytest.raises(DraftkitError) as caught:  # noqa: PT012 - an index may open and fail when it is used
            past = desks.open(Past(tuple(desks.folder / name for name in folders), desks.index))
            past.lookup()([KEYS])
        assert [each.message.code for each in caught.value.diagnostics][-1] == "DK1048"
        assert desks.index.read_bytes() == spoilt


def test_the_index_stands_in_the_cache_one_for_each_folder(desks: Desks, tmp_path: Path) -> None:
    desks.put("a.txt", speech(KEYS))
    for _ in range(2):
        desks.open(Past((desks.folder,), cache=tmp_path / "cache")).close()
    assert desks.seen == []
    desks.open(Past((desks.folder, desks.put("b.txt", speech(RIVER))), cache=tmp_path / "cache")).close()
    assert len(list((tmp_path / "cache" / "past").glob("*.sqlite"))) == 2
    assert os.name == "nt" or (tmp_path / "cache" / "past").stat().st_mode & 0o077 == 0


def test_a_cache_that_cannot_be_used_is_told_and_done_without(desks: Desks, tmp_path: Path) -> None:
    desks.put("a.txt", speech(KEYS))
    (tmp_path / "cache").write_text("", "utf-8")
    past = desks.open(Past((desks.folder,), cache=tmp_path / "cache"))
    assert len(past) == 1
    assert desks.codes
    past.close()


def test_without_a_cache_everything_is_read_every_time(desks: Desks) -> None:
    desks.put("a.txt", speech(KEYS))
    for _ in range(2):
        past = desks.open(Past((desks.folder,)))
        assert [each.document for each in past.lookup()([KEYS])] == ["a.txt"]
        assert len(desks.seen) == 1
        past.close()


def test_many_documents_are_written_batch_by_batch(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 1)
    monkeypatch.setattr(module, "_TOGETHER", 1)
    for n in range(5):
        desks.put(f"{n}.txt", speech(KEYS if n == 3 else RIVER))
    assert desks.find(KEYS) == [(KEYS[:-1], "3.txt")]


def test_many_documents_are_read_by_several_processes(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FEW", 0)
    monkeypatch.setattr(module, "usable_cores", lambda: 2)
    for n in range(10):
        desks.put(f"{n}.txt", speech(KEYS if n == 3 else RIVER))
    assert desks.find(KEYS) == [(KEYS[:-1], "3.txt")]


def test_a_check_knows_the_past_speeches_of_the_office(desks: Desks, tmp_path: Path) -> None:
    desks.put("a.txt", speech(KEYS))
    text = tmp_path / "今年.txt"
    text.write_text(speech("今天开会。", KEYS), "utf-8")
    asked = Asked((text,), only=("DKR47",))
    bench = open_bench(asked, Inlet(Desk(tmp_path))).unwrap()
    (finding,) = bench.check(bench.targets[0]).unwrap().findings
    assert dict(finding.hit.values)["document"] == "a.txt"
    assert open_bench(asked, Inlet(Desk())).unwrap().past is None
