"""The frames of several speeches as one: what they have in common, and what each says there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from draftkit.outline.groups import MAX_ITEMS
from draftkit.outline.template import MAX_CHARACTERS
from draftkit.reuse.outlines.frame import Frame, Passage, Point, Points, Said, Way
from draftkit.reuse.outlines.frames import STOP, is_usual
from draftkit.reuse.outlines.rows import Row, rows

MOST = 12
"""Ways to say one thing that an outline offers; more nobody reads, and a file of many speeches would be too large."""


def together(frames: Sequence[tuple[str, Frame]]) -> Frame:
    """One frame of several. Speeches without parts have no place among others with them.

    Args:
        frames: with the names of their files.
    """
    parted = [(name, frame) for name, frame in frames if frame.body]
    made = _together(parted or frames)
    left = [f"{name}不分部分，没有写进来" for name, frame in frames if parted and not frame.body]
    if len(parted) > MOST:
        left.append(f"旧讲话多于{MOST}篇，每一处最多取{MOST}种说法")
    return replace(made, left=tuple(left))


def _together(frames: Sequence[tuple[str, Frame]]) -> Frame:
    """One frame of several, of which all have parts or none.

    What opens and closes a speech is taken whole from one of them. Parts that are about the same are one part, with the
    paragraphs of all as alternatives; a part that most of them do not have comes where the time allows.
    """
    all_frames = [frame for _, frame in frames]
    salutations = Counter(frame.salutation for frame in all_frames if frame.salutation)
    return Frame(
        title=tuple(dict.fromkeys(text for frame in all_frames for text in frame.title))[:MOST],
        byline=max((frame.byline for frame in all_frames), key=len),
        salutation=salutations.most_common(1)[0][0] if salutations else "",
        opening=_ways([(name, frame.opening) for name, frame in frames]),
        body=_parts([frame.body for frame in all_frames if frame.body]),
        closing=_ways([(name, frame.closing) for name, frame in frames]),
        notes=("标 optional 的，多数旧讲话里没有，时间够才讲",),
    )


def _ways(named: Sequence[tuple[str, tuple[Way, ...]]]) -> tuple[Way, ...]:
    """Every way there is once, called by its file; none where no speech has any."""
    found: dict[tuple[tuple[Said, ...], ...], Way] = {}
    taken: Counter[str] = Counter()
    for name, ways in named:
        for way in ways:
            words = tuple(passage.sentences for passage in way.passages)
            if words and words not in found:
                taken[name] += 1
                called = name if taken[name] == 1 else f"{name}（{taken[name]}）"
                found[words] = replace(way, name=called)
    return tuple(found.values())[:MOST]


def _parts(bodies: Sequence[Points]) -> Points | None:
    if len(bodies) <= 1:
        return bodies[0] if bodies else None
    table = rows([body.items for body in bodies], lambda point: (point.lead, _text_of(point)))
    common = [row for row in table if _is_common(row, len(bodies))]
    fewest = len(common) or min(len(body.items) for body in bodies)
    run_in = bodies[0].run_in
    kept = _kept(table)
    items = tuple(_part(row, len(bodies), run_in=run_in) for row in kept)
    is_whole = all(len(row) == len(bodies) for row in table)
    sets = _sets(kept, bodies, run_in=run_in)[:MOST] if is_whole else ()
    leads = tuple(_spoken(next(iter(row.items())), bodies, run_in=run_in) for row in kept)
    as_is = not all(is_usual(one, run_in=run_in) for one in sets or [leads])
    bare = STOP if run_in and not as_is else ""
    if len(sets) > 1:
        items = tuple(replace(item, lead="") for item in items)
    else:
        items = tuple(replace(item, lead=lead.removesuffix(bare)) for item, lead in zip(items, leads, strict=True))
    left = len(table) - len(kept)
    return Points(
        marker=bodies[0].marker,
        run_in=run_in,
        items=items,
        as_is=as_is,
        leads=tuple(tuple(lead.removesuffix(bare) for lead in one) for one in sets) if len(sets) > 1 else (),
        choose=None if len(common) == len(kept) else (min(fewest, len(kept)), len(kept)),
        notes=(f"另有{left}个部分没有写进提纲：一份提纲最多{MAX_ITEMS}个部分",) if left else (),
    )


def _is_common(row: Row[Point], speeches: int) -> bool:
    """Whether most of the speeches have it."""
    return 2 * len(row) > speeches


def _kept(table: list[Row[Point]]) -> list[Row[Point]]:
    """As many rows as an outline takes, those of most speeches first, in their order."""
    most = sorted(range(len(table)), key=lambda at: (-len(table[at]), at))[:MAX_ITEMS]
    return [table[at] for at in sorted(most)]


def _sets(table: list[Row[Point]], bodies: Sequence[Points], *, run_in: bool) -> list[tuple[str, ...]]:
    """The headings of each speech, where every one has all parts; each set once."""
    speeches = range(len(bodies))
    return list(dict.fromkeys(tuple(_spoken((at, row[at]), bodies, run_in=run_in) for row in table) for at in speeches))


def _spoken(member: tuple[int, Point], bodies: Sequence[Points], *, run_in: bool) -> str:
    """A heading with the end mark it has where it opens a paragraph, and without where it stands alone."""
    at, point = member
    body = bodies[at]
    lead = point.lead + STOP if body.run_in and not body.as_is else point.lead
    if body.run_in == run_in:
        return lead
    return lead + STOP if run_in else lead.removesuffix(STOP)


def _part(row: Row[Point], speeches: int, *, run_in: bool) -> Point:
    """One part of all that are about the same; its heading is set later."""
    points = list(row.values())
    markers = {point.marker for point in points}
    ways = {point.run_in for point in points}
    opens = ways.pop() if len(ways) == 1 else None
    is_open = run_in if opens is None else opens
    below = dict.fromkeys(group for point in points for group in point.below if group.all_run_in or not is_open)
    return Point(
        lead="",
        passages=_passages([(point.notes[0] if point.notes else "", point.passages) for point in points]),
        below=tuple(below)[:MOST],
        marker=markers.pop() if len(markers) == 1 else None,
        optional=not _is_common(row, speeches),
        notes=_places(points),
        run_in=opens,
    )


def _places(points: Iterable[Point]) -> tuple[str, ...]:
    """Where the parts stood, each with its heading: the outline may call them by another."""
    return tuple(f"{'；'.join(point.notes)}：{point.lead}" for point in points)


def _passages(members: Sequence[tuple[str, tuple[Passage, ...]]]) -> tuple[Passage, ...]:
    """Paragraphs about the same as alternatives of one; what most do not have is optional."""
    if len(members) == 1:
        return members[0][1]
    table = rows([passages for _, passages in members], lambda passage: (_joined(passage),))
    return tuple(_passage(row, [place for place, _ in members]) for row in table)


def _passage(row: Row[Passage], places: Sequence[str]) -> Passage:
    options = {text: at for at, passage in row.items() if len(text := _joined(passage)) <= MAX_CHARACTERS}
    optional, note = 2 * len(row) <= len(places), "；".join(places[at] for at in row)
    if len(options) > 1:
        return Passage((Said(tuple(options)[:MOST], optional=optional),), note)
    first = next(iter(row.values()))
    return Passage(tuple(replace(said, optional=optional) for said in first.sentences), note)


def _joined(passage: Passage) -> str:
    return "".join(said.options[0] for said in passage.sentences)


def _text_of(point: Point) -> str:
    below = (item for group in point.below for item in group.items)
    return "".join((*map(_joined, point.passages), *(f"{item.lead}{_text_of(item)}" for item in below)))
