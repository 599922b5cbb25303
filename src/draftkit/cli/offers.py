"""Other headings for a part, as a list to choose from."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import say, show, told
from draftkit.errors import DraftkitError
from draftkit.store.walk import is_folder
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.choices import offered
from draftkit.workflows.drafting.wishes import Wishes

if TYPE_CHECKING:
    from draftkit.workflows.drafting.choices import Choice, Offered


def chosen(source: Path, heading: str, take: int | None, order: tuple[Wishes, Desk]) -> Wishes:
    """List what could be said instead of a heading, or take one of it.

    Raises:
        DraftkitError: there is no such heading, or no such choice.
    """
    wishes, desk = order
    found = told(offered(source, heading, wishes, desk))
    if take is None:
        _list(found)
        return wishes
    if not is_folder(source):
        raise DraftkitError(messages.OFFER_NEEDS_A_FOLDER(path=source))
    if take > len(found.choices):
        raise DraftkitError(messages.NO_SUCH_OFFER(number=take, most=len(found.choices)))
    return replace(wishes, headings=found.choices[take - 1].offer.headings)


def _list(found: "Offered") -> None:
    from draftkit.cli.tables import print_table

    show(_("now: {heading}").format(heading=found.heading))
    if not found.choices:
        show(_("nothing else matches the headings beside it"))
        return
    rows = tuple((str(at), choice.offer.text, _source(choice)) for at, choice in enumerate(found.choices, 1))
    print_table(("", _("heading"), _("from")), rows, right=(0,))
    say(_("take one: add --take N; it is noted in brief.yaml"))


def _source(choice: "Choice") -> str:
    place, changed = choice.offer.source.reference, len(choice.offer.headings)
    if choice.documents:
        return _("phrase bank: {documents}").format(documents="、".join(choice.documents))
    if choice.phrase is not None:
        return _("phrase bank, written by people")
    if changed > 1:
        return _("outline {place}; changes all {count} headings of the set").format(place=place, count=changed)
    return _("outline {place}").format(place=place)
