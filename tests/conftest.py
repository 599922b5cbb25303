"""What every test may ask for: the real documents, LibreOffice, and the word that their absence is a failure."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")
"""The same examples each time, so that a change is judged by what it changes; `make fuzz` draws new ones."""

REQUIRED = os.environ.get("DRAFTKIT_TESTS_REQUIRE", "").split(",")
"""Names of things that must not be absent (`libreoffice`, `corpus`); set where the whole suite has to run."""


def _absent(what: str, why: str) -> None:
    if what in REQUIRED:
        pytest.fail(f"{what} is required here: {why}")
    pytest.skip(f"{what} is absent: {why}")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents."""
    folder = Path(os.environ.get("DRAFTKIT_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))
    if not list(folder.glob("*.txt")):
        _absent("corpus", f"no .txt in {folder}")
    return folder


@pytest.fixture(scope="session")
def soffice() -> str:
    """The LibreOffice program; poppler's pdftotext and a CJK font are there too."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None or shutil.which("pdftotext") is None:
        _absent("libreoffice", "soffice or pdftotext is not on the PATH")
    return str(program)


@pytest.fixture(scope="session")
def calc(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The LibreOffice program where it has its spreadsheet too: one converts a table with it once."""
    desk = tmp_path_factory.mktemp("calc")
    (desk / "table.csv").write_text("1,2\n", "utf-8")
    profile = f"-env:UserInstallation={(desk / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(desk), str(desk / "table.csv")]
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    if not (desk / "table.xlsx").exists():
        _absent("libreoffice", "it has no Calc")
    return soffice
