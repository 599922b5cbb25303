"""Documents edited at random with a real word processor: whatever was done, nothing may be lost, nor be misplaced.

usage: python -m tests.cases.returned.random_edits SEED COUNT [-v]
"""

import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.cases.returned.corpus import ReturnedFile, issued_document
from tests.cases.returned.expected import Expected
from tests.cases.returned.judge import Verdict, issued_page, judge, rate, table
from tests.cases.returned.word_markup import OTHER, REVIEWER
from tests.libreoffice.writer import Done, Job, Step, Writer

from draftkit.tree.page import Form, Made, Page

_WORDS: Final = ("大意", "有丝毫", "山高路险", "一律按规定", "，并且", "48", "（三）")
_LINES: Final = ("夜里轮班守着电台。", "每个山头都要有人。", "老林区路远坡陡，要提前把人和水送上去。")
_APART: Final = 3
"""Edits stand so many paragraphs apart at least: what two of them in one place make is a matter of taste."""
_LONGEST: Final = 9

_AT: Final[Mapping[str, Callable[[str, str], tuple[Step, ...]]]] = {
    "wording: typed": lambda at, new: (("before", at), ("type", new)),
    "wording: overtyped": lambda at, new: (("select", at), ("type", new)),
    "wording: deleted": lambda at, _: (("select", at), ("delete",)),
    "wording: paragraph overtyped": lambda at, new: (("paragraph", at), ("type", new + "都要记在心里。")),
    "split": lambda at, _: (("after", at), ("enter",)),
    "join": lambda at, _: (("end", at), ("delete",)),
    "delete": lambda at, _: (("paragraphs", at, at), ("delete",)),
    "insert": lambda at, new: (("end", at), ("enter",), ("type", f"今年要做到{new}。")),
    "format": lambda at, _: (("select", at), ("bold",)),
    "comment": lambda at, _: (("select", at), ("comment", "再想想。")),
}
_FROM_TO: Final[Mapping[str, Callable[[str, str], tuple[Step, ...]]]] = {
    "move": lambda at, to: (("paragraph", at), ("cut",), ("backspace",), ("end", to), ("enter",), ("paste",)),
    "both: words moved": lambda at, to: (("select", at), ("cut",), ("after", to), ("paste",)),
    "there: words copied": lambda at, to: (("select", at), ("copy",), ("after", to), ("paste",)),
}
_WHOLE: Final = ("join", "delete", "move")
"""Done to paragraphs of the body alone: the head is parted from it by an empty line."""


@dataclass(slots=True)
class _Desk:
    """Somebody who edits at random.

    Attributes:
        free: the numbers of paragraphs that are far enough from all that were edited.
        tracking, author: how it stands now.
    """

    chance: random.Random
    page: Page
    free: list[int]
    tracking: bool
    author: str = REVIEWER
    expected: list[Expected] = field(default_factory=list)

    def steps(self) -> Iterator[Step]:
        """So many edits as chance wants and the page has room for."""
        yield from (("author", self.author), ("track", "on" if self.tracking else "off"))
        for _ in range(self.chance.randint(2, 5)):
            yield from self._edit()
            yield from self._in_between()

    def _edit(self) -> tuple[Step, ...]:
        kind = self.chance.choice((*_AT, *_FROM_TO))
        here = self._place(whole=kind in _WHOLE)
        there = self._place(whole=kind == "move") if kind in _FROM_TO else None
        if here is None or (kind in _FROM_TO and there is None):
            return ()
        words = self._words(here)
        if there is not None:
            self._expect(kind, here, there)
            return _FROM_TO[kind](words, self._words(there))
        self._expect(kind, here, here)
        return _AT[kind](words, self.chance.choice(_WORDS))

    def _expect(self, kind: str, here: int, there: int) -> None:
        change, _, _ = kind.partition(":")
        match change:
            case "both":
                changes: tuple[tuple[str, int], ...] = (("wording", here), ("wording", there))
            case "there":
                changes = (("wording", there),)
            case "format" if not self.tracking:
                changes = ()
            case _:
                changes = ((change, here),)
        tracked = self.tracking or change == "comment"
        author = self.author if tracked else ""
        self.expected += (Expected(each, self.page[at].block, tracked, author) for each, at in changes)

    def _in_between(self) -> tuple[Step, ...]:
        match self.chance.randrange(8):
            case 0:
                return (("save",),)
            case 1:
                self.tracking = not self.tracking
                return (("flip",),)
            case 2:
                self.author = OTHER if self.author == REVIEWER else REVIEWER
                return (("author", self.author),)
            case _:
                return ()

    def _place(self, *, whole: bool) -> int | None:
        """The number of a paragraph; None where no room is left."""
        head = (Form.TITLE, Form.BYLINE, Form.SALUTATION)
        body = [at for at in self.free if self.page[at].form not in head and at < len(self.page) - 1]
        places = body if whole else self.free
        if not places:
            return None
        place = self.chance.choice(places)
        self.free = [at for at in self.free if abs(at - place) >= _APART]
        return place

    def _words(self, at: int) -> str:
        """Words of a paragraph that stand once on the page, in one piece and at no edge of it."""
        text = "".join(each.text for each in self.page)
        pieces = [each.text for each in self.page[at].stretches if each.made is Made.WORDS and len(each.text) > _APART]
        parts = {piece[i:j] for piece in pieces for i in range(1, len(piece) - 1) for j in range(i + 1, len(piece))}
        return self.chance.choice(sorted(part for part in parts if len(part) < _LONGEST and text.count(part) == 1))


def jobs(seed: int, count: int) -> dict[str, tuple[Job, tuple[Expected, ...]]]:
    """So many documents with what is expected of them, by name; the same ones for one seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    page = issued_page()
    made = {}
    for number in range(count):
        places = [at for at, paragraph in enumerate(page) if paragraph.form != Form.SALUTATION]
        desk = _Desk(chance, page, places, chance.random() < 0.6)
        job = Job(f"random{seed}x{number}", tuple(desk.steps()), through_doc=chance.random() < 0.4)
        made[job.name] = job, tuple(desk.expected)
    return made


def edited(writer: Writer, seed: int, count: int) -> tuple[Verdict, ...]:
    """Make them and judge each."""
    page, wanted = issued_page(), jobs(seed, count)
    done = writer.edited(issued_document(), [job for job, _ in wanted.values()])
    return tuple(judge(_file(job, expected, done[name]), page) for name, (job, expected) in wanted.items())


def _file(job: Job, expected: tuple[Expected, ...], done: Done) -> ReturnedFile:
    way = "doc" if job.through_doc else "docx"
    return ReturnedFile(job.name, way, way, False, expected, done.document, done.accepted, done.refused)  # noqa: FBT003


def main() -> None:
    """Make them, look at each, tell what is wrong."""
    seed, count = map(int, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        verdicts = edited(Writer(shutil.which("soffice") or "libreoffice", Path(folder)), seed, count)
    steps = {name: job.steps for name, (job, _) in jobs(seed, count).items()}
    for each in verdicts if "-v" in sys.argv else ():
        well = each.accounted and each.issued and each.oracle
        if not well or each.missed or each.wrong:
            sys.stdout.write(f"{each.file.name}: {each.accounted, each.issued, each.oracle} {steps[each.file.name]}\n")
            sys.stdout.writelines(f"    {edit}\n" for edit in (*each.missed, *each.wrong))
    sys.stdout.write("\n".join([*table(verdicts), f"{rate(verdicts):.1%}"]) + "\n")


if __name__ == "__main__":
    main()
