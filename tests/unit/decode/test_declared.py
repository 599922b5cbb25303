"""The encoding a page says it has."""

import pytest

from draftkit.decode import declared_charset


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="gb2312">', "gb2312"),
        (b"<META CharSet = GBK />", "GBK"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312"/>', "gb2312"),
        (b"<meta\nname=x charset='Big5'>", "Big5"),
        (b"<?xml version='1.0' encoding='GB18030'?><html>", "GB18030"),
        (b"<p>charset=gbk</p>", None),
        (b"<metaphor charset=gbk>", None),
        (b"<!-- <meta charset=gbk> --><meta charset=utf-8>", "utf-8"),
        (b"<!-- <meta charset=gbk>", None),
        (b" " * 1024 + b"<meta charset=gbk>", None),
        (b"", None),
    ],
)
def test_it_is_found_where_browsers_look_for_it(head: bytes, name: str | None) -> None:
    assert declared_charset(head) == name
