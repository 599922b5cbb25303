from collections.abc import Sequence

from draftkit.checks.overlap.find import MANY, find_overlaps, lookup_in
from draftkit.checks.overlap.library import Memory, OldText

KEYS = "去年抽查的三十个站里有十一个常年锁门，书架上的灰比书还厚，群众问起来没人说得清钥匙在谁手里。"
RIVER = "各乡镇要把河段分到人头，谁的河段谁天天走一遍，走了要有记录，没走要说得出理由。"


def shown(texts: Sequence[str], past: Sequence[str]) -> list[tuple[str, str, str]]:
    found = lookup_in(past)(texts)
    return [(texts[each.passage][each.start : each.end], each.document, each.words) for each in found]


def test_what_stands_in_an_older_text_is_found_with_its_words_there() -> None:
    older = f"春耕要抢时间。{KEYS[:-1]}！"
    assert shown(["今天开会。", f"大家看，{KEYS}"], ["别的稿子。", older]) == [(KEYS[:-1], "2", KEYS[:-1])]


def test_marks_and_line_ends_make_no_difference() -> None:
    older = KEYS.replace("，", ",").replace("常年", "常\n年")
    ((found, _, words),) = shown([KEYS], [older])
    assert found == KEYS[:-1]
    assert words == older[:-1]


def test_an_empty_passage_does_not_count() -> None:
    assert shown(["", RIVER], [KEYS + RIVER]) == [(RIVER[:-1], "1", RIVER[:-1])]


def test_a_new_text_shares_nothing() -> None:
    assert shown([RIVER], [KEYS]) == []


def test_nothing_is_looked_up_in_nothing() -> None:
    assert shown([], [KEYS]) == []
    assert shown([KEYS], []) == []


def test_what_stands_in_many_documents_belongs_to_nobody() -> None:
    others = [f"第{n}份讲话。{KEYS}到此为止。" for n in "一二三四五六七"]
    speech = [f"{KEYS}又说。", *(f"{RIVER}第{n}段。" for n in range(10))]
    assert [found for found, _, _ in shown(speech, others[:MANY])] == [KEYS[:-1]]
    assert shown(speech, others) == []


def test_versions_of_the_same_speech_count_as_one() -> None:
    versions = [f"{KEYS}{RIVER}第{n}稿" for n in "一二三四五六七八"]
    assert [found for found, _, _ in shown([KEYS, RIVER], versions)] == [KEYS[:-1], RIVER[:-1]]


def test_the_document_that_shares_most_is_named_first() -> None:
    assert [document for _, document, _ in shown([KEYS, RIVER], [KEYS, RIVER, KEYS + RIVER])] == ["3", "3"]


def test_a_sentence_of_a_second_document_is_found_besides() -> None:
    assert [document for _, document, _ in shown([KEYS + RIVER], [RIVER, KEYS])] == ["2", "1"]


def test_the_documents_of_memory_are_found_by_their_numbers() -> None:
    library = Memory([OldText("甲.docx", KEYS), OldText("乙.docx", RIVER)])
    assert [each.document for each in find_overlaps([RIVER], library)] == ["乙.docx"]
