from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import docx
from lxml import etree

from draftkit.ooxml.comments import comments_part
from draftkit.ooxml.document import Beside, build
from draftkit.ooxml.markup import W
from draftkit.ooxml.model import Control, Properties, Run, WordParagraph
from draftkit.ooxml.profiles.model import Style
from draftkit.tree.marks import is_own_comment


def test_a_comment_is_known_as_our_own_and_says_what_it_says() -> None:
    (comment,) = etree.fromstring(comments_part(["待填：<人数>"]))
    assert is_own_comment(comment.get(f"{{{W}}}author", ""), comment.get(f"{{{W}}}initials", ""))
    assert "".join(each.text or "" for each in comment.iter(f"{{{W}}}t")) == "待填：<人数>"
    assert comment.get(f"{{{W}}}date") is None


def test_a_comment_is_dated_in_local_time_as_word_does() -> None:
    moment = datetime(2026, 11, 23, 21, 5, tzinfo=timezone(timedelta(hours=8)))
    (comment,) = etree.fromstring(comments_part(["甲"], moment))
    assert comment.get(f"{{{W}}}date") == "2026-11-23T21:05:00Z"


def test_another_reader_finds_the_comments_of_a_file() -> None:
    control = Control("_dk_p1_f1", "人数", Run("60人"), ("核一核",))
    text = WordParagraph(Style.BODY, (Run("到会"), control), "_dk_p1", ("太短",))
    data = build((text,), Properties("", None), beside=Beside(remarked=datetime(2026, 11, 23, tzinfo=UTC)))
    comments = list(docx.Document(BytesIO(data)).comments)
    assert [(comment.comment_id, comment.text) for comment in comments] == [(0, "核一核"), (1, "太短")]


def test_a_file_without_remarks_has_no_comments_part() -> None:
    data = build((WordParagraph(Style.BODY, (Run("甲"),)),), Properties("", None))
    assert b"comments" not in data
