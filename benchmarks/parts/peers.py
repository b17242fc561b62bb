"""What the peers do with a text; one that is not installed is told of, and left out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

SPACY = 'import spacy\nnlp = spacy.blank("ar")\nnlp.add_pipe("sentencizer")\nread = nlp\n'
CAMEL = """
from camel_tools.tokenizers.word import simple_word_tokenize
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import normalize_alef_ar, normalize_alef_maksura_ar, normalize_teh_marbuta_ar
from camel_tools.utils.normalize import normalize_unicode
def read(text):
    text = normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(normalize_unicode(text))))
    return simple_word_tokenize(dediac_ar(text))
"""
# name, the module that must be there, and the code that makes ``read``
PEERS = (
    ("spaCy blank `ar` + sentencizer", "spacy", SPACY),
    ("camel-tools normalise + dediac + tokenise", "camel_tools.tokenizers.word", CAMEL),
)


def code() -> dict[str, str]:
    """The code of each peer that is installed."""
    found = {}
    for name, module, text in PEERS:
        try:
            import_module(module)
        except ImportError as error:
            print(f"left out: {name} ({error}); make bench installs it", file=sys.stderr)
            continue
        found[name] = text
    return found


def readers() -> dict[str, Callable[[str], object]]:
    found = {}
    for name, text in code().items():
        space: dict[str, Callable[[str], object]] = {}
        exec(text, space)
        found[name] = space["read"]
    return found
