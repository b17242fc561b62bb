"""Sentences with tags set by hand, so that the matcher is tested without the recognisers."""

from __future__ import annotations

from collections.abc import Mapping

from attackx.grammar.matcher import Match
from attackx.grammar.rules import load_rules
from attackx.grammar.ruleset import RuleSet
from attackx.grammar.view import View
from attackx.script.clitics import PROCLITICS
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

LISTS = {
    "say": frozenset(map(fold, ("قال", "قالت", "أكد", "أعلن"))),
    "claim": frozenset(map(fold, ("تبنت", "تبنى"))),
}


def sentence(text: str, tags: Mapping[str, str] | None = None) -> View:
    """A view of a text; ``tags`` maps words to "label" or "label:type", a proclitic before them set off by +."""
    form = fold(text)
    view = View(form, 0, len(form))
    for words, label in (tags or {}).items():
        clitic, _, name = words.rpartition("+")
        start = form.index(clitic + fold(name)) + len(clitic)
        assert clitic in PROCLITICS
        kind, _, finer = label.partition(":")
        view.add([Tag(start, start + len(fold(name)), kind, finer, clitic=clitic)])
    return view


def matches(pattern: str | list[str], view: View) -> list[Match]:
    """What one rule with these patterns matches."""
    patterns = [pattern] if isinstance(pattern, str) else pattern
    row = {"id": "own", "patterns": patterns, "match": ["[قال]"]}
    return RuleSet(load_rules({"slot": "own", "rule": [row]}, LISTS, "own.toml")).find(view)


def words(view: View, match: Match, capture: str = "") -> str:
    """The words of a match or of one of its captures, in matching form."""
    part = match.captures[capture] if capture else match
    return " ".join(view.words[part.first : part.last])
