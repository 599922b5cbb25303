"""Whether an outline can be spoken with the phrases at hand."""

from draftkit.assemble.stock import Stock
from draftkit.assemble.supply import fitting
from draftkit.diagnostics import Diagnostic
from draftkit.outline import messages
from draftkit.outline.model import Outline
from draftkit.phrases.select import Shelves


def check_outline(outline: Outline, stock: Stock) -> tuple[Diagnostic, ...]:
    """A warning for every phrase gap that the banks cannot fill even once."""
    shelves = Shelves(stock.bank), Shelves(stock.house)
    found = ((gap, len({phrase.id for one in shelves for phrase in fitting(one, gap)})) for gap in outline.gaps)
    return tuple(
        messages.NO_PHRASE(gap=gap.name, count=gap.count, found=count) for gap, count in found if count < gap.count
    )
