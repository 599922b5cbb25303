"""What a document that came back has otherwise than the page that was issued: every edit, once."""

from draftkit.review.account import unaccounted
from draftkit.review.cuts import as_one_hand
from draftkit.review.edits import text_edits
from draftkit.review.figures import stood_on, with_figures
from draftkit.review.layout import laid_out
from draftkit.review.model import Comparison
from draftkit.review.moves import with_moves
from draftkit.review.parts import parts
from draftkit.review.places import Places
from draftkit.review.remarks import with_remarks
from draftkit.review.settle import settled
from draftkit.tree.page import Page
from draftkit.tree.returned import Returned


def compare(issued: Page, returned: Returned) -> Comparison:
    """Every edit of a returned document.

    With tracked changes refused, the document is compared to the issued page: what differs was edited without
    tracking. Tracked changes are known exactly. Each hand's neighbouring changes are one edit. Words that one reviewer
    put in and another one took out are two; where that does not come out even, they are told as undone instead.

    Args:
        issued: the page as it was given out.
        returned: what came back.
    """
    found = _compared(issued, returned)
    return _compared(issued, as_one_hand(returned)) if found.unaccounted else found


def _compared(issued: Page, returned: Returned) -> Comparison:
    """The way from what became of every character (`review.items`) to what people did (`review.model`).

    1. The document is laid over the page: what was kept, what is gone, what came, what silently moved.
    2. Where a whole paragraph came or went, the mark at its end is the one that came or went with it.
    3. What was taken out here and put in there with tracking is one move.
    4. What changed is cut into pieces as a person would tell them: words, a paragraph, a split, a join.
    5. What was done to a figure, a number of a section or an announced count is cut out of these as a piece of its own.
    6. Each piece and each move is an edit, with the splices of the issued text that do it.
    7. Comments, tables and changes of format join them, each at its place.
    8. All of it is counted against the document, by means that share nothing with how it was found.
    """
    layout = laid_out(issued, returned)
    items = with_moves(settled(layout.items), layout.issued)
    changes = parts(items, layout.issued)
    done = tuple(with_figures(changes, layout.issued, stood_on(issued)))
    places = Places(issued, layout)
    edits = with_remarks(text_edits(done, layout, returned, places), returned, places)
    return Comparison(edits, unaccounted(issued, returned, edits), layout.restored)
