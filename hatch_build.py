"""Compile the message catalogs (.po to .mo) when a wheel or an editable install is built."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogs(root: str) -> None:
    """Write the .mo file of every catalog below the package, beside its .po file."""
    for po in Path(root, "src", "draftkit", "cli", "locale").rglob("*.po"):
        with po.open("rb") as source:
            catalog = read_po(source)
        with po.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalog)


class CatalogHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the catalogs before hatchling collects the files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's signature
        """Compile every catalog below the package."""
        compile_catalogs(self.root)
