"""An office with one small outline, a bank with one phrase, a speech folder, and a bank that was mined."""

from pathlib import Path

import pytest

from draftkit.mining.page import Page, PageBlock, page_to_bytes
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Occurrence, Phrase, SourceDocument
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.store.candidates.file import NAME, open_candidates
from draftkit.store.candidates.surveys import Survey
from draftkit.tree.reading import Role
from draftkit.workflows.banks.own_bank import publish
from draftkit.workflows.desk import Desk

OUTLINE = """\
id: tea
name: 茶话会讲话
minutes: 1
rate: 100
slots:
  会议名称: {type: meeting, required: true, ask: 会议的全称}
  参会人数: {type: count, unit: 人, ask: 多少人参加}
phrases:
  作风词: {forms: [四字格], head: v, length: 4}
title: 在{{会议名称}}上的讲话
salutation: 同志们：
opening:
  - - 今天，{{参会人数}}同志坐到一起喝茶谈心。
body:
  items:
    - lead: 把家底看清
      text: [茶园、茶厂都要看。, "{% if 作风词 %}我们要{{作风词}}。{% endif %}"]
closing:
  - - 祝大家身体健康！
"""
BANK = "version: 1\nphrases:\n  - {text: 真抓实干, form: 四字格, themes: [作风], head: v}\n"
BRIEF = "outline: tea  # 提纲\nseed: 1\nfacts: {会议名称: 云溪县茶话会}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The office's folder and a cache."""
    root = tmp_path / "office"
    for name, text in (("outlines/tea.yaml", OUTLINE), ("phrasebank/conduct.yaml", BANK)):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text(text, "utf-8")
    return Desk(office=root, cache=tmp_path / "cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A speech folder with a brief and nothing else."""
    folder = tmp_path / "茶话会"
    folder.mkdir()
    (folder / "brief.yaml").write_text(BRIEF, "utf-8")
    return folder


@pytest.fixture
def mined_bank(tmp_path: Path) -> Path:
    """A bank as mining leaves it: two accepted phrases, two candidates, one document with its page."""
    folder = tmp_path / "组织部 语料库"
    folder.mkdir()
    text = "各乡镇要真抓实干，把茶园管好。\n大家要一心为民，带头实干；以茶兴县。"
    sha256 = "9f76aebeaee7" + "0" * 52
    blocks = (PageBlock(0, 15, Role.HEADING, 1, -1), PageBlock(16, len(text), Role.BODY, 0, 0))
    shifts = ((0, 100), (16, 120))
    page = Page(sha256, "讲话", "2024", text, blocks, (), b"\1" * (len(text) + 1), shifts, ())

    def found(words: str, score: int) -> Candidate:
        at = text.index(words)
        source = Occurrence(sha256[:12], *page.original(at, at + len(words)), str(blocks[at > 15].role))
        phrase = Phrase(
            phrase_id(words), words, Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), sources=(source,), first="2024"
        )
        return Candidate(phrase, 2.5, 0.5, score, Standing.ACCEPTED if score > 450 else Standing.NEW)

    words = (("真抓实干", 900), ("把茶园管好", 700), ("一心为民", 300), ("以茶兴县", 200))
    with open_candidates(folder / NAME, create=True).unwrap() as file:
        file.keep([Survey(sha256, "2024.txt", "2024.txt", "讲话", "2024", 40, page_to_bytes(page), b"", "1")])
        document = SourceDocument(sha256[:12], "2024.txt", sha256, "讲话", "2024")
        file.replace_candidates([found(*each) for each in words], [document])
        publish(file, folder, "2026-11-01").unwrap()
    return folder
