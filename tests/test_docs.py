"""What the pages say is true: links lead somewhere, command lines parse, the README's tour runs as it is printed.

The tour of each README is its code blocks: `yaml NAME` and `text NAME` are files that stand in the folder from there
on, `diff NAME` an edit by hand, `console` a session. Of a session, a line `...` stands for any number of lines, and
`$ echo $?` shows the exit code. DRAFTKIT_ACCEPT=1 writes what happened into sessions without `...`.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from draftkit.brief.parse import parse_brief
from draftkit.cli.app import build
from draftkit.cli.language import Language, install
from draftkit.cli.outline_page import minutes_text
from draftkit.cli.usage import UsageError
from draftkit.errors import ExitCode
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.outlines import list_outlines

ROOT = Path(__file__).parents[1]
READMES = {"README.md": "C.UTF-8", "README.zh-CN.md": "zh_CN.UTF-8"}
"""Each README with the locale its sessions were printed in."""
PAGES = sorted(
    page
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md"))
    if page.is_file()
)
ACTS_AT_ONCE = {"--help", "--version", "--install-completion", "--show-completion"}
"""Options that do their work while the command line is parsed."""
ACCEPT = os.environ.get("DRAFTKIT_ACCEPT") == "1"
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: its language, its file's name (may be empty), its words, and where these begin."""

    language: str
    name: str
    body: str
    start: int


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(text: str) -> list[Block]:
    return [Block(found[1], found[2] or "", found[3], found.start(3)) for found in _BLOCK.finditer(text)]


def prose(text: str) -> str:
    return _BLOCK.sub("", text)


def sections(text: str) -> list[int]:
    """The depth of every heading."""
    return [len(found[1]) for found in re.finditer(r"^(#+) ", prose(text), re.MULTILINE)]


def inline_commands(text: str) -> list[str]:
    """Command lines in running text; `draftkit` alone is the program's name."""
    return [code for code in _CODE.findall(prose(text)) if code.startswith("draftkit ")]


def session_commands(text: str) -> list[str]:
    steps = [step.command for block in blocks(text) if block.language == "console" for step in read_session(block.body)]
    return [step for step in steps if step.startswith("draftkit ")]


def commands(text: str) -> list[str]:
    return [*inline_commands(text), *session_commands(text)]


# Command lines


@pytest.fixture(scope="module")
def program() -> Any:
    """The whole command tree."""
    install(Language.ENGLISH)
    return build()


def parse(program: Any, line: str) -> None:
    """Parse a command line down to its last command, without running anything."""
    words = shlex.split(line, comments=True)[1:]
    command, context, name = program, None, "draftkit"
    while words:
        context = command.make_context(name, words, parent=context)
        if not hasattr(command, "commands"):
            return
        name, command, words = command.resolve_command(context, [*context._protected_args, *context.args])  # noqa: SLF001 - where a group keeps its command's words


def parse_fault(program: Any, line: str, *, whole: bool) -> str | None:
    """What the parser says of a command line; running text may leave out what a command must be given."""
    try:
        parse(program, line)
    except UsageError as error:
        return str(error) if whole or type(error).__name__ != "MissingParameter" else None
    return None


