"""An issued document that was checked and marked comes home as if nobody had touched it."""

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import patient
from tests.unit.readers.returned.test_returned_own import IDENTITY, SPEECH

from draftkit.ooxml.annotate import End, Note, annotate
from draftkit.readers.docx import places_in_docx
from draftkit.readers.returned import read_returned
from draftkit.writers.docx import write_docx
from draftkit.writers.options import Remark, WordOptions, WriteOptions

ISSUED = write_docx(SPEECH, WriteOptions(), WordOptions(identity=IDENTITY, remarks=(Remark("p1", 1, "待补"),))).unwrap()


@given(st.randoms(use_true_random=False))
@patient
def test_comments_of_a_check_are_no_edits(rng: random.Random) -> None:
    _, stretches = places_in_docx(ISSUED, "稿.docx").unwrap()
    notes = []
    for number in range(rng.randint(1, 12)):
        stretch = rng.choice(stretches)
        start = rng.randrange(stretch.start, stretch.end)
        end, first = rng.randrange(start, stretch.end) + 1, stretch.offset - stretch.start
        notes.append(Note(End(stretch.element, first + start), End(stretch.element, first + end), (str(number),)))
    marked = annotate(ISSUED, "稿.docx", notes).unwrap().data
    assert marked != ISSUED
    assert read_returned(marked, "稿.docx") == read_returned(ISSUED, "稿.docx")
