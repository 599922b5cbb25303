"""What came back to a folder, for the tests of how it is shown and decided on."""

from collections.abc import Sequence
from pathlib import Path

from tests.unit.review.review_examples import (
    LI,
    PAGE,
    SILENT,
    comment,
    figure,
    format_change,
    new_paragraph,
    number,
    put_in,
    wording,
)

from draftkit.review.decide import TAKEN, Decision
from draftkit.review.model import Comparison, Edit
from draftkit.review.together import together
from draftkit.review.whereabouts import whereabouts
from draftkit.store.files import Digest, Loaded
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import State, Texts
from draftkit.tree.returned import Returned
from draftkit.workflows.review.gather import ReturnedFile, Reviewing

ONE = (
    figure("130人"),
    wording("抓实", "做强"),
    put_in("走宽", "越", SILENT, "2"),
    format_change(),
    comment("请核实"),
    number(),
    new_paragraph("要管护好。"),
)
TWO = (wording("抓实产业", "壮大茶产业", LI), wording("办好", "办强", LI, "2.p1"))


def reviewing(*files: Sequence[Edit], earlier: Sequence[Edit] = (), root: Path = Path("茶话会")) -> Reviewing:
    """A review of files with these edits, called 甲.docx, 乙.docx …"""
    items = together(PAGE, files, earlier)
    settled: dict[int, Decision] = {item.number: TAKEN for item in items if item.earlier is not None}
    returned = tuple(
        ReturnedFile(
            Loaded(Path(f"{name}.docx"), name.encode()), Returned(f"{name}.docx", ()), Comparison(tuple(edits))
        )
        for name, edits in zip("甲乙丙丁", files, strict=False)
    )
    state = State(3, Digest("ab" * 32), "c0ffee", Texts())
    return Reviewing(SpeechFolder(root), state, PAGE, returned, items, settled, whereabouts(PAGE))
