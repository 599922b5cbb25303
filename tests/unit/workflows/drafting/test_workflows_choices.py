from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.tree.walk import inlines, plain, walk
from draftkit.workflows.desk import Depth, Desk
from draftkit.workflows.drafting.assembly import draft_brief
from draftkit.workflows.drafting.choices import offered, varied
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes

OUTLINE = """\
id: tea
name: 茶话会讲话
minutes: 1
rate: 100
title: 讲话
opening: [今天喝茶。]
body:
  leads:
    - [把家底看清, 把路子走宽, 把力气使足]
    - [把数字算准, 把担子挑稳, 把口碑做好]
  items:
    - text: [[先看产量。, 先看数字。]]
    - text: [[茶园要管好。, 茶厂要办好。]]
    - text: [[大家一起干。, 人人有事做。]]
closing: [祝大家身体健康！]
"""


@pytest.fixture
def tea(folder: Path, desk: Desk) -> Path:
    """A drafted folder of which somebody took the first point out and reworded the heading of the last."""
    assert desk.office
    (desk.office / "outlines" / "tea.yaml").write_text(OUTLINE, "utf-8")
    (folder / "brief.yaml").write_text("outline: tea\nseed: 1\n", "utf-8")
    draft_folder(folder, Wishes(), desk).unwrap()
    page = folder / "speech.md"
    parts = page.read_text("utf-8").split("\n## ")
    parts[3] = parts[3].replace("把", "要把", 1)
    page.write_text("\n## ".join((parts[0], *parts[2:])), "utf-8")
    return folder


def test_a_part_is_known_by_what_stands_on_the_page(tea: Path, desk: Desk) -> None:
    assert varied(tea, "1", Wishes(), desk).unwrap().varied == ("2",)
    assert varied(tea, "2", Wishes(), desk).unwrap().varied == ("3",)
    assert varied(tea, "结尾", Wishes(), desk).unwrap().varied == ("结尾",)


def test_a_heading_written_by_hand_has_nothing_to_be_chosen_from(tea: Path, desk: Desk) -> None:
    page = tea / "speech.md"
    page.write_text(page.read_text("utf-8").replace("\n---", "\n## 自己写的一条\n\n照办。\n\n---"), "utf-8")
    with pytest.raises(DraftkitError) as caught:
        offered(tea, "自己写", Wishes(), desk).unwrap()
    assert [told.message.code for told in caught.value.diagnostics] == ["DK799"]


def test_a_part_that_is_on_no_page_is_told(tea: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as caught:
        varied(tea, "3", Wishes(), desk).unwrap()
    assert [told.message.code for told in caught.value.diagnostics] == ["DK788"]


def test_the_page_of_headings_is_that_of_the_speech_people_have(tea: Path, desk: Desk) -> None:
    speech = draft_brief(tea, Wishes(), desk, Depth.OUTLINE).unwrap()
    leads = [plain(inlines(visit.block)) for visit in walk(speech) if visit.id in ("1", "2", "3")]
    assert len(leads) == 2
    assert leads[1].startswith("要把")


def test_the_page_of_headings_of_another_draft_is_that_of_the_draft(tea: Path, desk: Desk) -> None:
    speech = draft_brief(tea, Wishes(seed=7), desk, Depth.OUTLINE).unwrap()
    assert [visit.id for visit in walk(speech) if visit.id.isdigit()] == ["1", "2", "3"]
