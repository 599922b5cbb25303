"""Write a bank into files people own: what did not change keeps its text to the byte."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import PurePath

from draftkit.diagnostics import errors_in
from draftkit.errors import DraftkitError
from draftkit.phrases.dump import MOST, Item, dump_bank, dump_entry, file_head, file_name, slug_of
from draftkit.phrases.layout import INDENT, LISTS, ListPart, Part, Piece, comments_in, cut, join
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.patch import canonical, patched
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Source
from draftkit.strictyaml import Scalar, parse_yaml

_STEM = re.compile(r"(?P<base>.+?)(?:-(?P<number>[1-9][0-9]*))?")
_VALUE = r"[^\s'#|>][^'#\n]*"
_AHEAD = ("text", "form", "roles", "name", "sha256", "title", "year")
_BETWEEN = ("register", "head", "count", "documents", "first", "last", "variants", "slots")
_BEHIND = ("since", "until", "note", "checked")


def _lines(keys: Iterable[str]) -> str:
    return "".join(rf"(?:    {key}: {_VALUE}\n)?" for key in keys)


_WRITTEN = re.compile(
    rf"  - id: (?P<id>[^\s\"'#]+)\n{_lines(_AHEAD)}(?:    themes: \[(?P<theme>[^\s\"',\]]+)[^'#\n]*\n)?"
    rf"{_lines(_BETWEEN)}(?:    sources:\n(?:      - \{{[^'#\n]*\n)+)?{_lines(_BEHIND)}"
)
"""An entry as the program writes it, so that nothing is lost when it is written anew."""


@dataclass(slots=True)
class _File:
    """A file of the bank on its way to its new text."""

    source: Source
    parts: list[Part]
    touched: bool = False
    base: str = field(init=False)
    number: int = field(init=False)
    newline: str = field(init=False)

    def __post_init__(self) -> None:
        found = _STEM.fullmatch(PurePath(self.source.name).stem)
        self.base = found["base"] if found else ""
        self.number = int(found["number"] or 1) if found else 1
        self.newline = "\r\n" if "\r\n" in self.source.text else "\n"

    @property
    def text(self) -> str:
        return join(self.parts) if self.touched else self.source.text

    def list(self, key: str) -> ListPart | None:
        return next((part for part in self.parts if isinstance(part, ListPart) and part.key == key), None)


@dataclass(slots=True)
class _Desk:
    """What the files should say, and what has found its place."""

    sources: Sequence[Source]
    items: Mapping[str, Mapping[str, Item]]
    written: Mapping[str, Mapping[str, str]]
    placed: dict[str, set[str]]
    moving: dict[str, Piece] = field(default_factory=dict)

    def refuse(self, *diagnostics: object) -> DraftkitError:
        """The errors of all files, where one was noticed."""
        return DraftkitError(*(errors_in(parse_bank(self.sources).diagnostics) or diagnostics))


def rewrite_bank(sources: Iterable[Source], bank: Bank) -> tuple[tuple[str, str], ...]:
    """The name and text of every file, sorted by name; `parse_bank` of the texts gives exactly this bank.

    Entries that say what they should keep their text to the byte, and so does a file where all do. A changed entry
    keeps its place, its comments, and the lines of the keys that did not change. An entry whose first theme changed
    moves to that theme's file; one in a file that is not named after a theme stays there. The comments right above an
    entry go where it goes. New entries are put between their neighbours by id, wherever those stand.

    Args:
        sources: the bank's files as read, each named by its path; new files get the folder of the first. Only those
            without errors.
        bank: what they should say.

    Raises:
        DraftkitError: an entry that would be changed or left out holds errors; writing would destroy it.
    """
    sources = tuple(sources)
    if not sources:
        return dump_bank(bank)
    desk = _desk(sources, bank)
    files = [_opened(source) for source in sources]
    for key in LISTS:
        for file in files:
            if (part := file.list(key)) is not None:
                _go_through(desk, file, part)
    for key in LISTS:
        _add_missing(desk, files, key)
    return tuple(sorted((file.source.name, file.text) for file in files))


def _desk(sources: Sequence[Source], bank: Bank) -> _Desk:
    lists: tuple[Iterable[Item], ...] = (bank.phrases, bank.documents, bank.rejected)
    items = {key: {item.id: item for item in each} for key, each in zip(LISTS, lists, strict=True)}
    written = {key: {dump_entry(item): item.id for item in each.values()} for key, each in items.items()}
    return _Desk(sources, items, written, {key: set() for key in LISTS})


def _opened(source: Source) -> _File:
    parts = cut(source)
    return _File(source, list(_laid_anew(source) if parts is None else parts))


def _laid_anew(source: Source) -> Iterator[Part]:
    """A file that cannot be cut, as the program would write it, its comments at the top; for the case it changes."""
    top, bank = parse_yaml(source).value, parse_bank([source]).value or Bank()
    theme = top.get("theme") if top else None
    comments = "".join(f"{comment}\n" for comment in comments_in(source.text))
    yield f"{comments}version: 1\n" + (f"theme: {theme.text}\n" if isinstance(theme, Scalar) else "")
    lists: tuple[Sequence[Item], ...] = (bank.phrases, bank.documents, bank.rejected)
    for key, items in zip(LISTS, lists, strict=True):
        if items:
            yield ListPart(key, f"{key}:\n", INDENT, [Piece("", dump_entry(item)) for item in items])


def _go_through(desk: _Desk, file: _File, part: ListPart) -> None:
    """Keep, change or leave out each entry of a list."""
    kept: list[str | Piece] = []
    for item in part.items:
        made = item if isinstance(item, str) else _kept(desk, file, part, item)
        file.touched = file.touched or made is not item
        if made is not None:
            kept.append(made)
    part.items = kept


def _kept(desk: _Desk, file: _File, part: ListPart, piece: Piece) -> Piece | None:
    """The entry as it should stand in its list; the same object where it stays as it is."""
    plain = _plain(piece.core, part.indent)
    piece.id = desk.written[part.key].get(plain, "")
    if piece.id:
        _place(desk, part.key, piece.id)
        return piece
    found = _WRITTEN.fullmatch(plain)
    if found and found["id"] in desk.items[part.key]:
        new = desk.items[part.key][found["id"]]
        core = canonical(dump_entry(new), part.indent).replace("\n", file.newline)
        theme = found["theme"] or "综合"
        return _put(desk, file, part, Piece(piece.lead, core, new.id), THEMES.get(theme, ""))
    return _reread(desk, file, part, piece)


def _reread(desk: _Desk, file: _File, part: ListPart, piece: Piece) -> Piece | None:
    """The same, for an entry a person wrote or worked on."""
    old = _read(desk, part.key, piece.core)
    piece.id = old.id
    new = desk.items[part.key].get(old.id)
    if new is None:
        # A rejected phrase that stands in a theme's file as well is not the bank's, but the person's to sort out.
        return piece if part.key == "rejected" and old.id in desk.placed["phrases"] else None
    if new == old:
        _place(desk, part.key, old.id)
        return piece
    plain = replace(piece, core=piece.core.replace("\r\n", "\n"))
    made = patched(plain, old, new, lambda core: _read(desk, part.key, core) == new)
    made = replace(made, core=made.core.replace("\n", file.newline))
    return _put(desk, file, part, made, slug_of(old) if isinstance(old, Phrase) else "")


def _read(desk: _Desk, key: str, core: str) -> Item:
    """What the lines of an entry say."""
    outcome = parse_bank([Source(desk.sources[0].name, f"{key}:\n{core}")])
    bank = outcome.value or Bank()
    found: tuple[Item, ...] = (*bank.phrases, *bank.documents, *bank.rejected)
    if errors_in(outcome.diagnostics) or len(found) != 1:
        raise desk.refuse(*outcome.diagnostics)
    return found[0]


def _put(desk: _Desk, file: _File, part: ListPart, piece: Piece, slug: str) -> Piece | None:
    """A changed entry where it belongs: here, or in another theme's file. `slug` is that of its theme before."""
    new = desk.items[part.key][piece.id]
    goes = slug_of(new) if isinstance(new, Phrase) else slug
    if goes == slug or file.base not in THEMES.values() or file.base == goes:
        _place(desk, part.key, piece.id)
        return piece
    lead = "".join(f"{' ' * INDENT}{line.strip()}\n" for line in piece.lead.splitlines())
    core = piece.core.replace("\r\n", "\n") if part.indent == INDENT else dump_entry(new)
    desk.moving[piece.id] = Piece(lead, core, piece.id)
    return None


