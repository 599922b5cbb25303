"""Where outlines and phrase banks are found: in the office's own folder first, then among the built-in ones."""

from enum import StrEnum
from pathlib import Path

from draftkit.store.walk import is_folder

_PACKAGE = Path(__file__).parents[1]


class Resource(StrEnum):
    """A kind of file that ships with the program; the value is the name of its folder."""

    OUTLINES = "outlines"
    PHRASEBANK = "phrasebank"
    FRAMES = "phrasebank/frames"
    HOUSE = "phrasebank/house"


def built_in(resource: Resource, package: Path = _PACKAGE) -> Path:
    """The folder that ships with the program: `data/` in an installed package, the top of the checkout otherwise.

    Args:
        resource: what is looked for.
        package: the folder of the package `draftkit`.
    """
    installed = package / "data" / resource
    return installed if installed.is_dir() else package.parents[1] / resource


def folders(resource: Resource, office: Path | None = None) -> tuple[Path, ...]:
    """The folders there are, the office's own first.

    Args:
        resource: what is looked for.
        office: the office's folder, which may hold `outlines/` and `phrasebank/`.
    """
    places = ((office / resource,) if office else ()) + (built_in(resource),)
    return tuple(place for place in places if is_folder(place))


def packaged(folder: str, suffix: str = ".yaml", package: Path = _PACKAGE) -> tuple[Path, ...]:
    """The data files that stand beside the code, sorted by name.

    Args:
        folder: below the package `draftkit`: `checks/rules/data`.
        suffix: the ending.
        package: the folder of the package.
    """
    return tuple(sorted((package / folder).glob(f"*{suffix}")))


def files(resource: Resource, suffix: str, office: Path | None = None) -> tuple[Path, ...]:
    """The files with an ending (`.yaml`), one for each name, sorted by name; the office's own override built-in ones.

    Hidden files and folders are left out, and folders below are not searched.
    """
    found: dict[str, Path] = {}
    for folder in folders(resource, office):
        for path in sorted(folder.glob(f"*{suffix}")):
            if path.is_file() and not path.name.startswith("."):
                found.setdefault(path.name, path)
    return tuple(found[name] for name in sorted(found))
