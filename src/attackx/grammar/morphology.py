"""The rules that ask for what a morphology tells; they are in use only where one is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ..datafiles import package_toml
from .rules import Rule, default_lists, load_rules

_FILE = "morphology.toml"


@cache
def morphology_rules() -> tuple[Rule, ...]:
    """Give the packaged rules that ask for passive verbs.

    Example:
        >>> [rule.slot for rule in morphology_rules()]
        ['target']
    """
    return tuple(load_rules(package_toml("grammar", "rules", _FILE).data, default_lists(), _FILE))


def asked_lemmas(rules: Iterable[Rule]) -> frozenset[str]:
    """Give the lemmas of the passive verbs that rules name.

    Example:
        >>> "هاجم" in asked_lemmas(morphology_rules())
        True
    """
    elements = (element for rule in rules for pattern, _ in rule.patterns for element in pattern)
    return frozenset(lemma for element in elements if "passive" in element.labels for lemma in element.types)
