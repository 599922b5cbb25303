"""What stands over the columns of a form, for who writes one and who reads it back."""

import re

NAME = "名称"
WHERE = "所在位置"
SENTENCE = "所在句子"
UNIT = "单位"
HOW = "填写要求"
VALUE = "填报内容"
SOURCE = "依据"
BY = "填报人"
WHO = "负责单位"
NOTE = "备注"
HEADINGS = (NAME, WHERE, SENTENCE, UNIT, HOW, VALUE, SOURCE, BY, WHO, NOTE)
"""Headings of a form, in their order. Columns of years stand after `VALUE`, or in its place."""

SPEAKER = "讲话人"
OCCASION = "场合"
DATE = "时间"
CHECKED_BY = "核对人"
CHECKED_ON = "核对日期"
"""What the record of a quotation has beside its source."""

SHEET_NAME = "数据"
SENT_NAME = "发出时"
"""The hidden sheet of a form: what stood in it when it was sent."""
SENT = (NAME, VALUE, SOURCE, BY, NOTE)
"""Its columns: a row for each figure the form shows, with its value and what stood beside it."""

YEAR_WORD = re.compile(r"(?:前年|去年|上年|今年|本年|明年|(?:19|20)[0-9]{2}年)(?:同期|度|初|底|末)?")
"""The word of a year that a figure's name begins with; in a form with columns of years it is the heading of one."""
