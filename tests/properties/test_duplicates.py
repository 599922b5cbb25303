"""Folding: the order of documents changes nothing, what hardly differs is found, what is of one theme alone is not."""

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.mining.duplicates.fold import Copy, Folded, fold
from draftkit.mining.duplicates.mark import DocumentMarks, Mark, pack, unpack
from draftkit.mining.duplicates.signature import LEAST, mark_of

SIGNS = [chr(code) for code in range(0x4E00, 0x5600)]
TURNS = (
    *("加强组织领导", "压实工作责任", "细化任务分工", "强化督促检查", "完善长效机制", "注重统筹协调", "坚持问题导向"),
    *("聚焦群众关切", "补齐短板弱项", "严守安全底线", "提升服务质效", "深化改革创新", "凝聚各方合力", "抓好宣传引导"),
    *("优化营商环境", "守牢生态红线", "办好民生实事", "建强干部队伍", "转变工作作风", "推动成果转化", "健全考评办法"),
)
SEEDS = st.integers(0, 2**32)


def speech(seed: int, size: int = 320) -> str:
    """Words without sense, unlike those of any other seed."""
    return "".join(random.Random(seed).choices(SIGNS, k=size))  # noqa: S311 - no secret


def document(name: str, paragraphs: Sequence[str], year: str = "") -> DocumentMarks:
    marks = [(at, len(text), mark) for at, text in enumerate(paragraphs) if (mark := mark_of(text)) is not None]
    return DocumentMarks(name, year, pack(marks))


def folded(documents: Sequence[DocumentMarks]) -> Folded:
    return fold(documents, {each.sha256: each.packed for each in documents}.__getitem__)


def versions(pick: tuple[int, int]) -> str:
    """One of three texts, in one of six versions: some near each other, some far, some equal."""
    text, version = speech(pick[0], 120), pick[1]
    return speech(pick[0] + 10, 9 * version) + text[9 * version :]


PARAGRAPHS = st.tuples(st.integers(0, 2), st.integers(0, 5)).map(versions)
FOLDERS = st.lists(
    st.tuples(st.sampled_from(["", "2021", "2022"]), st.lists(PARAGRAPHS, max_size=5)), min_size=1, max_size=7
).map(lambda rows: [document(f"{at:064}", texts, year) for at, (year, texts) in enumerate(rows)])


@settings(deadline=None)
@given(FOLDERS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(documents: list[DocumentMarks], chance: random.Random) -> None:
    expected = folded(documents)
    chance.shuffle(documents)
    found = folded(documents)
    assert found == expected
    assert list(found.folded) == list(expected.folded)


@settings(deadline=None)
@given(FOLDERS)
def test_what_is_folded_has_something_near_that_is_counted(documents: list[DocumentMarks]) -> None:
    found = folded(documents)
    marks = {(each.sha256, number): mark for each in documents for number, _, mark in unpack(each.packed)}
    gone = {(name, number) for name, numbers in found.folded.items() for number in numbers if name not in found.copies}
    counted = [mark for place, mark in marks.items() if place not in gone and place[0] not in found.copies]
    assert all(any(near(marks[place], mark) for mark in counted) for place in gone)
    assert all(copy.of not in found.copies for copy in found.copies.values())


def near(one: Mark, other: Mark) -> bool:
    """Whether they share 0.7 of all runs of four characters; reckoned from their words alone."""
    first, second = (grams(mark.words.decode("utf-16-le")) for mark in (one, other))
    return len(first & second) >= 0.7 * len(first | second)


def grams(text: str) -> set[str]:
    return {text[at : at + 4] for at in range(len(text) - 3)}


@given(st.lists(st.text("一二三讲话，。 12", min_size=30, max_size=120), max_size=5))
def test_a_text_folded_with_itself_is_a_copy_or_has_no_marks(paragraphs: list[str]) -> None:
    one, other = document("a", paragraphs), document("b", paragraphs)
    found = folded([other, one])
    numbers = tuple(number for number, _, _ in unpack(one.packed))
    assert found.copies == ({"b": Copy("a", 1.0)} if numbers else {})
    assert found.folded.get("b", ()) == numbers


@given(SEEDS, st.integers(0, 319), st.integers(0, 319))
def test_a_paragraph_with_two_characters_changed_is_folded(seed: int, one: int, other: int) -> None:
    """Of 320 characters. At most eight shingles differ; that all 16 keys do happens once in fifty million."""
    text = list(speech(seed))
    text[one], text[other] = "甲", "乙"
    found = folded([document("a", [speech(seed)]), document("b", ["".join(text)])])
    assert found.folded == {"b": (0,)}
    assert found.copies["b"].of == "a"


@given(st.permutations(TURNS), st.permutations(TURNS))
def test_two_speeches_on_one_theme_are_not_folded(one: list[str], other: list[str]) -> None:
    """The same set turns in another order, each followed by words of its own."""
    first, second = (
        "".join(f"{turn}，{speech(seed + at, 10)}。" for at, turn in enumerate(turns))
        for seed, turns in ((1, one), (100, other))
    )
    assert folded([document("a", [first]), document("b", [second])]) == Folded({}, {})


@given(st.text())
def test_any_text_has_a_mark_that_comes_back_or_none(text: str) -> None:
    mark = mark_of(text)
    assert mark is not None or len(text) < LEAST or any(not char.isalpha() for char in text)
    if mark is not None:
        assert unpack(pack([(3, len(text), mark)])) == ((3, len(text), mark),)
