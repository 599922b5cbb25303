"""Mining on a cluster whose workers are killed on the way gives what mining in one process gives."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from tests.unit.parallel.dask_at_work import started

from draftkit.diagnostics import Outcome
from draftkit.parallel import messages
from draftkit.parallel.cluster import cluster
from draftkit.parallel.runner import Runner, serial
from draftkit.phrases.candidate import Candidate
from draftkit.store.addresses import Address
from draftkit.store.candidates.file import NAME, open_candidates
from draftkit.workflows.mining import counting as mine_counting
from draftkit.workflows.mining.desk import Stage
from draftkit.workflows.mining.mine import Mined, MineOrder, mine_bank
from draftkit.workflows.mining.stages import ReadTask

WAYS = ("更好地", "着力", "坚定不移", "有力地", "扎实")
VERBS = ("改进", "适应", "夯实", "补齐", "擦亮", "守牢")
OBJECTS = ("茶叶品牌", "工作作风", "短板弱项", "安全防线", "信息结构", "民生底色", "基层基础")
SPEECH = """\
在云溪县茶产业工作第{number}次会议上的讲话

（{year}年5月6日）

同志们：

一、{headings[0]}，{headings[1]}

{body}

二、{headings[2]}，{headings[3]}

各乡镇要真抓实干、求真务实，不能坐等观望。{closing}。
"""

Watch = Callable[[Stage, int], None]


def write_speeches(folder: Path, count: int) -> None:
    """Each of its own words, so that none is a copy; phrases come back in several."""
    phrases = ["".join(parts) for parts in product(WAYS, VERBS, OBJECTS)]
    folder.mkdir()
    for number in range(count):
        own = [phrases[(number * 37 + at * (number % 7 + 11)) % len(phrases)] for at in range(60)]
        body = "。\n\n".join("，".join(own[at : at + 3]) for at in range(4, 57, 3))
        text = SPEECH.format(number=number, year=2015 + number % 10, headings=own[:4], body=body, closing=own[-1])
        (folder / f"讲话 {number:02}.txt").write_text(text, "utf-8")


def mine(order: MineOrder, runner: Runner, watch: Watch = lambda _stage, _done: None) -> Outcome[Mined]:
    return mine_bank(order, runner, lambda stage: lambda done, _count, _name: watch(stage, done), {})


def files(bank: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in bank.glob("*.yaml")}


def candidates(bank: Path) -> tuple[Candidate, ...]:
    with open_candidates(bank / NAME, create=False).unwrap() as file:
        return tuple(file.candidates())


def test_workers_killed_while_reading_and_counting_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mine_counting, "_BATCH", 3_000)
    speeches = tmp_path / "历年 讲话"
    write_speeches(speeches, 40)
    with serial() as runner:
        mine(MineOrder((speeches,), tmp_path / "here", "2026-11-23"), runner).unwrap()
    killed: set[Stage] = set()
    with started(tmp_path, workers=3) as running, cluster(running.address) as runner:
        victims = {Stage.READING: running.workers[0], Stage.COUNTING: running.workers[1]}

        def watch(stage: Stage, done: int) -> None:
            if stage in victims and stage not in killed and done < 40:
                killed.add(stage)
                victims[stage].kill()
                victims[stage].wait()

        mined = mine(MineOrder((speeches,), tmp_path / "there", "2026-11-23"), runner, watch).unwrap()
    assert killed == {Stage.READING, Stage.COUNTING}
    assert (mined.new, mined.unread) == (40, 0)
    assert mined.accepted > 50
    assert files(tmp_path / "there") == files(tmp_path / "here")
    assert candidates(tmp_path / "there") == candidates(tmp_path / "here")


class _Elsewhere:
    """Does the work as if on another computer: each task between `leave` and `back`."""

    is_here = False

    def __init__(self, inner: Runner, leave: Callable[[Any], None], back: Callable[[], None]) -> None:
        self._inner = inner
        self._leave = leave
        self._back = back

    def run(self, function: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        for task in tasks:
            self._leave(task)
            done = list(self._inner.run(function, (task,)))
            self._back()
            yield from done

    def run_with(
        self, shared: bytes, function: Callable[[bytes, Any], Any], tasks: Iterable[Any]
    ) -> Iterator[tuple[Any, Any]]:
        return self._inner.run_with(shared, function, tasks)


def test_a_document_that_no_worker_sees_is_told_once_and_the_others_are_mined(tmp_path: Path) -> None:
    write_speeches(tmp_path / "讲话", 3)
    hidden, away, gone = tmp_path / "讲话" / "讲话 01.txt", tmp_path / "away", tmp_path / "没有.txt"
    order = MineOrder((tmp_path / "讲话",), tmp_path / "bank", "2026-11-23", (Address(str(gone)),))
    with serial() as inner:
        elsewhere = _Elsewhere(inner, lambda _task: void(hidden.rename(away)), lambda: void(away.rename(hidden)))
        outcome = mine(order, elsewhere)
    mined = outcome.unwrap()
    assert (mined.new, mined.unread) == (2, 2)
    (told,) = [said for said in outcome.diagnostics if said.message is messages.NOT_SEEN]
    assert str(hidden) in str(told)
    assert [said.message.code for said in outcome.diagnostics if str(gone) in str(said)] == ["DK020"]


def void(_result: object) -> None:
    """For what is called for its effect."""


def test_a_worker_looks_for_programs_in_its_own_environment(tmp_path: Path) -> None:
    write_speeches(tmp_path / "讲话", 1)
    order = MineOrder((tmp_path / "讲话",), tmp_path / "bank", "2026-11-23")
    tasks: list[object] = []
    with serial() as inner:
        mine(order, _Elsewhere(inner, tasks.append, lambda: None))
    assert [task.environ for task in tasks if isinstance(task, ReadTask)] == [None]
