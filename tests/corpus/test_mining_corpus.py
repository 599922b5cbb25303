"""Mining the real documents: size, spread, places, names, repeatability, and the two banks that ship."""

import hashlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.words import words
from draftkit.mining.mine import mine
from draftkit.mining.model import Material
from draftkit.parallel.runner import serial
from draftkit.phrases.candidate import Candidate
from draftkit.phrases.model import GAP, MAX_HAN, Bank, Phrase
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.search import stats
from draftkit.readers.speech import read_speech
from draftkit.readers.speech.clean import clean
from draftkit.source import Source
from draftkit.workflows.mining.mine import MineOrder, mine_bank

pytestmark = pytest.mark.corpus
SHIPPED = Path(__file__).parents[2] / "phrasebank"
REPORTS = SHIPPED / "reports"


@pytest.fixture(scope="module")
def documents(corpus: Path) -> list[Material]:
    found = []
    for path in sorted(corpus.glob("*.txt")):
        data = path.read_bytes()
        source = Source(path.name, data.decode())
        found.append(Material(path.name, hashlib.sha256(data).hexdigest(), source, read_speech(source).unwrap()))
    return found


@pytest.fixture(scope="module")
def candidates(documents: list[Material]) -> tuple[Candidate, ...]:
    return mine(documents)


@cache
def shipped(folder: Path) -> Bank:
    return parse_bank(Source(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.yaml"))).unwrap()


def mined_afresh(folder: Path, bank: Path) -> dict[str, str]:
    with serial() as runner:
        mine_bank(MineOrder((folder,), bank, "2026-11-23"), runner, lambda _: lambda *_: None, {}).unwrap()
    return {path.name: path.read_text("utf-8") for path in bank.glob("*.yaml")}


def of_reports(corpus: Path) -> Path:
    return corpus / "reports" / "txt"


def best_first(bank: Bank) -> list[Phrase]:
    return sorted(bank.phrases, key=lambda phrase: (-phrase.count, phrase.id))


@pytest.mark.parametrize(
    ("folder", "source"), [(SHIPPED, lambda corpus: corpus), (REPORTS, of_reports)], ids=["speeches", "reports"]
)
def test_the_shipped_bank_is_what_the_program_mines(
    folder: Path, source: Callable[[Path], Path], corpus: Path, tmp_path: Path
) -> None:
    wanted = {path.name: path.read_text("utf-8") for path in folder.glob("*.yaml")}
    assert mined_afresh(source(corpus), tmp_path / "bank") == wanted, "make phrasebank"


def test_documents_in_another_order_give_the_same_candidates(
    candidates: tuple[Candidate, ...], documents: list[Material]
) -> None:
    assert mine(documents[::-1]) == candidates


def test_the_stages_in_memory_give_what_the_program_ships(candidates: tuple[Candidate, ...]) -> None:
    found = {candidate.phrase.id: candidate.phrase for candidate in candidates}
    assert all(found[phrase.id] == phrase for phrase in shipped(SHIPPED).phrases)


def test_the_first_bank_covers_the_genre() -> None:
    counts = stats(shipped(SHIPPED))
    assert counts.phrases >= 800
    assert len(counts.roles) >= 12
    assert len([theme for theme, _ in counts.themes if theme != "综合"]) == 14
    assert len(counts.forms) >= 13


def test_the_bank_of_reports_is_larger_and_better_proved() -> None:
    reports = shipped(REPORTS)
    assert len(reports.phrases) >= 1500
    assert len(reports.documents) >= 70
    assert sum(phrase.documents > 1 for phrase in reports.phrases) >= 0.8 * len(reports.phrases)


@pytest.mark.parametrize("folder", [SHIPPED, REPORTS], ids=["speeches", "reports"])
def test_no_phrase_is_long_and_none_lacks_a_place(folder: Path) -> None:
    for phrase in shipped(folder).phrases:
        assert 2 <= phrase.length <= MAX_HAN
        assert all(Phrase("", text, phrase.form, (), ()).length <= MAX_HAN for text in phrase.variants)
        assert 1 <= phrase.documents <= phrase.count
        assert 1 <= len(phrase.sources) <= min(5, phrase.count), phrase.text
        assert len({place.document for place in phrase.sources}) == min(5, phrase.documents), phrase.text


@pytest.mark.parametrize(
    ("folder", "source"), [(SHIPPED, lambda corpus: corpus), (REPORTS, of_reports)], ids=["speeches", "reports"]
)
def test_every_place_holds_its_phrase(folder: Path, source: Callable[[Path], Path], corpus: Path) -> None:
    read = {hashlib.sha256(path.read_bytes()).hexdigest()[:12]: path for path in source(corpus).glob("*.txt")}
    texts = {name: path.read_bytes().decode() for name, path in read.items()}
    for phrase in shipped(folder).phrases:
        patterns = [wording(text) for text in (phrase.text, *phrase.variants)]
        for place in phrase.sources:
            said = clean(texts[place.document], place.start, place.end).text
            assert any(pattern.fullmatch(said) for pattern in patterns), (phrase.text, phrase.variants, said)


def wording(text: str) -> re.Pattern[str]:
    """A phrase as a pattern: its gaps are filled with something."""
    return re.compile(".+".join(map(re.escape, GAP.sub("{}", text).split("{}"))))


def local_names(corpus: Path) -> set[str]:
    """The people, places and brands a person marked in the annotated documents, without office and unit."""
    marked = re.compile(r"- type: (?:person|place|brand)\n(?:    .*\n)*?    text: (.+)\n")
    found = set()
    for path in sorted((corpus / "gold").glob("*.yaml")):
        for text in marked.findall(path.read_text(encoding="utf-8")):
            found.add(re.sub("^市委副书记|同志$|[县区镇村]$|[“”]", "", text.strip("'")))
    return {name for name in found if re.fullmatch("[\u4e00-\u9fff]{2,}", name)}


def test_no_name_and_no_figure_stands_in_a_phrase_of_the_first_bank(corpus: Path) -> None:
    names = local_names(corpus)
    assert len(names) >= 15
    local = re.compile("|".join(sorted(names)) + r"|[0-9a-zA-Z*×]")
    assert [phrase.text for phrase in shipped(SHIPPED).phrases if local.search(phrase.text)] == []


def test_no_name_of_the_gazetteer_stands_in_the_first_thousand_phrases_of_the_reports() -> None:
    first = best_first(shipped(REPORTS))[:1000]
    assert len(first) == 1000
    assert [phrase.text for phrase in first if has_name(phrase.text)] == []


def has_name(text: str) -> bool:
    known, tagger = gazetteer(), words()
    if any(text[at : at + size] in known.full for size in range(3, 9) for at in range(len(text) - size + 1)):
        return True
    return any(known.names(word, tag, tagger) for part in GAP.split(text) for word, tag in tagger.tag(part))


def test_the_search_for_names_finds_one() -> None:
    assert has_name("建设文明贵阳")
    assert has_name("支持凤凰县发展")
    assert not has_name("整合资源")


def test_no_phrase_repeats_twenty_characters_of_a_document(documents: list[Material]) -> None:
    texts = ["".join(re.findall("[\u4e00-\u9fff]", material.source.text)) for material in documents]
    for path in SHIPPED.glob("*.yaml"):
        run = "".join(re.findall("[\u4e00-\u9fff]", path.read_text("utf-8")))
        windows = {run[at : at + 20] for at in range(len(run) - 19)}
        assert not any(window in whole for window in windows for whole in texts)
