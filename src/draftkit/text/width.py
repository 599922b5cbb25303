"""Half-width punctuation where Chinese has full-width marks (GB/T 15834-2011, 5.1)."""

import re
from typing import Final

FULL: Final = dict(zip(",;:?!().", "，；：？！（）。", strict=True))
"""The full-width mark for each half-width one."""

_CHINESE: Final = "\u3400-\u4dbf\u4e00-\u9fff〇，、；：。！？“”‘’《》（）【】…—·"
HALF: Final = re.compile(rf"[,;:?!()](?:(?<=[{_CHINESE}].)|(?=[{_CHINESE}]))")
"""A half-width mark beside Chinese. A dot is none: behind a figure it is a decimal point or marks a number."""
