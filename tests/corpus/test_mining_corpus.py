"""Mining the real documents: size, spread, places, repeatability, and the shipped bank."""

import hashlib
import re
from pathlib import Path

import pytest

from draftkit.mining.frames import pattern_of
from draftkit.mining.mine import mine
from draftkit.mining.model import Material
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.model import MAX_HAN, Bank
from draftkit.phrases.search import stats
from draftkit.readers.speech import read_speech
from draftkit.readers.speech.clean import clean
from draftkit.source import Source

pytestmark = pytest.mark.corpus
SHIPPED = Path(__file__).parents[2] / "phrasebank"


def materials(corpus: Path) -> list[Material]:
    found = []
    for path in sorted(corpus.glob("*.txt")):
        data = path.read_bytes()
        source = Source(path.name, data.decode())
        found.append(Material(path.name, hashlib.sha256(data).hexdigest(), source, read_speech(source).unwrap()))
    return found


@pytest.fixture(scope="module")
def documents(corpus: Path) -> list[Material]:
    return materials(corpus)


@pytest.fixture(scope="module")
def bank(documents: list[Material]) -> Bank:
    return mine(documents, MineOptions()).unwrap()


def test_the_bank_has_400_phrases_over_ten_roles_and_ten_themes(bank: Bank) -> None:
    counts = stats(bank)
    assert counts.phrases >= 400
    assert len(counts.roles) >= 10
    assert len([theme for theme, count in counts.themes if theme != "综合"]) >= 10
    assert all(phrase.length <= MAX_HAN for phrase in bank.phrases)


def test_every_place_holds_its_phrase(bank: Bank, documents: list[Material]) -> None:
    texts = {material.sha256[:12]: material.source.text for material in documents}
    for phrase in bank.phrases:
        assert phrase.sources
        for source in phrase.sources:
            words = clean(texts[source.document], source.start, source.end).text
            if phrase.slots:
                assert pattern_of(phrase.text).fullmatch(words), (phrase.text, words)
            else:
                assert words == phrase.text


def test_mining_twice_gives_the_same_bytes(bank: Bank, documents: list[Material]) -> None:
    again = mine(documents[::-1], MineOptions()).unwrap()
    assert dump_bank(again) == dump_bank(bank)


def test_the_shipped_bank_is_what_the_miner_finds(bank: Bank) -> None:
    shipped = {path.name: path.read_text(encoding="utf-8") for path in SHIPPED.glob("*.yaml")}
    assert shipped == dict(dump_bank(bank))


def local_names(corpus: Path) -> set[str]:
    """The people and places a person marked in the annotated documents, without office and unit."""
    slots = re.compile(r"- type: (?:person|place)\n(?:    .*\n)*?    text: (.+)\n")
    found = set()
    for path in sorted((corpus / "gold").glob("*.yaml")):
        for text in slots.findall(path.read_text(encoding="utf-8")):
            found.add(re.sub("^市委副书记|同志$|[县区镇村]$", "", text.strip("'")))
    return {name for name in found if re.fullmatch("[\u4e00-\u9fff]{2,4}", name)}


def test_no_name_and_no_figure_stands_in_a_phrase(bank: Bank, corpus: Path) -> None:
    names = local_names(corpus)
    assert len(names) >= 15
    local = re.compile("|".join(sorted(names)) + r"|[0-9a-zA-Z*×]")
    assert [phrase.text for phrase in bank.phrases if local.search(phrase.text)] == []


def test_no_phrase_repeats_twenty_characters_of_a_document(bank: Bank, documents: list[Material]) -> None:
    texts = ["".join(re.findall("[\u4e00-\u9fff]", material.source.text)) for material in documents]
    for _, text in dump_bank(bank):
        run = "".join(re.findall("[\u4e00-\u9fff]", text))
        windows = {run[at : at + 20] for at in range(len(run) - 19)}
        assert not any(window in whole for window in windows for whole in texts)
