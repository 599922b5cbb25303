"""Find the bodies of a place: 云溪县人民政府, 共青团青石镇第九届委员会.

The committee and the offices of a place (云溪县委, 云溪县公安局) are no facts of their own: there the place is one.
"""

import re
from collections.abc import Iterable, Iterator

from draftkit.facts.model import Mention
from draftkit.facts.names.bodies import body
from draftkit.facts.names.piece import Piece

_BODY = re.compile(
    "(?:人民)?政府(?!办|工作报告|采购|部门|投资|引导|性|系统|债|专项|常务|党组|网|机关|各)"
    "|第[一二三四五六七八九十百0-9]{1,4}届(?:纪律检查)?委员会(?!第)"
    "|人民(?:法院|检察院|医院)|(?:广播)?电视台|医疗队|(?:[\u4e00-\u9fff]{2,6})?事务(?:管理|服务)中心"
)
_LEAGUE = ("中国共产主义青年团", "中国共产党", "共青团", "中共")


def authorities(piece: Piece, places: Iterable[Mention]) -> Iterator[Mention]:
    """The bodies of a piece whose name is that of a place, found before, and a word for what they are."""
    for place in places:
        found = _BODY.match(piece.text, place.end)
        if found:
            league = next((name for name in _LEAGUE if piece.text.endswith(name, 0, place.start)), "")
            yield body(piece, place.start - len(league), found.end())
