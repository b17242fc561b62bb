"""Hold rules to their own examples: the sentences of ``match`` and ``no_match``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ..errors import InputValueError
from ..lexicon import Lexicon
from ..script.clitics import PROCLITICS
from ..script.normalize import Normalized, normalize
from ..script.sentences import split_sentences
from ..tagging.tagger import Tagger
from .facts import Grammar
from .matcher import Match
from .rules import Rule
from .ruleset import RuleSet
from .view import View

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_MAIN = ("x", "q", "p", "a")  # the captures that stand for what a rule is about
_NOTHING = "nothing"
_NO_MATCH = "no match"


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that its rule does not keep to.

    Attributes:
        rule: the rule's id.
        file: the file that holds it.
        sentence: the example as written, with its brackets.
        expected: the words that should have been matched, or "no match".
        got: the words that were matched, or "nothing".

    Example:
        >>> print(Failure("doer.claim", "perpetrators.toml", "تبنت [حركة الشباب] الهجوم", "حركة الشباب", "nothing"))
        perpetrators.toml: rule 'doer.claim' on "تبنت [حركة الشباب] الهجوم": expected "حركة الشباب", got nothing
    """

    rule: str
    file: str
    sentence: str
    expected: str
    got: str

    def __str__(self) -> str:
        expected, got = (w if w in (_NOTHING, _NO_MATCH) else f'"{w}"' for w in (self.expected, self.got))
        return f'{self.file}: rule {self.rule!r} on "{self.sentence}": expected {expected}, got {got}'


def check_examples(
    rules: str | Iterable[Rule],
    tagger: Tagger | None = None,
    grammar: Grammar | None = None,
    *,
    file: str | None = None,
) -> list[Failure]:
    """Run rules over their own examples, each rule by itself.

    The words in brackets are what a match must cover: its capture ``x``, ``q``, ``p`` or ``a`` where the rule has
    one, else all of it; a trigger's match is the whole of it. Proclitics of the first word may stand inside or outside
    the bracket.

    Args:
        rules: a slot of the grammar ("target"), or rules as ``load_rules`` gives them.
        tagger: what finds names, quantities and times; over the packaged lexicon by default.
        grammar: what finds the attacks that rules refer to; the packaged one by default.
        file: the rules' file, for the messages.

    Returns:
        What failed, in the order of the rules; empty where all is well.

    Raises:
        InputValueError: for a slot that the grammar does not have.

    Example:
        >>> from .rules import load_rules
        >>> row = {"id": "r", "patterns": ["تبنت <doer>=x"], "match": ["تبنت [حركة الشباب] الهجوم"]}
        >>> check_examples(load_rules({"slot": "perpetrator", "rule": [row]}, {}, "doc"))
        []
    """
    tagger = tagger if tagger is not None else _default_tagger()
    grammar = grammar if grammar is not None else Grammar.default()
    if isinstance(rules, str):
        if rules not in grammar.sets:
            raise InputValueError(f"no slot {rules!r}; the slots are {', '.join(sorted(grammar.sets))}")
        rules = grammar.sets[rules].rules
    return [failure for rule in rules for failure in _check(rule, tagger, grammar, file)]


@cache
def _default_tagger() -> Tagger:
    return Tagger(Lexicon.default())


def _check(rule: Rule, tagger: Tagger, grammar: Grammar, file: str | None) -> Iterator[Failure]:
    name = file or rule.where
    for sentence in rule.match:
        page = normalize(_BRACKETS.sub(r"\1", sentence))
        marked = list(_marked(sentence))
        found = list(_found(rule, page, tagger, grammar))
        if not marked:
            yield Failure(rule.id, name, sentence, "the words to match in [brackets]", _words(page, found))
        for start, stop in marked:
            if not any(_covers(page, span, start, stop) for span in found):
                yield Failure(rule.id, name, sentence, page.source[start:stop], _words(page, found))
    for sentence in rule.no_match:
        page = normalize(sentence)
        if found := list(_found(rule, page, tagger, grammar)):
            yield Failure(rule.id, name, sentence, _NO_MATCH, _words(page, found))


def _marked(sentence: str) -> Iterator[tuple[int, int]]:
    """Give the bracketed stretches as spans of the sentence without its brackets."""
    for number, bracket in enumerate(_BRACKETS.finditer(sentence)):
        start = bracket.start() - 2 * number
        yield start, start + len(bracket[1])


def _found(rule: Rule, page: Normalized, tagger: Tagger, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Give the spans of the matching form that a rule is about."""
    own = RuleSet([rule])
    tags = tagger.tag(page.text)
    for start, stop in split_sentences(page):
        view = View(page.text, start, stop)
        view.add(tags)
        grammar.read(view)
        yield from (_main(match, view) for match in own.find(view))


def _main(match: Match, view: View) -> tuple[int, int]:
    """Give the span that a match is about; that of an attack is its word where the rule marks it, else all of it."""
    names = ("a",) if match.rule.slot == "attack" else _MAIN
    first, last = next(((c.first, c.last) for n in names if (c := match.captures.get(n))), (match.first, match.last))
    return view.starts[first], view.stops[last - 1]


def _covers(page: Normalized, span: tuple[int, int], start: int, stop: int) -> bool:
    """Whether a match is just the bracketed words, give or take proclitics of the first."""
    begin, end = page.span(*span)
    ahead = page.source[min(begin, start) : max(begin, start)]
    return end == stop and ahead in PROCLITICS


def _words(page: Normalized, found: list[tuple[int, int]]) -> str:
    return " | ".join(page.slice(*span) for span in dict.fromkeys(found)) or _NOTHING
