"""Run rules over sentences: which patterns a sentence's words can begin, and what of them matches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from ..datafiles import package_toml
from ..script.clitics import readings
from ..tagging.tag import groups_of
from .gate import Gate
from .matcher import Match
from .pattern import Element
from .reach import nearest, to_edge
from .row import Row
from .rules import Rule, default_lists, load_rules
from .view import View

_KEPT = 1 << 12  # words whose patterns are remembered

Spots = Sequence[tuple[int, tuple[Row, ...]]]  # tokens with the patterns they may begin


class RuleSet:
    """Rules of one slot, indexed by the word or label they are searched by.

    Most patterns need several words, so a sentence that lacks one of them is passed over without a look at the order:
    each such need is a bit, and a sentence has the bits of the words it holds.

    Args:
        rules: in the order in which they are preferred.

    Attributes:
        rules: the same.
        needs: the words of each need, with its bit.
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
        self._labels: dict[str, list[Row]] = {}
        self.needs: dict[frozenset[str], int] = {}
        self._begins: dict[frozenset[str], None] = {}
        for row in (self._row(rule, *pattern, self.needs) for rule in rules for pattern in rule.patterns):
            for key in row.step.words:
                self._words.setdefault(key, []).append(row)
            for label in row.step.labels:
                self._labels.setdefault(label, []).append(row)
            if row.step.prefixes:
                self._prefixes.append(row)
            self._begins[row.step.forms] = None
        self.prefixed = bool(self._prefixes)
        self.labelled = bool(self._labels)
        self._anchors = frozenset(self._labels)
        self._groups = groups_of(self._anchors)
        self._label_needs = frozenset(row.needs for rows in self._labels.values() for row in rows)
        self._alone: Index | None = None
        self._gate: Gate | None = None
        self.rows = lru_cache(maxsize=_KEPT)(self._rows_of)
        self._tag_rows: dict[tuple[str, str, str], tuple[Row, ...]] = {}  # kinds of tags are few

    @staticmethod
    def _row(rule: Rule, elements: tuple[Element, ...], anchor: int, needs: dict[frozenset[str], int]) -> Row:
        before, after = elements[:anchor][::-1], elements[anchor + 1 :]
        others = [e for e in (*after, *before) if e.fixed]
        needed = 0
        for element in others:
            if element.kind == "word" and not element.prefixes:
                needed |= needs.setdefault(element.forms, 1 << len(needs))
        labels = tuple((e.labels, groups_of(e.labels)) for e in others if e.kind == "tag")
        groups = groups_of(label for e in elements for label in e.labels)
        return Row(
            rule, elements[anchor], before, after, needed, labels, groups,
            nearest(before), nearest(after), to_edge(before), to_edge(after),
        )  # fmt: skip

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
        if self._alone is None:
            self._alone = Index({"": self})
        return Cues(self._alone, view.words).find("", view)

    def matches(self, view: View, spots: Spots, held: int) -> list[Match]:
        """Give every match in the sentence, by rule order and then by place.

        Args:
            view: the sentence.
            spots: its tokens that may begin a match.
            held: the bits of the needs that its words meet.
        """
        found = [
            match
            for at, rows in spots
            for row in rows
            if (needs := row.needs) & held == needs and (match := row.match(view, at, at + 1))
        ]
        if self._anchors and self._may_label(view, held) and view.holds(self._anchors, self._groups):
            found += self._by_labels(view, held)
        if len(found) > 1:
            found.sort(key=lambda m: (m.rule.rank, m.first, m.last))
        return found

    def _may_label(self, view: View, held: int) -> bool:
        """Whether a match may begin with a tag; asked only where the tags would have to be looked for."""
        return not self._groups & view.pending or any(needs & held == needs for needs in self._label_needs)

    def _rows_of(self, word: str) -> tuple[Row, ...]:
        """Give the patterns whose anchor takes a word, those that take it whole first."""
        rows: list[Row] = []
        for clitic, rest in readings(word):
            begun = [row for row in self._prefixes if rest.startswith(row.step.prefixes)]
            for row in (*self._words.get(rest, ()), *begun):
                if (row.step.clitics is None or clitic in row.step.clitics) and row not in rows:
                    rows.append(row)
        return tuple(rows)

    def _by_labels(self, view: View, held: int) -> Iterator[Match]:
        for tag in view.bearing(self._anchors, self._groups):
            kind = tag.label, tag.type, tag.clitic
            rows = self._tag_rows.get(kind)
            if rows is None:
                rows = self._tag_rows[kind] = tuple(r for r in self._labels[tag.label] if r.step.fits_tag(tag))
            for row in rows:
                if (needs := row.needs) & held == needs and (match := row.match(view, tag.first, tag.last, tag)):
                    yield match


