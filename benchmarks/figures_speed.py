"""How long it takes to fill, check and export a speech with 150 figures.

usage: python -m benchmarks.figures_speed [RUNS]

A speech folder is made up: 130 given figures, 20 worked out from them, 5 relations between them, 180 places in the
text. Measured in turn, in one run: the values of all given figures taken from a YAML file (`fill --from`), the table
with what does not add up (`figures`), and a final Word document (`export --final`); in this process, where all is
imported already, and as three commands. The goal is 1 second in all. Beside it the plainest way to such a document:
PyYAML, Jinja2 and python-docx, a paragraph a line, without units, formulas, numbers of headings, the page of an
official document, checks, history or proof.
"""

import io
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from shutil import rmtree

DERIVED, SUMS, PAIRS, OTHERS = 20, 5, 40, 35
GIVEN = 2 * PAIRS + 3 * SUMS + OTHERS
SECTIONS = 5
GOAL = 1000
"""Milliseconds."""
COMMANDS = ("fill", "figures", "export")


def given() -> dict[str, tuple[str, str]]:
    """The given figures: fields of figures.yaml and the value, by name."""
    figures: dict[str, tuple[str, str]] = {}
    for at in range(1, PAIRS + 1):
        figures[f"去年第{at}项产量"] = ("type: count, unit: 吨, who: 统计科", str(1000 + 7 * at))
        figures[f"今年第{at}项产量"] = ("type: count, unit: 吨, who: 统计科", str(1100 + 9 * at))
    for at in range(1, SUMS + 1):
        figures[f"第{at}类男"] = ("type: count, unit: 人, who: 组织科", str(100 + at))
        figures[f"第{at}类女"] = ("type: count, unit: 人, who: 组织科", str(90 + at))
        figures[f"第{at}类总数"] = ("type: count, unit: 人, who: 组织科", str(190 + 2 * at))
    for at in range(1, OTHERS + 1):
        kinds = (("type: money, unit: 万元", f"{at}234.50"), ("type: date", f"2026-10-{at % 28 + 1:02}"))
        figures[f"第{at}个事项"] = (*kinds, ("type: place", "云溪县"))[at % 3]
    return figures


def derived() -> dict[str, str]:
    """The derived figures and their formulas."""
    return {
        f"第{at}项增幅": f"(今年第{at}项产量 - 去年第{at}项产量) / 去年第{at}项产量" for at in range(1, DERIVED + 1)
    }


def sheet_text() -> str:
    """figures.yaml with nothing filled in."""
    lines = [f"{name}: {{{fields}}}" for name, (fields, _) in given().items()]
    lines += [
        f"{name}: {{type: percent, formula: {formula}, format: {{decimals: 1}}}}" for name, formula in derived().items()
    ]
    relations = [f"  - 第{at}类总数 = 第{at}类男 + 第{at}类女" for at in range(1, SUMS + 1)]
    return "\n".join([*lines, "relations:", *relations, ""])


def values_text() -> str:
    """The file that comes back: names and values."""
    return "".join(f"{name}: {value}\n" for name, (_, value) in given().items())


def speech_text() -> str:
    """speech.md: every figure in its place, every fifth in a second one."""
    names = [*given(), *derived()]
    stretch = -(-len(names) // SECTIONS)
    lines = ["# 在云溪县半年工作会议上的讲话", "同志们："]
    for at in range(SECTIONS):
        own = names[at * stretch : (at + 1) * stretch]
        lines.append(f"## 第{at + 1}块工作的家底")
        lines += [
            "".join(f"这一项是{{{{{name}}}}}，心里要有数。" for name in own[start : start + 5])
            for start in range(0, len(own), 5)
        ]
        lines.append("".join(f"再说一遍，{{{{{name}}}}}要记牢。" for name in own[::5]))
    return "\n\n".join(lines) + "\n"


def lay_out(root: Path) -> Path:
    """A fresh speech folder and the file of values beside it."""
    folder = root / "讲话"
    rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "brief.yaml").write_text("outline: training-opening\n", "utf-8")
    (folder / "figures.yaml").write_text(sheet_text(), "utf-8")
    (folder / "speech.md").write_text(speech_text(), "utf-8")
    (root / "values.yaml").write_text(values_text(), "utf-8")
    return folder


