"""What the sheet knows of the figures of a sentence."""

from draftkit.explain.lines import lines_of
from draftkit.explain.model import FigureSource, Source
from draftkit.explain.sources import Shelf, sources_of
from draftkit.figures.arithmetic import work_out
from draftkit.figures.fill import fill
from draftkit.figures.model import Expression, Figure, FigureType, Record, Sheet
from draftkit.tree.nodes import Paragraph, Slot, Speech

COUNT = FigureType.COUNT
SHEET = work_out(
    Sheet(
        (
            Figure("男", COUNT, "人", "700", source="户籍册", by="派出所"),
            Figure("女", COUNT, "人", "550", who="妇联"),
            Figure("茶农", COUNT, "人", formula=Expression("男 + 女")),
            Figure("人均", FigureType.RATIO, formula=Expression("茶农 / 男 * 7")),
            Figure("谚", FigureType.QUOTATION, "", "一片叶子富一方", record=Record(speaker="老支书")),
        )
    )
).unwrap()


def source_of(name: str, sheet: Sheet = SHEET) -> FigureSource:
    speech = fill(Speech((Paragraph((Slot(name),)),)), sheet).value
    assert speech is not None
    found: tuple[Source, ...] = sources_of(lines_of(speech)[0], Shelf(sheet))
    (source,) = found
    assert isinstance(source, FigureSource)
    return source


def test_a_derived_figure_brings_its_parts_with_their_sources() -> None:
    men = FigureSource("男", "700人", "人", "户籍册", "派出所")
    women = FigureSource("女", "550人", "人", who="妇联")
    assert source_of("茶农") == FigureSource("茶农", "1250人", "人", formula="男 + 女", parts=(men, women))


def test_a_part_that_is_derived_itself_brings_its_own() -> None:
    source = source_of("人均")
    assert [part.name for part in source.parts] == ["茶农", "男"]
    assert [part.name for part in source.parts[0].parts] == ["男", "女"]


def test_figures_that_rest_on_one_another_come_to_an_end() -> None:
    circle = Sheet((Figure("甲", COUNT, formula=Expression("乙")), Figure("乙", COUNT, formula=Expression("甲"))))
    assert source_of("甲", circle).parts == (FigureSource("乙", formula="甲"),)


def test_a_part_without_an_entry_is_open() -> None:
    sheet = Sheet((Figure("甲", COUNT, formula=Expression("乙 + 1")),))
    assert source_of("甲", sheet).parts == (FigureSource("乙"),)


def test_a_quotation_brings_its_record() -> None:
    assert source_of("谚") == FigureSource("谚", "一片叶子富一方", record=Record(speaker="老支书"))


def test_a_figure_that_shows_old_words_is_open_and_says_them() -> None:
    place = Figure("地名", FigureType.PLACE, old="云溪县", ask="在哪里")
    short = Figure("简称", FigureType.PLACE, old="云溪", follows="地名")
    told = FigureSource("地名", None, ask="在哪里", old="云溪县")
    assert source_of("地名", Sheet((place, short))) == told
    assert source_of("简称", Sheet((place, short))) == FigureSource(
        "简称", None, formula="地名", parts=(told,), old="云溪"
    )
