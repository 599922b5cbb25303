"""`draftkit figures`: the table of local figures."""

import json

from draftkit.cli.gaps import say_gaps
from draftkit.cli.language import _
from draftkit.cli.options import Folder, Json
from draftkit.cli.talk import say, show, told

EXAMPLES = "draftkit figures 2026-培训班\ndraftkit figures 2026-培训班 --json"


def command(folder: Folder, as_json: Json = False) -> None:
    """List the local figures of a speech: value, source, owner, where each is used, and what is still open."""
    from draftkit.figures.usage import report_data
    from draftkit.workflows.figures import report_figures

    found = told(report_figures(folder))
    records = found.records
    if as_json:
        show(json.dumps(report_data(records), ensure_ascii=False, indent=1))
        return
    from draftkit.cli.tables import print_table

    headings = (_("figure"), _("value"), _("unit"), _("source"), _("by"), _("uses"))
    gap = {True: _("(open)"), False: _("(empty)")}
    rows = (
        (r.name, r.value or gap[bool(r.uses)], r.unit, r.source, r.by, " ".join(u.block for u in r.uses))
        for r in records
    )
    print_table(headings, rows)
    say(_("figures: {count}").format(count=len(records)))
    say_gaps(found.gaps)