def arguments(folder: Path) -> dict[str, tuple[str, ...]]:
    """The three commands."""
    path = str(folder)
    values = str(folder.parent / "values.yaml")
    return {
        "fill": ("fill", path, "--from", values, "--by", "统计科"),
        "figures": ("figures", path),
        "export": ("export", path, "--to", "docx", "--final"),
    }


def in_process(words: tuple[str, ...]) -> float:
    """Milliseconds of one command in this process.

    Raises:
        RuntimeError: the command failed, so its time means nothing.
    """
    from draftkit.cli.main import main as draftkit

    out, err = io.StringIO(), io.StringIO()
    start = time.perf_counter()
    with redirect_stdout(out), redirect_stderr(err):
        code = draftkit(words)
    passed = (time.perf_counter() - start) * 1000
    if code:
        raise RuntimeError(err.getvalue())
    return passed


def as_command(words: tuple[str, ...]) -> float:
    """Milliseconds of one command, the start of Python included."""
    return process(sys.executable, "-m", "draftkit", *words)


def process(*command: str) -> float:
    """Milliseconds of a whole process.

    Raises:
        subprocess.CalledProcessError: it failed, so its time means nothing.
    """
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


def peer(root: Path) -> None:
    """The plainest way: values out of YAML, the words rendered by Jinja2, each line a paragraph of python-docx."""
    import yaml
    from docx import Document
    from jinja2 import Environment, StrictUndefined

    read = yaml.load((root / "values.yaml").read_text("utf-8"), yaml.CSafeLoader)
    values = {f"f{at}": read.get(name, "0.0%") for at, name in enumerate((*given(), *derived()))}
    text = speech_text()
    for at, name in enumerate((*given(), *derived())):
        text = text.replace(f"{{{{{name}}}}}", f"{{{{f{at}}}}}")
    rendered = Environment(undefined=StrictUndefined, autoescape=False).from_string(text).render(values)  # noqa: S701
    document = Document()
    for line in filter(None, rendered.splitlines()):
        document.add_paragraph(line)
    document.save(str(root / "peer.docx"))


def timed(run: Callable[[Path], None], root: Path) -> float:
    """Milliseconds of a call."""
    start = time.perf_counter()
    run(root)
    return (time.perf_counter() - start) * 1000


def measure(root: Path, run: Callable[[tuple[str, ...]], float]) -> dict[str, float]:
    """Each command once, on a fresh folder."""
    return {name: run(words) for name, words in arguments(lay_out(root)).items()}


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--peer"]:
        peer(Path(sys.argv[2]))
        return
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    peer_command = (sys.executable, "-m", "benchmarks.figures_speed", "--peer")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        measure(root, in_process)
        measure(root, as_command)
        timed(peer, root)
        inside, outside = [], []
        for _ in range(runs):
            inside.append((measure(root, in_process), timed(peer, root)))
            outside.append((measure(root, as_command), process(*peer_command, name)))
    uses = speech_text().count("{{")
    print(f"figures: {GIVEN} given, {DERIVED} worked out, {SUMS} relations, {uses} places; median of {runs} runs, ms")
    tell("in this process", inside)
    tell("as commands", outside)
    print(f"goal: {GOAL} ms in all")


def tell(what: str, rounds: list[tuple[dict[str, float], float]]) -> None:
    """Print the medians of one way of measuring, and the ratio to the peer of the same round."""
    print(what)
    for command in COMMANDS:
        print(f"  {command:28}{statistics.median(times[command] for times, _ in rounds):8.1f}")
    totals = [sum(times.values()) for times, _ in rounds]
    print(f"  {'all three':28}{statistics.median(totals):8.1f}")
    print(f"  {'PyYAML, Jinja2, python-docx':28}{statistics.median(other for _, other in rounds):8.1f}")
    ratios = [total / other for total, (_, other) in zip(totals, rounds, strict=True)]
    print(f"  {'ratio':28}{statistics.median(ratios):8.2f}", flush=True)


if __name__ == "__main__":
    main()