def leaves(command: Any, name: str = "draftkit") -> Iterator[tuple[str, Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield name, command
        return
    for child, found in below.items():
        yield from leaves(found, f"{name} {child}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_command_lines_exist(program: Any, page: Path) -> None:
    text = page.read_text("utf-8")
    for line in commands(text):
        if "…" not in line and not ACTS_AT_ONCE & set(shlex.split(line)):
            fault = parse_fault(program, line, whole=line in session_commands(text))
            assert fault is None, (line, fault)


@pytest.mark.parametrize("readme", READMES)
def test_options_named_by_themselves_exist(program: Any, readme: str) -> None:
    known = {option for _, command in leaves(program) for parameter in command.params for option in parameter.opts}
    known |= {option for parameter in program.params for option in parameter.opts} | {"--help", "-h"}
    named = {
        word for code in _CODE.findall(prose(read(readme))) for word in code.split() if re.match(r"--?[a-z]", word)
    }
    assert {option.partition("=")[0] for option in named} <= known


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_named(program: Any, readme: str) -> None:
    text = read(readme)
    assert [name for name, _ in leaves(program) if f"`{name}" not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_every_exit_code_is_named(readme: str) -> None:
    rows = {int(found[1]) for found in re.finditer(r"^\| (\d+) \|", read(readme), re.MULTILINE)}
    assert set(ExitCode) <= rows


# Twins


def test_the_readmes_have_the_same_sections_and_blocks() -> None:
    english, chinese = (read(name) for name in READMES)
    assert sections(english) == sections(chinese)
    assert [(block.language, block.name) for block in blocks(english)] == [
        (block.language, block.name) for block in blocks(chinese)
    ]


def test_the_readmes_show_the_same_command_lines() -> None:
    english, chinese = (read(name) for name in READMES)
    assert session_commands(english) == session_commands(chinese)
    assert sorted(set(inline_commands(english))) == sorted(set(inline_commands(chinese)))


def test_the_readmes_show_the_same_files() -> None:
    english, chinese = (read(name) for name in READMES)
    assert list(_files(english)) == list(_files(chinese))


def _files(text: str) -> Iterator[tuple[str, str]]:
    for block in blocks(text):
        if block.language in ("yaml", "diff", "markdown") or block.name:
            yield block.name, block.body


def test_the_readmes_lead_to_each_other() -> None:
    names = list(READMES)
    for here, there in (names, reversed(names)):
        assert f"]({there})" in read(here).split("\n## ")[0]


# What the pages show


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files_and_headings(page: Path) -> None:
    broken = [link for link in _LINK.findall(prose(page.read_text("utf-8"))) if not _leads(page, link)]
    assert broken == []


def _leads(page: Path, link: str) -> bool:
    if re.match(r"[a-z]+:", link):
        return True
    path, _, heading = link.partition("#")
    target = page.parent / path if path else page
    return target.exists() and (not heading or heading in _anchors(target.read_text("utf-8")))


def _anchors(text: str) -> list[str]:
    """The names a heading goes by, as code hosts make them."""
    titles = re.findall(r"^#+ (.+)$", prose(text), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles]


def test_the_map_of_the_documents_names_every_page() -> None:
    pages = {page.relative_to(ROOT / "docs") for page in (ROOT / "docs").rglob("*.md")} - {Path("README.md")}
    text = read("docs/README.md")
    assert [str(page) for page in sorted(pages) if f"]({page.as_posix()})" not in text] == []


def test_every_code_that_is_documented_exists() -> None:
    sources = (ROOT / "src" / "draftkit").rglob("messages*.py")
    known = set(re.findall(r'"(DK\d+)"', "\n".join(source.read_text("utf-8") for source in sources)))
    named = {code for page in PAGES for code in re.findall(r"DK\d+", page.read_text("utf-8"))}
    assert named <= known


def test_the_table_of_layers_names_every_package() -> None:
    package = ROOT / "src" / "draftkit"
    found = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    layers = read("docs/architecture.md").partition("## Layers")[2].partition("\n## ")[0]
    cells = [line.split("|")[1] for line in layers.splitlines() if line.startswith("|")]
    named = {code.rstrip("/") for cell in cells for code in _CODE.findall(cell)}
    assert named == found - {"__init__", "__main__"}


def test_the_paths_of_the_architecture_exist() -> None:
    """Paths in code marks that name a folder: those of the package without its name."""
    text = prose(read("docs/architecture.md"))
    paths = [code for code in _CODE.findall(text) if re.fullmatch(r"\w[\w./-]*/[\w./-]*", code)]
    places = (ROOT, ROOT / "src", ROOT / "src" / "draftkit")
    assert [path for path in paths if not any((place / path).exists() for place in places)] == []


@pytest.mark.parametrize("readme", READMES)
def test_the_speech_that_is_shown_can_be_read(readme: str) -> None:
    shown = [block for block in blocks(read(readme)) if block.language == "markdown"]
    assert shown
    for block in shown:
        reading = read_markdown(Source("speech.md", block.body))
        assert reading.value
        assert reading.diagnostics == ()


@pytest.mark.parametrize("readme", READMES)
def test_the_files_that_are_shown_are_valid(readme: str) -> None:
    for block in blocks(read(readme)):
        if block.language == "yaml":
            source = Source(block.name, block.body)
            read_file = parse_brief(source) if block.name == "brief.yaml" else parse_sheet(source)
            assert read_file.diagnostics == ()


@pytest.mark.parametrize("readme", READMES)
def test_the_table_of_genres_is_that_of_the_outlines(readme: str) -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| .+ \| ([\d–]+) \|$", read(readme), re.MULTILINE)
    found = list_outlines(Desk()).unwrap()
    assert sorted(rows) == sorted((item.outline.id, minutes_text(item.outline.minutes)) for item in found)


@pytest.mark.parametrize("readme", READMES)
def test_the_examples_are_drafted_as_it_is_shown(readme: str, tmp_path: Path) -> None:
    """What `make examples` prints: the same command lines, in the order of the folders."""
    shown = next(block.body for block in blocks(read(readme)) if "out/examples/" in block.body)
    tour = Tour(tmp_path, READMES[readme])
    names = sorted(path.parent.name for path in (ROOT / "examples").glob("*/brief.yaml"))
    (tmp_path / "out" / "examples").mkdir(parents=True)
    printed = [
        line
        for name in names
        for line in tour.run(f"draftkit draft {ROOT}/examples/{name}/brief.yaml --output out/examples/{name}.docx")
    ]
    assert shown.splitlines() == printed


# The tour


@dataclass(frozen=True, slots=True)
class Step:
    """One line after `$` and what was printed after it."""

    command: str
    lines: tuple[str, ...]


def read_session(body: str) -> list[Step]:
    steps: list[Step] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            steps.append(Step(line[2:], ()))
        else:
            steps[-1] = Step(steps[-1].command, (*steps[-1].lines, line))
    return steps


@dataclass(slots=True)
class Tour:
    """A folder, a locale, and the exit code of the last command."""

    folder: Path
    locale: str
    code: int = 0

    def play(self, block: Block) -> str:
        """What the page must say in the place of the block."""
        match block.language:
            case "yaml" | "text" if block.name:
                target = self.folder / block.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block.body, "utf-8")
            case "diff":
                self.edit(block)
            case "console":
                return "".join(self.step(step) for step in read_session(block.body))
            case _:
                pass
        return block.body

    def edit(self, block: Block) -> None:
        target = self.folder / block.name
        text = target.read_text("utf-8")
        old, new = ("".join(_side(block.body, mark)) for mark in "-+")
        assert text.count(f"\n{old}") == 1, (old, text)
        target.write_text(text.replace(old, new), "utf-8")

    def step(self, step: Step) -> str:
        found = self.run(step.command)
        assert ACCEPT or matches(step.lines, found), (step.command, "\n".join(found))
        lines = step.lines if "..." in step.lines else found
        return "".join(f"{line}\n" for line in (f"$ {step.command}", *lines))

    def run(self, command: str) -> tuple[str, ...]:
        if command == "echo $?":
            return (str(self.code),)
        words = shlex.split(command, comments=True)
        assert words[0] == "draftkit", command
        base = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "DRAFTKIT_"))}
        own = {"COLUMNS": "100", "XDG_CACHE_HOME": f"{self.folder}.cache", "DRAFTKIT_FONTS": "off"}
        fixed = {"LC_ALL": self.locale, "PYTHONUTF8": "1", **own}
        done = subprocess.run(
            [sys.executable, "-m", "draftkit", *words[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=self.folder,
            env=base | fixed,
            timeout=60,
            check=False,
        )
        self.code = done.returncode
        assert self.code != ExitCode.BUG, done.stdout.decode()
        return tuple(line.rstrip() for line in done.stdout.decode().splitlines())


def _side(body: str, mark: str) -> Iterator[str]:
    for line in body.splitlines():
        if line.startswith((mark, " ")):
            yield f"{line[1:]}\n"


def matches(expected: tuple[str, ...], found: tuple[str, ...]) -> bool:
    pattern = "".join("(?:.*\n)*?" if line == "..." else re.escape(f"{line}\n") for line in expected)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in found)) is not None


@pytest.mark.parametrize("readme", READMES)
def test_the_tour_runs_as_it_is_printed(readme: str, tmp_path: Path) -> None:
    text = read(readme)
    tour = Tour(tmp_path / "desk", READMES[readme])
    tour.folder.mkdir()
    renewed, at = "", 0
    for block in blocks(text):
        renewed += text[at : block.start] + tour.play(block)
        at = block.start + len(block.body)
    if ACCEPT:
        (ROOT / readme).write_text(renewed + text[at:], "utf-8")
    else:
        assert renewed + text[at:] == text
