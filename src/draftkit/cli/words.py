"""A script's words that the command line shows translated. Nothing imports this but the test of the catalogs."""

from draftkit.figures.model import FigureType
from draftkit.phrases.taxonomy import PhraseRole

WORDS = (*map(str, FigureType), *map(str, PhraseRole))