def _place(desk: _Desk, key: str, name: str) -> None:
    if name in desk.placed[key]:
        raise desk.refuse()
    desk.placed[key].add(name)


def _plain(core: str, indent: int) -> str:
    """An entry's lines with the program's indent and line ends, to be compared."""
    text = core.replace("\r\n", "\n") if "\r" in core else core
    if indent == INDENT:
        return text
    cut_off, pad = max(0, indent - INDENT), " " * max(0, INDENT - indent)
    return "".join(pad + line[cut_off:] for line in text.splitlines(keepends=True))


def _add_missing(desk: _Desk, files: list[_File], key: str) -> None:
    """Put in what has no place yet."""
    missing: dict[str, list[Piece]] = {}
    for name in sorted(desk.items[key].keys() - desk.placed[key]):
        item = desk.items[key][name]
        base = slug_of(item) if isinstance(item, Phrase) else key
        piece = desk.moving.get(name) if key == "phrases" else None
        missing.setdefault(base, []).append(piece or Piece("", dump_entry(item), name))
    for base, pieces in missing.items():
        homes = sorted((file for file in files if file.base == base), key=lambda file: file.number)
        rest = iter(_share_out(homes, key, pieces))
        number = homes[-1].number if homes else 0
        while chunk := list(islice(rest, MOST[key])):
            number += 1
            files.append(_new_file(desk.sources[0].name, key, base, number, chunk))


