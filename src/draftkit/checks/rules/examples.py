"""The texts of a rule file that a rule must flag or pass."""

from draftkit.checks.model import Example
from draftkit.formulations.messages import BAD_DATE
from draftkit.strictyaml import Fields, Log, Mapping, Node, Scalar
from draftkit.text.days import first_day


def parse_examples(fields: Fields, key: str, *, required: bool) -> tuple[Example, ...]:
    """The examples of a list: each is a text, or a mapping with the fields of `Example`."""
    where = f"{fields.where}.{key}"
    found = (
        _example(node, f"{where}[{at}]", fields.log) for at, node in enumerate(fields.items(key, required=required))
    )
    return tuple(example for example in found if example is not None)


def _example(node: Node, where: str, log: Log) -> Example | None:
    match node:
        case Scalar(is_null=False):
            return Example(node.text)
        case Mapping():
            return _from_fields(Fields(node, where, log))
        case _:
            log.wrong_type(node, where, "a word")
            return None


def _from_fields(fields: Fields) -> Example:
    example = Example(
        text=fields.text("text", required=True),
        date=_date(fields),
        genre=fields.text("genre"),
        draft=fields.flag("draft"),
        figures=fields.text("figures"),
        brief=fields.text("brief"),
        roster=fields.text("roster"),
        settings=fields.text("settings"),
        terms=fields.text("terms"),
        orders=fields.text("orders"),
        base=fields.text("base"),
        beside=fields.text("beside"),
        past=fields.texts("past"),
    )
    fields.done()
    return example


def _date(fields: Fields) -> str:
    scalar = fields.scalar("date")
    if scalar is None:
        return ""
    day = first_day(scalar.text)
    if day is None:
        fields.log.add(BAD_DATE, scalar.span, where=f"{fields.where}.date", value=scalar.text)
    return day.isoformat() if day else ""
