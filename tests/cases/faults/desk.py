"""Clean speeches to plant faults in: the example of every genre, drafted with several seeds."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.reading import read_current
from draftkit.writers.options import WriteOptions
from draftkit.writers.plain import write_plain

EXAMPLES = Path(__file__).parents[3] / "examples"


@dataclass(frozen=True, slots=True)
class Clean:
    """A speech without fault.

    Attributes:
        name: of its genre, and the seed.
        folder: where its files stand.
        draft: its `speech.md`.
        page: the same as its readers see it, as plain text.
        meeting: the date of the meeting, YYYY-MM-DD.
    """

    name: str
    folder: Path
    draft: str
    page: str
    meeting: str


def clean_speeches(desk: Path, seeds: range) -> Iterator[Clean]:
    """Each example with each seed, drafted into a folder below `desk`."""
    for example in sorted(EXAMPLES.glob("*/brief.yaml")):
        for seed in seeds:
            yield _drafted(example, desk, seed)


def _drafted(example: Path, desk: Path, seed: int) -> Clean:
    name = f"{example.parent.name}-{seed}"
    folder = SpeechFolder(desk / name)
    folder.root.mkdir(parents=True)
    shutil.copy(example, folder.brief)
    draft_folder(folder.root, Wishes(seed=seed), Desk()).unwrap()
    current = read_current(folder).unwrap()
    date = current.sheet.value.get("会议日期")
    page = write_plain(current.speech, WriteOptions()).unwrap().decode()
    return Clean(name, folder.root, folder.speech.read_text("utf-8"), page, (date.value or "") if date else "")
