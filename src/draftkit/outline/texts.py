"""The texts of an outline: templates, leads and sentences, with every name held against the declared ones."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

from draftkit.outline import messages
from draftkit.outline.model import FRAME_ROLES, Piece, Sentence, Template
from draftkit.outline.template import MAX_CHARACTERS, TemplateError, parse_template
from draftkit.outline.walk import names
from draftkit.phrases.taxonomy import THEMES, PhraseRole
from draftkit.source import Span
from draftkit.strictyaml import Fields, Log, Node, Scalar, Sequence
from draftkit.strictyaml import Mapping as YamlMapping
from draftkit.tree.markers import typed_number

END_MARKS = tuple("。！？；：，、.!?;:,")
"""What no heading of an outline ends with: its mark is added where it belongs."""


class Texts:
    """Reads texts; remembers which names were used.

    Attributes:
        label: what the file is called in the places of its texts.
        units: every declared name and its unit (empty for none, for phrase gaps and for counts).
        used: names met so far.
    """

    def __init__(self, log: Log, label: str, units: Mapping[str, str]) -> None:
        self.log = log
        self.label = label
        self.units = units
        self.used: set[str] = set()

    def template(self, node: Node, where: str) -> Template:
        """One text; an empty template where it cannot be read."""
        place = f"{self.label}:{self.log.source.place(node.span).line}"
        if not isinstance(node, Scalar) or not node.text:
            self.log.wrong_type(node, where, "a text")
            return Template((), place)
        if len(node.text) > MAX_CHARACTERS:
            self.log.add(messages.TOO_LONG, node.span, where=where, found=len(node.text), limit=MAX_CHARACTERS)
            return Template((), place)
        return Template(self._pieces(node, where), place)

    def lead(self, node: Node, where: str, *, as_is: bool = False) -> Template:
        """A heading: no end mark and no typed number, unless it is to be spoken as it is written."""
        text = node.text if isinstance(node, Scalar) and not as_is else ""
        if text.endswith(END_MARKS):
            self.log.add(messages.ENDS_WITH_MARK, node.span, where=where, lead=text)
        if typed_number(text):
            self.log.add(messages.TYPED_NUMBER, node.span, where=where, lead=text)
        return self.template(node, where)

    def sentences(self, nodes: Iterable[Node], where: str) -> Iterator[Sentence]:
        """The sentences of a paragraph: a text, a list of alternatives, or a mapping with `any` or `frame`."""
        for at, node in enumerate(nodes):
            place = f"{where}[{at}]"
            if isinstance(node, YamlMapping):
                yield self._conditional(Fields(node, place, self.log))
            else:
                yield Sentence(self._options(node, place))

    def _conditional(self, fields: Fields) -> Sentence:
        """Alternatives, or a role to draw a sentence frame for, with conditions."""
        frame = fields.choice("frame", FRAME_ROLES)
        options = self._options(fields.node("any", required=not frame), f"{fields.where}.any")
        sentence = Sentence(
            options=() if frame else options,
            optional=fields.flag("optional"),
            themes=fields.choices("themes", THEMES),
            frame=PhraseRole(frame) if frame else None,
        )
        if frame and options:
            self.log.add(messages.BOTH_ANY_AND_FRAME, fields.mapping.span, where=fields.where)
        fields.done()
        return sentence

    def parallel(self, leads: Iterable[Node | None], where: str) -> None:
        """Rule R12: headings of one set have equally many segments, and first segments of one length.

        Headings with a slot are left out: their length is known only when it is filled.
        """
        plain = [node for node in leads if isinstance(node, Scalar) and node.text and "{" not in node.text]
        for node in plain[1:]:
            found, expected = shape_of(node.text), shape_of(plain[0].text)
            if found != expected:
                self.log.add(
                    messages.NOT_PARALLEL,
                    node.span,
                    where=where,
                    lead=node.text,
                    first=plain[0].text,
                    found="+".join(map(str, found)),
                    expected="+".join(map(str, expected)),
                )

    def _options(self, node: Node | None, where: str) -> tuple[Template, ...]:
        """A text, or a list of alternatives with at least one."""
        if isinstance(node, Sequence) and node.items:
            return tuple(self.template(child, where) for child in node.items)
        return (self.template(node, where),) if node is not None else ()

    def _pieces(self, node: Scalar, where: str) -> tuple[Piece, ...]:
        try:
            pieces, units = parse_template(node.text)
        except TemplateError as error:
            if error.found:
                self.log.add(messages.NOT_ALLOWED, node.span, where=where, found=error.found)
            else:
                self.log.add(messages.NOT_A_TEMPLATE, node.span, where=where, problem=error)
            return ()
        for name in dict.fromkeys(names(pieces)):
            self._name(name, node.span, where)
        for name, unit in units:
            declared = self.units.get(name, "")
            if unit != declared:
                self.log.add(messages.WRONG_UNIT, node.span, where=where, name=name, declared=declared, unit=unit)
        return pieces

    def _name(self, name: str, span: Span, where: str) -> None:
        self.used.add(name)
        if name not in self.units:
            near = difflib.get_close_matches(name, self.units, n=1, cutoff=0.5)
            message = messages.UNKNOWN_NAME_NEAR if near else messages.UNKNOWN_NAME
            allowed = ", ".join(self.units)
            self.log.add(message, span, where=where, name=name, near="".join(near), allowed=allowed)


def shape_of(lead: str) -> tuple[int, ...]:
    """How many segments, and how many characters the first one has."""
    segments = re.split("[，、；]", lead)
    return len(segments), len(segments[0])
