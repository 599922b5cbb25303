"""The pieces of a block show what the block reads as."""

from hypothesis import given, settings
from tests.properties.strategies import patient, speeches

from draftkit.readers.markdown import read_markdown_blocks
from draftkit.readers.markdown.atoms import read_atoms
from draftkit.source import Source
from draftkit.tree import Speech
from draftkit.tree.change import join_texts
from draftkit.tree.nodes import Text, Word
from draftkit.tree.walk import inlines, walk, words
from draftkit.writers.markdown import markdown_text


@settings(patient, max_examples=60)
@given(speeches)
def test_the_pieces_of_every_block_show_its_words(speech: Speech) -> None:
    text = markdown_text(speech)
    reading = read_markdown_blocks(Source("speech.md", text)).unwrap()
    for visit, content in zip(walk(reading.speech), reading.contents, strict=True):
        shown: list[Word] = [
            Text(atom.shown) if isinstance(atom.shown, str) else atom.shown
            for atom in read_atoms(text, content)
            if atom.shown
        ]
        assert join_texts(shown) == join_texts(words(inlines(visit.block)))
