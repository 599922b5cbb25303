"""What a paragraph looks like: by its style, its level in the navigation pane, or a bold lead."""

import re
from dataclasses import dataclass
from typing import Final

from draftkit.ooxml.profiles.model import Style
from draftkit.ooxml.reading.model import Paragraph
from draftkit.tree.page import Form
from draftkit.tree.returned import Look

_FORMS: Final = {
    Style.TITLE: Form.TITLE,
    "讲话标题": Form.TITLE,
    "title": Form.TITLE,
    "标题": Form.TITLE,
    Style.BYLINE: Form.BYLINE,
    "讲话署名": Form.BYLINE,
    "subtitle": Form.BYLINE,
    "副标题": Form.BYLINE,
    Style.SALUTATION: Form.SALUTATION,
    "讲话称呼": Form.SALUTATION,
    "salutation": Form.SALUTATION,
    "称呼": Form.SALUTATION,
}
"""By the style's id, or by its name in lower case: programs give styles new ids."""
_HEADING: Final = re.compile(r"(?:heading|标题) ?([1-9])|([一二三四五])级标题")
_LEVELS: Final = "一二三四五"
_CONTENTS: Final = re.compile(r"(?:toc|目录|contents) ?(?:[1-9]|heading|标题)")


def is_contents(paragraph: Paragraph) -> bool:
    """Whether it is a line of a table of contents."""
    return _CONTENTS.match(paragraph.style_name.lower()) is not None


@dataclass(slots=True)
class Looks:
    """The look of a paragraph; where breaks inside it make several, the number stands before the first."""

    paragraph: Paragraph
    number: str

    def taken(self, lead: int) -> Look:
        """The look of the part that ends now; `lead`: how many bold characters it begins with."""
        number, self.number = self.number, ""
        form, level = _form(self.paragraph)
        if form is not Form.PARAGRAPH:
            return Look(form, level, number)
        return Look(Form.POINT if lead else form, 0, number, lead)


def _form(paragraph: Paragraph) -> tuple[Form, int]:
    name = paragraph.style_name.lower()
    form = _FORMS.get(paragraph.style) or _FORMS.get(name)
    if form is not None:
        return form, 0
    if paragraph.outline is not None:
        return Form.HEADING, paragraph.outline + 1
    named = _HEADING.fullmatch(name)
    if named is None:
        return Form.PARAGRAPH, 0
    return Form.HEADING, int(named[1]) if named[1] else _LEVELS.index(named[2]) + 1
