"""What must be true of any two speeches that are laid beside each other."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Comparison, Kind, Line, Side

_SENTENCES = (
    "库房的钥匙分开保管，出入都要登记。",
    "库房的钥匙一起保管，出入都要登记。",
    "新来的同志先跟班三个月，考核合格再上岗。",
    "雨季到来之前，屋顶、门窗统统查一遍；",
    "谢谢！",
    "去年收了126卷。",
    "今年收了83卷。",
    " ",
    "OK",
)
_texts = st.lists(st.sampled_from(_SENTENCES) | st.text("库房要守，。；！126a \t“”", max_size=8), max_size=5).map(
    "".join
)
_lines = st.lists(
    st.builds(Line, _texts, number=st.sampled_from(("", "一、")), part=st.integers(0, 2)), max_size=8
).map(tuple)


@given(_lines, _lines)
def test_pieces_hold_all_that_is_said_once_and_in_order(old: tuple[Line, ...], new: tuple[Line, ...]) -> None:
    found = compare(old, new)
    for side in (found.old, found.new):
        places = [(piece.line, piece.start, piece.end) for piece in side.pieces]
        assert places == sorted(places)
        for number, line in enumerate(side.lines):
            said = [line.text[start:end] for at, start, end in places if at == number]
            assert "".join("".join(said).split()) == "".join(line.text.split())


@given(_lines, _lines)
def test_pairs_name_each_other_and_changes_lie_within_their_piece(old: tuple[Line, ...], new: tuple[Line, ...]) -> None:
    found = compare(old, new)
    _same_pairs(found.old, found.new)
    _same_pairs(found.new, found.old)


def _same_pairs(side: Side, other: Side) -> None:
    for number, piece in enumerate(side.pieces):
        assert (piece.pair is None) == (piece.kind in (Kind.NEW, Kind.DROPPED))
        assert piece.pair is None or other.pieces[piece.pair].pair == number
        ends = [end for change in piece.changes for end in change]
        assert ends == sorted(ends)
        assert all(piece.start <= end <= piece.end for end in ends)


@given(_lines, _lines)
def test_rows_hold_every_paragraph_once(old: tuple[Line, ...], new: tuple[Line, ...]) -> None:
    rows = compare(old, new).rows
    assert [at for row in rows for at in range(row.start, row.end)] == list(range(len(old)))
    assert [at for row in rows for at in range(row.first, row.last)] == list(range(len(new)))


@given(_lines, _lines)
def test_shares_of_parts_come_to_those_of_the_whole(old: tuple[Line, ...], new: tuple[Line, ...]) -> None:
    found: Comparison = compare(old, new)
    for side in (found.old, found.new):
        assert sum(part.shares.total for part in side.parts) == side.shares.total
        assert 0 <= side.shares.moved <= side.shares.total
        assert 0 <= side.shares.kept <= side.shares.total


@given(_lines)
def test_a_speech_beside_itself_is_wholly_taken_over(lines: tuple[Line, ...]) -> None:
    found = compare(lines, lines)
    assert {piece.kind for piece in found.new.pieces} <= {Kind.TAKEN}
    assert found.moves == 0
