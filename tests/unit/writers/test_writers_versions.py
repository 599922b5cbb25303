"""Two versions of a speech in one document."""

from io import BytesIO
from zipfile import ZipFile

from draftkit.readers.returned import read_returned
from draftkit.review.views import accepted_text, original_text
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Byline, Paragraph, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.page import Page, page_of, page_text
from draftkit.workflows.versions.diff import page_difference
from draftkit.writers.versions import TrackedOptions, write_marked_copy, write_tracked_docx

WANG = TrackedOptions("王某")


def page(*points: str, name: str = "县长", value: str | None = None) -> Page:
    run_in = tuple(
        Section((Text(f"{each}。"),), (Paragraph((Text("要抓实。"),)),), Marker.ORDINAL, run_in=True) for each in points
    )
    section = Section((Text("抓落实"),), run_in, Marker.CHINESE)
    opening = Paragraph((Text("今天到会"), Slot("人数", "人", value), Text("，"), Strong((Text("要紧"),)), Text("。")))
    return page_of(Speech((Title((Text("讲话"),)), Byline((Text(name),)), opening, section)))


def copy(before: Page, after: Page) -> list[str]:
    return write_marked_copy(page_difference(before, after).rows).decode().rstrip("\n").split("\n\n")


def xml(before: Page, after: Page) -> str:
    data = write_tracked_docx(page_difference(before, after).rows, WANG)
    with ZipFile(BytesIO(data)) as package:
        return package.read("word/document.xml").decode()


def test_markdown_tells_what_goes_and_comes_in_the_form_of_each_paragraph() -> None:
    assert copy(page("管好茶园"), page("管好茶园", "办好茶厂", name="市长", value="60人")) == [
        "# 讲话",
        "> <del>县</del><ins>市</ins>长",
        "今天到会<del>【待填：人数（人）】</del><ins>60人</ins>，要紧。",
        "## 一、抓落实",
        "第一，管好茶园。要抓实。",
        "<ins>第二，办好茶厂。要抓实。</ins>",
    ]


def test_signs_of_markdown_are_escaped() -> None:
    (line,) = copy(page_of(Speech((Paragraph((Text("甲*乙"),)),))), page_of(Speech((Paragraph((Text("甲*丙<b>"),)),))))
    assert line == r"甲\*<del>乙</del><ins>丙\<b></ins>"


def test_a_paragraph_that_was_split_shows_its_new_end() -> None:
    whole = page_of(Speech((Paragraph((Text("茶园要管好。茶厂要办好。"),)),)))
    parts = page_of(Speech((Paragraph((Text("茶园要管好。"),)), Paragraph((Text("茶厂要办好。"),)))))
    assert copy(whole, parts) == ["茶园要管好。<ins>¶</ins>", "茶厂要办好。"]
    assert copy(parts, whole) == ["茶园要管好。<del>¶</del>", "茶厂要办好。"]


def test_the_word_file_reads_as_either_version() -> None:
    before, after = page("管好茶园", "办好茶厂"), page("办好茶厂", "管好茶园", name="市长", value="60人")
    returned = read_returned(write_tracked_docx(page_difference(before, after).rows, WANG), "x").unwrap()
    assert original_text(returned) == page_text(before)
    assert accepted_text(returned) == page_text(after)
    assert {run.inserted.author for each in returned.paragraphs for run in each.marked if run.inserted} == {"王某"}


def test_leads_emphasis_and_gaps_look_as_in_the_version_they_are_of() -> None:
    found = xml(page("管好茶园"), page("管好茶山", value="60人"))
    assert '<w:highlight w:val="yellow"/></w:rPr><w:delText xml:space="preserve">【待填：人数（人）】' in found
    assert '<w:highlight w:val="yellow"/></w:rPr><w:t ' not in found
    assert '<w:b/></w:rPr><w:t xml:space="preserve">要紧</w:t>' in found
    lead = found[: found.index(">山</w:t>")].rpartition("<w:rPr>")[2]
    assert "w:rStyle" in lead


def test_the_head_is_parted_from_the_rest_by_one_empty_line() -> None:
    found = xml(page("管好茶园"), page("办好茶厂"))
    assert found.count("</w:pPr></w:p>") == 1


def test_equal_versions_have_no_changes() -> None:
    found = xml(page("管好茶园"), page("管好茶园"))
    assert "w:ins" not in found
    assert "w:del" not in found
