"""The page a document is printed on: a profile that ships with the program, or one of the office's own."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from draftkit.decode import decode_own
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.ooxml.profiles import messages
from draftkit.ooxml.profiles.built_in import NAMES, STANDARD, standing
from draftkit.ooxml.profiles.model import Font, Profile
from draftkit.store.files import DOCUMENT, OWN, load
from draftkit.tree.page import Page, page_text
from draftkit.workflows.documents.convert import CONVERTED, NOWHERE, Converter, Environ
from draftkit.workflows.steps import Steps

_FOLDER: Final = "profiles"
_NAME: Final = re.compile(r"[\w-]+")
_SHOWN: Final = 20
"""Characters shown of those a typeface may lack."""


def profile_for(
    name: str = "", like: Path | None = None, office: Path | None = None, environ: Environ = NOWHERE
) -> Outcome[Profile]:
    """The page to print on.

    Args:
        name: of a profile of the office's own or one that ships with the program; the standard one if empty.
        like: a Word document whose page is to be taken; what it does not show stays as in the profile of that name.
        office: the office's own folder, with `profiles/NAME.yaml`.
        environ: the environment, which says where LibreOffice is; without it, samples of old formats are refused.

    Raises:
        DraftkitError: there is no profile of that name, it is faulty, or the sample cannot be read.
    """
    steps = Steps()
    profile = steps.take(_named(name or STANDARD, office))
    return steps.done(profile if like is None else steps.take(_learnt(like, profile, environ)))


def font_hints(profile: Profile, installed: Collection[str]) -> tuple[Diagnostic, ...]:
    """A hint for typefaces the profile asks for and this computer does not have.

    Args:
        profile: the page.
        installed: the families it has, as `store.fonts.families` gives them; empty where that is unknown, and then
            nothing is said.
    """
    missing = dict.fromkeys(font.han for font in _fonts(profile) if not _there(font, installed))
    return (messages.MISSING_FONTS(fonts="、".join(missing)),) if installed and missing else ()


def rare_characters(page: Page) -> tuple[Diagnostic, ...]:
    """A hint for Han characters of the page that the usual typefaces may lack: those outside GB2312."""
    from draftkit.text.rare import outside_gb2312

    found = outside_gb2312(page_text(page))
    shown = "".join(found[:_SHOWN]) + "…" * (len(found) > _SHOWN)
    return (messages.RARE_CHARACTERS(count=len(found), characters=shown),) if found else ()


def _named(name: str, office: Path | None) -> Outcome[Profile]:
    """The office's own profile of that name, else the one that ships with the program."""
    own = office / _FOLDER / f"{name}.yaml" if office and _NAME.fullmatch(name) else None
    if own is not None and own.is_file():
        return _read(own)
    found = standing(name)
    if found is None:
        return Outcome(None, (messages.NO_SUCH_PROFILE(name=name, allowed="、".join(_names(office))),))
    return Outcome(found)


def _read(path: Path) -> Outcome[Profile]:
    from draftkit.ooxml.profiles.parse import parse_profile

    steps = Steps()
    source = steps.take(decode_own(steps.take(load(path, OWN)).data, str(path)))
    return steps.done(steps.take(parse_profile(source, standing)))


def _learnt(sample: Path, base: Profile, environ: Environ) -> Outcome[Profile]:
    from draftkit.ooxml.guard import open_package
    from draftkit.ooxml.learning import learn_profile
    from draftkit.workflows.documents.kinds import identify

    steps = Steps()
    loaded = steps.take(load(sample, DOCUMENT))
    old = identify(loaded.data, sample).value in CONVERTED
    data = steps.take(Converter(environ).docx_of(loaded)) if old else loaded.data
    learnt = steps.take(learn_profile(steps.take(open_package(data, sample.name)), base))
    if learnt.kept:
        shown = "、".join(learnt.kept)
        steps.said.append(messages.KEPT(name=sample.name, base=base.label, figures=shown))
    return steps.done(learnt.profile)


def _names(office: Path | None) -> Iterator[str]:
    yield from NAMES
    own = (office / _FOLDER).glob("*.yaml") if office else ()
    yield from sorted({path.stem for path in own} - set(NAMES))


def _fonts(profile: Profile) -> Iterator[Font]:
    yield from (figure.value.font for figure in profile.looks)
    yield profile.page_number_font.value


def _there(font: Font, installed: Collection[str]) -> bool:
    return any(name.casefold() in installed for name in (font.han, font.other_name) if name)
