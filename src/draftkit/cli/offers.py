"""Other headings for a part, as a list to choose from."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import say, show, told
from draftkit.errors import DraftkitError
from draftkit.workflows import messages
from draftkit.workflows.choices import offered
from draftkit.workflows.desk import Desk
from draftkit.workflows.wishes import Wishes

if TYPE_CHECKING:
    from draftkit.assemble.offer import Offer
    from draftkit.phrases.model import Phrase


def chosen(source: Path, heading: str, take: int | None, order: tuple[Wishes, Desk]) -> Wishes:
    """List what could be said instead of a heading, or take one of it.

    Raises:
        DraftkitError: there is no such heading, or no such choice.
    """
    wishes, desk = order
    found = told(offered(source, heading, wishes, desk))
    if take is None:
        _list(found.heading, found.offers)
        return wishes
    if not source.is_dir():
        raise DraftkitError(messages.OFFER_NEEDS_A_FOLDER(path=source))
    if take > len(found.offers):
        raise DraftkitError(messages.NO_SUCH_OFFER(number=take, most=len(found.offers)))
    return replace(wishes, headings=found.offers[take - 1][0].headings)


def _list(heading: str, offers: "tuple[tuple[Offer, Phrase | None], ...]") -> None:
    from draftkit.cli.tables import print_table

    show(_("now: {heading}").format(heading=heading))
    if not offers:
        show(_("nothing else matches the headings beside it"))
        return
    rows = tuple((str(at), offer.text, _source(offer, phrase)) for at, (offer, phrase) in enumerate(offers, 1))
    print_table(("", _("heading"), _("from")), rows, right=(0,))
    show("")
    say(_("take one: add --take N; it is noted in brief.yaml"))


def _source(offer: "Offer", phrase: "Phrase | None") -> str:
    if phrase is not None and phrase.documents and phrase.sources:
        return _("phrase bank, in {count} documents").format(count=phrase.documents)
    if phrase is not None:
        return _("phrase bank")
    if len(offer.headings) > 1:
        return _("outline {place}; changes all {count} headings of the set").format(
            place=offer.source.reference, count=len(offer.headings)
        )
    return _("outline {place}").format(place=offer.source.reference)
