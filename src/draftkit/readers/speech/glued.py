"""Find headings run together with their paragraphs: no mark parts them, only that several of them are built alike.

坚持党建为魂 before one paragraph and 坚持生态为先 before another: once the words that all of them share have ended, the
heading ends with the next word that ends in all of them at one place.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

from draftkit.lexicon.words import words
from draftkit.readers.speech.leads import GLUED, Lead
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.sentences import first_sentence
from draftkit.text.han import count_han, is_han

_LEAST = 3
_HEAD, _LAST_SHARED = 2, 20
_UNEVEN = 5
_GOES_ON = frozenset("为到把的在与和以于从向对得成之")
"""What cannot end a heading."""
_MOST = 0.7
"""Least share of the headings in which a word ends where they are to end; the tagger errs where two words touch."""
_WINDOW = 40
_SHORTEST_PARAGRAPH = 30
_SHORTEST_HEADING = 4
_FARTHEST_COMMA = 9
_LONGEST_TAIL = 6
"""Characters from the last shared one to the heading's end: one word, of four at most, and what belongs to it."""
_ENDS = "。；！？：…"
_Place = tuple[int, int]


def glued(found: Sequence[Paragraph], taken: Sequence[bool]) -> dict[int, Lead]:
    """The glued heading of each paragraph that has one, by the paragraph's index.

    Args:
        found: the paragraphs of a document.
        taken: which of them begin with a number or are headings themselves.
    """
    heads: dict[int, Lead] = {}
    for places in _alike(found, taken):
        windows = {place: _window(found[place[0]].text, place[1]) for place in places}
        for members in _built_alike(windows):
            uneven = _is_uneven([found[at].text[start:] for at, start in members])
            if size := uneven and _heading_size([windows[place] for place in members]):
                heads |= {at: Lead(GLUED, 0, start, start, start + size) for at, start in members if at not in heads}
                break
    return heads


def _alike(found: Sequence[Paragraph], taken: Sequence[bool]) -> Iterator[list[_Place]]:
    """Groups of places where paragraphs, or what follows a colon in them, begin alike."""
    groups: defaultdict[Hashable, list[_Place]] = defaultdict(list)
    for at, paragraph in enumerate(found):
        colon = paragraph.text.find("：") + 1
        for start in () if taken[at] else {0, colon}:
            text = paragraph.text[start : start + _WINDOW]
            if len(text) >= _SHORTEST_PARAGRAPH:
                groups[text[:2]].append((at, start))
                comma = text.find("，")
                if 0 < comma <= _FARTHEST_COMMA:
                    groups[comma, text[comma + 1]].append((at, start))
    return (places for places in groups.values() if len({at for at, _ in places}) == len(places) >= _LEAST)


def _built_alike(windows: dict[_Place, str]) -> Iterator[list[_Place]]:
    """Those of the windows that share one more character at one place, the largest groups first."""
    groups: defaultdict[tuple[int, str], list[_Place]] = defaultdict(list)
    for place, window in windows.items():
        for at, sign in enumerate(window[_HEAD:_LAST_SHARED], _HEAD):
            groups[at, sign].append(place)
    alike = (places for places in groups.values() if len(places) >= _LEAST)
    return iter(sorted(alike, key=len, reverse=True))


def _is_uneven(texts: Sequence[str]) -> bool:
    """Whether first sentences differ in length: where they match to their ends, they are points by themselves."""
    sizes = [first_sentence(text) for text in texts]
    return max(sizes) - min(sizes) >= _UNEVEN


def _window(text: str, start: int) -> str:
    """The beginning of the first sentence from a place on."""
    window = text[start : start + _WINDOW]
    ends = [at for at in map(window.find, _ENDS) if at >= 0]
    return window[: min(ends, default=len(window))]


def _heading_size(windows: Sequence[str]) -> int:
    """How many characters the headings of windows that begin alike have; 0 where they are no headings."""
    shared = [at for at, signs in enumerate(zip(*windows, strict=False)) if len(set(signs)) == 1]
    parted = [at for at, before in zip(shared[1:], shared, strict=False) if at > before + 1]
    if not parted or not is_han(windows[0][shared[-1]]):
        return 0
    ends = Counter(end for window in windows for end in _word_ends(window))
    last = shared[-1] + 1
    first = last + (windows[0][last - 1] in _GOES_ON)
    near = [end for end in range(first, last + _LONGEST_TAIL + 1) if ends[end] >= _MOST * len(windows)]
    size = max(near, key=lambda end: (ends[end], -end), default=0)
    runs_on = all((len(window) > size and is_han(window[size])) or window[size : size + 1] == "“" for window in windows)
    return size if size and runs_on and count_han(windows[0][:size]) >= _SHORTEST_HEADING else 0


def _word_ends(window: str) -> set[int]:
    ends, at = set(), 0
    for word, _ in words().tag_once(window):
        at += len(word)
        ends.add(at)
    return ends
