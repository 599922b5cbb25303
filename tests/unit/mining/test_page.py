"""A page: what the miner keeps of a document."""

from draftkit.mining.page import Framed, Mask, Page, PageBlock, page_from_bytes, page_to_bytes
from draftkit.tree.reading import Role

PAGE = Page(
    "ab" * 32,
    "在会上的讲话",
    "2026",
    "抓落实\n要真抓实干",
    (PageBlock(0, 3, Role.HEADING, 1, -1), PageBlock(4, 9, Role.BODY, 0, 0)),
    (Mask(0, 1, "place"),),
    bytes([1, 1, 0, 1, 1, 1, 0, 0, 0, 1]),
    ((0, 10), (4, 20), (6, 23)),
    (Framed("以{甲}为主", 4, 9, ("text",)),),
)


def test_a_page_reads_back_from_its_bytes() -> None:
    assert page_from_bytes(page_to_bytes(PAGE)) == PAGE


def test_places_are_told_in_the_original_across_what_was_cleaned_away() -> None:
    assert PAGE.original(0, 3) == (10, 13)
    assert PAGE.original(4, 9) == (20, 26)


def test_a_block_is_found_by_a_place_in_it() -> None:
    assert [PAGE.block_at(at) for at in (0, 2, 4, 8)] == [0, 0, 1, 1]
