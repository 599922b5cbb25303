"""A word processor takes or refuses what a difference holds, and shows either version."""

from pathlib import Path

import pytest
from tests.libreoffice.writer import Writer

from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Paragraph, Section, Speech, Text, Title
from draftkit.tree.page import Page, page_of, page_text
from draftkit.workflows.versions.diff import page_difference
from draftkit.writers.versions import TrackedOptions, write_tracked_docx

pytestmark = pytest.mark.libreoffice

TEA, ROADS, LAMPS = (
    "茶园要管好，茶厂要办好。",
    "路要修到每一户的门口，年年都要养护。",
    "村口的灯坏了要当天修，不能让老人摸黑。",
)


def page(*lines: str, title: str = "讲话", lead: str = "抓落实") -> Page:
    section = Section((Text(lead),), tuple(Paragraph((Text(line),)) for line in lines), Marker.CHINESE)
    return page_of(Speech((Title((Text(title),)), section)))


PAIRS = {
    "words": (page(TEA, ROADS), page("茶山要管好，茶厂也要办好。", ROADS)),
    "new": (page(TEA, LAMPS), page(TEA, ROADS, LAMPS)),
    "gone": (page(TEA, ROADS, LAMPS), page(TEA, LAMPS)),
    "moved": (page(TEA, ROADS, LAMPS), page(LAMPS, TEA, ROADS)),
    "split": (page(TEA + ROADS), page(TEA, ROADS)),
    "joined": (page(TEA, ROADS), page(TEA + ROADS)),
    "heading": (page(TEA, title="在会上的讲话"), page(TEA, lead="抓到底", title="在会上的发言")),
    "last": (page(TEA, ROADS), page(TEA, LAMPS)),
}


def test_taking_all_shows_the_newer_version_and_refusing_all_the_older_one(soffice: str, tmp_path: Path) -> None:
    documents = {
        name: write_tracked_docx(page_difference(*pair).rows, TrackedOptions("王某")) for name, pair in PAIRS.items()
    }
    shown = Writer(soffice, tmp_path, seconds=120).shown(documents)
    for name, (before, after) in PAIRS.items():
        taken, refused = (_lines(text) for text in (shown[name].accepted, shown[name].refused))
        assert (name, taken) == (name, _lines(page_text(after)))
        assert (name, refused) == (name, _lines(page_text(before)))


def _lines(text: str) -> list[str]:
    return [line for line in text.removeprefix("\ufeff").splitlines() if line.strip()]