class Index:
    """The words of several rule sets, so that one look at a word tells for all of them.

    What was told of a word is remembered, up to a bound.

    Args:
        sets: rule sets by slot.

    Attributes:
        sets: the same.

    Example:
        >>> view = View("اسقطت الدفاعات مسيره", 0, 20)
        >>> index = Index({"x": default_rules("kinds"), "y": default_rules("status")})
        >>> [m.rule.slot for m in Cues(index, view.words).find("x", view)]
        ['kind']
    """

    def __init__(self, sets: Mapping[str, RuleSet]) -> None:
        self.sets = sets
        self._open = any(rules.prefixed for rules in sets.values())
        self._slots = [*sets.items()]
        self._shifts: dict[str, int] = {}
        # of each word the bits of the slots of which it may begin a pattern, and above them those of all slots' needs
        self._words: dict[str, int] = {}
        self._starts = (1 << len(sets)) - 1
        words, shift = self._words, len(sets)
        for place, (slot, rules) in enumerate(self._slots):
            self._shifts[slot] = shift
            for word in rules.starts():
                words[word] = words.get(word, 0) | 1 << place
            for forms, bit in rules.needs.items():
                for word in forms:
                    words[word] = words.get(word, 0) | bit << shift
            shift += len(rules.needs)
        # few of them differ
        same: dict[int, int] = {}
        for word, bits in words.items():
            words[word] = same.setdefault(bits, bits)
        self.cue = lru_cache(maxsize=_KEPT)(self._cue)

    def __reduce__(self) -> tuple[type[Index], tuple[Mapping[str, RuleSet]]]:
        """Send the rules alone to another process; the index is made again there."""
        return Index, (self.sets,)

    def _cue(self, word: str) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """Give by slot the patterns that a word may begin."""
        bits = self._words.get(word, 0)
        begun = []
        for place, (slot, rules) in enumerate(self._slots):
            if (bits >> place & 1 or rules.prefixed) and (rows := rules.rows(word)):
                begun.append((slot, rows))
        return tuple(begun)

    def spots(self, words: Iterable[str]) -> tuple[dict[str, list[tuple[int, tuple[Row, ...]]]], int]:
        """Give by slot the tokens that may begin a match, and the bits of all slots' needs that are met."""
        found: dict[str, list[tuple[int, tuple[Row, ...]]]] = {}
        held, known, cue, starts, begins = 0, self._words.get, self.cue, self._starts, self._open
        for at, word in enumerate(words):
            bits = known(word)
            if bits is not None:
                held |= bits
                if not (bits & starts or begins):
                    continue
            elif not begins:
                continue
            for slot, rows in cue(word):
                found.setdefault(slot, []).append((at, rows))
        return found, held

    def own(self, slot: str, held: int) -> int:
        """Give of the bits of all slots those of one, as its rule set counts them."""
        return held >> self._shifts[slot]


class Cues:
    """What the words of a sentence tell of the rules that may match in it.

    Args:
        index: the words of all rules.
        words: of the sentence in order.
    """

    __slots__ = ("_held", "_index", "_spots")

    def __init__(self, index: Index, words: Iterable[str]) -> None:
        self._index = index
        self._spots, self._held = index.spots(words)

    def find(self, slot: str, view: View) -> list[Match]:
        """Give every match of a slot's rules in the sentence, by rule order and then by place."""
        rules, spots = self._index.sets[slot], self._spots.get(slot, ())
        return rules.matches(view, spots, self._index.own(slot, self._held)) if spots or rules.labelled else []


@cache
def default_rules(slot: str) -> RuleSet:
    """Give the package's rules of one slot, which is the name of a file in ``grammar/rules``."""
    name = f"{slot}.toml"
    return RuleSet(load_rules(package_toml("grammar", "rules", name).data, default_lists(), name))
