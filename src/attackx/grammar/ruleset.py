"""Run rules over sentences: which patterns a sentence's words can begin, and what of them matches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter

from ..datafiles import package_toml
from ..script.clitics import readings
from ..tagging.tag import groups_of
from .gate import Gate
from .matcher import Match
from .pattern import Element
from .reach import nearest, tag_of, to_edge, words_of
from .row import Row
from .rules import Rule, default_lists, load_rules
from .view import View

_ORDER = attrgetter("order")
_KEPT = 1 << 12  # words whose patterns are remembered

Spots = Sequence[tuple[int, tuple[Row, ...]]]  # tokens with the patterns they may begin


class RuleSet:
    """Rules of one slot, indexed by the word or label they are searched by.

    Most patterns need several words and tags, so a sentence that lacks one of them is passed over without a look at
    the order: each such need is a bit, and a sentence has the bits of the words and the tags it holds.

    Args:
        rules: in the order in which they are preferred.

    Attributes:
        rules: the same.
        needs: the words of each need, with its bit.
        takers: a step for each kind of tags that is needed, with its bit.
        size: how many bits there are.
        bits: them all.
        free: the patterns that begin with a tag and need no word.
        prefixed: whether a pattern begins with the beginning of a word.
        labelled: whether one begins with a tag.

    Example:
        >>> lists = {"say": frozenset({"قال", "قالت"})}
        >>> rules = load_rules({"slot": "x", "rule": [
        ...     {"id": "r", "patterns": ["@say ~2 ان"], "match": ["قال المسؤول إن"]}]}, lists, "doc")
        >>> [m.rule.id for m in RuleSet(rules).find(View("وقالت امس ان القصف", 0, 18))]
        ['r']
    """

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules
        self._words: dict[str, list[Row]] = {}
        self._prefixes: list[Row] = []
        self._tagged: list[Row] = []
        self.needs: dict[frozenset[str], int] = {}
        self._kinds: dict[object, int] = {}
        self.takers: list[tuple[Element, int]] = []
        self._begins: dict[frozenset[str], None] = {}
        patterns = ((rule, *pattern) for rule in rules for pattern in rule.patterns)
        for row in (self._row(number, *pattern) for number, pattern in enumerate(patterns)):
            for key in row.step.words:
                self._words.setdefault(key, []).append(row)
            if row.step.labels:
                self._tagged.append(row)
            if row.step.prefixes:
                self._prefixes.append(row)
            self._begins[row.step.forms] = None
        self.size = len(self.needs) + len(self.takers)
        self.bits = (1 << self.size) - 1
        self.prefixed = bool(self._prefixes)
        self.labelled = bool(self._tagged)
        self._anchors = frozenset(label for row in self._tagged for label in row.step.labels)
        self._groups = groups_of(self._anchors)
        self.free = [row for row in self._tagged if not row.needs]
        self._led = self._by_need()
        self._leading = sum(self._led)
        self._fitting: dict[tuple[str, str, str], int] = {}  # the steps that take each kind of tags, which are few
        self._gate: Gate | None = None
        self.rows = lru_cache(maxsize=_KEPT)(self._rows_of)

    def _row(self, number: int, rule: Rule, elements: tuple[Element, ...], anchor: int) -> Row:
        before, after = elements[:anchor][::-1], elements[anchor + 1 :]
        others = [e for e in (*after, *before) if e.fixed]
        needed = 0
        for element in others:
            if element.kind == "word" and not element.prefixes:
                needed |= self.needs.setdefault(element.forms, self._next_bit())
        tags = 0
        for element in (elements[anchor], *others):
            if element.kind == "tag":
                tags |= self._taken_by(element)
        labels = tuple((e.labels, groups_of(e.labels)) for e in others if e.kind == "tag")
        groups = groups_of(label for e in elements for label in e.labels)
        own = self._taken_by(elements[anchor]) if elements[anchor].kind == "tag" else 0
        behind, ahead = nearest(before), nearest(after)
        return Row(
            rule, elements[anchor], before, after, needed, own, needed | tags, number, labels, groups,
            words_of(behind), words_of(ahead), tag_of(behind), tag_of(ahead),
            to_edge(before), to_edge(after),
        )  # fmt: skip

    def _next_bit(self) -> int:
        return 1 << (len(self.needs) + len(self.takers))

    def _taken_by(self, step: Element) -> int:
        """Give the bit of the tags that a step takes."""
        kind = step.labels, step.types, step.without, step.clitics
        bit = self._kinds.get(kind)
        if bit is None:
            bit = self._kinds[kind] = self._next_bit()
            self.takers.append((step, bit))
        return bit

    def _by_need(self) -> dict[int, list[Row]]:
        """Give the patterns that begin with a tag and need a word by the bit of the need that is most their own."""
        forms = {bit: len(words) for words, bit in self.needs.items()}
        bits = {row: [bit for bit in forms if bit & row.needs] for row in self._tagged if row.needs}
        shared = Counter(chain.from_iterable(bits.values()))
        found: dict[int, list[Row]] = {}
        for row, own in bits.items():
            found.setdefault(min(own, key=lambda bit: (shared[bit], forms[bit])), []).append(row)
        return found

    def led_by(self, needs: int) -> tuple[Row, ...]:
        """Give the patterns that begin with a tag and whose own need is among those of some bits."""
        if not needs & self._leading:
            return ()
        return tuple(row for bit, rows in self._led.items() if bit & needs for row in rows)

    def __reduce__(self) -> tuple[type[RuleSet], tuple[list[Rule]]]:
        """Send the rules alone to another process; the index is made again there."""
        return RuleSet, (self.rules,)

    def may_match(self, words: frozenset[str]) -> bool:
        """Whether a text of these words and any signs can hold a match, as far as one can tell without their order.

        Example:
            >>> default_rules("triggers").may_match(frozenset({"افتتح", "الوزير", "معرضا"}))
            False
        """
        return self.begun(words) != frozenset()

    def begun(self, words: frozenset[str]) -> frozenset[str] | None:
        """Give of a text's words those that a match may begin with; None where that cannot be told.

        Example:
            >>> rules = load_rules({"slot": "x", "rule": [
            ...     {"id": "r", "patterns": ["فتح ~2 النار"], "match": ["فتح النار"]}]}, {}, "doc")
            >>> RuleSet(rules).begun(frozenset({"فتح", "الباب"})), RuleSet(rules).begun(frozenset({"وفتح", "النار"}))
            (frozenset(), frozenset({'وفتح'}))
        """
        gate = self._gate
        if gate is None:
            certain = not (self.prefixed or self.labelled)
            gate = self._gate = Gate(self.starts(), self.needs, certain)
        if gate.open:
            return None
        starts = words & gate.starts
        if not starts:
            return starts
        held = gate.held(words)
        return frozenset(w for w in starts if any(row.needs & held == row.needs for row in self.rows(w)))

    def starts(self) -> Iterator[str]:
        """Give the words that a pattern begins with, some more than once."""
        return chain.from_iterable(self._begins)

    def find(self, view: View) -> list[Match]:
        """Give every match in the sentence, by rule order and then by place."""
        spots = [(at, rows) for at, word in enumerate(view.words) if (rows := self.rows(word))]
        return self.matches(view, spots, self._tagged, -1)

    def matches(self, view: View, spots: Spots, tagged: Iterable[Row], held: int) -> list[Match]:
        """Give every match in the sentence, by rule order and then by place.

        Args:
            view: the sentence.
            spots: its tokens that may begin a match.
            tagged: the patterns that may match from a tag on.
            held: the bits of the needs that its words and tags meet; those of tags that were not looked for are set.
        """
        found = [
            match
            for at, rows in spots
            for row in rows
            if (whole := row.whole) & held == whole and (match := row.match(view, at, at + 1))
        ]
        if rows := [row for row in tagged if (whole := row.whole) & held == whole]:
            # a pattern may be led to by several words
            found += self._by_labels(view, rows if len(rows) == 1 else sorted(set(rows), key=_ORDER))
        if len(found) > 1:
            found.sort(key=lambda m: (m.rule.rank, m.first, m.last))
        return found

    def _rows_of(self, word: str) -> tuple[Row, ...]:
        """Give the patterns whose anchor takes a word, those that take it whole first."""
        rows: list[Row] = []
        for clitic, rest in readings(word):
            begun = [row for row in self._prefixes if rest.startswith(row.step.prefixes)]
            for row in (*self._words.get(rest, ()), *begun):
                if (row.step.clitics is None or clitic in row.step.clitics) and row not in rows:
                    rows.append(row)
        return tuple(rows)

    def _by_labels(self, view: View, rows: list[Row]) -> Iterator[Match]:
        kinds = self._fitting
        for tag in view.bearing(self._anchors, self._groups):
            kind = tag.label, tag.type, tag.clitic
            met = kinds.get(kind)
            if met is None:
                met = kinds[kind] = sum(bit for step, bit in self.takers if step.fits_tag(tag))
            for row in rows:
                if row.anchor & met and (match := row.match(view, tag.first, tag.last, tag)):
                    yield match


@cache
def default_rules(slot: str) -> RuleSet:
    """Give the package's rules of one slot, which is the name of a file in ``grammar/rules``."""
    name = f"{slot}.toml"
    return RuleSet(load_rules(package_toml("grammar", "rules", name).data, default_lists(), name))