def _new_file(like: str, key: str, base: str, number: int, pieces: list[Piece]) -> _File:
    name = str(PurePath(like).with_name(file_name(base, number)))
    part = ListPart(key, f"{key}:\n", INDENT, list(pieces))
    return _File(Source(name, ""), [file_head(key, base), part], touched=True)


def _share_out(homes: Sequence[_File], key: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Put new entries into the files of their list; those no file has room for are handed back."""
    parts = [_list_of(file, key) for file in homes]
    firsts = [min((piece.id for piece in part.pieces), default="") for part in parts]
    shares: list[list[Piece]] = [[] for _ in homes]
    rest: list[Piece] = []
    for piece in pieces:
        at = max(0, bisect_right(firsts, piece.id) - 1)
        fits = bool(homes) and len(parts[at].pieces) + len(shares[at]) < MOST[key]
        (shares[at] if fits else rest).append(piece)
    for file, part, share in zip(homes, parts, shares, strict=True):
        if share:
            file.touched = True
            part.items = _inserted(part.items, [_fitted(piece, part, file.newline) for piece in share])
    return rest


def _list_of(file: _File, key: str) -> ListPart:
    """The file's list, added at its end where it has none."""
    part = file.list(key)
    if part is None:
        part = ListPart(key, f"{key}:{file.newline}")
        file.parts.append(part)
    return part


def _fitted(piece: Piece, part: ListPart, newline: str) -> Piece:
    move = partial(canonical, indent=part.indent)
    return Piece(move(piece.lead).replace("\n", newline), move(piece.core).replace("\n", newline), piece.id)


def _inserted(items: Sequence[str | Piece], new: Sequence[Piece]) -> list[str | Piece]:
    """New entries, sorted by id, among those of a list, which may stand in an order of their own.

    The longest run of entries that stand in the order of their ids shows where a new one belongs: behind the last of
    them with a smaller id. One entry out of place does not draw the others with it.
    """
    ids = [item.id for item in items if isinstance(item, Piece)]
    run = _longest_run(ids)
    names = [ids[at] for at in run]
    slots: dict[int, list[Piece]] = {}
    for piece in new:
        at = bisect_right(names, piece.id) - 1
        slots.setdefault(run[at] if at >= 0 else -1, []).append(piece)
    made: list[str | Piece] = [] if ids else list(slots.get(-1, ()))
    count = -1
    for item in items:
        if isinstance(item, str):
            made.append(item)
            continue
        made += slots.get(-1, ()) if count == -1 else ()
        count += 1
        made += (item, *slots.get(count, ()))
    return made


def _longest_run(names: Sequence[str]) -> list[int]:
    """The places of a longest rising run of names, not necessarily neighbours (by patience sorting)."""
    tops: list[str] = []
    last: list[int] = []
    before: list[int] = []
    for at, name in enumerate(names):
        pile = bisect_left(tops, name)
        before.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [name]
        last[pile : pile + 1] = [at]
    run = [last[-1]] if last else []
    while run and before[run[-1]] >= 0:
        run.append(before[run[-1]])
    return run[::-1]
