"""What a value rests on, and what is only the way it came."""

from typing import Final

FORM: Final = "填报表"
"""How the source of a value begins that says only which form it came in; documents are Chinese, and so is it."""


def says_its_basis(source: str) -> bool:
    """Whether a source says more than which form a value came in: the form is how it came, not what it rests on."""
    return bool(source.strip()) and not f"{source} ".startswith(f"{FORM} ")
