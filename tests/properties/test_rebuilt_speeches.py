"""Whatever speech is rebuilt, its page is the old one line for line, in memory and by way of `speech.md`."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from tests.properties.strategies import patient

from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, Sheet
from draftkit.readers.markdown import read_markdown
from draftkit.readers.speech import read_speech
from draftkit.reuse.cleaned import cleaned
from draftkit.reuse.model import OldFacts, Placed
from draftkit.reuse.rebuild import rebuild
from draftkit.reuse.rebuilding.lines import lines_of
from draftkit.source import Source
from draftkit.tree.change import content
from draftkit.tree.page import page_of, page_text
from draftkit.tree.reading import ReadDocument, Role
from draftkit.writers.markdown import markdown_text
from draftkit.writers.options import WriteOptions
from draftkit.writers.plain import write_plain

NUMBERS = (
    *(
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "(三)",
        "1.",
        "2.",
        "1、",
        "（1）",
        "（2）",
        "①",
        "第一，",
        "第二,",
        "第三，",
    ),
    *(
        "第五，",
        "首先，",
        "其次，",
        "最后，",
        "一是",
        "二是",
        "三是",
        "一要",
        "二要",
        "——",
        "··第一，",
        "第一个问题，",
        "",
    ),
)
WORDS = (
    *(
        "把家底摸清。",
        "把规矩立住",
        "各单位用一个月把库房查一遍，缺什么补什么。",
        "下面，我讲三点意见。",
        "抓好两个方面：",
        "　　",
    ),
    *(
        "临江市的同志",
        "要管用。",
        "林远山指出，",
        "林远山强调，要抓实。",
        "有人问：怎么办？",
        "*",
        "**",
        "{{名称}}",
        "\\",
        "[无]",
        "# ",
    ),
    *(
        "<!-- 备注 -->",
        "- ",
        "> ",
        "---",
        "1. ",
        "&#32;",
        " word word ",
        "|",
        "`",
        "20%",
        "第12页",
        "本报讯",
        "𠮷",
        "\u00a0",
    ),
)
HEADS = ("在全市档案工作会议上的讲话\n（2025年3月7日）\n\n同志们：\n", "同志们：\n", "同志们：今天开会。\n", "")
lines = st.lists(
    st.tuples(st.sampled_from(NUMBERS), st.lists(st.sampled_from(WORDS), max_size=3).map("".join)), max_size=4
)
pages = st.tuples(st.sampled_from(HEADS), st.lists(lines.map(lambda parts: "".join(map("".join, parts))), max_size=14))
texts = pages.map(lambda page: page[0] + "\n".join(page[1]))

FIRSTLY = "同志们：\n首先，把家底摸清。逐处登记。\n其次，把规矩立住。\n最后，把人用好。\n"
BARE = "一、总的要求\n（一）摸家底。逐处登记。\n1.查库房\n缺什么补什么，坏什么修什么。\n2.查账本\n一笔一笔对。\n"


def documents(text: str) -> tuple[ReadDocument, ...]:
    reading = read_speech(Source("old.txt", text)).value
    return () if reading is None else reading.documents


def printed(text: bytes) -> str:
    """The lines of a page in plain text, without the blanks at their edges and without blank lines."""
    return "".join(f"{line.strip()}\n" for line in text.decode().split("\n") if line.strip())


def stripped(text: str) -> str:
    return printed(text.encode(errors="replace"))


@given(texts)
@example(FIRSTLY)
@example(BARE)
@patient
def test_the_page_of_a_rebuilt_speech_is_the_old_one(text: str) -> None:
    for document in documents(text):
        assert page_text(page_of(rebuild(document, OldFacts()).speech)) == cleaned(document)


@given(texts)
@example(FIRSTLY)
@example(BARE)
@patient
def test_a_rebuilt_speech_survives_its_way_through_speech_md(text: str) -> None:
    for document in documents(text):
        speech = rebuild(document, OldFacts()).speech
        assert read_markdown(Source("speech.md", markdown_text(speech))).value == content(speech)


@given(texts, st.data())
@patient
def test_an_untouched_sheet_prints_the_old_speech_again(text: str, data: st.DataObject) -> None:
    for document in documents(text):
        facts = drawn(document, data)
        speech = read_markdown(Source("speech.md", markdown_text(rebuild(document, facts).speech))).unwrap()
        filled = fill(speech, Sheet(facts.figures)).unwrap()
        assert page_text(page_of(filled)) == cleaned(document)
        assert printed(write_plain(filled, WriteOptions()).unwrap()) == stripped(cleaned(document))


@given(texts)
@patient
def test_every_character_is_in_the_speech_or_among_what_is_not_placed(text: str) -> None:
    for document in documents(text):
        said = [at for line in lines_of(document) for piece in line.pieces for at in piece.block.origins]
        apart = {each.span for each in rebuild(document, OldFacts()).unplaced}
        assert all(left < right for left, right in pairwise(said))
        for block in document.blocks:
            assert (set(block.origins) <= set(said)) is (block.span not in apart) or not block.text
            assert block.role is not Role.NOISE or block.span in apart


def drawn(document: ReadDocument, data: st.DataObject) -> OldFacts:
    """Figures at stretches of the blocks, none over another."""
    places: list[Placed] = []
    figures: list[Figure] = []
    for at, block in enumerate(document.blocks):
        if not block.text or not data.draw(st.booleans()):
            continue
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        span = block.original(start, end)
        if places and places[-1].span.end > span.start:
            continue
        figures.append(Figure(f"数量{at}", old=block.text[start:end]))
        places.append(Placed(f"数量{at}", span))
    return OldFacts(tuple(figures), tuple(places))
