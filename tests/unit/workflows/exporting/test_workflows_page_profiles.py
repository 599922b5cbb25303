from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.ooxml.document import build
from draftkit.ooxml.model import Properties, Run, WordParagraph
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import Style
from draftkit.tree import Paragraph, Speech, Text
from draftkit.tree.page import page_of
from draftkit.workflows.exporting.page_profiles import font_hints, profile_for, rare_characters

OWN = "profile: county\nname: 本县\nextends: gbt9704\npage:\n  top: {value: 30, force: 本单位, source: 办公室}\n"
LONG = "各乡镇要抓紧修复水毁的道路和水渠，把隐患一处一处查清楚，把责任一级一级压下去，确保群众出行和用水安全。"
ALL = frozenset({"方正小标宋简体", "仿宋_gb2312", "楷体_gb2312", "simhei", "宋体"})


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    (folder / "profiles").mkdir(parents=True)
    (folder / "profiles" / "county.yaml").write_text(OWN, "utf-8")
    return folder


def _codes(error: pytest.ExceptionInfo[DraftkitError]) -> list[str]:
    return [diagnostic.message.code for diagnostic in error.value.diagnostics]


def test_without_a_name_the_page_is_the_standards() -> None:
    assert profile_for().unwrap() == built_in("gbt9704")


def test_a_profile_that_ships_is_found_by_its_name() -> None:
    assert profile_for("speech").unwrap() == built_in("speech")


def test_an_office_has_profiles_of_its_own(office: Path) -> None:
    profile = profile_for("county", office=office).unwrap()
    assert (profile.id, profile.top.value, profile.left.value) == ("county", 30, 28)


def test_an_offices_profile_goes_before_one_that_ships_and_may_extend_it(office: Path) -> None:
    (office / "profiles" / "gbt9704.yaml").write_text(OWN.replace("profile: county", "profile: gbt9704"), "utf-8")
    assert profile_for(office=office).unwrap().top.value == 30


def test_a_name_nobody_knows_is_told_with_those_there_are(office: Path) -> None:
    with pytest.raises(DraftkitError) as error:
        profile_for("letter", office=office)
    assert _codes(error) == ["DK903"]
    assert dict(error.value.diagnostics[0].values)["allowed"] == "gbt9704、speech、county"


@pytest.mark.parametrize("name", ["../office/profiles/county", "table", "/etc/passwd"])
def test_a_name_is_no_path_and_the_page_of_tables_none_to_ask_for(name: str, office: Path) -> None:
    with pytest.raises(DraftkitError) as error:
        profile_for(name, office=office)
    assert _codes(error) == ["DK903"]


def test_a_faulty_profile_of_the_office_is_told(office: Path) -> None:
    (office / "profiles" / "county.yaml").write_text(OWN.replace("30", "三十"), "utf-8")
    with pytest.raises(DraftkitError) as error:
        profile_for("county", office=office)
    assert _codes(error) == ["DK900"]


def test_a_page_is_learnt_from_a_sample_and_what_stays_is_told(tmp_path: Path) -> None:
    paragraphs = (WordParagraph(Style.TITLE, (Run("防汛讲话"),)), WordParagraph(Style.BODY, (Run(LONG),)))
    (tmp_path / "样稿.docx").write_bytes(build(paragraphs, Properties("讲话", None), built_in("speech")))
    outcome = profile_for(like=tmp_path / "样稿.docx")
    profile = outcome.unwrap()
    assert (profile.look(Style.BODY).size, profile.line_pitch.value) == (44, 796)
    assert [each.message.code for each in outcome.diagnostics] == ["DK905"]
    told = dict(outcome.diagnostics[0].values)
    assert told["figures"] == "讲话署名、讲话称呼、一级标题、二级标题、三级标题、四级标题"


def test_a_sample_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "样稿.docx").write_text("同志们：", "utf-8")
    with pytest.raises(DraftkitError) as error:
        profile_for(like=tmp_path / "样稿.docx")
    assert _codes(error) == ["DK512"]


def test_a_sample_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError):
        profile_for(like=tmp_path / "样稿.docx")


def test_typefaces_that_are_not_installed_are_told_once() -> None:
    (hint,) = font_hints(built_in(), ALL - {"方正小标宋简体"})
    assert (hint.message.code, dict(hint.values)["fonts"]) == ("DK906", "方正小标宋简体")


def test_a_typeface_may_go_by_its_other_name() -> None:
    assert font_hints(built_in(), (ALL - {"仿宋_gb2312"}) | {"仿宋"}) == ()


def test_where_nobody_knows_what_is_installed_nothing_is_told() -> None:
    assert font_hints(built_in(), frozenset()) == ()


def test_characters_typefaces_may_lack_are_told() -> None:
    (hint,) = rare_characters(page_of(Speech((Paragraph((Text("二〇二六年，云溪县江镕村。"),)),))))
    assert hint.message.code == "DK907"
    assert dict(hint.values) == {"count": "2", "characters": "〇镕"}


def test_of_many_such_characters_the_first_are_shown() -> None:
    (hint,) = rare_characters(page_of(Speech((Paragraph((Text("".join(map(chr, range(0x3400, 0x3440)))),)),))))
    assert dict(hint.values)["count"] == "64"
    assert dict(hint.values)["characters"].endswith("…")


def test_a_page_of_usual_characters_needs_no_hint() -> None:
    assert rare_characters(page_of(Speech((Paragraph((Text(LONG),)),)))) == ()
